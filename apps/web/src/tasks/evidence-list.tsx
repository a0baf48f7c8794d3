import { call, linkTo } from '@cotmoc/client';
import { Button, ConfirmDialog, ErrorSummary, FileDrop, TextField, useToast } from '@cotmoc/ui';
import { type FormEvent, useState } from 'react';
import { t } from '../messages/t.ts';
import { formatMoment } from '../shell/moment.ts';
import { faultOf, faultsOf, sentenceOf } from '../shell/refusal.ts';
import { formatSize } from './file-size.ts';
import styles from './task-page.module.css';
import { type TaskDetail, useTaskChange } from './use-tasks.ts';

type Evidence = TaskDetail['evidence'][number];

/** What shows the work: files and links, each entered once. */
export function EvidenceList({ task }: { task: TaskDetail }) {
  const [doomed, setDoomed] = useState<Evidence | null>(null);
  const toast = useToast();
  const remove = useTaskChange((id: string) => call('removeEvidence', { params: { id } }));
  return (
    <section aria-labelledby="evidence">
      <h2 id="evidence">{t('tasks.evidence.title')}</h2>
      {task.evidence.length === 0 && <p className={styles.about}>{t('tasks.evidence.none')}</p>}
      <ul className={styles.list}>
        {task.evidence.map((one) => (
          <li key={one.id}>
            <span>
              <a href={one.link ?? linkTo('openEvidence', { params: { id: one.id } })} rel="noreferrer">
                {one.title}
              </a>
              <span className={styles.about}>
                {' '}
                · {one.size === null ? t('tasks.evidence.link') : formatSize(one.size)} · {one.personName} ·{' '}
                {formatMoment(one.at)}
              </span>
            </span>
            {task.may.work && (
              <Button
                kind="plain"
                small
                icon="close"
                aria-label={t('tasks.evidence.removeOne', { title: one.title })}
                onClick={() => setDoomed(one)}
              />
            )}
          </li>
        ))}
      </ul>
      {task.may.work && <AddEvidence task={task} />}
      <ConfirmDialog
        open={doomed !== null}
        title={t('tasks.evidence.removeTitle')}
        confirmLabel={t('tasks.evidence.remove')}
        kind="danger"
        pending={remove.isPending}
        onClose={() => setDoomed(null)}
        onConfirm={() =>
          doomed &&
          remove.mutate(doomed.id, {
            onSuccess: () => toast({ text: t('tasks.evidence.removed') }),
            onError: (error) => toast({ text: sentenceOf(error), kind: 'bad' }),
            onSettled: () => setDoomed(null),
          })
        }
      >
        {t('tasks.evidence.removeText', { title: doomed?.title ?? '' })}
      </ConfirmDialog>
    </section>
  );
}

function AddEvidence({ task }: { task: TaskDetail }) {
  const [link, setLink] = useState('');
  const [sending, setSending] = useState<string | null>(null);
  const addFile = useTaskChange((file: File) => call('addEvidenceFile', { params: { id: task.id }, file }));
  const addLink = useTaskChange(() => call('addEvidenceLink', { params: { id: task.id }, body: { title: '', link } }));
  async function sendFiles(files: readonly File[]): Promise<void> {
    for (const file of files) {
      setSending(file.name);
      await addFile.mutateAsync(file).catch(() => undefined);
    }
    setSending(null);
  }
  function sendLink(event: FormEvent): void {
    event.preventDefault();
    addLink.mutate(undefined, { onSuccess: () => setLink('') });
  }
  return (
    <div className={styles.form}>
      {addLink.error && <ErrorSummary faults={faultsOf(addLink.error)} />}
      <FileDrop
        id="file"
        label={t('tasks.evidence.file')}
        hint={t('tasks.evidence.fileHint')}
        multiple
        onFiles={sendFiles}
        sending={sending ? { name: sending, percent: null } : null}
        error={addFile.error ? sentenceOf(addFile.error) : null}
      />
      <form className={styles.row} onSubmit={sendLink} noValidate>
        <TextField
          id="link"
          label={t('tasks.evidence.addLink')}
          type="url"
          placeholder="https://"
          value={link}
          onChange={setLink}
          error={faultOf(addLink.error, 'link')}
        />
        <Button type="submit" pending={addLink.isPending} disabled={link.trim() === ''}>
          {t('tasks.evidence.add')}
        </Button>
      </form>
    </div>
  );
}
