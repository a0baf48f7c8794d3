import { addDays } from '@cotmoc/base';
import { call } from '@cotmoc/client';
import { Button, Callout, ConfirmDialog, useToast } from '@cotmoc/ui';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { inLanguage, t } from '../messages/t.ts';
import { useSession } from '../session/use-session.ts';
import { currentDay } from '../shell/clock.ts';
import { sentenceOf } from '../shell/refusal.ts';
import { AtOnceDialog } from './at-once-dialog.tsx';
import { ReassignDialog } from './reassign-dialog.tsx';
import styles from './tasks-page.module.css';
import { type TaskItem, useTaskChange } from './use-tasks.ts';
import type { AtOnce } from './use-views.ts';

/** Days that bodies get to answer an urging letter, until its writer says otherwise. */
const DAYS_TO_ANSWER = 5;

type Asking = 'accept' | 'approve' | 'reassign' | 'urge';

/** One thing done to the tasks that are ticked: shown before, each by its own law, and told what came of it. */
export function AtOnceBar({ chosen, onDone }: { chosen: readonly TaskItem[]; onDone: () => void }) {
  const { may } = useSession();
  const toast = useToast();
  const navigate = useNavigate();
  const [asking, setAsking] = useState<Asking | null>(null);
  const [outcome, setOutcome] = useState<{ result: AtOnce; names: ReadonlyMap<string, string> } | null>(null);
  const taskIds = chosen.map((task) => task.id);
  function finish(result: AtOnce): void {
    setOutcome({ result, names: new Map(chosen.map((task) => [task.id, task.text])) });
    setAsking(null);
    onDone();
  }
  const approve = useTaskChange((allOrNothing: boolean) => call('approveTasks', { body: { taskIds, allOrNothing } }));
  const accept = useTaskChange((allOrNothing: boolean) => call('acceptTasks', { body: { taskIds, allOrNothing } }));
  const units = leadsOf(chosen);
  const urge = useMutation({
    mutationFn: () =>
      call('draftUrging', { body: { unitIds: units, answerBy: addDays(currentDay(), DAYS_TO_ANSWER) } }),
    onSuccess: ({ id }) => navigate({ to: '/urging/$id', params: { id } }),
    onError: (error) => toast({ text: sentenceOf(error), kind: 'bad' }),
  });
  if (chosen.length === 0) return outcome && <Outcome {...outcome} onClose={() => setOutcome(null)} />;
  const close = () => setAsking(null);
  return (
    <section className={styles.atOnce} aria-label={t('views.atOnce')} data-print="no">
      <strong aria-live="polite">{t('views.chosen', { count: chosen.length })}</strong>
      {may['task.work'] && (
        <Button small icon="check" onClick={() => setAsking('accept')}>
          {t('tasks.accept')}
        </Button>
      )}
      {may['task.approve'] && (
        <Button small icon="check" onClick={() => setAsking('approve')}>
          {t('views.approve')}
        </Button>
      )}
      {may['task.reassign'] && (
        <Button small icon="unit" onClick={() => setAsking('reassign')}>
          {t('views.reassign')}
        </Button>
      )}
      {may['urging.write'] && units.length > 0 && (
        <Button small icon="chat" onClick={() => setAsking('urge')}>
          {t('views.urge')}
        </Button>
      )}
      <Button small kind="plain" onClick={onDone}>
        {t('views.chooseNone')}
      </Button>
      {asking === 'accept' && (
        <AtOnceDialog
          tasks={chosen}
          title={t('views.accept.title', { count: chosen.length })}
          confirmLabel={t('tasks.accept')}
          preview={{ key: ['accept'], ask: (signal) => call('previewAcceptance', { body: { taskIds } }, { signal }) }}
          deed={accept}
          onDone={finish}
          onClose={close}
        >
          <p>{t('views.accept.text')}</p>
        </AtOnceDialog>
      )}
      {asking === 'approve' && (
        <AtOnceDialog
          tasks={chosen}
          title={t('views.approve.title', { count: chosen.length })}
          confirmLabel={t('views.approve')}
          preview={{ key: ['approve'], ask: (signal) => call('previewApproval', { body: { taskIds } }, { signal }) }}
          deed={approve}
          onDone={finish}
          onClose={close}
        >
          <p>{t('views.approve.text')}</p>
        </AtOnceDialog>
      )}
      {asking === 'reassign' && <ReassignDialog tasks={chosen} onDone={finish} onClose={close} />}
      <ConfirmDialog
        open={asking === 'urge'}
        title={t('views.urge.title', { count: units.length })}
        confirmLabel={t('views.urge')}
        pending={urge.isPending}
        onConfirm={() => urge.mutate()}
        onClose={close}
      >
        {t('views.urge.text')}
      </ConfirmDialog>
    </section>
  );
}

/** The units that lead or carry these tasks. */
function leadsOf(tasks: readonly TaskItem[]): string[] {
  const carriers = tasks.flatMap((task) =>
    task.bodies.flatMap(({ role, unitId }) =>
      unitId !== null && (role === 'lead' || role === 'perform') ? [unitId] : [],
    ),
  );
  return [...new Set(carriers)];
}

/** How many it was done to, and of the others each with the reason. */
export function Outcome({
  result,
  names,
  onClose,
}: {
  result: AtOnce;
  names: ReadonlyMap<string, string>;
  onClose?: () => void;
}) {
  const { done, refused } = result;
  return (
    <div role="status">
      <Callout
        kind={refused.length > 0 ? 'warn' : 'good'}
        title={t('views.outcome', { done: done.length, refused: refused.length })}
      >
        {refused.length > 0 && (
          <ul>
            {refused.map(({ taskId, reason }) => (
              <li key={taskId}>
                {names.get(taskId) ?? taskId}: {inLanguage(reason)}
              </li>
            ))}
          </ul>
        )}
        {onClose && (
          <Button small onClick={onClose}>
            {t('views.outcome.close')}
          </Button>
        )}
      </Callout>
    </div>
  );
}
