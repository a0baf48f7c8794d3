import { buttonClass, Callout } from '@cotmoc/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { t } from '../messages/t.ts';
import { type Plan, plansQuery } from '../plans/plan-data.ts';

/** On a draft made from an earlier year: when the new document has come, the way to compare the two. */
export function DraftNote({ plan }: { plan: Plan }) {
  const plans = useQuery(plansQuery).data ?? [];
  const documents = plans.filter(
    (one) => one.id !== plan.id && one.unitId === plan.unitId && one.year === plan.year && one.origin === 'document',
  );
  return (
    <Callout
      kind="info"
      title={t('templates.draft')}
      action={
        documents.length === 0 && (
          <Link to="/plans/import" className={buttonClass({ small: true })}>
            {t('templates.import')}
          </Link>
        )
      }
    >
      {documents.length === 0 ? (
        <p>{t('templates.draftText')}</p>
      ) : (
        <ul>
          {documents.map((one) => (
            <li key={one.id}>
              <Link to="/plans/compare" search={{ a: plan.id, b: one.id }}>
                {t('templates.compare', { title: one.title })}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Callout>
  );
}
