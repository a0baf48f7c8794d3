import { PageHead } from '@cotmoc/ui';
import { t } from '../messages/t.ts';

/** What waits for me, the most pressing first. */
export function MyWorkPage() {
  return <PageHead title={t('tasks.myWork.title')} />;
}
