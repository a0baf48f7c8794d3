import { Tabs } from '@cotmoc/ui';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { t } from '../messages/t.ts';
import { RegisterHead } from '../org/register-head.tsx';
import { useSession } from '../session/use-session.ts';
import { OfferList } from './offer-list.tsx';
import { UnitCounts } from './unit-counts.tsx';
import { useOffers } from './use-reassignments.ts';

/** Open work of units that are no more, to be passed on; and a year's figures by the units of then and of now. */
export function SuccessorsPage() {
  const search = useSearch({ from: '/signed-in/units/successors' });
  const navigate = useNavigate();
  const { may } = useSession();
  const mayPass = may['task.reassign'] === true;
  const waiting = useOffers(mayPass).data?.length;
  const selected = mayPass && search.view !== 'counts' ? 'offers' : 'counts';
  return (
    <div>
      <RegisterHead title={t('reassignments.title')} below={t('reassignments.lead')} />
      <Tabs
        label={t('reassignments.title')}
        tabs={[
          ...(mayPass
            ? [{ id: 'offers' as const, label: t('reassignments.offers'), ...(waiting ? { count: waiting } : {}) }]
            : []),
          { id: 'counts' as const, label: t('reassignments.counts') },
        ]}
        selected={selected}
        onSelect={(view) =>
          navigate({
            to: '/units/successors',
            search: { ...(search.year ? { year: search.year } : {}), ...(view === 'counts' ? { view } : {}) },
            replace: true,
          })
        }
      >
        {selected === 'offers' ? (
          <OfferList />
        ) : (
          <UnitCounts
            year={search.year ?? null}
            onYear={(year) => navigate({ to: '/units/successors', search: { view: 'counts', year }, replace: true })}
          />
        )}
      </Tabs>
    </div>
  );
}
