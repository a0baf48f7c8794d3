import { call } from '@cotmoc/client';
import { Button, Callout, ErrorSummary, type FieldFault, PageHead, Skeleton, TextField } from '@cotmoc/ui';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { currentLanguage, t } from '../messages/t.ts';
import { Mark } from '../shell/mark.tsx';
import { faultsOf, sentenceOf } from '../shell/refusal.ts';
import { NewPasswordFields } from './new-password-fields.tsx';
import formStyles from './session-form.module.css';
import styles from './sign-in-page.module.css';
import { SignInPicture } from './sign-in-picture.tsx';

/** The link's secret stands behind the `#`, which a browser never sends to a server. */
function tokenOfAddress(): string {
  return location.hash.replace(/^#/, '');
}

/** Where an invited person chooses the password. */
export function InvitationPage() {
  const [token] = useState(tokenOfAddress);
  const look = useQuery({
    queryKey: ['invitation', token],
    queryFn: ({ signal }) => call('lookAtInvitation', { body: { token: token || '-' } }, { signal }),
    retry: false,
  });
  return (
    <div className={styles.door}>
      <main className={styles.entry}>
        <div className={styles.name}>
          <Mark size={36} />
          <span>{t('shell.product')}</span>
        </div>
        <PageHead
          title={t('session.invitation.title')}
          below={
            look.data &&
            t('session.invitation.hello', {
              name: look.data.name,
              province: currentLanguage() === 'vi' ? look.data.provinceVi : look.data.provinceEn,
            })
          }
        />
        {look.isPending && <Skeleton rows={4} />}
        {look.error && <Callout kind="bad">{sentenceOf(look.error)}</Callout>}
        {look.data && <ChoosePassword token={token} username={look.data.username} />}
      </main>
      <SignInPicture />
    </div>
  );
}

function ChoosePassword({ token, username }: { token: string; username: string }) {
  const [newPassword, setNewPassword] = useState('');
  const [again, setAgain] = useState('');
  const [missing, setMissing] = useState<readonly FieldFault[]>([]);
  const accept = useMutation({
    mutationFn: () => call('acceptInvitation', { body: { token, newPassword } }),
    // A full load: the secret leaves the address and the memory.
    onSuccess: () => location.replace('/'),
  });
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (accept.isPending) return;
    const faults = [
      ...(newPassword === '' ? [{ fieldId: 'newPassword', message: t('session.password.newMissing') }] : []),
      ...(newPassword !== again ? [{ fieldId: 'again', message: t('session.password.differ') }] : []),
    ];
    setMissing(faults);
    if (faults.length === 0) accept.mutate();
  }
  const faults = missing.length > 0 ? missing : accept.isPending ? [] : faultsOf(accept.error);
  const errorOf = (id: string) => faults.find((fault) => fault.fieldId === id)?.message;
  return (
    <form noValidate className={formStyles.form} onSubmit={submit}>
      <ErrorSummary faults={faults} />
      <TextField id="username" label={t('session.username')} value={username} readOnly autoComplete="username" />
      <NewPasswordFields
        hint={t('session.invitation.passwordHint')}
        newPassword={newPassword}
        again={again}
        onNewPassword={setNewPassword}
        onAgain={setAgain}
        errorOf={errorOf}
      />
      <Button type="submit" kind="primary" pending={accept.isPending}>
        {t('session.invitation.goOn')}
      </Button>
    </form>
  );
}
