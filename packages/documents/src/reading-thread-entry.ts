/** The thread in which one document is read; started by `reading-thread.ts`. */
import { parentPort, workerData } from 'node:worker_threads';
import { Refusal } from '@cotmoc/base';
import { readBytes } from './read-bytes.ts';
import type { ThreadAnswer, ThreadQuestion } from './reading-thread.ts';

// The PDF library leaves promises without a handler when a file's tables are damaged; that alone is no failure.
process.on('unhandledRejection', () => {});

// Only `reading-thread.ts` starts this thread, and it sends a question of this type.
const question = workerData as ThreadQuestion;

async function answer(): Promise<ThreadAnswer> {
  try {
    return { found: await readBytes(question.input, question.limits) };
  } catch (error) {
    if (!(error instanceof Refusal)) return { refusal: null };
    const { kind, code, sentences } = error;
    return { refusal: { kind, code, sentences } };
  }
}

parentPort?.postMessage(await answer());
