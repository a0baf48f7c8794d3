import { type Day, parseDay } from '@cotmoc/base';
import {
  Button,
  Checkbox,
  DateField,
  Dialog,
  ErrorSummary,
  type FieldFault,
  SelectField,
  TextField,
  useToast,
} from '@cotmoc/ui';
import { type FormEvent, useState } from 'react';
import { t } from '../messages/t.ts';
import { currentDay } from '../shell/clock.ts';
import { faultsOf } from '../shell/refusal.ts';
import styles from './holidays.module.css';
import { KIND_NAMES } from './kind-names.ts';
import { type DayOff, putDay, useDaysOff, useDaysOffChange } from './use-days-off.ts';

// Its keys are exactly the kinds.
const KINDS = Object.keys(KIND_NAMES) as DayOff['kind'][];

interface DayDialogProps {
  /** The day as it stands, or null to add one. */
  readonly before: DayOff | null;
  readonly onClose: () => void;
  readonly onKept: (day: Day) => void;
}

/** Asks for one day off: when, of which kind, what it is called, by which decision. */
export function DayDialog({ before, onClose, onKept }: DayDialogProps) {
  const [day, setDay] = useState<Day | null>(before ? parseDay(before.day) : null);
  const [kind, setKind] = useState<DayOff['kind']>(before?.kind ?? 'off');
  const [name, setName] = useState(before?.name ?? '');
  const [source, setSource] = useState(before?.source ?? '');
  const [toConfirm, setToConfirm] = useState(before?.toConfirm ?? false);
  // Found when it is sent, so that nothing moves under the hand while it is corrected.
  const [own, setOwn] = useState<readonly FieldFault[]>([]);
  const toast = useToast();
  const ofYear = useDaysOff(Number((day ?? currentDay()).slice(0, 4)));
  const saving = useDaysOffChange(putDay);
  const faults = own.length > 0 ? own : faultsOf(saving.error);
  const faultAt = (field: string) => faults.find((fault) => fault.fieldId === field)?.message;
  function submit(event: FormEvent): void {
    event.preventDefault();
    const isTaken = !before && ofYear.data?.days.some((one) => one.day === day) === true;
    const wrong = day === null ? t('holidays.dayNeeded') : isTaken ? t('holidays.dayTaken') : null;
    setOwn(wrong === null ? [] : [{ fieldId: 'day', message: wrong }]);
    if (day === null || wrong !== null) return;
    saving.mutate(
      { day, kind, name, source: source.trim() || null, toConfirm },
      {
        onSuccess: () => {
          toast({ kind: 'good', text: t('holidays.saved') });
          onKept(day);
        },
      },
    );
  }
  return (
    <Dialog
      open
      title={t(before ? 'holidays.editTitle' : 'holidays.add')}
      onClose={onClose}
      footer={
        <>
          <Button kind="primary" type="submit" form="day-off" pending={saving.isPending}>
            {t('holidays.save')}
          </Button>
          <Button onClick={onClose}>{t('holidays.cancel')}</Button>
        </>
      }
    >
      <form id="day-off" noValidate className={styles.form} onSubmit={submit}>
        <ErrorSummary faults={faults} />
        <DateField
          id="day"
          label={t('holidays.day')}
          value={day}
          onChange={setDay}
          today={currentDay()}
          disabled={before !== null}
          error={faultAt('day')}
        />
        <SelectField
          id="kind"
          label={t('holidays.kind')}
          choices={KINDS.map((one) => ({ value: one, label: t(KIND_NAMES[one]) }))}
          value={kind}
          // The choices are the kinds.
          onChange={(chosen) => setKind(chosen as DayOff['kind'])}
        />
        <TextField
          id="name"
          label={t('holidays.name')}
          maxLength={200}
          value={name}
          onChange={setName}
          error={faultAt('name')}
        />
        <TextField
          id="source"
          label={t('holidays.source')}
          hint={t('holidays.sourceHint')}
          optional
          maxLength={300}
          value={source}
          onChange={setSource}
          error={faultAt('source')}
        />
        <Checkbox label={t('holidays.toConfirmMark')} checked={toConfirm} onChange={setToConfirm} />
      </form>
    </Dialog>
  );
}
