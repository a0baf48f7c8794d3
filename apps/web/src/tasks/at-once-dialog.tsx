import { Button, Callout, Dialog, ErrorSummary, RadioGroup, Skeleton, Table } from '@cotmoc/ui';
import { type UseMutationResult, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { inLanguage, t } from '../messages/t.ts';
import { faultsOf } from '../shell/refusal.ts';
import styles from './at-once-dialog.module.css';
import type { TaskItem } from './use-tasks.ts';
import type { AtOnce } from './use-views.ts';

export interface AtOnceDialogProps {
  readonly tasks: readonly TaskItem[];
  readonly title: string;
  readonly confirmLabel: string;
  /** What would be done, asked anew when the key changes; null until everything is chosen that it depends on. */
  readonly preview: { readonly key: readonly unknown[]; ask(signal: AbortSignal): Promise<AtOnce> } | null;
  /** Does it: to all of them or none, or to those that can be done. */
  readonly deed: UseMutationResult<AtOnce, Error, boolean>;
  /** What else must hold before it is sent. */
  readonly isReady?: () => boolean;
  readonly onDone: (result: AtOnce) => void;
  readonly onClose: () => void;
  /** What will happen, and what is asked for it. */
  readonly children: ReactNode;
}

/** Before one thing is done to several tasks: each with what would come of it, and all of them or those that can be. */
export function AtOnceDialog(props: AtOnceDialogProps) {
  const { tasks, title, confirmLabel, preview, deed, isReady = () => true, onDone, onClose, children } = props;
  const [how, setHow] = useState<'possible' | 'all'>('possible');
  const found = useQuery({
    queryKey: ['tasks', 'at-once', preview?.key, tasks.map((task) => task.id)],
    enabled: preview !== null,
    // What others do meanwhile counts.
    staleTime: 0,
    queryFn: ({ signal }) => preview?.ask(signal) ?? { done: [], refused: [] },
  });
  const { done = [], refused = [] } = found.data ?? {};
  const cannot = found.data && (how === 'all' ? refused.length > 0 : done.length === 0);
  function send(): void {
    if (!isReady()) return;
    deed.mutate(how === 'all', { onSuccess: onDone });
  }
  const reasons = new Map(refused.map(({ taskId, reason }) => [taskId, inLanguage(reason)]));
  const count = found.data ? done.length : tasks.length;
  return (
    <Dialog
      open
      wide
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button kind="primary" pending={deed.isPending} disabled={cannot || found.isFetching} onClick={send}>
            {t('views.atOnce.do', { what: confirmLabel, count })}
          </Button>
          <Button onClick={onClose}>{t('tasks.cancel')}</Button>
        </>
      }
    >
      <div className={styles.form}>
        {deed.error && <ErrorSummary faults={faultsOf(deed.error)} />}
        {children}
        {found.error && <ErrorSummary faults={faultsOf(found.error)} />}
        {preview && found.isPending && <Skeleton rows={3} />}
        {found.data && (
          <>
            <Callout
              kind={refused.length > 0 ? 'warn' : 'good'}
              title={t('views.atOnce.preview', { done: done.length, refused: refused.length })}
            />
            <Table
              caption={t('views.atOnce.each')}
              columns={[
                {
                  key: 'task',
                  head: t('tasks.task'),
                  main: true,
                  cell: (task) => (task.path ? `${task.path}. ${task.text}` : task.text),
                },
                {
                  key: 'fate',
                  head: t('views.sheet.fate'),
                  cell: (task) => reasons.get(task.id) ?? <span className={styles.can}>{t('views.atOnce.can')}</span>,
                },
              ]}
              // Those that cannot be done first: they are what has to be read.
              rows={tasks.toSorted((a, b) => Number(reasons.has(b.id)) - Number(reasons.has(a.id)))}
              rowKey={(task) => task.id}
            />
            <RadioGroup
              legend={t('views.atOnce.how')}
              value={how}
              choices={[
                { value: 'possible', label: t('views.atOnce.possible') },
                { value: 'all', label: t('views.atOnce.all'), hint: t('views.atOnce.allHint') },
              ]}
              onChange={(value) => setHow(value === 'all' ? 'all' : 'possible')}
            />
          </>
        )}
      </div>
    </Dialog>
  );
}
