import { call } from '@cotmoc/client';
import { Button, Checkbox, ErrorSummary, PageHead, TextField, useToast } from '@cotmoc/ui';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { type MessageKey, t } from '../messages/t.ts';
import { useSession } from '../session/use-session.ts';
import { Loading } from '../shell/loading.tsx';
import { useFaults } from '../shell/use-faults.ts';
import { clockText, readClock, readDays } from './clock-text.ts';
import styles from './reminders.module.css';
import { type Rules, useReminderChange, useRules } from './use-reminders.ts';

/** How each rule is shown and read; null where what is typed is no value. */
interface Reading {
  readonly name: Exclude<keyof Rules, 'atDue'>;
  readonly label: MessageKey;
  readonly hint?: MessageKey;
  readonly show: (rules: Rules) => string;
  readonly read: (typed: string) => number | number[] | null;
}

const whole = (typed: string) => (/^\s*\d{1,4}\s*$/.test(typed) ? Number(typed) : null);
const number = (name: 'repeatAfter' | 'leaderAfter' | 'focalAfter' | 'decideWithin' | 'urgeEveryHours') => ({
  name,
  show: (rules: Rules) => String(rules[name]),
  read: whole,
});

const READINGS: readonly Reading[] = [
  {
    name: 'before',
    label: 'reminders.rules.before',
    hint: 'reminders.rules.daysHint',
    show: (rules) => rules.before.join(', '),
    read: readDays,
  },
  { name: 'after', label: 'reminders.rules.after', show: (rules) => rules.after.join(', '), read: readDays },
  { ...number('repeatAfter'), label: 'reminders.rules.repeatAfter', hint: 'reminders.rules.zero' },
  { ...number('leaderAfter'), label: 'reminders.rules.leaderAfter', hint: 'reminders.rules.zero' },
  { ...number('focalAfter'), label: 'reminders.rules.focalAfter', hint: 'reminders.rules.zero' },
  { ...number('decideWithin'), label: 'reminders.rules.decideWithin', hint: 'reminders.rules.zero' },
  {
    name: 'digestAt',
    label: 'reminders.rules.digestAt',
    hint: 'reminders.rules.digestHint',
    show: (rules) => clockText(rules.digestAt),
    read: readClock,
  },
  {
    name: 'quietFrom',
    label: 'reminders.rules.quietFrom',
    show: (rules) => clockText(rules.quietFrom),
    read: readClock,
  },
  { ...number('urgeEveryHours'), label: 'reminders.rules.urgeEveryHours' },
];

/** When people are reminded, for the whole province. */
export function RulesPage() {
  const rules = useRules();
  return (
    <div className={styles.page}>
      <PageHead
        title={t('reminders.rules.title')}
        above={<Link to="/urging">{t('reminders.urging.title')}</Link>}
        below={t('reminders.rules.lead')}
        actions={<Link to="/days-off">{t('holidays.title')}</Link>}
      />
      <Loading of={rules} rows={8} />
      {rules.data && <RulesForm rules={rules.data} />}
    </div>
  );
}

function RulesForm({ rules }: { rules: Rules }) {
  const { may } = useSession();
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(READINGS.map((reading) => [reading.name, reading.show(rules)])),
  );
  const [atDue, setAtDue] = useState(rules.atDue);
  const toast = useToast();
  const saving = useReminderChange((body: Rules) => call('changeReminderRules', { body }));
  const values = READINGS.map((reading) => ({ reading, value: reading.read(typed[reading.name] ?? '') }));
  const own = values
    .filter(({ value }) => value === null)
    .map(({ reading }) => ({ fieldId: reading.name, message: t('reminders.rules.notRead') }));
  const { faults, wrong, check } = useFaults(own, saving.error);
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!check()) return;
    const read = Object.fromEntries(values.map(({ reading, value }) => [reading.name, value]));
    // Every rule has been read above.
    saving.mutate({ ...rules, ...read, atDue } as Rules, {
      onSuccess: () => toast({ kind: 'good', text: t('reminders.rules.saved') }),
    });
  }
  return (
    <form noValidate className={styles.form} onSubmit={submit}>
      <ErrorSummary faults={faults} />
      {READINGS.map(({ name, label, hint }) => (
        <TextField
          key={name}
          id={name}
          label={t(label)}
          hint={hint && t(hint)}
          disabled={!may['reminder.rule']}
          value={typed[name] ?? ''}
          onChange={(text) => setTyped({ ...typed, [name]: text })}
          error={wrong(name)}
        />
      ))}
      <Checkbox
        label={t('reminders.rules.atDue')}
        checked={atDue}
        disabled={!may['reminder.rule']}
        onChange={setAtDue}
      />
      {may['reminder.rule'] && (
        <div className={styles.row}>
          <Button kind="primary" type="submit" pending={saving.isPending}>
            {t('reminders.rules.save')}
          </Button>
        </div>
      )}
    </form>
  );
}
