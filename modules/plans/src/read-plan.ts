import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { Refusal, type Sentences } from '@cotmoc/base';
import type { CompiledPlan } from '@cotmoc/plan';

/** A document that was read and compiled, with gentle remarks of the reader. */
export interface ReadPlan {
  readonly compiled: CompiledPlan;
  readonly mediaType: string;
  readonly notes: readonly ({ readonly code: string } & Sentences)[];
}

/** What the worker sends back. */
export type ReadPlanAnswer =
  | { readonly ok: ReadPlan }
  | {
      readonly refused: {
        readonly kind: Refusal['kind'];
        readonly code: string;
        readonly sentences: Sentences;
      };
    }
  | { readonly failed: string };

/** The largest document that is taken. */
export const LARGEST_DOCUMENT = 50_000_000;
/** Longest time a document may take to read. */
const LONGEST_MS = 60_000;

/**
 * Reads and compiles a document in a thread of its own, bounded in time and memory, so that no file can stop the
 * server. Refuses what the reader refuses, and a file that takes too long.
 */
export function readPlan(file: { name: string; bytes: Uint8Array }): Promise<ReadPlan> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(fileURLToPath(new URL('./read-plan-worker.ts', import.meta.url)), {
      workerData: { name: file.name, bytes: new Uint8Array(file.bytes) },
      resourceLimits: { maxOldGenerationSizeMb: 1024 },
      stdout: true,
      stderr: true,
    });
    const timer = setTimeout(() => {
      void worker.terminate();
      reject(tooHard());
    }, LONGEST_MS);
    worker.once('message', (answer: ReadPlanAnswer) => {
      clearTimeout(timer);
      void worker.terminate();
      if ('ok' in answer) resolve(answer.ok);
      else if ('refused' in answer)
        reject(new Refusal(answer.refused.kind, answer.refused.code, answer.refused.sentences));
      else reject(new Error(answer.failed));
    });
    worker.once('error', (error) => {
      clearTimeout(timer);
      // Out of memory in the thread is the file's doing, not a fault of the server.
      reject('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooHard() : error);
    });
  });
}

function tooHard(): Refusal {
  return new Refusal('too-large', 'document-too-hard', {
    vi: 'Tệp này quá nặng để đọc. Hãy bỏ bớt ảnh và phụ lục không cần, lưu lại rồi thử lần nữa.',
    en: 'This file is too heavy to read. Leave out pictures and annexes that are not needed, save it and try again.',
  });
}
