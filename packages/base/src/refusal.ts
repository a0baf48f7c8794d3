/** The kinds of refusal; one table in `http` maps them to statuses. */
export type RefusalKind =
  | 'invalid'
  | 'signed-out'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'gone'
  | 'too-large'
  | 'unsupported'
  | 'too-many'
  | 'unavailable';

/** What a person reads: what happened and what to do, in both languages. */
export interface Sentences {
  readonly vi: string;
  readonly en: string;
}

/**
 * An operation that is not allowed now. Thrown; it rolls the transaction back and reaches the person as a
 * sentence. A bug is an `Error` instead; a fault in a person's text is a diagnostic instead.
 */
export class Refusal extends Error {
  readonly kind: RefusalKind;
  /** Stable, kebab-case, for programs: `plan-already-issued`. */
  readonly code: string;
  readonly sentences: Sentences;
  /** Which fields of the request are meant, where they are known. */
  readonly fields: Readonly<Record<string, Sentences>>;

  constructor(kind: RefusalKind, code: string, sentences: Sentences, fields: Record<string, Sentences> = {}) {
    super(`${code}: ${sentences.en}`);
    this.name = 'Refusal';
    this.kind = kind;
    this.code = code;
    this.sentences = sentences;
    this.fields = fields;
  }
}
