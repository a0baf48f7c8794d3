import { Worker } from 'node:worker_threads';
import { Refusal, type RefusalKind, type Sentences } from '@cotmoc/base';
import type { PdfLimits } from './pdf-reader.ts';
import { brokenFile, tooComplex, tookTooLong } from './refusals.ts';
import type { Reading, ReadingLimits } from './source-document.ts';

/** What the thread is given. */
export interface PdfQuestion {
  readonly bytes: Uint8Array;
  readonly limits: PdfLimits;
}

/** What the thread answers; a refusal of null stands for bytes that the library could not cope with. */
export type PdfAnswer =
  | { readonly reading: Reading }
  | { readonly refusal: { readonly kind: RefusalKind; readonly code: string; readonly sentences: Sentences } | null };

const MEMORY_MB = 1024;

/**
 * Reads a PDF in a thread of its own, so that no file can hang or break the program: the thread is ended when the
 * time is over, the memory is used up, or the caller's signal says so.
 */
export function readPdf(bytes: Uint8Array, limits: ReadingLimits): Promise<Reading> {
  const { pages, piecesPerPage, inflatedBytes } = limits;
  const workerData: PdfQuestion = { bytes, limits: { pages, piecesPerPage, inflatedBytes } };
  return new Promise<Reading>((resolve, reject) => {
    if (limits.signal?.aborted) {
      reject(tookTooLong());
      return;
    }
    const thread = new Worker(new URL('./pdf-worker.ts', import.meta.url), {
      workerData,
      env: {},
      execArgv: [],
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    const stop = (): void => settle(() => reject(tookTooLong()));
    const timer = setTimeout(stop, limits.milliseconds);
    limits.signal?.addEventListener('abort', stop, { once: true });
    const settle = (finish: () => void): void => {
      clearTimeout(timer);
      limits.signal?.removeEventListener('abort', stop);
      finish();
      void thread.terminate();
    };
    thread.on('message', (answer: PdfAnswer) => {
      settle(() => {
        if ('reading' in answer) resolve(answer.reading);
        else reject(refusalOf(answer));
      });
    });
    thread.on('error', (error: Error & { code?: string }) => {
      settle(() => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooComplex() : brokenFile()));
    });
    thread.on('exit', () => settle(() => reject(brokenFile())));
  });
}

function refusalOf(answer: Extract<PdfAnswer, { refusal: unknown }>): Refusal {
  const { refusal } = answer;
  return refusal ? new Refusal(refusal.kind, refusal.code, refusal.sentences) : brokenFile();
}
