import { fold, type Span } from '@cotmoc/base';
import type { Path, PlanFacts, Role } from '../contract.ts';
import { wordsOfName } from './body-name.ts';

/** A body under one writing of its name. */
export interface BodyName {
  readonly name: string;
  /** The folded name, by which bodies are compared. */
  readonly key: string;
  readonly words: readonly string[];
  /** The first place that gives it work. */
  readonly first: BodyMention;
  /** How often it is given work. */
  readonly count: number;
}

/** A body at one place of the plan. */
export interface BodyMention extends Span {
  readonly path: Path;
  readonly role: Role;
  /** The place of its name in `BodyNames`. */
  readonly body: number;
}

export interface Bodies {
  /** Every writing of a body's name, in the order in which they are met. */
  readonly names: readonly BodyName[];
  /** Every place that gives a body work. */
  readonly mentions: readonly BodyMention[];
}

/** Every place that gives a body work. A plan names a few bodies hundreds of times; each name is looked at once. */
export function bodiesOf(facts: PlanFacts): Bodies {
  const places = new Map<string, number>();
  const names: (BodyName & { count: number })[] = [];
  const mentions = facts.assignments.map(({ agency, path, role, from, to }) => {
    const known = places.get(agency);
    const mention = { body: known ?? names.length, path, role, from, to };
    const name = names[mention.body];
    if (name) name.count++;
    else {
      places.set(agency, names.length);
      names.push({ name: agency, key: fold(agency), words: wordsOfName(agency), first: mention, count: 1 });
    }
    return mention;
  });
  return { names, mentions };
}
