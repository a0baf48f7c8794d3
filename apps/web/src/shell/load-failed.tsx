import { Refused } from '@cotmoc/client';
import { Button, buttonClass, Callout } from '@cotmoc/ui';
import { Link } from '@tanstack/react-router';
import { t } from '../messages/t.ts';
import { sentenceOf } from './refusal.ts';

/**
 * Stands where something could not be loaded: why, and the way to try again; where it is not for this person, or not
 * there, trying again is no help and the way leads to what one may see.
 */
export function LoadFailed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  if (error instanceof Refused && (error.code === 'no-right' || error.status === 404)) {
    return (
      <Callout
        kind="warn"
        title={t(error.code === 'no-right' ? 'shell.notAllowed' : 'shell.notSeen')}
        urgent
        action={
          <Link to="/my-rights" className={buttonClass({ small: true })}>
            {t('shell.whyNot')}
          </Link>
        }
      >
        {sentenceOf(error)}
      </Callout>
    );
  }
  return (
    <Callout
      kind="bad"
      title={t('shell.loadFailed')}
      urgent
      action={
        <Button small onClick={onRetry}>
          {t('shell.retry')}
        </Button>
      }
    >
      {sentenceOf(error)}
    </Callout>
  );
}
