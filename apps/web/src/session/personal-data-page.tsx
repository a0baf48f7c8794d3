import { call, linkTo } from '@cotmoc/client';
import { Button, buttonClass, ConfirmDialog, KeyValues, PageHead, TextField, useToast } from '@cotmoc/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type MessageKey, t } from '../messages/t.ts';
import { ROLE_NAMES } from '../people/role-names.ts';
import { Loading } from '../shell/loading.tsx';
import { formatMoment } from '../shell/moment.ts';
import { sentenceOf } from '../shell/refusal.ts';
import styles from './security-page.module.css';

const key = ['personal-data'];

/** What is kept, why, and how long; each kind of data is a row. */
const KINDS: readonly MessageKey[] = [
  'session.data.kind.person',
  'session.data.kind.contact',
  'session.data.kind.account',
  'session.data.kind.sessions',
  'session.data.kind.notices',
  'session.data.kind.work',
  'session.data.kind.log',
];

/** One's own personal data: what is kept and why, changing contacts, taking it along, asking that it be erased. */
export function PersonalDataPage() {
  const data = useQuery({ queryKey: key, queryFn: ({ signal }) => call('getPersonalData', {}, { signal }) });
  const [asking, setAsking] = useState(false);
  const toast = useToast();
  const erase = useMutation({
    mutationFn: () => call('askErasure', {}),
    onSuccess: () => {
      setAsking(false);
      toast({ text: t('session.data.asked'), kind: 'good' });
    },
    onError: (error) => toast({ text: sentenceOf(error), kind: 'bad' }),
  });
  const known = data.data;
  return (
    <>
      <PageHead
        title={t('session.data.title')}
        below={t('session.data.below')}
        actions={
          <a className={buttonClass({})} href={linkTo('exportPersonalData', {})} download>
            {t('session.data.export')}
          </a>
        }
      />
      <Loading of={data} rows={8} />
      {known && (
        <div className={styles.sections}>
          <KeyValues
            facts={[
              { key: t('people.name'), value: [known.person.name, known.person.post].filter(Boolean).join(' · ') },
              { key: t('people.unit'), value: known.person.unit ?? '' },
              { key: t('people.username'), value: known.account.username },
              {
                key: t('people.roles'),
                value: known.roles.map((one) => `${t(ROLE_NAMES[one.role])} · ${one.unitName}`).join('; '),
              },
              { key: t('session.data.lastSignIn'), value: formatMoment(known.account.lastSignIn) },
              { key: t('session.data.log'), value: t('session.data.logLines', { count: known.log.lines }) },
            ]}
          />
          <ContactForm contact={known.contact} />
          <section className={styles.section} aria-labelledby="kinds">
            <h2 id="kinds">{t('session.data.kinds')}</h2>
            <ul className={styles.list}>
              {KINDS.map((kind) => (
                <li key={kind}>{t(kind)}</li>
              ))}
            </ul>
          </section>
          <section className={styles.section} aria-labelledby="erase">
            <h2 id="erase">{t('session.data.erase')}</h2>
            <p className={styles.soft}>{t('session.data.eraseText')}</p>
            <Button kind="danger" onClick={() => setAsking(true)}>
              {t('session.data.ask')}
            </Button>
          </section>
        </div>
      )}
      <ConfirmDialog
        open={asking}
        title={t('session.data.askTitle')}
        confirmLabel={t('session.data.ask')}
        kind="danger"
        pending={erase.isPending}
        onConfirm={() => erase.mutate()}
        onClose={() => setAsking(false)}
      >
        {t('session.data.askText')}
      </ConfirmDialog>
    </>
  );
}

function ContactForm({ contact }: { contact: { phone: string | null; email: string | null } }) {
  const [phone, setPhone] = useState(contact.phone ?? '');
  const [email, setEmail] = useState(contact.email ?? '');
  const client = useQueryClient();
  const toast = useToast();
  const save = useMutation({
    mutationFn: () => call('changeContact', { body: { phone: phone.trim() || null, email: email.trim() || null } }),
    onSuccess: () => {
      toast({ text: t('session.data.contactSaved'), kind: 'good' });
      return client.invalidateQueries({ queryKey: key });
    },
    onError: (error) => toast({ text: sentenceOf(error), kind: 'bad' }),
  });
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <h2>{t('session.data.contact')}</h2>
      <TextField id="phone" type="tel" label={t('people.phone')} value={phone} onChange={setPhone} autoComplete="tel" />
      <TextField
        id="email"
        type="email"
        label={t('people.email')}
        value={email}
        onChange={setEmail}
        autoComplete="email"
      />
      <span>
        <Button type="submit" pending={save.isPending}>
          {t('session.data.saveContact')}
        </Button>
      </span>
    </form>
  );
}
