import { Button, ComboBox, type ComboOption, EmptyState, Tag, type Tone } from '@cotmoc/ui';
import { memo, useCallback, useDeferredValue, useMemo, useState } from 'react';
import { inLanguage, t } from '../../messages/t.ts';
import { type Unit, useUnits } from '../../org/use-units.ts';
import type { ReviewAgency, ReviewTask } from '../plan-data.ts';
import { CardList } from './card-list.tsx';
import { Chosen } from './chosen.ts';
import styles from './fact-card.module.css';

const TONES: Readonly<Record<ReviewAgency['how'], Tone>> = {
  ask: 'warn',
  found: 'good',
  chosen: 'good',
  outside: 'plain',
};
const PLACES: Readonly<Record<ReviewAgency['how'], number>> = { ask: 0, found: 1, chosen: 2, outside: 3 };
/** A group of bodies may be thousands of units; this many are named, the rest counted. */
const MOST_NAMED = 8;

export interface AgencyListProps {
  readonly agencies: readonly ReviewAgency[];
  readonly tasks: readonly ReviewTask[];
  /** The same function for as long as the page lives; null: the plan is only read. */
  readonly onChoose: ((agency: string, unitIds: readonly string[], outside: boolean) => void) | null;
}

const keyOf = (one: ReviewAgency) => one.agency;
/** Of these entries none is chosen. */
const NONE_CHOSEN = new Chosen();

/** Which units the plan's names of bodies mean; those that need a person's word first. */
export function AgencyList({ agencies, tasks, onChoose }: AgencyListProps) {
  // Their coming draws every row again, in pieces.
  const units = useDeferredValue(useUnits());
  // The order of arriving at the page: a row does not run away under the hand that answers it.
  const [first] = useState(() => new Map(agencies.map((one) => [one.agency, PLACES[one.how]])));
  const uses = useMemo(() => {
    const counts = new Map<string, number>();
    for (const task of tasks) {
      if (task.verdict === 'dropped') continue;
      for (const name of new Set(task.bodies.map((body) => body.agency))) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    return counts;
  }, [tasks]);
  const sorted = [...agencies].sort(
    (a, b) =>
      (first.get(a.agency) ?? 0) - (first.get(b.agency) ?? 0) || (uses.get(b.agency) ?? 0) - (uses.get(a.agency) ?? 0),
  );
  const options = useMemo(() => [...units.values()].map(({ id, name, hint }) => ({ id, label: name, hint })), [units]);
  const draw = useCallback(
    (agency: ReviewAgency, _: boolean, key: string) => (
      <AgencyRow
        key={key}
        agency={agency}
        uses={uses.get(key) ?? 0}
        units={units}
        options={options}
        onChoose={onChoose}
      />
    ),
    [uses, units, options, onChoose],
  );
  if (agencies.length === 0) return <EmptyState title={t('plans.noAgency')} icon="unit" />;
  return <CardList items={sorted} chosen={NONE_CHOSEN} keyOf={keyOf} draw={draw} />;
}

interface AgencyRowProps {
  readonly agency: ReviewAgency;
  readonly uses: number;
  readonly units: ReadonlyMap<string, Unit>;
  /** The units, to choose from. */
  readonly options: readonly ComboOption[];
  readonly onChoose: AgencyListProps['onChoose'];
}

const AgencyRow = memo(function AgencyRow({ agency, uses, units, options, onChoose }: AgencyRowProps) {
  const [isOpen, setIsOpen] = useState(agency.how === 'ask');
  const { unitIds, candidates, how } = agency;
  const others = candidates.filter((id) => !unitIds.includes(id));
  /** A first choice replaces a guess; a further one joins what a person has chosen. */
  function add(id: string): void {
    const kept = how === 'chosen' ? unitIds.filter((one) => one !== id) : [];
    onChoose?.(agency.agency, [...kept, id], false);
  }
  const nameOf = (id: string) => units.get(id)?.name ?? t('plans.agency.unknownUnit');
  return (
    <li className={styles.card} data-agency={agency.agency}>
      <div className={styles.below}>
        <div className={styles.top}>
          <span className={styles.name}>{agency.agency}</span>
          <Tag tone={TONES[how]}>{t(`plans.agency.${how}`)}</Tag>
          <span className={styles.sure}>{t('plans.agency.uses', { count: uses })}</span>
        </div>
        {unitIds.length > 0 && (
          <p className={styles.reason}>
            → {unitIds.slice(0, MOST_NAMED).map(nameOf).join('; ')}
            {unitIds.length > MOST_NAMED && ` ${t('plans.agency.more', { count: unitIds.length - MOST_NAMED })}`}
          </p>
        )}
        {how !== 'chosen' && how !== 'outside' && <p className={styles.reason}>{inLanguage(agency.reason)}</p>}
        {onChoose && !isOpen && (
          <div className={styles.deeds}>
            <Button small kind="plain" icon="edit" onClick={() => setIsOpen(true)}>
              {t('plans.agency.change')}
            </Button>
          </div>
        )}
        {onChoose && isOpen && (
          <>
            <div className={styles.deeds}>
              {others.length > 1 && others.length === candidates.length && (
                <Button small icon="check" onClick={() => onChoose(agency.agency, candidates, false)}>
                  {t('plans.agency.all', { count: candidates.length })}
                </Button>
              )}
              {others.slice(0, 4).map((id) => (
                <Button
                  key={id}
                  small
                  kind={candidates.length > 1 ? 'plain' : 'quiet'}
                  icon={candidates.length > 1 ? 'plus' : 'check'}
                  onClick={() => add(id)}
                >
                  {nameOf(id)}
                </Button>
              ))}
              {how !== 'outside' && (
                <Button small kind="plain" onClick={() => onChoose(agency.agency, [], true)}>
                  {t('plans.agency.setOutside')}
                </Button>
              )}
              {unitIds.length > 1 && unitIds.length <= MOST_NAMED
                ? unitIds.map((id) => (
                    <Button
                      key={id}
                      small
                      kind="plain"
                      icon="close"
                      onClick={() =>
                        onChoose(
                          agency.agency,
                          unitIds.filter((one) => one !== id),
                          false,
                        )
                      }
                    >
                      {t('plans.agency.remove', { name: nameOf(id) })}
                    </Button>
                  ))
                : null}
            </div>
            <ComboBox
              label={t(unitIds.length > 0 ? 'plans.agency.addUnit' : 'plans.agency.chooseUnit', {
                name: agency.agency,
              })}
              placeholder={t('plans.agency.find')}
              options={options}
              value={null}
              onChange={(id) => id !== null && add(id)}
            />
          </>
        )}
      </div>
    </li>
  );
});
