/** The thread in which one PDF is read; started by `read-pdf.ts`. */
import { parentPort, workerData } from 'node:worker_threads';
import { Refusal } from '@cotmoc/base';
import { readPdfBytes } from './pdf-reader.ts';
import type { PdfAnswer, PdfQuestion } from './read-pdf.ts';

// The library leaves promises without a handler when a file's tables are damaged; by itself that is no failure.
process.on('unhandledRejection', () => {});

// Only `read-pdf.ts` starts this thread, and it sends a question of this type.
const question = workerData as PdfQuestion;

async function answer(): Promise<PdfAnswer> {
  try {
    return { reading: await readPdfBytes(question.bytes, question.limits) };
  } catch (error) {
    if (!(error instanceof Refusal)) return { refusal: null };
    const { kind, code, sentences } = error;
    return { refusal: { kind, code, sentences } };
  }
}

parentPort?.postMessage(await answer());
