/** Why a rule speaks, on what it rests, how to mend what it finds, and when to pass over it. */
export interface Explanation {
  readonly why: string;
  readonly basis: string;
  readonly mend: string;
  readonly ignore: string;
}

/** A line that a rule speaks of, cut at the words it means; `mended` is the line as it ought to be, where the rule knows. */
export interface RuleExample {
  readonly before: string;
  readonly phrase: string;
  readonly after: string;
  readonly mended: string | null;
}
