import { call } from '@cotmoc/client';
import { Button, Tag, TextField } from '@cotmoc/ui';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { inLanguage, t } from '../messages/t.ts';
import { useSession } from '../session/use-session.ts';
import { currentDay } from '../shell/clock.ts';
import { LoadFailed } from '../shell/load-failed.tsx';
import { AnswerDialog } from './answer-dialog.tsx';
import styles from './names-page.module.css';

const TONES = { unit: 'good', group: 'info', ask: 'warn', none: 'bad' } as const;
const FEW = 12;

/** What a name, as a plan writes it, means today, and why; the place to answer it before a plan asks. */
export function TryName() {
  const { may } = useSession();
  const [text, setText] = useState('');
  const [asked, setAsked] = useState<{ text: string; units: readonly { id: string; name: string }[] } | null>(null);
  const read = useMutation({
    mutationFn: (name: string) => call('resolveNames', { body: { names: [name], day: currentDay() } }),
  });
  const parts = read.data?.names[0]?.parts ?? [];
  return (
    <div className={styles.form}>
      <form
        className={styles.try}
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== '') read.mutate(text.trim());
        }}
      >
        <TextField
          label={t('org.names.text')}
          hint={t('org.names.tryHint')}
          maxLength={500}
          value={text}
          onChange={setText}
        />
        <Button type="submit" kind="primary" pending={read.isPending}>
          {t('org.names.tryDo')}
        </Button>
      </form>
      {read.error && <LoadFailed error={read.error} onRetry={() => read.mutate(text.trim())} />}
      <ul className={styles.parts} aria-live="polite">
        {parts.map((part) => (
          <li key={`${part.from} ${part.phrase}`}>
            <p>
              <strong>{part.phrase}</strong> <Tag tone={TONES[part.kind]}>{t(`org.names.kind.${part.kind}`)}</Tag>
            </p>
            <p className={styles.why}>
              {inLanguage(part.reason)} {part.groupName && t('org.names.membersOn', { count: part.units.length })}
            </p>
            <ul className={styles.units}>
              {part.units.slice(0, FEW).map((unit) => (
                <li key={unit.id}>
                  {/^[0-9a-f-]{36}$/.test(unit.id) ? (
                    <Link to="/units/$id" params={{ id: unit.id }}>
                      {unit.name}
                    </Link>
                  ) : (
                    unit.name
                  )}
                </li>
              ))}
              {part.units.length > FEW && <li>+ {part.units.length - FEW}</li>}
            </ul>
            {may['plan.review'] && (
              <Button
                small
                onClick={() => setAsked({ text: part.phrase, units: part.kind === 'unit' ? part.units : [] })}
              >
                {t('org.names.correct')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {asked && <AnswerDialog text={asked.text} units={asked.units} onClose={() => setAsked(null)} />}
    </div>
  );
}
