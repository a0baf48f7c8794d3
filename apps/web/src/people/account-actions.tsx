import { call } from '@cotmoc/client';
import { Button, ConfirmDialog, useToast } from '@cotmoc/ui';
import { useState } from 'react';
import { type MessageKey, t } from '../messages/t.ts';
import { useSession } from '../session/use-session.ts';
import page from '../shell/page.module.css';
import { sentenceOf } from '../shell/refusal.ts';
import { invitationAddress, ToldOnce } from './told-once.tsx';
import { type Account, useAccountChange } from './use-accounts.ts';

type Verb = 'reset' | 'factor' | 'disable' | 'erase' | 'withdraw';

const WORDS: Readonly<Record<Verb, { label: MessageKey; title: MessageKey; text: MessageKey }>> = {
  reset: { label: 'people.reset', title: 'people.resetTitle', text: 'people.resetText' },
  factor: { label: 'people.factor', title: 'people.factorTitle', text: 'people.factorText' },
  disable: { label: 'people.disable', title: 'people.disableTitle', text: 'people.disableText' },
  erase: { label: 'people.erase', title: 'people.eraseTitle', text: 'people.eraseText' },
  withdraw: { label: 'people.withdraw', title: 'people.withdrawTitle', text: 'people.withdrawText' },
};

/** What is told once after a verb: a first password or a link; null for nothing. */
async function carryOut(verb: Verb, id: string): Promise<string | null> {
  const input = { params: { id } };
  if (verb === 'reset') return (await call('resetPassword', input)).password;
  if (verb === 'factor') await call('resetSecondFactor', input);
  if (verb === 'disable') await call('disableAccount', input);
  if (verb === 'erase') await call('erasePerson', input);
  if (verb === 'withdraw') await call('withdrawInvitation', input);
  return null;
}

/** What an administrator can do for an account; what cannot be undone is asked about first. */
export function AccountActions({ account, invitationOver }: { account: Account; invitationOver: boolean | undefined }) {
  const own = useSession().account.id === account.id;
  const [asked, setAsked] = useState<Verb | null>(null);
  const [told, setTold] = useState<{ title: string; secret: string; text: string } | null>(null);
  const toast = useToast();
  const onError = (error: unknown) => toast({ text: sentenceOf(error), kind: 'bad' });
  const { id, name } = account;
  const act = useAccountChange((verb: Verb) => carryOut(verb, id));
  const unlock = useAccountChange(() => call('unlockAccount', { params: { id } }));
  const enable = useAccountChange(() => call('enableAccount', { params: { id } }));
  const renew = useAccountChange(() => call('renewInvitation', { params: { id } }));
  const isInvited = invitationOver !== undefined;
  const verbs: readonly Verb[] = account.isDisabled
    ? account.disabledWhy === 'erased'
      ? []
      : ['erase']
    : [
        ...(isInvited ? (['withdraw'] as const) : (['reset', 'factor'] as const)),
        ...(own ? [] : (['disable'] as const)),
      ];
  function confirm(verb: Verb): void {
    act.mutate(verb, {
      onSuccess: (secret) => {
        setAsked(null);
        if (secret !== null)
          setTold({ title: t('people.newPassword', { name }), secret, text: t('people.newPasswordText') });
        else toast({ text: t('people.done'), kind: 'good' });
      },
      onError: (error) => {
        setAsked(null);
        onError(error);
      },
    });
  }
  return (
    <div className={page.buttons}>
      {account.isLocked && (
        <Button kind="primary" pending={unlock.isPending} onClick={() => unlock.mutate(undefined, { onError })}>
          {t('people.unlock')}
        </Button>
      )}
      {account.isDisabled && account.disabledWhy !== 'erased' && (
        <Button kind="primary" pending={enable.isPending} onClick={() => enable.mutate(undefined, { onError })}>
          {t('people.enable')}
        </Button>
      )}
      {isInvited && !account.isDisabled && (
        <Button
          kind="primary"
          pending={renew.isPending}
          onClick={() =>
            renew.mutate(undefined, {
              onSuccess: ({ token }) =>
                setTold({
                  title: t('people.link', { name }),
                  secret: invitationAddress(token),
                  text: t('people.linkText'),
                }),
              onError,
            })
          }
        >
          {t('people.inviteAgain')}
        </Button>
      )}
      {verbs.map((verb) => (
        <Button key={verb} kind={verb === 'erase' ? 'danger' : 'quiet'} onClick={() => setAsked(verb)}>
          {t(WORDS[verb].label)}
        </Button>
      ))}
      {asked && (
        <ConfirmDialog
          open
          title={t(WORDS[asked].title, { name })}
          confirmLabel={t(WORDS[asked].label)}
          kind={asked === 'erase' ? 'danger' : 'primary'}
          pending={act.isPending}
          onConfirm={() => confirm(asked)}
          onClose={() => setAsked(null)}
        >
          {t(WORDS[asked].text)}
        </ConfirmDialog>
      )}
      <ToldOnce
        title={told?.title ?? ''}
        secret={told?.secret ?? null}
        text={told?.text ?? ''}
        onClose={() => setTold(null)}
      />
    </div>
  );
}
