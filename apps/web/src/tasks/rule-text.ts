import { formatDay, parseDay } from '@cotmoc/base';
import { t } from '../messages/t.ts';
import type { Every } from './every-names.ts';

/** How work comes again, as plans under review and tasks have it. */
export interface RuleWords {
  readonly kind: 'recurring' | 'proof';
  readonly every: Every;
  /** Last good day: of the week 1–7, of the month, or of the last month of a longer period; null: the period's last. */
  readonly dueDay: number | null;
  readonly quantityEach: number | null;
  /** The last day whose period is made; left out where nobody has said one. */
  readonly until?: string;
}

/** The rule in one line: “hằng tháng, chậm nhất ngày 19, mỗi kỳ 2 bài, đến hết ngày 31/12/2026”. */
export function ruleInWords(rule: RuleWords, unit: string | null = null): string {
  const every = t(`tasks.rule.${rule.every}`);
  const until = rule.until ? parseDay(rule.until) : null;
  const parts = [
    rule.kind === 'proof' ? t('tasks.rule.proof', { every }) : every,
    dueInWords(rule),
    rule.quantityEach === null ? null : t('tasks.rule.each', { quantity: rule.quantityEach, unit: unit ?? '' }).trim(),
    until && t('tasks.rule.until', { day: formatDay(until) }),
  ];
  return parts.filter((part) => part !== null).join(', ');
}

function dueInWords({ every, dueDay }: RuleWords): string | null {
  if (dueDay === null || every === 'day') return null;
  if (every === 'week') return t('tasks.rule.by.week', { day: t('tasks.rule.weekdays').split(',')[dueDay - 1] ?? '' });
  return t(every === 'month' ? 'tasks.rule.by.month' : 'tasks.rule.by.longer', { day: dueDay });
}
