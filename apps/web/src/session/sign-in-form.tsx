import { type Calls, call } from '@cotmoc/client';
import { Button, Checkbox, ErrorSummary, type FieldFault, TextField } from '@cotmoc/ui';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { t } from '../messages/t.ts';
import { faultsOf } from '../shell/refusal.ts';
import { askDevice } from './passkey.ts';
import { SecondStepForm } from './second-step-form.tsx';
import styles from './session-form.module.css';

type SignedIn = Calls['signIn']['reply'];

/** User name and password, then the second step where there is one; tells when the session is open. */
export function SignInForm({ username: known, onSignedIn }: { username?: string; onSignedIn: () => void }) {
  const [username, setUsername] = useState(known ?? '');
  const [password, setPassword] = useState('');
  const [shown, setShown] = useState(false);
  const [missing, setMissing] = useState<readonly FieldFault[]>([]);
  const open = useMutation({
    mutationFn: (body: { username: string; password: string }) => call('signIn', { body }),
    onSuccess: (reply: SignedIn) => {
      if (reply.next === 'work') onSignedIn();
    },
  });
  const passkey = useMutation({ mutationFn: askDevice, onSuccess: onSignedIn });
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (open.isPending) return;
    passkey.reset();
    const faults = [
      ...(username.trim() === '' ? [{ fieldId: 'username', message: t('session.usernameMissing') }] : []),
      ...(password === '' ? [{ fieldId: 'password', message: t('session.passwordMissing') }] : []),
    ];
    setMissing(faults);
    if (faults.length === 0) open.mutate({ username: username.trim(), password });
  }
  function byPasskey(): void {
    open.reset();
    const faults = username.trim() === '' ? [{ fieldId: 'username', message: t('session.usernameMissing') }] : [];
    setMissing(faults);
    if (faults.length === 0) passkey.mutate(username.trim());
  }
  const { ticket, ways } = open.data ?? { ticket: null, ways: [] };
  if (ticket !== null) {
    return (
      <SecondStepForm
        ticket={ticket}
        {...(ways.includes('passkey') ? { username: username.trim() } : {})}
        onSignedIn={onSignedIn}
        onBack={() => {
          open.reset();
          setPassword('');
        }}
      />
    );
  }
  const isPending = open.isPending || passkey.isPending;
  const faults = missing.length > 0 ? missing : isPending ? [] : faultsOf(open.error ?? passkey.error);
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
        autoComplete="username webauthn"
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
      <div className={styles.actions}>
        <Button type="submit" kind="primary" pending={open.isPending}>
          {t('session.signIn')}
        </Button>
        <Button kind="plain" icon="key" pending={passkey.isPending} onClick={byPasskey}>
          {t('session.byPasskey')}
        </Button>
      </div>
    </form>
  );
}
