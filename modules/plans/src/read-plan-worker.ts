import { createHash } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { Refusal } from '@cotmoc/base';
import { readDocument } from '@cotmoc/documents';
import { compile } from '@cotmoc/plan';
import type { ReadPlanAnswer } from './read-plan.ts';

async function answer(): Promise<ReadPlanAnswer> {
  // Given by readPlan in this shape.
  const { name, bytes } = workerData as { name: string; bytes: Uint8Array };
  try {
    const document = await readDocument({ name, bytes });
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const compiled = compile(document.text, { name, mediaType: document.mediaType, sha256 });
    return { ok: { compiled, mediaType: document.mediaType, notes: document.notes } };
  } catch (error) {
    if (error instanceof Refusal) {
      return { refused: { kind: error.kind, code: error.code, sentences: error.sentences } };
    }
    return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

parentPort?.postMessage(await answer());
