import { Dialog } from '@cotmoc/ui';
import { useQueryClient } from '@tanstack/react-query';
import { t } from '../messages/t.ts';
import { useConnection } from '../shell/connection.ts';
import { SignInForm } from './sign-in-form.tsx';
import { sessionQuery, useSession } from './use-session.ts';

/** Asks to sign in again over the page, so that nothing typed is lost. */
export function SessionEnded() {
  const { sessionEnded } = useConnection();
  const { account } = useSession();
  const client = useQueryClient();
  async function goOn(): Promise<void> {
    await client.fetchQuery({ ...sessionQuery, staleTime: 0 });
    await client.invalidateQueries();
  }
  return (
    <Dialog open={sessionEnded} title={t('session.ended.title')}>
      <p>{t('session.ended.text')}</p>
      <SignInForm username={account.username} onSignedIn={goOn} />
      <p>
        <a href="/sign-in">{t('session.other')}</a>
      </p>
    </Dialog>
  );
}
