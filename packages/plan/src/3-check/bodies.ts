import { fold, type Span } from '@cotmoc/base';
import type { Path, PlanFacts, Role } from '../contract.ts';
import { remember } from '../remember.ts';
import { endsOf, wordsKey, wordsOfName } from './body-name.ts';
import type { BodyEntry, RegisterIndex } from './registers.ts';

/** A body under one writing of its name. */
export class BodyName {
  readonly name: string;
  /** The first place that gives it work. */
  readonly first: BodyMention;
  /** How often it is given work. */
  count = 1;
  readonly form: NameForm;
  /** The place among the names of the first that has the same key. */
  same: number;

  constructor(name: string, first: BodyMention, place: number) {
    this.same = place;
    this.name = name;
    this.first = first;
    this.form = formOf(name);
  }

  /** The folded name, by which bodies are compared. */
  get key(): string {
    return this.form.key;
  }

  get words(): readonly string[] {
    return this.form.words;
  }

  /** What its words have in common with those of names that are nearly the same. */
  get ends(): readonly string[] {
    return this.form.ends;
  }
}

/** What names are compared by; one for all bodies written so, in every text. */
export interface NameForm {
  readonly key: string;
  readonly words: readonly string[];
  readonly ends: readonly string[];
  /** Its words in small letters, a blank around each. */
  readonly spoken: string;
  /** Its words in one order; see `wordsKey`. */
  readonly wordsKey: string;
  /** Registered bodies that it could be a slip of; see `nearBody`. */
  likes: { readonly registers: RegisterIndex; readonly entries: readonly BodyEntry[] } | null;
}

const formOf = remember((name): NameForm => {
  const words = wordsOfName(name);
  return {
    key: fold(name),
    words,
    ends: endsOf(words),
    spoken: ` ${words.join(' ').toLowerCase()} `,
    wordsKey: wordsKey(words),
    likes: null,
  };
});

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
  const byKey = new Map<string, number>();
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
      const one = new BodyName(agency, mention, names.length);
      const same = byKey.get(one.key);
      if (same === undefined) byKey.set(one.key, names.length);
      else one.same = same;
      names.push(one);
    }
  }
  return { names, mentions };
}
