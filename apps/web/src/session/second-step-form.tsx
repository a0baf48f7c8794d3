import { call } from '@cotmoc/client';
import { Button, ErrorSummary, TextField } from '@cotmoc/ui';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { t } from '../messages/t.ts';
import { faultsOf } from '../shell/refusal.ts';
import { askDevice } from './passkey.ts';
import styles from './session-form.module.css';

/** The second step of signing in: a code, or a passkey where `username` has one. */
export function SecondStepForm(props: {
  ticket: string;
  username?: string;
  onSignedIn: () => void;
  onBack: () => void;
}) {
  const { ticket, username, onSignedIn, onBack } = props;
  const [code, setCode] = useState('');
  const complete = useMutation({
    mutationFn: () => call('completeSignIn', { body: { ticket, code } }),
    onSuccess: onSignedIn,
  });
  const passkey = useMutation({ mutationFn: askDevice, onSuccess: onSignedIn });
  function submit(event: FormEvent): void {
    event.preventDefault();
    passkey.reset();
    if (code.trim() !== '' && !complete.isPending) complete.mutate();
  }
  const isPending = complete.isPending || passkey.isPending;
  const faults = isPending ? [] : faultsOf(complete.error ?? passkey.error);
  return (
    <form noValidate className={styles.form} onSubmit={submit}>
      <h2>{t('session.second.title')}</h2>
      <ErrorSummary faults={faults} {...(faults[0] ? { title: faults[0].message } : {})} />
      <TextField
        id="code"
        label={t('session.second.code')}
        hint={t('session.second.codeHint')}
        value={code}
        onChange={setCode}
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        autoFocus
      />
      <div className={styles.actions}>
        <Button type="submit" kind="primary" pending={complete.isPending}>
          {t('session.second.goOn')}
        </Button>
        {username !== undefined && (
          <Button kind="plain" icon="key" pending={passkey.isPending} onClick={() => passkey.mutate(username)}>
            {t('session.byPasskey')}
          </Button>
        )}
        <Button kind="plain" onClick={onBack}>
          {t('session.second.back')}
        </Button>
      </div>
    </form>
  );
}
