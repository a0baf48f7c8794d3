import { Callout } from '@cotmoc/ui';
import { Link } from '@tanstack/react-router';
import { t } from '../messages/t.ts';
import { useSession } from './use-session.ts';

/** Tells whose delegated rights wait for a second factor where to set one up; nothing for others. */
export function DelegationNeedsFactor() {
  const { delegationNeedsFactor } = useSession();
  if (!delegationNeedsFactor) return null;
  return (
    <Callout kind="warn">
      {t('session.delegationNeedsFactor')} <Link to="/security">{t('session.delegationNeedsFactor.see')}</Link>
    </Callout>
  );
}
