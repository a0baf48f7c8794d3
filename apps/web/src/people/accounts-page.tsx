import { PageHead } from '@cotmoc/ui';
import { t } from '../messages/t.ts';

/** The accounts and their roles. */
export function AccountsPage() {
  return <PageHead title={t('people.title')} />;
}
