import { Worker } from 'node:worker_threads';
import { Refusal, type RefusalKind, type Sentences } from '@cotmoc/base';
import type { FoundDocument, NamedBytes } from './read-bytes.ts';
import { brokenFile, tooComplex, tookTooLong } from './refusals.ts';
import type { PartLimits, ReadingLimits } from './source-document.ts';

/** What the thread is given. */
export interface ThreadQuestion {
  readonly input: NamedBytes;
  readonly limits: PartLimits;
}

/** What the thread answers; a refusal of null stands for bytes that a parser could not cope with. */
export type ThreadAnswer =
  | { readonly found: FoundDocument }
  | { readonly refusal: { readonly kind: RefusalKind; readonly code: string; readonly sentences: Sentences } | null };

const MEMORY_MB = 1536;

/**
 * Reads a document in a thread of its own, so that no file can hang or break the program: the thread is ended when
 * the time is over, the memory is used up, or the caller's signal says so.
 */
export function readInThread(input: NamedBytes, limits: ReadingLimits): Promise<FoundDocument> {
  const { milliseconds, signal, ...inner } = limits;
  const workerData: ThreadQuestion = { input: { name: input.name, bytes: input.bytes }, limits: inner };
  return new Promise<FoundDocument>((resolve, reject) => {
    if (signal?.aborted) {
      reject(tookTooLong());
      return;
    }
    const thread = new Worker(new URL('./reading-thread-entry.ts', import.meta.url), {
      workerData,
      env: {},
      execArgv: [],
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    const settle = (finish: () => void): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      finish();
      void thread.terminate();
    };
    const stop = (): void => settle(() => reject(tookTooLong()));
    const timer = setTimeout(stop, milliseconds);
    signal?.addEventListener('abort', stop, { once: true });
    thread.on('message', (answer: ThreadAnswer) => {
      settle(() => {
        if ('found' in answer) resolve(answer.found);
        else reject(refusalOf(answer));
      });
    });
    thread.on('error', (error: Error & { code?: string }) => {
      settle(() => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooComplex() : brokenFile()));
    });
    thread.on('exit', () => settle(() => reject(brokenFile())));
  });
}

function refusalOf(answer: Extract<ThreadAnswer, { refusal: unknown }>): Refusal {
  const { refusal } = answer;
  return refusal ? new Refusal(refusal.kind, refusal.code, refusal.sentences) : brokenFile();
}
