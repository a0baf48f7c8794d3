import { Button, Dialog, ErrorSummary, TextField } from '@cotmoc/ui';
import { type FormEvent, type ReactNode, useState } from 'react';
import { t } from '../messages/t.ts';
import { faultsOf } from '../shell/refusal.ts';
import styles from './security-page.module.css';

/** Asks for the password again before something that guards the account is changed. */
export function PasswordDialog(props: {
  open: boolean;
  title: string;
  confirm: string;
  pending: boolean;
  error: unknown;
  children?: ReactNode;
  onConfirm: (password: string) => void;
  onClose: () => void;
}) {
  const [password, setPassword] = useState('');
  const faults = props.pending ? [] : faultsOf(props.error, () => 'own-password');
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (password !== '' && !props.pending) props.onConfirm(password);
  }
  return (
    <Dialog open={props.open} title={props.title} onClose={props.onClose}>
      <form noValidate className={styles.form} onSubmit={submit}>
        <ErrorSummary faults={faults} />
        {props.children}
        <TextField
          id="own-password"
          type="password"
          label={t('session.password.present')}
          value={password}
          onChange={setPassword}
          autoComplete="current-password"
        />
        <Button type="submit" kind="primary" pending={props.pending}>
          {props.confirm}
        </Button>
      </form>
    </Dialog>
  );
}
