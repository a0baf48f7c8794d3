import type { Span } from '@cotmoc/base';

/** Name and version of the output format; the number grows with each change that could break a reader. */
export const FORMAT = 'cotmoc.plan/1';

/**
 * Where a node stands: outline markers joined by dots without their punctuation. `II.1.a`, `II.6.(1).b.-2`; a decimal
 * heading `1.1` under `1` adds only its last number; bullets `-k`, sub-bullets `+k`, counted from 1 under their
 * parent; annex rows `PL.01` (`PL2.03` in the second annex); footnotes `fn.3`; the opening paragraphs have the empty path.
 */
export type Path = string;

export type Role = 'lead' | 'support' | 'perform' | 'direct' | 'approve' | 'inform';

/** What a time phrase means, in calendar days. */
export type Norm =
  /** By a day; not `inclusive` means the day before is the last good one ("trước ngày 15/6"). */
  | { readonly kind: 'by'; readonly date: string; readonly inclusive: boolean }
  | { readonly kind: 'during'; readonly from: string; readonly to: string }
  | {
      readonly kind: 'every';
      readonly unit: 'day' | 'week' | 'month' | 'quarter' | 'half-year' | 'year';
      readonly day: number | null;
    }
  | { readonly kind: 'continuous' }
  | { readonly kind: 'condition'; readonly phrase: string };

export interface Header {
  /** Kind of document as printed: `Kế hoạch`, `Quyết định`. */
  readonly kind: string | null;
  readonly title: string | null;
  readonly year: number | null;
  readonly period: { readonly from: string; readonly to: string } | null;
  readonly issuer: string | null;
  /** `43/KH-UBND`; null where the number was left blank. */
  readonly number: string | null;
  readonly date: string | null;
  readonly place: string | null;
  readonly signer: string | null;
  /** The lines above the signature: `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`, `PHÓ CHỦ TỊCH`. */
  readonly capacity: readonly string[];
  readonly recipients: readonly string[];
}

export interface OutlineNode extends Span {
  readonly path: Path;
  readonly parent: Path | null;
  /** As printed: `II.`, `a)`, `-`; empty where there is none. */
  readonly marker: string;
  readonly kind: 'part' | 'section' | 'point' | 'bullet' | 'row' | 'paragraph' | 'footnote';
  readonly heading: boolean;
}

export interface Citation extends Span {
  /** As printed, less spaces; null for a law cited by name alone. */
  readonly number: string | null;
  readonly kind: string | null;
  readonly name: string | null;
  readonly issuer: string | null;
  readonly date: string | null;
  readonly subject: string | null;
  /** Every place, this one included, where the text points at the same document. */
  readonly mentions: readonly Span[];
}

export interface Assignment extends Span {
  readonly path: Path;
  /** The body as the text writes it; a group such as "Các sở, ban, ngành" stays one body. */
  readonly agency: string;
  readonly role: Role;
}

export interface Timing extends Span {
  readonly path: Path;
  readonly phrase: string;
  readonly norm: Norm;
}

export interface Obligation {
  readonly path: Path;
  readonly what: 'report' | 'plan' | 'information';
  /** Who owes it. */
  readonly from: string | null;
  /** Who gets it. */
  readonly to: readonly string[];
  readonly period: 'half-year' | 'year' | 'month' | 'quarter' | 'once' | 'ad-hoc';
  /** `MM-DD` each year, `YYYY-MM-DD` once, `day 20` of each month; null where the text names none. */
  readonly due: string | null;
  readonly inclusive: boolean;
  readonly span: Span;
}

export interface Quantity extends Span {
  readonly path: Path;
  readonly phrase: string;
  readonly n: number;
  readonly unit: string;
  readonly per: 'year' | 'quarter' | 'month' | 'week' | 'day' | 'total';
}

export interface Budget {
  readonly lines: readonly {
    readonly row: string;
    readonly path: Path;
    readonly task: string;
    /** đồng */
    readonly amount: number;
    readonly from: number;
    readonly to: number;
  }[];
  /** The total that the text states, in đồng. */
  readonly total: number | null;
  /** The sum of the lines, in đồng. */
  readonly sum: number;
}

export interface Task extends Span {
  readonly path: Path;
  readonly text: string;
  readonly lead: readonly string[];
  readonly support: readonly string[];
  readonly perform: readonly string[];
  readonly direct: readonly string[];
  readonly timings: readonly Timing[];
  readonly quantities: readonly Quantity[];
  /** đồng */
  readonly amount: number | null;
  readonly product: string | null;
  /** 0 to 1, calibrated: of facts at 0.9 or more, at least 98 % are right. */
  readonly confidence: number;
}

export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** A replacement that mends a fault: put `insert` in place of `from`…`to`. */
export interface Fix extends Span {
  readonly insert: string;
}

export interface Diagnostic extends Span {
  /** Stable, kebab-case; also the name of the rule's file and of its page. */
  readonly code: string;
  readonly severity: Severity;
  readonly path: Path;
  readonly phrase: string;
  /** One sentence in each language. */
  readonly message: { readonly vi: string; readonly en: string };
  readonly fix: Fix | null;
}

/** Everything that was read, before it is checked. */
export interface PlanFacts {
  readonly text: string;
  readonly header: Header;
  readonly outline: readonly OutlineNode[];
  readonly citations: readonly Citation[];
  readonly assignments: readonly Assignment[];
  readonly timings: readonly Timing[];
  readonly obligations: readonly Obligation[];
  readonly quantities: readonly Quantity[];
  readonly budget: Budget;
  readonly tasks: readonly Task[];
}

export interface CompiledPlan extends PlanFacts {
  readonly format: typeof FORMAT;
  readonly source: { readonly name: string | null; readonly mediaType: string | null; readonly sha256: string | null };
  readonly diagnostics: readonly Diagnostic[];
}
