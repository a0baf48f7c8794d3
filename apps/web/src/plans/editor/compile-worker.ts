import { type CompiledPlan, compile } from '@cotmoc/plan';
import { align } from './align.ts';

/** A text to compile; answers carry the same number. */
export interface CompileQuestion {
  readonly number: number;
  readonly source: string;
}

export interface CompileAnswer {
  readonly number: number;
  readonly compiled: CompiledPlan;
  /** Where each sign of the reading text stands in the source. */
  readonly places: Int32Array;
  readonly ms: number;
}

self.addEventListener('message', ({ data }: MessageEvent<CompileQuestion>) => {
  const began = performance.now();
  const compiled = compile(data.source);
  const places = align(compiled.text, data.source);
  const answer: CompileAnswer = { number: data.number, compiled, places, ms: performance.now() - began };
  // The worker's own postMessage, which the page's types do not know.
  (self as unknown as { postMessage(message: unknown, transfer: Transferable[]): void }).postMessage(answer, [
    places.buffer as ArrayBuffer,
  ]);
});
