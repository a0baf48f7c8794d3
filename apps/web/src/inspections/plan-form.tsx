import { type Day, parseDay } from '@cotmoc/base';
import { Button, DateField, ErrorSummary, TextArea, TextField } from '@cotmoc/ui';
import { type FormEvent, useState } from 'react';
import { t } from '../messages/t.ts';
import { UnitListField } from '../org/unit-list-field.tsx';
import { currentDay } from '../shell/clock.ts';
import { useFaults } from '../shell/use-faults.ts';
import styles from './inspections.module.css';
import type { Inspection, InspectionPlan } from './use-inspections.ts';

interface PlanFormProps {
  /** What stands there; nothing for a new one. */
  readonly before?: Inspection | undefined;
  readonly pending: boolean;
  readonly error: Error | null;
  readonly onSend: (plan: InspectionPlan) => void;
}

/** What an inspection is about: why, when, who goes to which units, what is looked at. */
export function PlanForm({ before, pending, error, onSend }: PlanFormProps) {
  const [title, setTitle] = useState(before?.title ?? '');
  const [basis, setBasis] = useState(before?.basis ?? '');
  const [lookedAt, setLookedAt] = useState(before?.lookedAt ?? '');
  const [team, setTeam] = useState(before?.team.join('\n') ?? '');
  const [fromDay, setFromDay] = useState<Day | null>(before ? parseDay(before.fromDay) : null);
  const [toDay, setToDay] = useState<Day | null>(before ? parseDay(before.toDay) : null);
  const [units, setUnits] = useState<readonly string[]>(before?.visits.map(({ unitId }) => unitId) ?? []);
  const own = [
    ...(fromDay ? [] : [{ fieldId: 'fromDay', message: t('inspections.fromMissing') }]),
    ...(toDay ? [] : [{ fieldId: 'toDay', message: t('inspections.toMissing') }]),
  ];
  const { faults, wrong, check } = useFaults(own, error);
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!check() || !fromDay || !toDay) return;
    const dayOf = (unitId: string) => before?.visits.find((visit) => visit.unitId === unitId)?.day ?? null;
    onSend({
      title,
      basis: basis.trim() || null,
      lookedAt,
      team: team.split('\n').filter((name) => name.trim() !== ''),
      fromDay,
      toDay,
      units: units.map((unitId) => ({ unitId, day: dayOf(unitId) })),
    });
  }
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <ErrorSummary faults={faults} />
      <TextField
        id="title"
        label={t('inspections.titleField')}
        value={title}
        onChange={setTitle}
        error={wrong('title')}
      />
      <TextField
        id="basis"
        label={t('inspections.basis')}
        hint={t('inspections.basisHint')}
        value={basis}
        onChange={setBasis}
        optional
      />
      <div className={styles.row}>
        <DateField
          id="fromDay"
          label={t('inspections.from')}
          today={currentDay()}
          value={fromDay}
          onChange={setFromDay}
          error={wrong('fromDay')}
        />
        <DateField
          id="toDay"
          label={t('inspections.to')}
          today={currentDay()}
          value={toDay}
          onChange={setToDay}
          error={wrong('toDay')}
        />
      </div>
      <UnitListField
        id="units"
        label={t('inspections.units')}
        value={units}
        onChange={setUnits}
        error={wrong('units')}
      />
      <TextArea
        id="lookedAt"
        label={t('inspections.lookedAt')}
        rows={4}
        value={lookedAt}
        onChange={setLookedAt}
        error={wrong('lookedAt')}
      />
      <TextArea
        id="team"
        label={t('inspections.team')}
        hint={t('inspections.teamHint')}
        rows={3}
        value={team}
        onChange={setTeam}
        optional
      />
      <div>
        <Button kind="primary" type="submit" pending={pending}>
          {t('inspections.save')}
        </Button>
      </div>
    </form>
  );
}
