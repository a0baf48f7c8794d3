import { call } from '@cotmoc/client';
import { Button, Callout } from '@cotmoc/ui';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { currentLanguage, t } from '../messages/t.ts';
import { Opening } from '../shell/opening.tsx';
import { sentenceOf } from '../shell/refusal.ts';
import styles from './session-form.module.css';

/** Where the state waits while the person is at the provider; another browser does not have it. */
const KEPT = 'cotmoc.sign-on';

/** A button for each province that lets its people in through another provider; none: nothing. */
export function SignOnButtons() {
  const offered = useQuery({ queryKey: ['sign-on'], queryFn: ({ signal }) => call('listSignOns', {}, { signal }) });
  const begin = useMutation({
    mutationFn: (code: string) => call('beginSignOn', { body: { code } }),
    onSuccess: ({ address, state }) => {
      sessionStorage.setItem(KEPT, state);
      location.assign(address);
    },
  });
  if (!offered.data || offered.data.length === 0) return null;
  return (
    <div className={styles.actions}>
      {offered.data.map(({ code, nameVi, nameEn }) => (
        <Button key={code} pending={begin.isPending} onClick={() => begin.mutate(code)}>
          {t('session.signOn.by', { province: currentLanguage() === 'vi' ? nameVi : nameEn })}
        </Button>
      ))}
      {begin.error && <Callout kind="bad">{sentenceOf(begin.error)}</Callout>}
    </div>
  );
}

/** Where the provider sends people back to. An answer that this browser did not ask for is not sent on. */
export function SignOnReturnPage() {
  const end = useMutation({
    mutationFn: (query: string) => call('completeSignOn', { body: { query } }),
    onSuccess: () => location.replace('/'),
  });
  const isBegun = useRef(false);
  const isOwn = useRef(true);
  const { mutate } = end;
  useEffect(() => {
    if (isBegun.current) return;
    isBegun.current = true;
    const query = location.search.replace(/^\?/, '');
    isOwn.current = new URLSearchParams(query).get('state') === sessionStorage.getItem(KEPT);
    sessionStorage.removeItem(KEPT);
    mutate(isOwn.current ? query : 'state=');
  }, [mutate]);
  if (!end.error) return <Opening />;
  return (
    <main className={styles.form}>
      <h1>{t('session.signOn.failed')}</h1>
      <p>{sentenceOf(end.error)}</p>
      <p>
        <a href="/sign-in">{t('session.signIn')}</a>
      </p>
    </main>
  );
}
