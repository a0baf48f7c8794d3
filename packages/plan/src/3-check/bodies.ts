import { fold, type Span } from '@cotmoc/base';
import type { Path, PlanFacts, Role } from '../contract.ts';
import { endsOf, wordsOfName } from './body-name.ts';

/** A body under one writing of its name. */
export class BodyName {
  readonly name: string;
  /** The first place that gives it work. */
  readonly first: BodyMention;
  /** How often it is given work. */
  count = 1;
  #key: string | null = null;
  #words: readonly string[] | null = null;
  #ends: readonly string[] | null = null;

  constructor(name: string, first: BodyMention) {
    this.name = name;
    this.first = first;
  }

  /** The folded name, by which bodies are compared. */
  get key(): string {
    this.#key ??= fold(this.name);
    return this.#key;
  }

  get words(): readonly string[] {
    this.#words ??= wordsOfName(this.name);
    return this.#words;
  }

  /** What its words have in common with those of names that are nearly the same. */
  get ends(): readonly string[] {
    this.#ends ??= endsOf(this.words);
    return this.#ends;
  }
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
  const names: BodyName[] = [];
  const mentions: BodyMention[] = [];
  for (const { agency, path, role, from, to } of facts.assignments) {
    const known = places.get(agency);
    const mention = { body: known ?? names.length, path, role, from, to };
    mentions.push(mention);
    const name = names[mention.body];
    if (name) name.count++;
    else {
      places.set(agency, names.length);
      names.push(new BodyName(agency, mention));
    }
  }
  return { names, mentions };
}
