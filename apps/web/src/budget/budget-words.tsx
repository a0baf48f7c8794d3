import { fold, formatDong, formatWhole } from '@cotmoc/base';
import { Callout } from '@cotmoc/ui';
import { type MessageKey, t } from '../messages/t.ts';
import styles from './budget.module.css';
import type { SOURCES, STEPS } from './budget-search.ts';
import type { TaskBudget } from './use-budget.ts';

/** Where money comes from. */
export const SOURCE_NAMES: Record<(typeof SOURCES)[number], MessageKey> = {
  regular: 'budget.source.regular',
  national: 'budget.source.national',
  mobilised: 'budget.source.mobilised',
  other: 'budget.source.other',
};

/** How far money is. */
export const STEP_NAMES: Record<(typeof STEPS)[number], MessageKey> = {
  estimate: 'budget.step.estimate',
  allocated: 'budget.step.allocated',
  committed: 'budget.step.committed',
  accepted: 'budget.step.accepted',
  paid: 'budget.step.paid',
};

const WARNING_NAMES: Record<TaskBudget['warnings'][number]['kind'], MessageKey> = {
  'committed-above-allocated': 'budget.warning.committed',
  'accepted-above-committed': 'budget.warning.accepted',
  'paid-above-accepted': 'budget.warning.paid',
};

/** An amount without its unit; a dash for nothing. */
export function Money({ amount }: { amount: number | null }) {
  return <span className={styles.money}>{amount ? formatWhole(amount) : '–'}</span>;
}

/** What is not right, in one line each. */
export function warningLines(warnings: TaskBudget['warnings']): readonly string[] {
  return warnings.map(
    ({ kind, over, source }) => `${t(WARNING_NAMES[kind])}: ${formatDong(over)} (${t(SOURCE_NAMES[source])})`,
  );
}

/** The warnings of one task; nothing without any. */
export function Warnings({ warnings }: { warnings: TaskBudget['warnings'] }) {
  if (warnings.length === 0) return null;
  return (
    <Callout kind="warn" title={t('budget.warning')}>
      {warningLines(warnings).map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Callout>
  );
}

/** Reads `360.000.000`, `360000000` or `-5.000.000`, with or without the word for đồng; null for anything else. */
export function readDong(typed: string): number | null {
  const text = fold(typed)
    .replace(/ ?d(ong)?$/, '')
    .replace(/[ .,](?=\d{3}(\D|$))/g, '');
  return /^-?\d{1,14}$/.test(text) ? Number(text) : null;
}
