import { Button, EmptyState, Tag } from '@cotmoc/ui';
import { memo } from 'react';
import { t } from '../../messages/t.ts';
import type { DutyPatch, ReviewDuty } from '../plan-data.ts';
import { CardList } from './card-list.tsx';
import { type Chosen, entryId } from './chosen.ts';
import { dueAsTyped } from './duty-due.ts';
import { DutyForm, type DutyStart } from './duty-form.tsx';
import styles from './fact-card.module.css';
import type { CardDeeds } from './task-card.tsx';
import { VerdictMark } from './verdict-mark.tsx';

/** The key of a duty that is being added. */
export const NEW_DUTY = 'new-duty';

const EMPTY: DutyStart = {
  what: 'report',
  period: 'half-year',
  owedBy: null,
  owedTo: [],
  due: null,
  dueInclusive: true,
};

export interface DutyListProps {
  readonly duties: readonly ReviewDuty[];
  readonly chosen: Chosen;
  readonly editing: string | null;
  readonly deeds: CardDeeds | null;
  readonly onSelect: (key: string) => void;
  /** Adds one; absent where the plan is only read. */
  readonly onAdd?: (() => void) | undefined;
  readonly onSave: (key: string, patch: DutyPatch) => Promise<boolean>;
  readonly onCancel: () => void;
}

const keyOf = (duty: ReviewDuty) => duty.key;

/** Who owes which report to whom, and when. */
export function DutyList({ duties, chosen, editing, deeds, onSelect, onAdd, onSave, onCancel }: DutyListProps) {
  const list = (
    <CardList
      items={duties}
      chosen={chosen}
      keyOf={keyOf}
      draw={(duty, isSelected, key) =>
        editing === key ? (
          <li key={key} id={entryId(key)} data-fact={key}>
            <DutyForm start={duty} onSave={(patch) => onSave(key, patch)} onCancel={onCancel} />
          </li>
        ) : (
          <DutyCard key={key} duty={duty} selected={isSelected} deeds={deeds} onSelect={onSelect} />
        )
      }
    />
  );
  return (
    <>
      {onAdd && (
        <div className={styles.tools}>
          <div className={styles.toolLine}>
            <Button small kind="plain" icon="plus" onClick={onAdd}>
              {t('plans.duty.add')}
            </Button>
          </div>
        </div>
      )}
      {editing === NEW_DUTY && (
        <DutyForm start={EMPTY} onSave={(patch) => onSave(NEW_DUTY, patch)} onCancel={onCancel} />
      )}
      {duties.length === 0 && editing !== NEW_DUTY ? (
        <EmptyState title={t('plans.noDuty.title')} icon="clock">
          {t('plans.noDuty.text')}
        </EmptyState>
      ) : (
        list
      )}
    </>
  );
}

interface DutyCardProps {
  readonly duty: ReviewDuty;
  readonly selected: boolean;
  readonly deeds: CardDeeds | null;
  readonly onSelect: (key: string) => void;
}

const DutyCard = memo(function DutyCard({ duty, selected, deeds, onSelect }: DutyCardProps) {
  return (
    <li
      id={entryId(duty.key)}
      className={styles.card}
      data-fact={duty.key}
      data-verdict={duty.verdict}
      data-selected={selected || undefined}
    >
      <button
        type="button"
        className={styles.choose}
        data-choose=""
        aria-current={selected || undefined}
        onClick={() => onSelect(duty.key)}
      >
        <span className={styles.top}>
          <span className={styles.path}>
            {t(`plans.duty.${duty.what}`)} · {t(`plans.period.${duty.period}`)}
          </span>
          {deeds && <VerdictMark verdict={duty.verdict} />}
          {duty.origin === 'added' && <Tag tone="info">{t('plans.task.added')}</Tag>}
          {duty.origin === 'read' && duty.corrected && <Tag>{t('plans.task.corrected')}</Tag>}
        </span>
        <span className={styles.text}>
          {t('plans.duty.sentence', {
            from: duty.owedBy ?? t('plans.duty.someone'),
            to: duty.owedTo.join('; ') || t('plans.duty.someone'),
          })}
        </span>
      </button>
      <div className={styles.below}>
        <p className={styles.reason}>
          {duty.due
            ? t(duty.dueInclusive ? 'plans.due.by' : 'plans.due.before', { day: dueAsTyped(duty.due) })
            : t('plans.duty.noDue')}
        </p>
        {deeds && selected && (
          <div className={styles.deeds}>
            {duty.verdict !== 'accepted' && (
              <Button small kind="primary" icon="check" onClick={() => deeds.judge(duty.key, 'accepted')}>
                {t('plans.accept')}
              </Button>
            )}
            <Button small icon="edit" onClick={() => deeds.edit(duty.key)}>
              {t('plans.edit')}
            </Button>
            {duty.verdict !== 'dropped' && (
              <Button small kind="plain" icon="close" onClick={() => deeds.judge(duty.key, 'dropped')}>
                {t('plans.drop')}
              </Button>
            )}
            {duty.from !== null && (
              <span className={styles.onPhone}>
                <Button small kind="plain" onClick={() => deeds.show(duty.key)}>
                  {t('plans.showInText')}
                </Button>
              </span>
            )}
            {duty.verdict !== 'open' && (
              <Button small kind="plain" onClick={() => deeds.judge(duty.key, 'open')}>
                {t('plans.reopen')}
              </Button>
            )}
          </div>
        )}
      </div>
    </li>
  );
});
