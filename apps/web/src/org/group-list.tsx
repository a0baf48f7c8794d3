import { Button, Skeleton, Tag } from '@cotmoc/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { currentLanguage, t } from '../messages/t.ts';
import { useSession } from '../session/use-session.ts';
import { LoadFailed } from '../shell/load-failed.tsx';
import { GroupDialog } from './group-dialog.tsx';
import styles from './names-page.module.css';
import { type Group, groupsQuery } from './use-names.ts';

/** Groups of units with the phrases that mean them and those they hold today. */
export function GroupList() {
  const { may } = useSession();
  const groups = useQuery(groupsQuery);
  const [asked, setAsked] = useState<Group | 'new' | null>(null);
  if (groups.isPending) return <Skeleton rows={6} />;
  if (groups.error) return <LoadFailed error={groups.error} onRetry={() => groups.refetch()} />;
  const nameOf = (group: Group) => (currentLanguage() === 'vi' ? group.nameVi : group.nameEn);
  return (
    <>
      {may['unit.change'] && (
        <Button icon="plus" onClick={() => setAsked('new')}>
          {t('org.names.newGroup')}
        </Button>
      )}
      <ul className={styles.parts}>
        {groups.data.map((group) => (
          <li key={group.key}>
            <p>
              <strong>{nameOf(group)}</strong>{' '}
              <Tag tone={group.origin === 'own' ? 'info' : 'plain'}>{t(`org.names.${group.origin}`)}</Tag>
            </p>
            <p className={styles.why}>
              {[
                ...group.phrases.map((phrase) => `“${phrase}”`),
                ...(group.open ? [t('org.names.openGroup')] : []),
              ].join(' · ')}
            </p>
            {group.units.length > 0 && (
              <details>
                <summary>{t('org.names.members', { count: group.units.length })}</summary>
                <ul className={styles.units}>
                  {group.units.map((unit) => (
                    <li key={unit.id}>{unit.name}</li>
                  ))}
                </ul>
              </details>
            )}
            {may['unit.change'] && (
              <Button
                small
                kind="plain"
                aria-label={t(group.origin === 'own' ? 'org.names.editGroupOne' : 'org.names.copyGroupOne', {
                  name: nameOf(group),
                })}
                onClick={() => setAsked(group)}
              >
                {t(group.origin === 'own' ? 'org.names.editGroup' : 'org.names.copyGroup')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {asked && <GroupDialog group={asked === 'new' ? null : asked} onClose={() => setAsked(null)} />}
    </>
  );
}
