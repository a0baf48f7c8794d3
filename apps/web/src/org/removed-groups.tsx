import { call } from '@cotmoc/client';
import { Button, useToast } from '@cotmoc/ui';
import { currentLanguage, t } from '../messages/t.ts';
import { useSession } from '../session/use-session.ts';
import { LoadFailed } from '../shell/load-failed.tsx';
import { formatMoment } from '../shell/moment.ts';
import { sentenceOf } from '../shell/refusal.ts';
import styles from './names-page.module.css';
import { useNamesChange, useRemovedGroups } from './use-names.ts';

/** Groups that were taken out of use, each to be put back as it was. */
export function RemovedGroups() {
  const { may } = useSession();
  const toast = useToast();
  const removed = useRemovedGroups();
  const restore = useNamesChange((id: string) => call('restoreGroup', { params: { id } }));
  if (removed.error) return <LoadFailed error={removed.error} onRetry={() => removed.refetch()} />;
  if (!removed.data || removed.data.length === 0) return null;
  return (
    <section className={styles.removed} aria-labelledby="removed-groups">
      <h2 id="removed-groups">{t('org.names.removedGroups')}</h2>
      <ul className={styles.parts}>
        {removed.data.map((group) => {
          const name = currentLanguage() === 'vi' ? group.nameVi : group.nameEn;
          return (
            <li key={group.id}>
              <p>
                {name}{' '}
                <span className={styles.why}>{t('org.names.removedAt', { at: formatMoment(group.removedAt) })}</span>
              </p>
              {may['unit.change'] && (
                <Button
                  small
                  aria-label={t('org.names.restoreOne', { name })}
                  pending={restore.isPending && restore.variables === group.id}
                  onClick={() =>
                    restore.mutate(group.id, {
                      onSuccess: () => toast({ kind: 'good', text: t('org.names.restored', { name }) }),
                      onError: (error) => toast({ kind: 'bad', text: sentenceOf(error) }),
                    })
                  }
                >
                  {t('org.names.restore')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
