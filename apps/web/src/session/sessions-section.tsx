import { call } from '@cotmoc/client';
import { Button, Tag, useToast } from '@cotmoc/ui';
import { useMutation } from '@tanstack/react-query';
import { t } from '../messages/t.ts';
import { Loading } from '../shell/loading.tsx';
import { sentenceOf } from '../shell/refusal.ts';
import styles from './security-page.module.css';
import { SessionFacts } from './session-facts.tsx';
import { useRefreshSecurity, useSessions } from './use-security.ts';

/** Where one is signed in, and the way to end it from here. */
export function SessionsSection() {
  const sessions = useSessions();
  const refresh = useRefreshSecurity();
  const toast = useToast();
  const onError = (error: unknown) => toast({ text: sentenceOf(error), kind: 'bad' });
  const end = useMutation({
    mutationFn: (id: string) => call('endSession', { params: { id } }),
    onSuccess: refresh,
    onError,
  });
  const endOthers = useMutation({ mutationFn: () => call('endOtherSessions', {}), onSuccess: refresh, onError });
  return (
    <section className={styles.section} aria-labelledby="sessions">
      <h2 id="sessions">{t('session.sessions.title')}</h2>
      <p className={styles.soft}>{t('session.sessions.text')}</p>
      <Loading of={sessions} rows={3} />
      {sessions.data && (
        <ul className={styles.list}>
          {sessions.data.map((session) => (
            <li key={session.id}>
              <SessionFacts session={session} />
              {session.isThis ? (
                <Tag tone="good">{t('session.sessions.this')}</Tag>
              ) : (
                <Button small onClick={() => end.mutate(session.id)}>
                  {t('session.sessions.end')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {(sessions.data?.length ?? 0) > 1 && (
        <Button kind="danger" pending={endOthers.isPending} onClick={() => endOthers.mutate()}>
          {t('session.sessions.endOthers')}
        </Button>
      )}
    </section>
  );
}
