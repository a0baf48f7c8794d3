import { PageHead } from '@cotmoc/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { t } from '../messages/t.ts';
import { Mark } from '../shell/mark.tsx';
import { SignInForm } from './sign-in-form.tsx';
import styles from './sign-in-page.module.css';
import { SignInPicture } from './sign-in-picture.tsx';
import { sessionQuery } from './use-session.ts';

/** The door. Leads on to where one wanted to go. */
export function SignInPage() {
  const { back } = useSearch({ from: '/sign-in' });
  const client = useQueryClient();
  const navigate = useNavigate();
  async function goOn(): Promise<void> {
    await client.fetchQuery({ ...sessionQuery, staleTime: 0 });
    await navigate({ href: back ?? '/', replace: true });
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
        <p className={styles.help}>{t('session.help')}</p>
      </main>
      <SignInPicture />
    </div>
  );
}
