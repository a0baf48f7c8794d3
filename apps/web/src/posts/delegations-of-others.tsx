import { call } from '@cotmoc/client';
import { Button, type Column, EmptyState, Table, Unseen, useToast } from '@cotmoc/ui';
import { useState } from 'react';
import { t } from '../messages/t.ts';
import { Loading } from '../shell/loading.tsx';
import page from '../shell/page.module.css';
import { ReasonDialog } from '../shell/reason-dialog.tsx';
import { delegationColumns } from './delegation-columns.tsx';
import { type ManagedDelegation, useDelegationsOfOthers } from './use-delegations.ts';
import { usePostChange } from './use-posts.ts';

/** What others in the units one leads or administers have lent, in force or to come; taken back with a reason. */
export function DelegationsOfOthers() {
  const toast = useToast();
  const delegations = useDelegationsOfOthers();
  const [asked, setAsked] = useState<ManagedDelegation | null>(null);
  const revoking = usePostChange((input: { id: string; reason: string }) =>
    call('revokeDelegationOf', { params: { id: input.id }, body: { reason: input.reason } }),
  );
  function close(): void {
    setAsked(null);
    revoking.reset();
  }
  return (
    <section aria-labelledby="others">
      <h2 id="others">{t('posts.delegate.others')}</h2>
      <Loading of={delegations} rows={3} />
      {delegations.data && (
        <Table
          caption={t('posts.delegate.others')}
          columns={columns(setAsked)}
          rows={delegations.data}
          rowKey={(one) => one.id}
          empty={
            <EmptyState icon="calendar" title={t('posts.delegate.noOthers')}>
              {t('posts.delegate.noOthersText')}
            </EmptyState>
          }
        />
      )}
      {asked && (
        <ReasonDialog
          open
          title={t('posts.delegate.revokeOfTitle', { from: asked.fromName, to: asked.toName })}
          confirmLabel={t('posts.delegate.revoke')}
          pending={revoking.isPending}
          error={revoking.error}
          onClose={close}
          onConfirm={(reason) =>
            revoking.mutate(
              { id: asked.id, reason },
              {
                onSuccess: () => {
                  toast({ kind: 'good', text: t('posts.delegate.revokedDone') });
                  close();
                },
              },
            )
          }
        >
          {t('posts.delegate.revokeOfText')}
        </ReasonDialog>
      )}
    </section>
  );
}

function columns(onRevoke: (one: ManagedDelegation) => void): readonly Column<ManagedDelegation>[] {
  return [
    {
      key: 'people',
      head: t('posts.delegate.fromTo'),
      main: true,
      cell: (one) => (
        <span className={page.what}>
          {t('posts.delegate.lends', { from: one.fromName, to: one.toName })}
          <span className={page.about}>{one.unitName}</span>
        </span>
      ),
    },
    ...delegationColumns(),
    {
      key: 'actions',
      head: t('posts.actions'),
      width: 'narrow',
      cell: (one) => (
        <Button small kind="plain" onClick={() => onRevoke(one)}>
          {t('posts.delegate.revoke')}
          <Unseen> {t('posts.delegate.lends', { from: one.fromName, to: one.toName })}</Unseen>
        </Button>
      ),
    },
  ];
}
