import { PageHead } from '@cotmoc/ui';
import { t } from '../messages/t.ts';

/** What the system told me. */
export function NoticesPage() {
  return <PageHead title={t('notices.title')} />;
}
