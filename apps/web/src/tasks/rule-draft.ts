import type { Every } from './every-names.ts';
import type { RuleWords } from './rule-text.ts';

/** How work comes again as a form holds it, figures still as typed; `once`: it does not. */
export interface RuleDraft {
  readonly kind: 'once' | RuleWords['kind'];
  readonly every: Every;
  readonly dueDay: string;
  readonly quantityEach: string;
}

/** The form of a rule, or of work that is done once. */
export function ruleDraftOf(rule: RuleWords | null | undefined): RuleDraft {
  if (!rule) return { kind: 'once', every: 'month', dueDay: '', quantityEach: '' };
  const { kind, every, dueDay, quantityEach } = rule;
  return {
    kind,
    every,
    dueDay: dueDay === null ? '' : String(dueDay),
    quantityEach: quantityEach === null ? '' : String(quantityEach).replace('.', ','),
  };
}

/** The highest day that a period's deadline can have. */
export function mostDueDay(every: Every): number {
  return every === 'week' ? 7 : 31;
}

/** What is wrong in the form, by field. */
export function faultsInRule(draft: RuleDraft): ('dueDay' | 'quantityEach')[] {
  if (draft.kind === 'once') return [];
  const day = dueDayOf(draft);
  return [
    ...(day === undefined || day === 0 || (day ?? 1) > mostDueDay(draft.every) ? (['dueDay'] as const) : []),
    ...(readEach(draft.quantityEach) === undefined ? (['quantityEach'] as const) : []),
  ];
}

/** The rule as the server takes it, null for work that is done once; call when it has no faults. */
export function ruleOf(draft: RuleDraft): Omit<RuleWords, 'until'> | null {
  const { kind, every } = draft;
  if (kind === 'once') return null;
  return { kind, every, dueDay: dueDayOf(draft) ?? null, quantityEach: readEach(draft.quantityEach) ?? null };
}

/** A whole number from 0, null where nothing is typed, undefined for anything else. */
function dueDayOf({ every, dueDay }: RuleDraft): number | null | undefined {
  const text = dueDay.trim();
  if (text === '' || every === 'day') return null;
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

/** A number from 0, as people type it, null where nothing is typed, undefined for anything else. */
function readEach(typed: string): number | null | undefined {
  const text = typed.trim().replace(',', '.');
  if (text === '') return null;
  return /^\d{1,9}(\.\d{1,3})?$/.test(text) ? Number(text) : undefined;
}
