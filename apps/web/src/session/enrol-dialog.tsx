import { call } from '@cotmoc/client';
import { Button, Dialog, ErrorSummary, TextField } from '@cotmoc/ui';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { t } from '../messages/t.ts';
import { faultsOf } from '../shell/refusal.ts';
import styles from './security-page.module.css';

/** Scan, type the code that the telephone shows, done. */
export function EnrolDialog(props: {
  begun: { secret: string; qr: string };
  onDone: (recoveryCodes: readonly string[]) => void;
  onClose: () => void;
}) {
  const { secret, qr } = props.begun;
  const [code, setCode] = useState('');
  const confirm = useMutation({
    mutationFn: () => call('confirmTotp', { body: { code } }),
    onSuccess: ({ recoveryCodes }) => props.onDone(recoveryCodes),
  });
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (code.trim() !== '' && !confirm.isPending) confirm.mutate();
  }
  return (
    <Dialog open title={t('session.codes.enrol')} onClose={props.onClose}>
      <form noValidate className={styles.form} onSubmit={submit}>
        <ErrorSummary faults={confirm.isPending ? [] : faultsOf(confirm.error)} />
        <p>{t('session.enrol.scan')}</p>
        <img className={styles.qr} alt={t('session.enrol.qr')} src={`data:image/svg+xml,${encodeURIComponent(qr)}`} />
        <p>
          {t('session.enrol.byHand')} <code className={styles.secret}>{secret.replace(/(.{4})/g, '$1 ').trim()}</code>
        </p>
        <TextField
          id="code"
          label={t('session.enrol.code')}
          value={code}
          onChange={setCode}
          inputMode="numeric"
          autoComplete="one-time-code"
        />
        <Button type="submit" kind="primary" pending={confirm.isPending}>
          {t('session.enrol.confirm')}
        </Button>
      </form>
    </Dialog>
  );
}
