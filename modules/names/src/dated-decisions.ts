import type { Day } from '@cotmoc/base';
import type { UnitId } from '@cotmoc/org';
import type { Transaction } from '@cotmoc/store';
import type { UnitGroup } from './lexicon.ts';
import type { Decision } from './resolution.ts';

/** What a person answered for a name. */
export type Answer =
  | { readonly unitIds: readonly UnitId[] }
  | { readonly groupId: string }
  | { readonly notABody: true };

/** An answer with the days of plans it is for: from `since` on (null: any day) to before `until`. */
interface DatedDecision {
  readonly decision: Decision;
  readonly since: Day | null;
  readonly until: Day | null;
}

/** What is remembered, by the name's key, as it holds for plans of a day. */
export interface Decisions {
  on(day: Day): ReadonlyMap<string, Decision>;
}

/** Reads what is remembered; an answer to a group that was removed counts as none. */
export async function readDecisions(tx: Transaction, groups: readonly UnitGroup[]): Promise<Decisions> {
  const { provinceId } = tx.asker;
  const now = await tx.db
    .selectFrom('names_answer')
    .select(['key', 'answer', 'since'])
    .where('province_id', '=', provinceId)
    .execute();
  const past = await tx.db
    .selectFrom('names_answer_past')
    .select(['key', 'answer', 'since', 'until'])
    .where('province_id', '=', provinceId)
    .where('until', 'is not', null)
    .orderBy('ended_at')
    .execute();
  // The later one of two that hold goes before the other.
  const dated = [...past, ...now.map((row) => ({ ...row, until: null }))].flatMap((row): DatedDecision[] => {
    const answer = answerOf(row.answer, groups);
    return answer === null ? [] : [{ ...row, decision: { key: row.key, answer } }];
  });
  const known = new Map<Day, ReadonlyMap<string, Decision>>();
  return {
    on(day) {
      const ready = known.get(day);
      if (ready) return ready;
      const holding = dated.filter(
        ({ since, until }) => (since === null || since <= day) && (until === null || day < until),
      );
      const found = new Map(holding.map(({ decision }) => [decision.key, decision]));
      known.set(day, found);
      return found;
    },
  };
}

function answerOf(answer: unknown, groups: readonly UnitGroup[]): Decision['answer'] | null {
  // Written by `answer-store` in this shape.
  const given = answer as Answer;
  if (!('groupId' in given)) return given;
  const group = groups.find((one) => one.key === given.groupId);
  return group ? { group } : null;
}
