import { call } from '@cotmoc/client';
import { Button, Checkbox, ErrorSummary, type FieldFault, TextField } from '@cotmoc/ui';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { t } from '../messages/t.ts';
import { faultsOf } from '../shell/refusal.ts';
import styles from './session-form.module.css';

/** User name and password; tells when the session is open. */
export function SignInForm({ username: known, onSignedIn }: { username?: string; onSignedIn: () => void }) {
  const [username, setUsername] = useState(known ?? '');
  const [password, setPassword] = useState('');
  const [shown, setShown] = useState(false);
  const [missing, setMissing] = useState<readonly FieldFault[]>([]);
  const open = useMutation({
    mutationFn: (body: { username: string; password: string }) => call('signIn', { body }),
    onSuccess: onSignedIn,
  });
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (open.isPending) return;
    const faults = [
      ...(username.trim() === '' ? [{ fieldId: 'username', message: t('session.usernameMissing') }] : []),
      ...(password === '' ? [{ fieldId: 'password', message: t('session.passwordMissing') }] : []),
    ];
    setMissing(faults);
    if (faults.length === 0) open.mutate({ username: username.trim(), password });
  }
  const faults = missing.length > 0 ? missing : open.isPending ? [] : faultsOf(open.error);
  const errorOf = (id: string) => missing.find((fault) => fault.fieldId === id)?.message;
  return (
    <form noValidate className={styles.form} onSubmit={submit}>
      <ErrorSummary faults={faults} {...(missing.length === 0 && faults[0] ? { title: faults[0].message } : {})} />
      <TextField
        id="username"
        label={t('session.username')}
        value={username}
        onChange={setUsername}
        readOnly={known !== undefined}
        error={errorOf('username')}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
      />
      <TextField
        id="password"
        label={t('session.password')}
        type={shown ? 'text' : 'password'}
        value={password}
        onChange={setPassword}
        error={errorOf('password')}
        autoComplete="current-password"
        spellCheck={false}
      />
      <Checkbox label={t('session.showPassword')} checked={shown} onChange={setShown} />
      <Button type="submit" kind="primary" pending={open.isPending}>
        {t('session.signIn')}
      </Button>
    </form>
  );
}
