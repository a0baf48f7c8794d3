import { type Calls, call } from '@cotmoc/client';
import { Button, Tag } from '@cotmoc/ui';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { t } from '../messages/t.ts';
import { EnrolDialog } from './enrol-dialog.tsx';
import { PasswordDialog } from './password-dialog.tsx';
import { RecoveryCodesDialog } from './recovery-codes-dialog.tsx';
import styles from './security-page.module.css';
import { useRefreshSecurity } from './use-security.ts';

type Asked = 'enrol' | 'remove' | 'renew' | null;

/** The application that makes codes, and the recovery codes beside it. */
export function CodesSection({ factors }: { factors: Calls['getSecondFactor']['reply'] }) {
  const [asked, setAsked] = useState<Asked>(null);
  const [codes, setCodes] = useState<readonly string[]>([]);
  const refresh = useRefreshSecurity();
  const begin = useMutation({
    mutationFn: (password: string) => call('beginTotp', { body: { password } }),
    onSuccess: () => setAsked(null),
  });
  const remove = useMutation({
    mutationFn: (password: string) => call('removeTotp', { body: { password } }),
    onSuccess: () => {
      setAsked(null);
      return refresh();
    },
  });
  const renew = useMutation({
    mutationFn: (password: string) => call('renewRecoveryCodes', { body: { password } }),
    onSuccess: ({ recoveryCodes }) => {
      setAsked(null);
      setCodes(recoveryCodes);
      return refresh();
    },
  });
  const change = asked === 'enrol' ? begin : asked === 'remove' ? remove : renew;
  function close(): void {
    setAsked(null);
    change.reset();
  }
  return (
    <section className={styles.section} aria-labelledby="codes">
      <h2 id="codes">
        {t('session.codes.title')}{' '}
        <Tag tone={factors.totp ? 'good' : 'plain'}>
          {factors.totp ? t('session.codes.on') : t('session.codes.off')}
        </Tag>
      </h2>
      <p className={styles.soft}>{t('session.codes.text')}</p>
      {factors.totp ? (
        <>
          <p>{t('session.codes.left', { count: factors.recoveryCodesLeft })}</p>
          <span>
            <Button onClick={() => setAsked('renew')}>{t('session.codes.renew')}</Button>{' '}
            <Button kind="danger" onClick={() => setAsked('remove')}>
              {t('session.codes.remove')}
            </Button>
          </span>
        </>
      ) : (
        <Button kind="primary" onClick={() => setAsked('enrol')}>
          {t('session.codes.enrol')}
        </Button>
      )}
      {asked !== null && (
        <PasswordDialog
          open
          title={t(`session.codes.${asked}`)}
          confirm={t('session.second.goOn')}
          pending={change.isPending}
          error={change.error}
          onConfirm={(password) => change.mutate(password)}
          onClose={close}
        />
      )}
      {begin.data && (
        <EnrolDialog
          begun={begin.data}
          onClose={() => begin.reset()}
          onDone={(recoveryCodes) => {
            begin.reset();
            setCodes(recoveryCodes);
          }}
        />
      )}
      <RecoveryCodesDialog
        codes={codes}
        onClose={() => {
          setCodes([]);
          void refresh();
        }}
      />
    </section>
  );
}
