import type { Day } from '@cotmoc/base';
import { call } from '@cotmoc/client';
import { Button, ComboBox, DateField, ErrorSummary, SelectField, TextField, useToast } from '@cotmoc/ui';
import { type FormEvent, useState } from 'react';
import { t } from '../messages/t.ts';
import { currentDay } from '../shell/clock.ts';
import page from '../shell/page.module.css';
import { useFaults } from '../shell/use-faults.ts';
import styles from './delegations-page.module.css';
import { useCandidates } from './use-delegations.ts';
import { usePostChange } from './use-posts.ts';

/** Who stands in, for which unit, from when to when, and why. */
export function DelegationForm({ units }: { units: readonly { readonly id: string; readonly name: string }[] }) {
  const toast = useToast();
  const [unitId, setUnitId] = useState(units[0]?.id ?? '');
  const [toAccount, setToAccount] = useState<string | null>(null);
  const [fromDay, setFromDay] = useState<Day | null>(currentDay());
  const [lastDay, setLastDay] = useState<Day | null>(null);
  const [reason, setReason] = useState('');
  const candidates = useCandidates(unitId || null);
  const making = usePostChange((body: { toAccount: string; fromDay: Day; lastDay: Day }) =>
    call('delegate', { body: { ...body, unitId, reason } }),
  );
  const own = [
    ...(toAccount ? [] : [{ fieldId: 'toAccount', message: t('posts.delegate.toMissing') }]),
    ...(fromDay ? [] : [{ fieldId: 'fromDay', message: t('posts.delegate.fromMissing') }]),
    ...(lastDay ? [] : [{ fieldId: 'lastDay', message: t('posts.delegate.lastMissing') }]),
    ...(reason.trim() ? [] : [{ fieldId: 'reason', message: t('posts.delegate.reasonMissing') }]),
  ];
  const { faults, wrong, check, begin } = useFaults(own, making.error);
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!check() || !toAccount || !fromDay || !lastDay) return;
    making.mutate(
      { toAccount, fromDay, lastDay },
      {
        onSuccess: () => {
          toast({ kind: 'good', text: t('posts.delegate.done') });
          setToAccount(null);
          setLastDay(null);
          setReason('');
          begin();
        },
      },
    );
  }
  return (
    <form noValidate className={styles.form} onSubmit={submit}>
      <ErrorSummary faults={faults} />
      {units.length > 1 && (
        <SelectField
          id="unitId"
          label={t('posts.delegate.unit')}
          choices={units.map(({ id, name }) => ({ value: id, label: name }))}
          value={unitId}
          onChange={(value) => {
            setUnitId(value);
            setToAccount(null);
          }}
        />
      )}
      {units.length === 1 && <p className={page.about}>{units[0]?.name}</p>}
      <ComboBox
        id="toAccount"
        label={t('posts.delegate.to')}
        hint={t('posts.delegate.toHint')}
        value={toAccount}
        onChange={setToAccount}
        error={wrong('toAccount') ?? undefined}
        options={(candidates.data ?? []).map((one) => ({
          id: one.accountId,
          label: one.name,
          hint: [one.post, one.unitName].filter(Boolean).join(' · '),
        }))}
      />
      <div className={styles.days}>
        <DateField
          id="fromDay"
          label={t('posts.delegate.from')}
          today={currentDay()}
          value={fromDay}
          onChange={setFromDay}
          error={wrong('fromDay')}
        />
        <DateField
          id="lastDay"
          label={t('posts.delegate.last')}
          today={currentDay()}
          value={lastDay}
          onChange={setLastDay}
          error={wrong('lastDay')}
        />
      </div>
      <TextField
        id="reason"
        label={t('posts.delegate.reason')}
        value={reason}
        onChange={setReason}
        error={wrong('reason')}
      />
      <p>
        <Button kind="primary" type="submit" pending={making.isPending}>
          {t('posts.delegate.submit')}
        </Button>
      </p>
    </form>
  );
}
