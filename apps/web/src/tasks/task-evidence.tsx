import { call } from '@cotmoc/client';
import { Button, Callout, useToast } from '@cotmoc/ui';
import { EvidenceBlock } from '../evidence/evidence-block.tsx';
import { t } from '../messages/t.ts';
import { sentenceOf } from '../shell/refusal.ts';
import { type TaskDetail, useTaskChange } from './use-tasks.ts';

/** What shows that the task was done; where something is counted, what was reported beside what the evidence adds up to. */
export function TaskEvidence({ task }: { task: TaskDetail }) {
  const toast = useToast();
  const take = useTaskChange((quantityDone: number) =>
    call('reportProgress', { params: { id: task.id }, body: { percent: null, quantityDone, note: null } }),
  );
  return (
    <EvidenceBlock
      target={{ targetKind: 'task', targetId: task.id }}
      beside={(sum) =>
        sum === task.quantityDone || sum === 0 ? null : (
          <Callout
            kind="info"
            action={
              task.may.work && (
                <Button
                  small
                  pending={take.isPending}
                  onClick={() =>
                    take.mutate(sum, {
                      onSuccess: () => toast({ text: t('tasks.progress.saved'), kind: 'good' }),
                      onError: (error) => toast({ text: sentenceOf(error), kind: 'bad' }),
                    })
                  }
                >
                  {t('tasks.evidence.take', { sum })}
                </Button>
              )
            }
          >
            {t('tasks.evidence.differs', { reported: task.quantityDone, sum, unit: task.quantityUnit ?? '' })}
          </Callout>
        )
      }
    />
  );
}
