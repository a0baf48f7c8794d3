import { type Calls, call } from '@cotmoc/client';
import { Button, Tag, TextField } from '@cotmoc/ui';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { inLanguage, t } from '../messages/t.ts';
import { useSession } from '../session/use-session.ts';
import { currentDay } from '../shell/clock.ts';
import { LoadFailed } from '../shell/load-failed.tsx';
import { AnswerDialog } from './answer-dialog.tsx';
import { UnitLinks } from './answer-meaning.tsx';
import styles from './names-page.module.css';
import { answersQuery } from './use-names.ts';

type Part = Calls['resolveNames']['reply']['names'][number]['parts'][number];

const TONES = { unit: 'good', group: 'info', ask: 'warn', none: 'bad' } as const;
const FEW = 12;

/** What a name, as a plan writes it, means today, and why; the place to answer it before a plan asks. */
export function TryName() {
  const { may } = useSession();
  const [text, setText] = useState('');
  const [asked, setAsked] = useState<Part | null>(null);
  const answers = useQuery(answersQuery).data ?? [];
  const knownOf = (part: Part) => answers.find((answer) => answer.key === part.key) ?? null;
  const maySay = (part: Part) => (knownOf(part) ? may['name.correct'] || may['plan.review'] : may['plan.review']);
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
            <UnitLinks units={part.units} few={FEW} />
            {maySay(part) && (
              <Button small onClick={() => setAsked(part)}>
                {t(knownOf(part) ? 'org.names.correctThis' : 'org.names.sayThis')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {asked && (
        <AnswerDialog
          text={asked.phrase}
          known={knownOf(asked)}
          units={asked.kind === 'unit' ? asked.units : []}
          onClose={() => {
            setAsked(null);
            read.mutate(text.trim());
          }}
        />
      )}
    </div>
  );
}
