import { PageHead } from '@cotmoc/ui';
import { t } from '../messages/t.ts';

/** The plans of the province and its units. */
export function PlansPage() {
  return <PageHead title={t('plans.title')} />;
}
