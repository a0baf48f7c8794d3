import { type Calls, call } from '@cotmoc/client';
import { Button, ComboBox, ErrorSummary, type FieldFault, PageHead, TextField } from '@cotmoc/ui';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { t } from '../messages/t.ts';
import { useUnits } from '../org/use-units.ts';
import { faultsOf } from '../shell/refusal.ts';
import styles from './account-page.module.css';
import { type Draft, GrantFields } from './role-editor.tsx';
import { invitationAddress, ToldOnce } from './told-once.tsx';
import { useAccountChange } from './use-accounts.ts';

/** Makes a person with an account and a first role; the link to hand over is shown once. */
export function InvitePage() {
  const [texts, setTexts] = useState({ name: '', post: '', username: '', phone: '', email: '' });
  const [unitId, setUnitId] = useState<string | null>(null);
  const [grant, setGrant] = useState<Draft>({ role: 'focal-point', unitId: null });
  const [missing, setMissing] = useState<readonly FieldFault[]>([]);
  const navigate = useNavigate();
  const units = useUnits();
  const options = [...units.values()].map(({ id, name, hint }) => ({ id, label: name, hint }));
  const invite = useAccountChange((body: Calls['inviteAccount']['input']['body']) => call('inviteAccount', { body }));
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (invite.isPending) return;
    const faults = [
      ...(texts.name.trim() === '' ? [{ fieldId: 'name', message: t('people.nameMissing') }] : []),
      ...(texts.username.trim() === '' ? [{ fieldId: 'username', message: t('people.usernameMissing') }] : []),
      ...(unitId === null ? [{ fieldId: 'unitId', message: t('people.unitMissing') }] : []),
    ];
    setMissing(faults);
    if (faults.length > 0 || unitId === null) return;
    invite.mutate({
      name: texts.name.trim(),
      username: texts.username.trim(),
      post: texts.post.trim() || null,
      phone: texts.phone.trim() || null,
      email: texts.email.trim() || null,
      unitId,
      roles: [{ role: grant.role, unitId: grant.unitId ?? unitId }],
    });
  }
  const faults = missing.length > 0 ? missing : invite.isPending ? [] : faultsOf(invite.error);
  const errorOf = (id: string) => faults.find((fault) => fault.fieldId === id)?.message;
  const field = (id: keyof typeof texts) => ({
    id,
    value: texts[id],
    onChange: (text: string) => setTexts((known) => ({ ...known, [id]: text })),
    error: errorOf(id),
    autoComplete: 'off',
  });
  return (
    <>
      <PageHead
        title={t('people.invite')}
        above={<Link to="/accounts">{t('people.title')}</Link>}
        below={t('people.inviteText')}
      />
      <form noValidate className={styles.form} onSubmit={submit}>
        <ErrorSummary faults={faults} />
        <TextField label={t('people.name')} {...field('name')} />
        <TextField label={t('people.post')} optional {...field('post')} />
        <ComboBox
          id="unitId"
          label={t('people.unit')}
          options={options}
          value={unitId}
          onChange={(id) => {
            setUnitId(id);
            setGrant((known) => ({ ...known, unitId: known.unitId ?? id }));
          }}
          error={errorOf('unitId')}
        />
        <TextField
          label={t('people.username')}
          hint={t('people.usernameHint')}
          autoCapitalize="none"
          spellCheck={false}
          {...field('username')}
        />
        <GrantFields draft={grant} onChange={setGrant} />
        <TextField type="tel" label={t('people.phone')} optional {...field('phone')} />
        <TextField type="email" label={t('people.email')} optional {...field('email')} />
        <Button type="submit" kind="primary" pending={invite.isPending}>
          {t('people.makeLink')}
        </Button>
      </form>
      <ToldOnce
        title={t('people.link', { name: texts.name })}
        secret={invite.data ? invitationAddress(invite.data.token) : null}
        text={t('people.linkText')}
        onClose={() => navigate({ to: '/accounts' })}
      />
    </>
  );
}
