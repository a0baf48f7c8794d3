import type { Span } from '@cotmoc/base';
import type { OutlineNode, Path } from '../contract.ts';

/** A node of the outline with what the fact rules ask of it. */
export interface Node extends OutlineNode {
  /** Index of the nearest node above it; -1 at the top. */
  readonly above: number;
  /** Where its words begin, after the marker. */
  readonly words: number;
  readonly zone: Zone;
  readonly bold: boolean;
  /** Number of the table it is a row of; -1 for none. */
  readonly table: number;
}

/** Which stretch of the document a node stands in. */
export type Zone = 'head' | 'title' | 'opening' | 'body' | 'closing' | 'annex' | 'note';

/** A table row with a place for each of its cells. */
export interface Row extends Span {
  readonly path: Path;
  /** As printed in the number column; empty where there is none. */
  readonly number: string;
  readonly cells: readonly Span[];
  /** `head` names columns, `group` heads the rows below it, `total` sums them up. */
  readonly kind: 'head' | 'group' | 'row' | 'total';
  readonly node: number;
}

export interface Table extends Span {
  /** Path of the part that it stands in. */
  readonly path: Path;
  /** Names of the columns, lower case; empty where no head row was found. */
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  readonly zone: Zone;
  /** Its cells were not marked in the text: where each ends is a guess, a poor one where many came out of order. */
  readonly guessed: 'fair' | 'poor' | null;
}

/** The people's part at the end: who signs, who gets it. */
export interface Closing {
  readonly capacity: readonly string[];
  readonly signer: string | null;
  readonly recipients: readonly string[];
}

/** What stands above the body. */
export interface Letterhead {
  readonly kind: string | null;
  readonly title: string | null;
  readonly issuer: readonly string[];
  readonly number: string | null;
  readonly date: string | null;
  readonly place: string | null;
}

/** A document as a tree over its reading text. */
export interface Parsed {
  readonly text: string;
  readonly nodes: readonly Node[];
  readonly tables: readonly Table[];
  readonly letterhead: Letterhead;
  readonly closing: Closing;
}
