import { fold, matches } from '@cotmoc/base';
import { buttonClass, type Column, EmptyState, PageHead, Pager, SearchBox, Table } from '@cotmoc/ui';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { t } from '../messages/t.ts';
import { useSession } from '../session/use-session.ts';
import { Loading } from '../shell/loading.tsx';
import { AccountState } from './account-state.tsx';
import styles from './accounts-page.module.css';
import { ROLE_NAMES } from './role-names.ts';
import { type Account, useAccounts, useInvitations } from './use-accounts.ts';

/** How many accounts are drawn at once. */
const PAGE = 100;

function wordsOf(account: Account): string {
  const roles = account.roles.map((grant) => `${t(ROLE_NAMES[grant.role])} ${grant.unitName}`);
  return [account.name, account.username, account.post ?? '', ...roles].join(' ');
}

/** The accounts that one administers, with their roles; each leads to its own page. */
export function AccountsPage() {
  const accounts = useAccounts();
  const invitations = useInvitations();
  const { may } = useSession();
  const [q, setQ] = useState('');
  const [offset, setOffset] = useState(0);
  const found = (accounts.data ?? []).filter((account) => fold(q) === '' || matches(wordsOf(account), q));
  const shown = found.slice(offset, offset + PAGE);
  const columns: readonly Column<Account>[] = [
    {
      key: 'name',
      head: t('people.name'),
      main: true,
      cell: (account) => (
        <span>
          <Link to="/accounts/$id" params={{ id: account.id }}>
            {account.name}
          </Link>
          {account.post && <span className={styles.post}> · {account.post}</span>}
        </span>
      ),
    },
    { key: 'username', head: t('people.username'), width: 'narrow', cell: (account) => account.username },
    {
      key: 'roles',
      head: t('people.roles'),
      cell: (account) => (
        <ul className={styles.roles}>
          {account.roles.map((grant) => (
            <li key={`${grant.role} ${grant.unitId}`}>
              {t(ROLE_NAMES[grant.role])} <span className={styles.post}>· {grant.unitName}</span>
            </li>
          ))}
        </ul>
      ),
    },
    {
      key: 'state',
      head: t('people.state'),
      width: 'narrow',
      cell: (account) => <AccountState account={account} invited={invitations.has(account.id)} />,
    },
  ];
  return (
    <div>
      <PageHead
        title={t('people.title')}
        below={accounts.data && t('people.total', { count: accounts.data.length })}
        actions={
          <>
            <SearchBox
              label={t('people.search')}
              value={q}
              onChange={(text) => {
                setQ(text);
                setOffset(0);
              }}
            />
            {may['delegation.oversee'] && (
              <Link to="/delegations" className={buttonClass({})}>
                {t('people.delegations')}
              </Link>
            )}
            {may['policy.change'] && (
              <Link to="/policy" className={buttonClass({})}>
                {t('people.policy')}
              </Link>
            )}
            <Link to="/accounts/invite" className={buttonClass({ kind: 'primary' })}>
              {t('people.invite')}
            </Link>
          </>
        }
      />
      <Loading of={accounts} rows={8} />
      {accounts.data && (
        <Table
          caption={t('people.title')}
          columns={columns}
          rows={shown}
          rowKey={(account) => account.id}
          empty={<EmptyState icon="search" title={t('people.none')} />}
        />
      )}
      {found.length > PAGE && (
        <Pager offset={offset} shown={shown.length} size={PAGE} total={found.length} onOffset={setOffset} />
      )}
    </div>
  );
}
