import { call } from '@cotmoc/client';
import { SelectField, TextArea } from '@cotmoc/ui';
import { useState } from 'react';
import { t } from '../messages/t.ts';
import { UnitBox } from '../org/unit-box.tsx';
import { faultOf } from '../shell/refusal.ts';
import { AtOnceDialog } from './at-once-dialog.tsx';
import { type TaskItem, useTaskChange } from './use-tasks.ts';
import type { AtOnce } from './use-views.ts';

interface ReassignDialogProps {
  readonly tasks: readonly TaskItem[];
  readonly onDone: (result: AtOnce) => void;
  readonly onClose: () => void;
}

/** Gives the parts that a unit has in several tasks to another unit of today, with the reason. */
export function ReassignDialog({ tasks, onDone, onClose }: ReassignDialogProps) {
  const units = unitsOf(tasks);
  const [fromUnitId, setFrom] = useState(units[0]?.id ?? '');
  const [toUnitId, setTo] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [isChecked, setChecked] = useState(false);
  const taskIds = tasks.map((task) => task.id);
  const move = toUnitId && fromUnitId ? { taskIds, fromUnitId, toUnitId } : null;
  const deed = useTaskChange(async (allOrNothing: boolean) => {
    if (!move) throw new Error('nothing chosen');
    return call('reassignTasks', { body: { ...move, reason, allOrNothing } });
  });
  const isUnsaid = isChecked && reason.trim() === '';
  return (
    <AtOnceDialog
      tasks={tasks}
      title={t('views.reassign.title', { count: tasks.length })}
      confirmLabel={t('views.reassign')}
      preview={
        move && {
          key: ['reassign', fromUnitId, toUnitId],
          ask: (signal) => call('previewReassignment', { body: move }, { signal }),
        }
      }
      deed={deed}
      isReady={() => {
        setChecked(true);
        return move !== null && reason.trim() !== '';
      }}
      onDone={onDone}
      onClose={onClose}
    >
      <p>{t('views.reassign.text')}</p>
      <SelectField
        id="fromUnitId"
        label={t('views.reassign.from')}
        value={fromUnitId}
        choices={units.map(({ id, name, count }) => ({
          value: id,
          label: t('views.reassign.unit', { name, count }),
        }))}
        onChange={setFrom}
        error={units.length === 0 ? t('views.reassign.none') : null}
      />
      <UnitBox
        id="toUnitId"
        label={t('views.reassign.to')}
        value={toUnitId}
        onChange={setTo}
        without={[fromUnitId]}
        error={isChecked && toUnitId === null ? t('reassignments.toMissing') : faultOf(deed.error, 'toUnitId')}
      />
      <TextArea
        id="reason"
        label={t('shell.reason')}
        rows={2}
        maxLength={1000}
        value={reason}
        onChange={setReason}
        error={isUnsaid ? t('shell.reasonMissing') : faultOf(deed.error, 'reason')}
      />
    </AtOnceDialog>
  );
}

/** The units that have a part in these tasks, with in how many; those with most first, then those that lead. */
function unitsOf(tasks: readonly TaskItem[]): { id: string; name: string; count: number }[] {
  const found = new Map<string, { id: string; name: string; count: number }>();
  for (const task of tasks) {
    const own = new Map(
      task.bodies.flatMap(({ unitId, unitName, agency }) => (unitId ? [[unitId, unitName ?? agency]] : [])),
    );
    for (const [id, name] of own) found.set(id, { id, name, count: (found.get(id)?.count ?? 0) + 1 });
  }
  return [...found.values()].sort((a, b) => b.count - a.count);
}
