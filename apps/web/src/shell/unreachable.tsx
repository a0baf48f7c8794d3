import { Button, Callout, PageHead } from '@cotmoc/ui';
import { useQueryClient } from '@tanstack/react-query';
import { t } from '../messages/t.ts';
import { useConnection } from './connection.ts';
import { Mark } from './mark.tsx';
import styles from './message-page.module.css';
import { isSilence, sentenceOf } from './refusal.ts';

/** Stands above the page while the server does not answer. */
export function UnreachableBanner() {
  const { unreachable } = useConnection();
  const client = useQueryClient();
  if (!unreachable) return null;
  return (
    <div className={styles.banner}>
      <Callout
        kind="warn"
        title={t('shell.unreachable.title')}
        urgent
        action={
          <Button small onClick={() => client.refetchQueries({ type: 'active' })}>
            {t('shell.unreachable.retry')}
          </Button>
        }
      >
        {t('shell.unreachable.text')}
      </Callout>
    </div>
  );
}

/** Stands in place of everything when not even the session could be asked for. */
export function UnreachablePage({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const silent = isSilence(error);
  return (
    <main className={styles.page}>
      <Mark size={48} />
      <PageHead
        title={silent ? t('shell.unreachable.title') : t('shell.loadFailed')}
        below={silent ? t('shell.unreachable.text') : sentenceOf(error)}
      />
      <Button kind="primary" onClick={onRetry}>
        {t('shell.unreachable.retry')}
      </Button>
    </main>
  );
}
