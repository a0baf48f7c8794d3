import { t } from '../messages/t.ts';
import { LoadFailed } from '../shell/load-failed.tsx';
import { formatMoment } from '../shell/moment.ts';
import { AnswerMeaning } from './answer-meaning.tsx';
import { dayWords } from './day-words.ts';
import styles from './names-page.module.css';
import { type KeptAnswer, type PastAnswer, usePastAnswers } from './use-names.ts';

/** What was answered for a name before, by whom, for plans of which days, and who put another in its place. */
export function PastAnswers({ nameKey }: { nameKey: string }) {
  const past = usePastAnswers(nameKey);
  if (past.error) return <LoadFailed error={past.error} onRetry={() => past.refetch()} />;
  if (!past.data || past.data.length === 0) return null;
  return (
    <section className={styles.facts}>
      <h3>{t('org.names.past')}</h3>
      <ol className={styles.past}>
        {past.data.map((one) => (
          <li key={`${one.at} ${one.endedAt}`}>
            <AnswerMeaning answer={one} />
            <p className={styles.why}>{forDays(one)}</p>
            <p className={styles.why}>{saidBy(one)}</p>
            <p className={styles.why}>
              {t(one.endedBy ? 'org.names.endedBy' : 'org.names.endedAt', {
                name: one.endedBy ?? '',
                at: formatMoment(one.endedAt),
              })}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Who answered, when, and why. */
export function saidBy({ by, at, reason }: Pick<KeptAnswer, 'by' | 'at' | 'reason'>): string {
  const said = t(by ? 'org.names.saidBy' : 'org.names.saidAt', { name: by ?? '', at: formatMoment(at) });
  return reason ? `${said} ${t('org.names.because', { reason })}` : said;
}

/** For plans of which days an answer is. */
export function forDays({ since, until }: { since: KeptAnswer['since']; until?: PastAnswer['until'] }): string {
  const from = since ? dayWords(since) : '';
  const to = until ? dayWords(until) : '';
  if (since && until) return t('org.names.forBetween', { from, to });
  if (since) return t('org.names.forFrom', { from });
  return until ? t('org.names.forBefore', { to }) : t('org.names.forAll');
}
