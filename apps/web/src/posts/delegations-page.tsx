import { call } from '@cotmoc/client';
import { Button, Callout, type Column, ConfirmDialog, EmptyState, PageHead, Table, Unseen, useToast } from '@cotmoc/ui';
import { useState } from 'react';
import { t } from '../messages/t.ts';
import { DelegationNeedsFactor } from '../session/delegation-needs-factor.tsx';
import { useSession } from '../session/use-session.ts';
import { Loading } from '../shell/loading.tsx';
import page from '../shell/page.module.css';
import { sentenceOf } from '../shell/refusal.ts';
import { delegationColumns } from './delegation-columns.tsx';
import { DelegationForm } from './delegation-form.tsx';
import { DelegationsOfOthers } from './delegations-of-others.tsx';
import styles from './delegations-page.module.css';
import { type Delegation, useDelegations } from './use-delegations.ts';
import { usePostChange } from './use-posts.ts';

/** Away for some days: who stands in; what was delegated, given and received; taking it back. */
export function DelegationsPage() {
  const { may } = useSession();
  const delegations = useDelegations();
  const toast = useToast();
  const [asked, setAsked] = useState<Delegation | null>(null);
  const revoking = usePostChange((id: string) => call('revokeDelegation', { params: { id } }));
  function revoke(id: string): void {
    revoking.mutate(id, {
      onSuccess: () => toast({ kind: 'good', text: t('posts.delegate.revokedDone') }),
      onError: (error) => toast({ kind: 'bad', text: sentenceOf(error) }),
      onSettled: () => setAsked(null),
    });
  }
  const units = delegations.data?.units ?? [];
  const items = delegations.data?.items ?? [];
  // Who only looks after others' has nothing of their own to read here.
  const onlyOversees = may['delegation.oversee'] && units.length === 0 && items.length === 0;
  return (
    <div className={styles.page}>
      <PageHead title={t('posts.delegate.title')} below={t('posts.delegate.lead')} />
      <DelegationNeedsFactor />
      <Loading of={delegations} rows={6} />
      {delegations.data && may['delegation.make'] && units.length > 0 && (
        <section aria-labelledby="make">
          <h2 id="make">{t('posts.delegate.make')}</h2>
          <DelegationForm units={units} />
        </section>
      )}
      {delegations.data && units.length === 0 && !onlyOversees && (
        <Callout kind="info">{t('posts.delegate.noUnit')}</Callout>
      )}
      {delegations.data && !onlyOversees && (
        <section aria-labelledby="list">
          <h2 id="list">{t('posts.delegate.list')}</h2>
          <Table
            caption={t('posts.delegate.list')}
            columns={columns(setAsked)}
            rows={items}
            rowKey={(one) => one.id}
            empty={<EmptyState icon="calendar" title={t('posts.delegate.none')} />}
          />
        </section>
      )}
      {may['delegation.oversee'] && <DelegationsOfOthers />}
      <ConfirmDialog
        open={asked !== null}
        kind="danger"
        title={t('posts.delegate.revokeTitle', { name: asked?.name ?? '' })}
        confirmLabel={t('posts.delegate.revoke')}
        pending={revoking.isPending}
        onClose={() => setAsked(null)}
        onConfirm={() => asked && revoke(asked.id)}
      >
        {t('posts.delegate.revokeText')}
      </ConfirmDialog>
    </div>
  );
}

function columns(onRevoke: (one: Delegation) => void): readonly Column<Delegation>[] {
  return [
    {
      key: 'name',
      head: t('posts.delegate.person'),
      main: true,
      cell: (one) => (
        <span className={page.what}>
          {one.name}
          <span className={page.about}>
            {t(one.way === 'given' ? 'posts.delegate.given' : 'posts.delegate.received')} · {one.unitName}
          </span>
        </span>
      ),
    },
    ...delegationColumns(),
    {
      key: 'actions',
      head: t('posts.actions'),
      width: 'narrow',
      cell: (one) =>
        one.way === 'given' &&
        (one.state === 'running' || one.state === 'coming') && (
          <Button small kind="plain" onClick={() => onRevoke(one)}>
            {t('posts.delegate.revoke')}
            <Unseen> {`${one.name}, ${one.unitName}`}</Unseen>
          </Button>
        ),
    },
  ];
}
