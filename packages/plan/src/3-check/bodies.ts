import type { Span } from '@cotmoc/base';
import type { Path, PlanFacts } from '../contract.ts';

/** A body at one place of the plan. */
export interface BodyMention extends Span {
  readonly name: string;
  readonly path: Path;
}

/** Every place that gives a body work, the body as written there. */
export function bodiesOf(facts: PlanFacts): BodyMention[] {
  return facts.assignments.map(({ agency, path, from, to }) => ({ name: agency, path, from, to }));
}
