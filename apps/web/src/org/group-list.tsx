import { type Day, formatWhole } from '@cotmoc/base';
import { Button, DateField, Tag } from '@cotmoc/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { currentLanguage, t } from '../messages/t.ts';
import { useSession } from '../session/use-session.ts';
import { currentDay } from '../shell/clock.ts';
import { Loading } from '../shell/loading.tsx';
import { UnitLinks } from './answer-meaning.tsx';
import { GroupDialog } from './group-dialog.tsx';
import styles from './names-page.module.css';
import { RemovedGroups } from './removed-groups.tsx';
import { ruleWords } from './rule-words.ts';
import { type Group, groupsQuery } from './use-names.ts';

/** So many units of a group are drawn; the rest is counted. */
const FEW = 200;

interface GroupListProps {
  readonly day: Day | undefined;
  readonly onDay: (day: Day | undefined) => void;
}

/** Groups of units with the phrases that mean them and those they hold on a day; those removed, to be put back. */
export function GroupList({ day, onDay }: GroupListProps) {
  const { may } = useSession();
  const groups = useQuery(groupsQuery(day));
  const [asked, setAsked] = useState<Group | 'new' | null>(null);
  if (groups.isPending || groups.error) return <Loading of={groups} rows={6} />;
  return (
    <>
      <div className={styles.filters}>
        <DateField
          label={t('org.names.whoIsInOn')}
          hint={null}
          today={currentDay()}
          value={day ?? currentDay()}
          onChange={(chosen) => onDay(chosen && chosen !== currentDay() ? chosen : undefined)}
        />
        {may['unit.change'] && (
          <Button icon="plus" onClick={() => setAsked('new')}>
            {t('org.names.newGroup')}
          </Button>
        )}
      </div>
      <ul className={styles.parts}>
        {groups.data.map((group) => (
          <GroupItem key={group.key} group={group} onEdit={may['unit.change'] ? () => setAsked(group) : null} />
        ))}
      </ul>
      <RemovedGroups />
      {asked && <GroupDialog group={asked === 'new' ? null : asked} onClose={() => setAsked(null)} />}
    </>
  );
}

function GroupItem({ group, onEdit }: { group: Group; onEdit: (() => void) | null }) {
  const name = currentLanguage() === 'vi' ? group.nameVi : group.nameEn;
  const isOwn = group.origin === 'own';
  return (
    <li>
      <p>
        <strong>{name}</strong> <Tag tone={isOwn ? 'info' : 'plain'}>{t(`org.names.${group.origin}`)}</Tag>
      </p>
      <p className={styles.why}>
        {[...group.phrases.map((phrase) => `“${phrase}”`), ...(group.open ? [t('org.names.openGroup')] : [])].join(
          ' · ',
        )}
      </p>
      {group.selectors.length > 0 && (
        <p className={styles.why}>{t('org.names.byRule', { rules: group.selectors.map(ruleWords).join('; ') })}</p>
      )}
      {group.units.length > 0 ? (
        <details>
          <summary>{t('org.names.members', { count: formatWhole(group.units.length) })}</summary>
          <UnitLinks units={group.units} few={FEW} />
        </details>
      ) : (
        <p className={styles.why}>{t('org.names.nobodyIn')}</p>
      )}
      {onEdit && (
        <Button
          small
          aria-label={t(isOwn ? 'org.names.editGroupOne' : 'org.names.copyGroupOne', { name })}
          onClick={onEdit}
        >
          {t(isOwn ? 'org.names.editGroup' : 'org.names.copyGroup')}
        </Button>
      )}
    </li>
  );
}
