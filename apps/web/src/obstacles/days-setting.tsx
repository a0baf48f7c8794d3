import { type Calls, call } from '@cotmoc/client';
import { Button, ErrorSummary, TextField, useToast } from '@cotmoc/ui';
import { type FormEvent, useState } from 'react';
import { t } from '../messages/t.ts';
import page from '../shell/page.module.css';
import { faultOf, faultsOf } from '../shell/refusal.ts';
import { STEPS } from './obstacle-search.ts';
import { STEP_NAMES } from './obstacle-words.tsx';
import styles from './obstacles.module.css';
import { useObstacleChange, useObstacleDays } from './use-obstacles.ts';

type Days = Calls['getObstacleDays']['reply'];

/** Within how many working days each step is to answer, for those who may set it. */
export function DaysSetting() {
  const days = useObstacleDays(true);
  return (
    <details data-print="no">
      <summary>{t('obstacles.days.title')}</summary>
      {days.data && <DaysForm key={Object.values(days.data).join()} days={days.data} />}
    </details>
  );
}

function DaysForm({ days }: { days: Days }) {
  const [typed, setTyped] = useState({
    unit: String(days.unit),
    focal: String(days.focal),
    province: String(days.province),
  });
  const toast = useToast();
  const set = useObstacleChange((body: Days) => call('setObstacleDays', { body }));
  const read = (text: string) => (/^\d{1,2}$/.test(text.trim()) ? Number(text) : Number.NaN);
  function send(event: FormEvent): void {
    event.preventDefault();
    const body = { unit: read(typed.unit), focal: read(typed.focal), province: read(typed.province) };
    set.mutate(body, { onSuccess: () => toast({ text: t('obstacles.days.saved'), kind: 'good' }) });
  }
  return (
    <form className={styles.form} onSubmit={send} noValidate>
      <p className={page.about}>{t('obstacles.days.hint')}</p>
      {set.error && <ErrorSummary faults={faultsOf(set.error)} />}
      <div className={styles.days}>
        {STEPS.map((step) => (
          <TextField
            key={step}
            id={step}
            label={t(STEP_NAMES[step])}
            inputMode="numeric"
            value={typed[step]}
            onChange={(text) => setTyped({ ...typed, [step]: text })}
            error={faultOf(set.error, step)}
          />
        ))}
      </div>
      <div>
        <Button type="submit" pending={set.isPending}>
          {t('obstacles.days.save')}
        </Button>
      </div>
    </form>
  );
}
