import { call } from '@cotmoc/client';
import { Button, buttonClass, Tag, useToast } from '@cotmoc/ui';
import { Link } from '@tanstack/react-router';
import { inLanguage, t } from '../messages/t.ts';
import { useSession } from '../session/use-session.ts';
import { formatMoment } from '../shell/moment.ts';
import { sentenceOf } from '../shell/refusal.ts';
import { UnitLinks } from './answer-meaning.tsx';
import { dayWords } from './day-words.ts';
import { HowTakenMark } from './how-taken.tsx';
import styles from './names-page.module.css';
import { type NameUse, useNamesChange } from './use-names.ts';

interface NameUsesProps {
  readonly uses: readonly NameUse[];
  /** What the name means today. */
  readonly meant: readonly { readonly id: string }[];
  readonly onLeave: () => void;
}

/** How each plan took a name; a draft that took it otherwise than it means today can take it anew. */
export function NameUses({ uses, meant, onLeave }: NameUsesProps) {
  const { may } = useSession();
  const toast = useToast();
  const renew = useNamesChange((id: string) => call('renewPlanNames', { params: { id } }));
  function takeAnew(planId: string): void {
    renew.mutate(planId, {
      onSuccess: (renewed) => {
        toast({ kind: 'good', text: t('org.names.renewed', { count: renewed.length }) });
        onLeave();
      },
      onError: (error) => toast({ kind: 'bad', text: sentenceOf(error) }),
    });
  }
  const mayRenew = (use: NameUse) =>
    may['plan.review'] &&
    use.planState === 'draft' &&
    use.how !== 'chosen' &&
    meant.length > 0 &&
    idsOf(use.units) !== idsOf(meant);
  return (
    <section className={styles.facts}>
      <h3>{t('org.names.inPlans', { count: uses.length })}</h3>
      <ul className={styles.uses}>
        {uses.map((use) => (
          <li key={use.planId}>
            <p className={styles.plan}>
              <Link to="/plans/$id" params={{ id: use.planId }} onClick={onLeave}>
                {use.planTitle}
              </Link>{' '}
              <Tag tone={use.planState === 'draft' ? 'warn' : 'plain'}>
                {t(use.planState === 'draft' ? 'plans.draft' : 'org.names.issued')}
              </Tag>
            </p>
            <HowTakenMark how={use.how} confidence={use.confidence} />
            {use.units.length > 0 && <UnitLinks units={use.units} few={5} />}
            <p className={styles.why}>{inLanguage(use.reason)}</p>
            <p className={styles.why}>
              {t('org.names.asOfDay', { day: dayWords(use.day), count: use.tasks })}
              {use.by && ` · ${t('org.names.chosenBy', { name: use.by, at: use.at ? formatMoment(use.at) : '' })}`}
            </p>
            {(mayRenew(use) || (use.how === 'ask' && use.planState === 'draft' && may['plan.review'])) && (
              <p className={styles.actions}>
                {use.how === 'ask' && (
                  <Link
                    className={buttonClass({ small: true })}
                    to="/plans/$id/review"
                    params={{ id: use.planId }}
                    search={{ tab: 'agencies' }}
                    onClick={onLeave}
                  >
                    {t('org.names.toReview')}
                  </Link>
                )}
                {mayRenew(use) && (
                  <Button small pending={renew.isPending} onClick={() => takeAnew(use.planId)}>
                    {t('org.names.renew')}
                  </Button>
                )}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function idsOf(units: readonly { readonly id: string }[]): string {
  return units
    .map((unit) => unit.id)
    .sort()
    .join(' ');
}
