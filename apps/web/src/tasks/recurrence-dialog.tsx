import { type Day, parseDay } from '@cotmoc/base';
import { call } from '@cotmoc/client';
import { Button, DateField, Dialog, ErrorSummary, type FieldFault, useToast } from '@cotmoc/ui';
import { type FormEvent, useState } from 'react';
import { t } from '../messages/t.ts';
import { currentDay } from '../shell/clock.ts';
import { faultsOf } from '../shell/refusal.ts';
import { faultsInRule, mostDueDay, ruleDraftOf, ruleOf } from './rule-draft.ts';
import { RuleFields } from './rule-fields.tsx';
import { type RuleWords, ruleInWords } from './rule-text.ts';
import styles from './task-page.module.css';
import { type TaskDetail, useAnew, useTaskChange } from './use-tasks.ts';

interface RecurrenceDialogProps {
  readonly task: TaskDetail;
  readonly rule: NonNullable<TaskDetail['recurrence']>;
  readonly onClose: () => void;
}

/** Changes how a task comes again, for the periods still to be made. */
export function RecurrenceDialog({ task, rule, onClose }: RecurrenceDialogProps) {
  const [draft, setDraft] = useState(() => ruleDraftOf(rule));
  const [until, setUntil] = useState<Day | null>(parseDay(rule.until));
  const [own, setOwn] = useState<readonly FieldFault[]>([]);
  const toast = useToast();
  const anew = useAnew(task.id);
  const change = useTaskChange(async (words: Omit<RuleWords, 'until'> & { until: Day }) => {
    await call('changeRecurrence', { params: { id: task.id }, body: { ...words, version: task.version } });
    // The page says the new rule before the dialog closes: opened again at once, it must not show the old one.
    await anew();
  });
  const faults = own.length > 0 ? own : faultsOf(change.error);
  const faultAt = (field: string) => faults.find(({ fieldId }) => fieldId === field)?.message;
  const words = faultsInRule(draft).length === 0 ? ruleOf(draft) : null;
  function submit(event: FormEvent): void {
    event.preventDefault();
    const found = faultsInRule(draft);
    const wrong: FieldFault[] = [];
    if (found.includes('dueDay')) {
      wrong.push({ fieldId: 'dueDay', message: t('tasks.recurrence.dueDayWrong', { most: mostDueDay(draft.every) }) });
    }
    if (found.includes('quantityEach')) {
      wrong.push({ fieldId: 'quantityEach', message: t('tasks.recurrence.quantityWrong') });
    }
    if (!until) wrong.push({ fieldId: 'until', message: t('tasks.recurrence.untilNeeded') });
    setOwn(wrong);
    if (wrong.length > 0 || !words || !until) return;
    change.mutate(
      { ...words, until },
      {
        onSuccess: () => {
          toast({ kind: 'good', text: t('tasks.recurrence.saved') });
          onClose();
        },
      },
    );
  }
  return (
    <Dialog
      open
      title={t('tasks.recurrence.change')}
      onClose={onClose}
      footer={
        <>
          <Button kind="primary" type="submit" form="recurrence" pending={change.isPending}>
            {t('tasks.recurrence.save')}
          </Button>
          <Button onClick={onClose}>{t('tasks.cancel')}</Button>
        </>
      }
    >
      <form id="recurrence" noValidate className={styles.dialog} onSubmit={submit}>
        <p>
          {t('tasks.recurrence.text')} {task.recurrenceOfPieces && t('tasks.recurrence.ofPieces')}
        </p>
        <ErrorSummary faults={faults} />
        <RuleFields
          draft={draft}
          onChange={(part) => setDraft({ ...draft, ...part })}
          id={(field) => field}
          wrong={own.flatMap(({ fieldId }) => fieldId ?? [])}
          unit={task.quantity === null ? null : (task.quantityUnit ?? '')}
        />
        <DateField
          id="until"
          label={t('tasks.recurrence.until')}
          value={until}
          onChange={setUntil}
          today={currentDay()}
          error={faultAt('until')}
        />
        {words && until && (
          <p aria-live="polite">
            {t('tasks.recurrence.read', { rule: ruleInWords({ ...words, until }, task.quantityUnit) })}
          </p>
        )}
      </form>
    </Dialog>
  );
}
