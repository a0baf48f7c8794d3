import { call } from '@cotmoc/client';
import { Button, ErrorSummary, type FieldFault, PageHead, TextField, useToast } from '@cotmoc/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { t } from '../messages/t.ts';
import { faultsOf } from '../shell/refusal.ts';
import { NewPasswordFields } from './new-password-fields.tsx';
import styles from './session-form.module.css';
import { sessionQuery, useSession } from './use-session.ts';

/** Changes one's own password; the first time it must be done before anything else. */
export function PasswordPage() {
  const { account, passwordLength } = useSession();
  const first = account.mustChangePassword;
  const [password, setPassword] = useState('');
  const [newPassword, setNewPassword] = useState('');
  const [again, setAgain] = useState('');
  const [missing, setMissing] = useState<readonly FieldFault[]>([]);
  const client = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  const change = useMutation({
    mutationFn: (body: { password: string; newPassword: string }) => call('changePassword', { body }),
    async onSuccess() {
      await client.fetchQuery({ ...sessionQuery, staleTime: 0 });
      toast({ text: t('session.password.saved'), kind: 'good' });
      await navigate({ to: '/' });
    },
  });
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (change.isPending) return;
    const faults = [
      ...(password === '' ? [{ fieldId: 'password', message: t('session.password.presentMissing') }] : []),
      ...(newPassword === '' ? [{ fieldId: 'newPassword', message: t('session.password.newMissing') }] : []),
      ...(newPassword !== again ? [{ fieldId: 'again', message: t('session.password.differ') }] : []),
    ];
    setMissing(faults);
    if (faults.length === 0) change.mutate({ password, newPassword });
  }
  const faults = missing.length > 0 ? missing : change.isPending ? [] : faultsOf(change.error);
  const errorOf = (id: string) => faults.find((fault) => fault.fieldId === id)?.message;
  return (
    <>
      <PageHead
        title={first ? t('session.password.firstTitle') : t('session.password.title')}
        below={first ? t('session.password.firstText') : undefined}
      />
      <form noValidate className={styles.form} onSubmit={submit}>
        <ErrorSummary faults={faults} />
        <input type="text" name="username" autoComplete="username" value={account.username} readOnly hidden />
        <TextField
          id="password"
          type="password"
          label={first ? t('session.password.presentFirst') : t('session.password.present')}
          value={password}
          onChange={setPassword}
          error={errorOf('password')}
          autoComplete="current-password"
        />
        <NewPasswordFields
          hint={t('session.password.newHint', { count: passwordLength })}
          newPassword={newPassword}
          again={again}
          onNewPassword={setNewPassword}
          onAgain={setAgain}
          errorOf={errorOf}
        />
        <Button type="submit" kind="primary" pending={change.isPending}>
          {t('session.password.save')}
        </Button>
      </form>
    </>
  );
}
