import type { Sentences, Span } from '@cotmoc/base';
import type { Fix, Path, Severity } from '../contract.ts';
import type { CheckContext } from './context.ts';

/** One place where a rule found something. */
export interface Finding extends Span {
  readonly message: Sentences;
  /** A replacement that is safe to apply without thinking; left out where there is none. */
  readonly fix?: Fix;
  /** Where the outline has it; left out, the innermost node at `from`. */
  readonly path?: Path;
  /** Softer than the rule's own severity, where this one place is less sure. */
  readonly severity?: Severity;
}

/** Tells of a finding; those of one rule are told in the order of the text where that is easy, else in any. */
export type Report = (finding: Finding) => void;

/** One thing that can be wrong in a plan. It reads the context, keeps no state and never throws on any text. */
export interface Rule {
  /** Kebab-case; the name of the rule's file, of its page in `messages/` and of its samples. */
  readonly code: string;
  readonly severity: Severity;
  readonly check: (context: CheckContext, report: Report) => void;
}
