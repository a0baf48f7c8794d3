import { fold, type Span } from '@cotmoc/base';
import type { Path, PlanFacts, Role } from '../contract.ts';

/** A body at one place of the plan. */
export interface BodyMention extends Span {
  readonly name: string;
  readonly path: Path;
  readonly role: Role;
  /** The folded name, by which bodies are compared. */
  readonly key: string;
}

/** Every place that gives a body work, the body as written there. */
export function bodiesOf(facts: PlanFacts): BodyMention[] {
  // A plan names a few bodies hundreds of times; each name is folded once.
  const keys = new Map<string, string>();
  return facts.assignments.map(({ agency, path, role, from, to }) => {
    let key = keys.get(agency);
    if (key === undefined) {
      key = fold(agency);
      keys.set(agency, key);
    }
    return { name: agency, key, path, role, from, to };
  });
}
