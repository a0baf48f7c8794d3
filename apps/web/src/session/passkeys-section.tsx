import { type Calls, call } from '@cotmoc/client';
import { Button, TextField, useToast } from '@cotmoc/ui';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { t } from '../messages/t.ts';
import { formatMoment } from '../shell/moment.ts';
import { makePasskey } from './passkey.ts';
import { PasswordDialog } from './password-dialog.tsx';
import styles from './security-page.module.css';
import { useRefreshSecurity } from './use-security.ts';

type Passkey = Calls['getSecondFactor']['reply']['passkeys'][number];

/** The passkeys of one's account: a fingerprint, a face or a PIN on a device instead of the password. */
export function PasskeysSection({ passkeys }: { passkeys: readonly Passkey[] }) {
  const [adding, setAdding] = useState(false);
  const [leaving, setLeaving] = useState<Passkey | null>(null);
  const [name, setName] = useState('');
  const refresh = useRefreshSecurity();
  const toast = useToast();
  const add = useMutation({
    mutationFn: (password: string) => makePasskey({ password, name: name.trim() || t('session.passkeys.unnamed') }),
    onSuccess: async () => {
      setAdding(false);
      setName('');
      toast({ text: t('session.passkeys.added'), kind: 'good' });
      await refresh();
    },
  });
  const remove = useMutation({
    mutationFn: (input: { id: string; password: string }) =>
      call('removePasskey', { params: { id: input.id }, body: { password: input.password } }),
    onSuccess: async () => {
      setLeaving(null);
      await refresh();
    },
  });
  return (
    <section className={styles.section} aria-labelledby="passkeys">
      <h2 id="passkeys">{t('session.passkeys.title')}</h2>
      <p className={styles.soft}>{t('session.passkeys.text')}</p>
      {passkeys.length > 0 && (
        <ul className={styles.list}>
          {passkeys.map((key) => (
            <li key={key.id}>
              <span>
                {key.name}{' '}
                <span className={styles.soft}>
                  {t('session.passkeys.made', { moment: formatMoment(key.createdAt) })}
                  {key.usedAt && ` · ${t('session.passkeys.used', { moment: formatMoment(key.usedAt) })}`}
                </span>
              </span>
              <Button small kind="danger" onClick={() => setLeaving(key)}>
                {t('session.passkeys.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Button icon="key" onClick={() => setAdding(true)}>
        {t('session.passkeys.add')}
      </Button>
      {adding && (
        <PasswordDialog
          open
          title={t('session.passkeys.add')}
          confirm={t('session.second.goOn')}
          pending={add.isPending}
          error={add.error}
          onConfirm={(password) => add.mutate(password)}
          onClose={() => {
            setAdding(false);
            add.reset();
          }}
        >
          <TextField
            id="passkey-name"
            label={t('session.passkeys.name')}
            hint={t('session.passkeys.nameHint')}
            value={name}
            onChange={setName}
          />
        </PasswordDialog>
      )}
      {leaving && (
        <PasswordDialog
          open
          title={t('session.passkeys.removeTitle', { name: leaving.name })}
          confirm={t('session.passkeys.remove')}
          pending={remove.isPending}
          error={remove.error}
          onConfirm={(password) => remove.mutate({ id: leaving.id, password })}
          onClose={() => {
            setLeaving(null);
            remove.reset();
          }}
        />
      )}
    </section>
  );
}
