import { Button, Dialog } from '@cotmoc/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { inLanguage, t } from '../messages/t.ts';
import { useSession } from '../session/use-session.ts';
import { LoadFailed } from '../shell/load-failed.tsx';
import { Loading } from '../shell/loading.tsx';
import { AnswerDialog } from './answer-dialog.tsx';
import { AnswerMeaning, UnitLinks } from './answer-meaning.tsx';
import { NameUses } from './name-uses.tsx';
import styles from './names-page.module.css';
import { forDays, PastAnswers, saidBy } from './past-answers.tsx';
import { answersQuery, type UsedName, useMeaning } from './use-names.ts';

/** One name that plans used: what it means today and why, what is remembered of it, and how each plan took it. */
export function UsedNameDialog({ name, onClose }: { name: UsedName; onClose: () => void }) {
  const { may } = useSession();
  const [isAsked, setAsked] = useState(false);
  const meaning = useMeaning(name.text);
  const answers = useQuery(answersQuery);
  const known = answers.data?.find((answer) => answer.key === meaning.data?.key) ?? null;
  const parts = meaning.data?.parts ?? [];
  const units = parts.flatMap((part) => (part.kind === 'unit' || part.kind === 'group' ? part.units : []));
  const maySay = known ? may['name.correct'] : may['plan.review'];
  if (isAsked) {
    const begun = known?.units ?? units;
    return <AnswerDialog text={name.text} known={known} units={begun} onClose={() => setAsked(false)} />;
  }
  return (
    <Dialog
      open
      wide
      title={name.text}
      onClose={onClose}
      footer={
        <>
          {maySay && answers.data && meaning.data && (
            <Button kind="primary" onClick={() => setAsked(true)}>
              {t(known ? 'org.names.correctThis' : 'org.names.sayThis')}
            </Button>
          )}
          <Button kind="quiet" onClick={onClose}>
            {t('org.close')}
          </Button>
        </>
      }
    >
      <Loading of={meaning} rows={3} />
      {answers.error && <LoadFailed error={answers.error} onRetry={() => answers.refetch()} />}
      {parts.length > 0 && (
        <section className={styles.facts}>
          <h3>{t('org.names.today')}</h3>
          {parts.map((part) => (
            <div key={`${part.from} ${part.phrase}`}>
              {part.units.length > 0 && part.kind !== 'ask' && <UnitLinks units={part.units} />}
              <p className={styles.why}>{inLanguage(part.reason)}</p>
              {part.kind === 'ask' && <UnitLinks units={part.units} />}
            </div>
          ))}
        </section>
      )}
      {known && (
        <section className={styles.facts}>
          <h3>{t('org.names.remembered')}</h3>
          <AnswerMeaning answer={known} />
          <p className={styles.why}>{forDays(known)}</p>
          <p className={styles.why}>{saidBy(known)}</p>
        </section>
      )}
      {meaning.data && <PastAnswers nameKey={meaning.data.key} />}
      <NameUses uses={name.uses} meant={units} onLeave={onClose} />
    </Dialog>
  );
}
