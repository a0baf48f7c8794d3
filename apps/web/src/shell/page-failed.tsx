import { Refused } from '@cotmoc/client';
import { Button, PageHead } from '@cotmoc/ui';
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { t } from '../messages/t.ts';
import { Mark } from './mark.tsx';
import styles from './message-page.module.css';

/** A fault nobody foresaw: one kind sentence, and a code that is also in the browser's log. */
export function PageFailed({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const [code] = useState(() => {
    const id =
      error instanceof Refused ? error.requestId : `W-${crypto.getRandomValues(new Uint32Array(1))[0]?.toString(36)}`;
    console.error(id, error);
    return id;
  });
  return (
    <div className={styles.page}>
      <Mark size={48} />
      <PageHead title={t('shell.failed.title')} below={t('shell.failed.text')} />
      <p>
        {t('shell.failed.code')}: <code className={styles.code}>{code}</code>
      </p>
      <Button
        kind="primary"
        onClick={() => {
          reset();
          router.invalidate();
        }}
      >
        {t('shell.failed.retry')}
      </Button>
    </div>
  );
}

/** The same where not even the shell stands. */
export function AllFailed(props: ErrorComponentProps) {
  return (
    <main>
      <PageFailed {...props} />
    </main>
  );
}
