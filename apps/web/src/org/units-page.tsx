import { PageHead } from '@cotmoc/ui';
import { t } from '../messages/t.ts';

/** The units of the province, today and before. */
export function UnitsPage() {
  return <PageHead title={t('org.title')} />;
}
