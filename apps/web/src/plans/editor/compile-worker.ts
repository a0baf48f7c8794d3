import { ChangeSet, Text } from '@codemirror/state';
import { compile } from '@cotmoc/plan';
import { align } from './align.ts';
import { packMarks } from './live-marks.ts';
import { LIST_NAMES, type ListChanges, type LiveSummary, listsOf, summaryOf } from './reading.ts';
import { spliceOf } from './splice.ts';

/** A text to read: whole at first, then only what was typed since; answers carry the same number. */
export type CompileQuestion = { readonly number: number } & (
  | { readonly source: string }
  | { readonly changes: unknown }
);

/** What reading gave, as far as it differs from the answer before. */
export interface CompileAnswer {
  readonly number: number;
  readonly changes: ListChanges;
  readonly summary: LiveSummary | null;
  /** Every mark, packed (`live-marks.ts`), in the source as it was asked. */
  readonly marks: Int32Array;
  readonly ms: number;
}

let text = Text.empty;
let saidBefore: Partial<Record<string, readonly string[]>> = {};
let summaryBefore = '';

function answer(question: CompileQuestion): CompileAnswer {
  if ('source' in question) {
    text = Text.of(question.source.split('\n'));
    saidBefore = {};
    summaryBefore = '';
  } else text = ChangeSet.fromJSON(question.changes).apply(text);
  const began = performance.now();
  const source = text.toString();
  const compiled = compile(source);
  const marks = packMarks(compiled, align(compiled.text, source));
  const ms = performance.now() - began;
  const lists = listsOf(compiled);
  const changes: Record<string, unknown> = {};
  for (const name of LIST_NAMES) {
    const said = lists[name].map((entry) => JSON.stringify(entry));
    const splice = spliceOf<unknown>(saidBefore[name] ?? [], said, lists[name]);
    saidBefore[name] = said;
    if (splice) changes[name] = splice;
  }
  const summary = summaryOf(compiled);
  const saidSummary = JSON.stringify(summary);
  const isSame = saidSummary === summaryBefore;
  summaryBefore = saidSummary;
  // Each name was filled from the list of that name.
  return { number: question.number, changes: changes as ListChanges, summary: isSame ? null : summary, marks, ms };
}

self.addEventListener('message', ({ data }: MessageEvent<CompileQuestion>) => {
  const found = answer(data);
  // The worker's own postMessage, which the page's types do not know.
  (self as unknown as { postMessage(message: unknown, transfer: Transferable[]): void }).postMessage(found, [
    found.marks.buffer as ArrayBuffer,
  ]);
});
