import { Button, Callout } from '@cotmoc/ui';
import { t } from '../messages/t.ts';
import { sentenceOf } from './refusal.ts';

/** Stands where something could not be loaded: why, and the way to try again. */
export function LoadFailed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
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
