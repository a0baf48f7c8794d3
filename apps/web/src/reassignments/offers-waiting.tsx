import { Callout } from '@cotmoc/ui';
import { Link } from '@tanstack/react-router';
import { t } from '../messages/t.ts';
import { useSession } from '../session/use-session.ts';
import { useOffers } from './use-reassignments.ts';

/** Tells who may pass work on that some waits; nothing for others, and nothing where none waits. */
export function OffersWaiting() {
  const { may } = useSession();
  const count = useOffers(may['task.reassign'] === true).data?.length ?? 0;
  if (count === 0) return null;
  return (
    <Callout kind="warn">
      {t('reassignments.waiting', { count })} <Link to="/units/successors">{t('reassignments.see')}</Link>
    </Callout>
  );
}
