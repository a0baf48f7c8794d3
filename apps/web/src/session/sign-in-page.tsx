import { PageHead } from '@cotmoc/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { currentLanguage, t } from '../messages/t.ts';
import { Mark } from '../shell/mark.tsx';
import { rememberedLanguage } from '../shell/preferences.ts';
import { SignInForm } from './sign-in-form.tsx';
import styles from './sign-in-page.module.css';
import { SignInPicture } from './sign-in-picture.tsx';
import { SignOnButtons } from './sign-on.tsx';
import { sessionQuery } from './use-session.ts';

/** The door. Leads on to where one wanted to go. */
export function SignInPage() {
  const { back } = useSearch({ from: '/sign-in' });
  const client = useQueryClient();
  const navigate = useNavigate();
  // Who is signed in already has no business at the door.
  useEffect(() => {
    if (client.getQueryData(sessionQuery.queryKey)) navigate({ href: back ?? '/', replace: true });
  }, [client, navigate, back]);
  async function goOn(): Promise<void> {
    const { account } = await client.fetchQuery({ ...sessionQuery, staleTime: 0 });
    const isOtherLanguage = rememberedLanguage() === null && account.language !== currentLanguage();
    // Another language is another set of phrases, read once at the start.
    if (isOtherLanguage) location.assign(back ?? '/');
    else await navigate({ href: back ?? '/', replace: true });
  }
  return (
    <div className={styles.door}>
      <main className={styles.entry}>
        <div className={styles.name}>
          <Mark size={36} />
          <span>{t('shell.product')}</span>
        </div>
        <PageHead title={t('session.signIn')} below={t('session.lead')} />
        <SignInForm onSignedIn={goOn} />
        <SignOnButtons />
        <p className={styles.help}>{t('session.help')}</p>
      </main>
      <SignInPicture />
    </div>
  );
}
