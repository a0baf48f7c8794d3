import { call } from '@cotmoc/client';
import { Button, PageHead } from '@cotmoc/ui';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { t } from '../messages/t.ts';
import { SessionFacts } from '../session/session-facts.tsx';
import { Loading } from '../shell/loading.tsx';
import { formatMoment } from '../shell/moment.ts';
import page from '../shell/page.module.css';
import { sentenceOf } from '../shell/refusal.ts';
import { AccountActions } from './account-actions.tsx';
import styles from './account-page.module.css';
import { AccountState } from './account-state.tsx';
import { RoleEditor } from './role-editor.tsx';
import { type Account, useAccountChange, useAccounts, useInvitations } from './use-accounts.ts';

/** One account: how it stands, its roles, its sessions, and what an administrator can do for it. */
export function AccountPage() {
  const { id } = useParams({ from: '/signed-in/accounts/$id' });
  const accounts = useAccounts();
  const invitations = useInvitations();
  const account = accounts.data?.find((one) => one.id === id);
  if (accounts.isPending || accounts.error) return <Loading of={accounts} rows={8} />;
  if (!account)
    return <PageHead title={t('people.notThere')} below={<Link to="/accounts">{t('people.title')}</Link>} />;
  return (
    <>
      <PageHead
        title={account.name}
        above={<Link to="/accounts">{t('people.title')}</Link>}
        below={
          <>
            <AccountState account={account} invited={invitations.has(id)} />{' '}
            {[account.username, account.post, t('people.seen', { moment: formatMoment(account.seenAt) })]
              .filter(Boolean)
              .join(' · ')}
          </>
        }
      />
      <div className={styles.sections}>
        <AccountActions account={account} invitationOver={invitations.get(id)} />
        {account.disabledWhy !== 'erased' && <RoleEditor account={account} />}
        {account.disabledWhy !== 'erased' && <ContactSection account={account} />}
        {!account.isDisabled && <SessionsOf account={account} />}
      </div>
    </>
  );
}

/** Contacts are fetched only when somebody asks for them, and the log tells who did. */
function ContactSection({ account }: { account: Account }) {
  const read = useMutation({ mutationFn: () => call('readContact', { params: { id: account.id } }) });
  const contacts = [read.data?.phone, read.data?.email].filter(Boolean).join(' · ');
  return (
    <section className={styles.section} aria-labelledby="contact">
      <h2 id="contact">{t('people.contact')}</h2>
      {read.error && <p>{sentenceOf(read.error)}</p>}
      {read.data ? (
        <p>{contacts || t('people.noContact')}</p>
      ) : (
        <>
          <p className={styles.soft}>{t('people.contactText')}</p>
          <Button pending={read.isPending} onClick={() => read.mutate()}>
            {t('people.showContact')}
          </Button>
        </>
      )}
    </section>
  );
}

function SessionsOf({ account }: { account: Account }) {
  const { id } = account;
  const sessions = useQuery({
    queryKey: ['sessions-of', id],
    queryFn: ({ signal }) => call('listSessionsOf', { params: { id } }, { signal }),
  });
  const end = useAccountChange(() => call('endSessionsOf', { params: { id } }));
  return (
    <section className={styles.section} aria-labelledby="sessions">
      <h2 id="sessions">{t('people.sessions')}</h2>
      {sessions.error && <p>{sentenceOf(sessions.error)}</p>}
      {sessions.data?.length === 0 && <p className={styles.soft}>{t('people.noSession')}</p>}
      <ul className={page.rows}>
        {sessions.data?.map((session) => (
          <li key={session.id}>
            <SessionFacts session={session} />
          </li>
        ))}
      </ul>
      {(sessions.data?.length ?? 0) > 0 && (
        <Button pending={end.isPending} onClick={() => end.mutate(undefined)}>
          {t('people.endSessions')}
        </Button>
      )}
    </section>
  );
}
