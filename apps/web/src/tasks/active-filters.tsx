import { formatDay, parseDay } from '@cotmoc/base';
import { Button } from '@cotmoc/ui';
import { type MessageKey, t } from '../messages/t.ts';
import { useUnits } from '../org/use-units.ts';
import { STANDING_NAMES } from './standing-names.ts';
import type { ListedGrain, TaskSearch } from './task-search.ts';
import styles from './tasks-page.module.css';
import type { AskChange, ViewProps } from './tasks-page.tsx';

const ASKED_NAMES: Record<NonNullable<TaskSearch['is']>, MessageKey> = {
  ...STANDING_NAMES,
  open: 'views.is.open',
  'open-late': 'views.is.openLate',
  closed: 'views.is.closed',
};

/** How fine the work is seen, in words. */
export const GRAIN_NAMES: Record<ListedGrain, MessageKey> = {
  piece: 'views.grain.piece',
  occurrence: 'views.grain.occurrence',
  leaf: 'views.grain.leaf',
  all: 'views.grain.all',
};

/** Why tasks are late, in words. */
export const WHY_NAMES = {
  objective: 'views.why.objective',
  approval: 'views.why.approval',
  obstacle: 'views.why.obstacle',
  extension: 'views.why.extension',
  explained: 'views.why.explained',
  unexplained: 'views.why.unexplained',
} as const;

const STOOD_NAMES = {
  issued: 'views.stood.issued',
  done: 'views.stood.done',
  late: 'views.stood.late',
} as const;

function shownDay(text: string): string {
  const day = parseDay(text);
  return day ? formatDay(day) : text;
}

/** Each filter in words, and what takes it off. */
function chipsOf(search: TaskSearch, unitName: (id: string) => string): [string, AskChange][] {
  const { q, is, completion, unit, lead, section, plan, year, why, funded, stoodOn, stoodAs, dueFrom, dueTo } = search;
  const { grain, handling, extension, withdrawn } = search;
  const chips: [string, AskChange][] = [];
  if (q) chips.push([t('views.chip.q', { q }), { q: undefined }]);
  if (is) chips.push([t(ASKED_NAMES[is]), { is: undefined }]);
  if (unit) chips.push([t('views.chip.unit', { name: unitName(unit) }), { unit: undefined }]);
  if (lead) chips.push([t('views.chip.lead', { name: unitName(lead) }), { lead: undefined }]);
  if (section !== undefined)
    chips.push([section ? t('views.chip.section', { name: section }) : t('views.noSection'), { section: undefined }]);
  if (plan) chips.push([t('tasks.filter.onePlan'), { plan: undefined }]);
  if (year) chips.push([t('views.chip.year', { year }), { year: undefined }]);
  if (grain) chips.push([t(GRAIN_NAMES[grain]), { grain: undefined }]);
  if (handling)
    chips.push([t('views.chip.handling', { name: t(`tasks.handling.${handling}`) }), { handling: undefined }]);
  if (extension)
    chips.push([t('views.chip.extension', { name: t(`tasks.extension.${extension}`) }), { extension: undefined }]);
  if (withdrawn) chips.push([t('tasks.withdrawn'), { withdrawn: undefined }]);
  if (completion) chips.push([t(completion === 'asked' ? 'tasks.asked' : 'tasks.returned'), { completion: undefined }]);
  if (why) chips.push([t(WHY_NAMES[why]), { why: undefined }]);
  if (funded) chips.push([t('views.chip.funded'), { funded: undefined }]);
  if (stoodOn && stoodAs)
    chips.push([t(STOOD_NAMES[stoodAs], { day: shownDay(stoodOn) }), { stoodOn: undefined, stoodAs: undefined }]);
  if (dueFrom && dueFrom === dueTo)
    chips.push([t('views.chip.dueOn', { day: shownDay(dueFrom) }), { dueFrom: undefined, dueTo: undefined }]);
  else {
    if (dueFrom) chips.push([t('views.chip.dueFrom', { day: shownDay(dueFrom) }), { dueFrom: undefined }]);
    if (dueTo) chips.push([t('views.chip.dueTo', { day: shownDay(dueTo) }), { dueTo: undefined }]);
  }
  return chips;
}

/** Every filter in force, each with a press to take it off; printed too, so that paper says what it shows. */
export function ActiveFilters({ search, ask }: ViewProps) {
  const units = useUnits();
  const chips = chipsOf(search, (id) => units.get(id)?.name ?? t('views.oneUnit'));
  if (chips.length === 0) return null;
  const none = Object.fromEntries(chips.flatMap(([, change]) => Object.entries(change)));
  return (
    // biome-ignore lint/a11y/useSemanticElements: filters in force are no form
    <div className={styles.active} role="group" aria-label={t('views.inForce')}>
      {chips.map(([name, change]) => (
        <Button
          key={name}
          kind="quiet"
          small
          icon="close"
          aria-label={t('views.takeOff', { name })}
          onClick={() => ask(change)}
        >
          {name}
        </Button>
      ))}
      {chips.length > 1 && (
        <Button kind="plain" small onClick={() => ask(none)}>
          {t('views.takeAllOff')}
        </Button>
      )}
    </div>
  );
}
