import { fold, matches } from '@cotmoc/base';
import {
  Button,
  type Column,
  ConfirmDialog,
  Dialog,
  EmptyState,
  PageHead,
  SearchBox,
  Skeleton,
  Table,
  Tag,
  useToast,
} from '@cotmoc/ui';
import { useState } from 'react';
import { type MessageKey, t } from '../messages/t.ts';
import { LoadFailed } from '../shell/load-failed.tsx';
import { sentenceOf } from '../shell/refusal.ts';
import styles from './accounts-page.module.css';
import { type Account, useAccounts, useResetPassword, useUnlock } from './use-accounts.ts';

const ROLE_NAMES: Record<Account['roles'][number]['role'], MessageKey> = {
  coordinator: 'people.role.coordinator',
  'focal-point': 'people.role.focalPoint',
  'unit-leader': 'people.role.unitLeader',
  'province-leader': 'people.role.provinceLeader',
  administrator: 'people.role.administrator',
  auditor: 'people.role.auditor',
};

function wordsOf(account: Account): string {
  const roles = account.roles.map((grant) => `${t(ROLE_NAMES[grant.role])} ${grant.unitName}`);
  return [account.name, account.username, account.post ?? '', ...roles].join(' ');
}

/** The accounts of the province, their roles, and the way back in for who is locked out. */
export function AccountsPage() {
  const accounts = useAccounts();
  const unlock = useUnlock();
  const reset = useResetPassword();
  const toast = useToast();
  const [q, setQ] = useState('');
  const [asked, setAsked] = useState<Account | null>(null);
  const found = (accounts.data ?? []).filter((account) => fold(q) === '' || matches(wordsOf(account), q));
  const columns: readonly Column<Account>[] = [
    {
      key: 'name',
      head: t('people.name'),
      main: true,
      cell: (account) => (
        <span>
          {account.name}
          {account.post && <span className={styles.post}> · {account.post}</span>}
        </span>
      ),
    },
    { key: 'username', head: t('people.username'), cell: (account) => account.username },
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
    { key: 'state', head: t('people.state'), width: 'narrow', cell: (account) => <AccountState account={account} /> },
    {
      key: 'actions',
      head: t('people.actions'),
      width: 'narrow',
      cell: (account) => (
        <span className={styles.actions}>
          {account.isLocked && (
            <Button
              small
              onClick={() =>
                unlock.mutate(account.id, {
                  onSuccess: () => toast({ text: t('people.unlocked', { name: account.name }), kind: 'good' }),
                  onError: (error) => toast({ text: sentenceOf(error), kind: 'bad' }),
                })
              }
            >
              {t('people.unlock')}
            </Button>
          )}
          <Button small kind="plain" onClick={() => setAsked(account)}>
            {t('people.reset')}
          </Button>
        </span>
      ),
    },
  ];
  return (
    <div>
      <PageHead
        title={t('people.title')}
        below={accounts.data && t('people.total', { count: accounts.data.length })}
        actions={<SearchBox label={t('people.search')} value={q} onChange={setQ} />}
      />
      {accounts.isPending && <Skeleton rows={8} />}
      {accounts.error && <LoadFailed error={accounts.error} onRetry={() => accounts.refetch()} />}
      {accounts.data && (
        <Table
          caption={t('people.title')}
          columns={columns}
          rows={found}
          rowKey={(account) => account.id}
          empty={<EmptyState icon="search" title={t('people.none')} />}
        />
      )}
      <ConfirmDialog
        open={asked !== null && !reset.data}
        title={t('people.resetTitle', { name: asked?.name ?? '' })}
        confirmLabel={t('people.reset')}
        pending={reset.isPending}
        onClose={() => setAsked(null)}
        onConfirm={() =>
          asked && reset.mutate(asked.id, { onError: (error) => toast({ text: sentenceOf(error), kind: 'bad' }) })
        }
      >
        {t('people.resetText')}
      </ConfirmDialog>
      <Dialog
        open={reset.data !== undefined}
        title={t('people.newPassword', { name: asked?.name ?? '' })}
        onClose={() => {
          reset.reset();
          setAsked(null);
        }}
      >
        <p className={styles.password}>{reset.data?.password}</p>
        <p>{t('people.newPasswordText')}</p>
      </Dialog>
    </div>
  );
}

function AccountState({ account }: { account: Account }) {
  if (account.isDisabled) return <Tag>{t('people.disabled')}</Tag>;
  if (account.isLocked) return <Tag tone="bad">{t('people.locked')}</Tag>;
  if (account.mustChangePassword) return <Tag tone="warn">{t('people.firstPassword')}</Tag>;
  return <Tag tone="good">{t('people.active')}</Tag>;
}
