import { Tag } from '@cotmoc/ui';
import { t } from '../messages/t.ts';
import type { Account } from './use-accounts.ts';

/** How an account stands, in a word. */
export function AccountState({ account, invited }: { account: Account; invited?: boolean | undefined }) {
  if (account.isDisabled) {
    return <Tag>{account.disabledWhy === 'idle' ? t('people.disabledIdle') : t('people.disabled')}</Tag>;
  }
  if (account.isLocked) return <Tag tone="bad">{t('people.locked')}</Tag>;
  if (invited) return <Tag tone="info">{t('people.invited')}</Tag>;
  if (account.mustChangePassword) return <Tag tone="warn">{t('people.firstPassword')}</Tag>;
  return <Tag tone="good">{t('people.active')}</Tag>;
}
