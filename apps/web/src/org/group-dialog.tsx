import { call } from '@cotmoc/client';
import { Button, Checkbox, ConfirmDialog, Dialog, ErrorSummary, TextArea, TextField, useToast } from '@cotmoc/ui';
import { useState } from 'react';
import { t } from '../messages/t.ts';
import { faultOf, faultsOf } from '../shell/refusal.ts';
import styles from './names-page.module.css';
import { UnitListField } from './unit-list-field.tsx';
import { type Group, useNamesChange } from './use-names.ts';

/** Makes or changes a group of the province; of a group that comes with the program it makes the province's own copy. */
export function GroupDialog({ group, onClose }: { group: Group | null; onClose: () => void }) {
  const toast = useToast();
  const isOwn = group?.origin === 'own';
  const [nameVi, setNameVi] = useState(group?.nameVi ?? '');
  const [nameEn, setNameEn] = useState(group?.nameEn ?? '');
  const [phrases, setPhrases] = useState(group?.phrases.join('\n') ?? '');
  const [selectors, setSelectors] = useState(group?.selectors ?? []);
  const [members, setMembers] = useState<readonly string[]>(group?.members ?? []);
  const [except, setExcept] = useState<readonly string[]>(group?.except ?? []);
  const [open, setOpen] = useState(group?.open ?? false);
  const [isMissing, setIsMissing] = useState(false);
  const [isRemoving, setRemoving] = useState(false);
  const names = new Map((group?.units ?? []).map((unit) => [unit.id, unit.name]));
  const save = useNamesChange(() => {
    const body = {
      nameVi: nameVi.trim(),
      nameEn: nameEn.trim() || nameVi.trim(),
      phrases: phrases
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
      selectors,
      members: [...members],
      except: [...except],
      open,
    };
    return group && isOwn ? call('changeGroup', { params: { id: group.key }, body }) : call('createGroup', { body });
  });
  const remove = useNamesChange((id: string) => call('removeGroup', { params: { id } }));
  const done = (text: string) => () => {
    toast({ text, kind: 'good' });
    onClose();
  };
  if (group && isRemoving) {
    return (
      <ConfirmDialog
        open
        kind="danger"
        title={t('org.names.removeGroupTitle', { name: nameVi })}
        confirmLabel={t('org.names.removeGroup')}
        pending={remove.isPending}
        onConfirm={() =>
          remove.mutate(group.key, {
            onSuccess: done(t('org.names.groupRemoved')),
            onError: () => setRemoving(false),
          })
        }
        onClose={() => setRemoving(false)}
      >
        {t('org.names.removeGroupText')}
      </ConfirmDialog>
    );
  }
  return (
    <Dialog
      open
      wide
      title={group ? t(isOwn ? 'org.names.editGroup' : 'org.names.copyGroup') : t('org.names.newGroup')}
      onClose={onClose}
      footer={
        <>
          <Button
            kind="primary"
            pending={save.isPending}
            onClick={() => {
              setIsMissing(nameVi.trim() === '');
              if (nameVi.trim() !== '') save.mutate(undefined, { onSuccess: done(t('org.names.groupSaved')) });
            }}
          >
            {t('org.names.saveGroup')}
          </Button>
          {group && isOwn && (
            <Button kind="danger" pending={remove.isPending} onClick={() => setRemoving(true)}>
              {t('org.names.removeGroup')}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.form}>
        <ErrorSummary faults={faultsOf(save.error ?? remove.error)} />
        <TextField
          id="nameVi"
          label={t('org.names.groupNameVi')}
          maxLength={200}
          value={nameVi}
          onChange={setNameVi}
          error={isMissing ? t('org.missing.name') : faultOf(save.error, 'nameVi')}
        />
        <TextField label={t('org.names.groupNameEn')} maxLength={200} optional value={nameEn} onChange={setNameEn} />
        <TextArea
          label={t('org.names.phrases')}
          hint={t('org.aliasesHint')}
          value={phrases}
          onChange={setPhrases}
          optional
        />
        {selectors.length > 0 && (
          <div>
            <p>{t('org.names.selectors')}</p>
            <ul className={styles.rules}>
              {selectors.map((selector, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a rule has no other name than its place
                <li key={at}>
                  {wordsOf(selector)}
                  <Button
                    small
                    kind="plain"
                    icon="close"
                    aria-label={t('org.remove', { name: wordsOf(selector) })}
                    onClick={() => setSelectors(selectors.filter((_, place) => place !== at))}
                  />
                </li>
              ))}
            </ul>
          </div>
        )}
        <UnitListField id="members" label={t('org.names.always')} value={members} onChange={setMembers} names={names} />
        <UnitListField id="except" label={t('org.names.except')} value={except} onChange={setExcept} names={names} />
        <Checkbox label={t('org.names.isOpen')} checked={open} onChange={setOpen} />
      </div>
    </Dialog>
  );
}

function wordsOf({ kinds, levels, area, tags }: Group['selectors'][number]): string {
  const known = levels.filter((level) => level !== 'below').map((level) => t(`org.level.${level}`));
  return (
    [kinds.map((kind) => t(`org.kind.${kind}`)).join(', '), known.join(', '), area, tags.join(', ')]
      .filter(Boolean)
      .join(' · ') || t('org.title')
  );
}
