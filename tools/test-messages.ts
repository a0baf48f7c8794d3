/** What the process that runs the tests tells the one that counts them. */
export type TestMessage =
  | { readonly kind: 'running'; readonly name: string }
  | { readonly kind: 'passed' | 'skipped'; readonly file: string; readonly ms: number }
  | { readonly kind: 'failed'; readonly file: string; readonly ms: number; readonly name: string; readonly why: string }
  | { readonly kind: 'finished'; readonly open: readonly OpenHandle[] };

/** Something a test file left open that would have kept the process alive. */
export interface OpenHandle {
  readonly file: string;
  /** A timer, a server, a connection, a process, as Node calls it. */
  readonly type: string;
}
