import { PageHead } from '@cotmoc/ui';
import { t } from '../messages/t.ts';

/** Every task I may see, under a filter. */
export function TasksPage() {
  return <PageHead title={t('tasks.title')} />;
}
