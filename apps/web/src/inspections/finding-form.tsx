import type { Day } from '@cotmoc/base';
import { call } from '@cotmoc/client';
import { Button, ComboBox, DateField, ErrorSummary, RadioGroup, SelectField, TextArea, useToast } from '@cotmoc/ui';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { t } from '../messages/t.ts';
import { currentDay } from '../shell/clock.ts';
import { faultOf, faultsOf } from '../shell/refusal.ts';
import styles from './inspections.module.css';
import { type Inspection, useInspectionChange } from './use-inspections.ts';

/** Writes down what was seen at one unit: good, or to be mended by a day; tied to a task where there is one. */
export function FindingForm({ inspection }: { inspection: Inspection }) {
  const [unitId, setUnitId] = useState(inspection.visits[0]?.unitId ?? '');
  const [kind, setKind] = useState<'good' | 'mend'>('mend');
  const [text, setText] = useState('');
  const [dueOn, setDueOn] = useState<Day | null>(null);
  const [taskId, setTaskId] = useState<string | null>(null);
  const [typed, setTyped] = useState('');
  const toast = useToast();
  const query = { unit: [unitId], limit: 50, ...(typed.trim() ? { q: typed.trim().slice(0, 200) } : {}) };
  const tasks = useQuery({
    queryKey: ['tasks', 'of-unit', query],
    queryFn: ({ signal }) => call('listTasks', { query }, { signal }),
    enabled: unitId !== '',
    placeholderData: (before) => before,
  });
  const record = useInspectionChange(() =>
    call('recordFinding', {
      params: { id: inspection.id },
      body: { unitId, kind, text, dueOn: kind === 'mend' ? dueOn : null, taskId },
    }),
  );
  function submit(event: FormEvent): void {
    event.preventDefault();
    record.mutate(undefined, {
      onSuccess: () => {
        setText('');
        setDueOn(null);
        setTaskId(null);
        toast({ kind: 'good', text: t('inspections.recorded') });
      },
    });
  }
  return (
    <section aria-labelledby="record" data-print="no">
      <h2 id="record">{t('inspections.record')}</h2>
      <form className={styles.form} onSubmit={submit} noValidate>
        <ErrorSummary faults={faultsOf(record.error)} />
        <SelectField
          id="unitId"
          label={t('inspections.unit')}
          value={unitId}
          choices={inspection.visits.map((visit) => ({ value: visit.unitId, label: visit.unitName }))}
          onChange={(unit) => {
            setUnitId(unit);
            setTaskId(null);
          }}
          error={faultOf(record.error, 'unitId')}
        />
        <RadioGroup
          legend={t('inspections.kind')}
          inline
          choices={[
            { value: 'mend', label: t('inspections.kind.mend') },
            { value: 'good', label: t('inspections.kind.good') },
          ]}
          value={kind}
          onChange={(value) => setKind(value === 'good' ? 'good' : 'mend')}
        />
        <TextArea
          id="text"
          label={t('inspections.findingText')}
          rows={3}
          value={text}
          onChange={setText}
          error={faultOf(record.error, 'text')}
        />
        {kind === 'mend' && (
          <DateField
            id="dueOn"
            label={t('inspections.dueOn')}
            today={currentDay()}
            value={dueOn}
            onChange={setDueOn}
            error={faultOf(record.error, 'dueOn')}
          />
        )}
        <ComboBox
          id="taskId"
          label={t('inspections.task')}
          options={(tasks.data?.items ?? []).map((task) => ({ id: task.id, label: task.text, hint: task.path }))}
          value={taskId}
          onChange={setTaskId}
          onType={setTyped}
          optional
        />
        <div>
          <Button type="submit" kind="primary" pending={record.isPending}>
            {t('inspections.recordOne')}
          </Button>
        </div>
      </form>
    </section>
  );
}
