import { Breadcrumbs, PageHead } from '@cotmoc/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { t } from '../messages/t.ts';
import { currentDay } from '../shell/clock.ts';
import { Loading } from '../shell/loading.tsx';
import { NotFoundPage } from '../shell/not-found-page.tsx';
import { AmendForm } from './amend-form.tsx';
import { HeirsForm } from './heirs-form.tsx';
import { MergeForm } from './merge-form.tsx';
import { MoveForm } from './move-form.tsx';
import { OPERATIONS, type Operation } from './operation-search.ts';
import { RenameForm } from './rename-form.tsx';
import { type UnitDetail, unitQuery } from './use-org.ts';

const route = getRouteApi('/signed-in/units/$id/$operation');

/** One dated operation on one unit. */
export function OperationPage() {
  const { id, operation: asked } = route.useParams();
  const operation = OPERATIONS.find((one) => one === asked);
  const found = useQuery(unitQuery(id, currentDay()));
  if (!operation) return <NotFoundPage />;
  if (found.error || !found.data) return <Loading of={found} rows={8} />;
  return (
    <div>
      <PageHead
        title={`${t(`org.op.${operation}`)}: ${found.data.shown.name}`}
        above={
          <Breadcrumbs
            steps={[
              <Link key="units" to="/units">
                {t('org.title')}
              </Link>,
              <Link key="unit" to="/units/$id" params={{ id }}>
                {found.data.shown.name}
              </Link>,
              t(`org.op.${operation}`),
            ]}
          />
        }
        below={t(`org.lead.${operation}`)}
      />
      <OperationForm operation={operation} unit={found.data} />
    </div>
  );
}

function OperationForm({ operation, unit }: { operation: Operation; unit: UnitDetail }) {
  switch (operation) {
    case 'rename':
      return <RenameForm unit={unit} />;
    case 'move':
      return <MoveForm unit={unit} />;
    case 'merge':
      return <MergeForm unit={unit} />;
    case 'amend':
      return <AmendForm unit={unit} />;
    default:
      return <HeirsForm unit={unit} operation={operation} />;
  }
}
