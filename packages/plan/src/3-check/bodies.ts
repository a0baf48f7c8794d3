import { fold } from '@cotmoc/base';
import type { Assignment, PlanFacts } from '../contract.ts';
import { remember } from '../remember.ts';
import { endsOf, wordsKey, wordsOfName } from './body-name.ts';
import type { BodyEntry, LevelEntry, RegisterIndex } from './registers.ts';
import { groupWords } from './scope-words.ts';

/** A body under one writing of its name. */
export class BodyName {
  readonly name: string;
  /** The first place that gives it work. */
  readonly first: Assignment;
  /** How often it is given work. */
  count = 1;
  readonly form: NameForm;
  /** The place among the names of the first that has the same key. */
  same: number;

  constructor(first: Assignment, place: number) {
    const name = first.agency;
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
  /** "Các đơn vị liên quan" names nobody in particular. */
  readonly isGroup: boolean;
  /** What the register that it was last held against has of it; see `entriesOf`. */
  entries: NameEntries | null;
}

/** What a register has of a name. */
export interface NameEntries {
  readonly registers: RegisterIndex;
  /** Those that bear it. */
  readonly own: readonly BodyEntry[];
  /** Those that it could be a slip of, on whatever day. */
  readonly like: readonly BodyEntry[];
  /** Those whose name has its words in another order, or more of those that only join, on whatever day. */
  readonly shuffled: readonly BodyEntry[];
  /** The levels that its words name, and the word that does, whether they have ended or not. */
  readonly levels: readonly { readonly level: LevelEntry; readonly word: string }[];
}

const formOf = remember((name): NameForm => {
  const words = wordsOfName(name);
  return {
    key: fold(name),
    words,
    ends: endsOf(words),
    spoken: ` ${words.join(' ').toLowerCase()} `,
    wordsKey: wordsKey(words),
    isGroup: groupWords.has(words[0]?.toLowerCase() ?? ''),
    entries: null,
  };
});

export interface Bodies {
  /** Every writing of a body's name, in the order in which they are met. */
  readonly names: readonly BodyName[];
  /** Of each assignment the body, however it is written: the place of its first name. */
  readonly assigned: Int32Array;
}

/** The bodies that are given work. A plan names a few of them hundreds of times; each name is looked at once. */
export function bodiesOf({ assignments }: PlanFacts): Bodies {
  const byName = new Map<string, BodyName>();
  const byKey = new Map<string, number>();
  const names: BodyName[] = [];
  const assigned = new Int32Array(assignments.length);
  let at = 0;
  for (const assignment of assignments) {
    let name = byName.get(assignment.agency);
    if (name) name.count++;
    else {
      name = new BodyName(assignment, names.length);
      byName.set(name.name, name);
      const same = byKey.get(name.key);
      if (same === undefined) byKey.set(name.key, names.length);
      else name.same = same;
      names.push(name);
    }
    assigned[at++] = name.same;
  }
  return { names, assigned };
}
