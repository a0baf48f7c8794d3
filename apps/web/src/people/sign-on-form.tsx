import { type Calls, call } from '@cotmoc/client';
import { Button, Checkbox, ErrorSummary, Skeleton, TextField, useToast } from '@cotmoc/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { t } from '../messages/t.ts';
import { faultsOf } from '../shell/refusal.ts';
import styles from './account-page.module.css';

const key = ['sign-on-setting'];

type Setting = NonNullable<Calls['getSignOnSetting']['reply']['setting']>;

const EMPTY: Setting = { issuer: '', clientId: '', claim: 'preferred_username', enabled: false };

/** Single sign-on through another provider: its address, our name there, and the secret, which is never shown. */
export function SignOnSection() {
  const known = useQuery({ queryKey: key, queryFn: ({ signal }) => call('getSignOnSetting', {}, { signal }) });
  if (known.isPending) return <Skeleton rows={4} />;
  if (!known.data) return null;
  return <SignOnForm known={known.data.setting} />;
}

function SignOnForm({ known }: { known: Setting | null }) {
  const [setting, setSetting] = useState<Setting>(known ?? EMPTY);
  const [secret, setSecret] = useState('');
  const client = useQueryClient();
  const toast = useToast();
  const save = useMutation({
    mutationFn: () => call('changeSignOnSetting', { body: { ...setting, secret: secret || null } }),
    onSuccess: () => {
      setSecret('');
      toast({ text: t('people.signOnSaved'), kind: 'good' });
      return client.invalidateQueries({ queryKey: key });
    },
  });
  const faults = save.isPending ? [] : faultsOf(save.error);
  const field = (id: 'issuer' | 'clientId' | 'claim') => ({
    id,
    label: t(`people.signOn.${id}`),
    value: setting[id],
    onChange: (text: string) => setSetting({ ...setting, [id]: text }),
    error: faults.find((fault) => fault.fieldId === id)?.message,
    autoComplete: 'off',
    spellCheck: false,
  });
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!save.isPending) save.mutate();
  }
  return (
    <form noValidate className={styles.form} onSubmit={submit}>
      <h2>{t('people.signOn')}</h2>
      <p className={styles.soft}>{t('people.signOnText', { address: `${location.origin}/sign-in/return` })}</p>
      <ErrorSummary faults={faults} />
      <TextField {...field('issuer')} />
      <TextField {...field('clientId')} />
      <TextField
        id="secret"
        type="password"
        label={t('people.signOn.secret')}
        hint={known ? t('people.signOn.secretKept') : undefined}
        value={secret}
        onChange={setSecret}
        error={faults.find((fault) => fault.fieldId === 'secret')?.message}
        autoComplete="off"
      />
      <TextField {...field('claim')} hint={t('people.signOn.claimHint')} />
      <Checkbox
        label={t('people.signOn.enabled')}
        checked={setting.enabled}
        onChange={(enabled) => setSetting({ ...setting, enabled })}
      />
      <Button type="submit" pending={save.isPending}>
        {t('people.signOnSave')}
      </Button>
    </form>
  );
}
