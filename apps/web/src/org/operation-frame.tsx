import { type Day, formatDay } from '@cotmoc/base';
import { Button, Callout, DateField, ErrorSummary, type FieldFault, KeyValues, TextField, useToast } from '@cotmoc/ui';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useState } from 'react';
import { t } from '../messages/t.ts';
import { currentDay } from '../shell/clock.ts';
import { faultOf, faultsOf } from '../shell/refusal.ts';
import { EffectsTable } from './effects-table.tsx';
import styles from './operation.module.css';
import { type Effects, useUnitsChanged } from './use-org.ts';

/** What every dated operation sends along. */
export interface Common {
  readonly day: Day;
  readonly legalBasis: string;
  readonly preview: boolean;
}

interface OperationFrameProps {
  /** The operation's name, for the toast. */
  readonly what: string;
  /** The operation's own fields; `errorOf` gives the sentence beside a field. */
  readonly fields: (errorOf: (field: string) => string | null) => ReactNode;
  /** What is missing before it can be asked; the field ids are those of `fields`. */
  readonly missing: () => readonly (FieldFault | false)[];
  readonly send: (common: Common) => Promise<Effects>;
  /** The unit to show afterwards; else the one that the operation founded. */
  readonly unitId?: string | undefined;
}

/** A dated operation in three steps: fields, what would change, done. Nothing changes before the last press. */
export function OperationFrame({ what, fields, missing, send, unitId }: OperationFrameProps) {
  const navigate = useNavigate();
  const toast = useToast();
  const changed = useUnitsChanged();
  const [day, setDay] = useState<Day | null>(currentDay());
  const [legalBasis, setLegalBasis] = useState('');
  const [gaps, setGaps] = useState<readonly FieldFault[]>([]);
  const common = (preview: boolean): Common => ({ day: day ?? currentDay(), legalBasis: legalBasis.trim(), preview });
  const preview = useMutation({ mutationFn: () => send(common(true)) });
  const doing = useMutation({
    mutationFn: () => send(common(false)),
    onSuccess: async (effects) => {
      await changed();
      toast({ text: t('org.done', { what }), kind: 'good' });
      const id = unitId ?? effects.units.find((unit) => unit.effect === 'founded')?.unitId;
      void (id ? navigate({ to: '/units/$id', params: { id } }) : navigate({ to: '/units' }));
    },
  });
  const faults = gaps.length > 0 ? gaps : faultsOf(preview.error ?? doing.error);
  const errorOf = (field: string) =>
    gaps.find((gap) => gap.fieldId === field)?.message ?? faultOf(preview.error ?? doing.error, field);
  function ask(event: FormEvent): void {
    event.preventDefault();
    const found = [
      ...missing(),
      day === null && { fieldId: 'day', message: t('org.missing.day') },
      legalBasis.trim() === '' && { fieldId: 'legalBasis', message: t('org.missing.legalBasis') },
    ].filter((gap) => gap !== false);
    setGaps(found);
    doing.reset();
    if (found.length === 0) preview.mutate();
    else preview.reset();
  }
  if (preview.data) {
    return (
      <section className={styles.form} aria-labelledby="check">
        <ErrorSummary faults={faultsOf(doing.error)} />
        <h2 id="check">{t('org.check')}</h2>
        <KeyValues
          facts={[
            { key: t('org.change'), value: what },
            { key: t('org.from'), value: day ? formatDay(day) : '' },
            { key: t('org.legalBasis'), value: legalBasis },
          ]}
        />
        <Callout kind="info">{t('org.checkText')}</Callout>
        <EffectsTable effects={preview.data} />
        <div className={styles.buttons}>
          <Button kind="primary" pending={doing.isPending} onClick={() => doing.mutate()}>
            {t('org.carryOut')}
          </Button>
          <Button
            onClick={() => {
              preview.reset();
              doing.reset();
            }}
          >
            {t('org.back')}
          </Button>
        </div>
      </section>
    );
  }
  return (
    <form className={styles.form} onSubmit={ask} noValidate>
      <ErrorSummary faults={faults} />
      {fields(errorOf)}
      <DateField
        id="day"
        label={t('org.from')}
        value={day}
        onChange={setDay}
        today={currentDay()}
        error={errorOf('day')}
      />
      <TextField
        id="legalBasis"
        label={t('org.legalBasis')}
        hint={t('org.legalBasisHint')}
        value={legalBasis}
        maxLength={300}
        onChange={setLegalBasis}
        error={errorOf('legalBasis')}
      />
      <div className={styles.buttons}>
        <Button kind="primary" type="submit" pending={preview.isPending}>
          {t('org.preview')}
        </Button>
      </div>
    </form>
  );
}
