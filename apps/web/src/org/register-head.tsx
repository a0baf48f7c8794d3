import { Breadcrumbs, PageHead } from '@cotmoc/ui';
import { Link } from '@tanstack/react-router';
import { t } from '../messages/t.ts';

/** The head of a page that stands below the register of units. */
export function RegisterHead({ title, below }: { title: string; below: string }) {
  const register = (
    <Link key="units" to="/units">
      {t('org.title')}
    </Link>
  );
  return <PageHead title={title} above={<Breadcrumbs steps={[register, title]} />} below={below} />;
}
