import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '@cotmoc/base';
import { readDocument } from '../src/read-document.ts';
import type { ReadingLimits, SourceDocument } from '../src/source-document.ts';

/** The bytes of a checked-in sample. */
export function sample(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(import.meta.dirname, 'samples', name)));
}

/** Reads bytes or text as an uploaded file of that name. */
export function read(
  name: string,
  content: Uint8Array | string,
  limits?: Partial<ReadingLimits>,
): Promise<SourceDocument> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return readDocument({ name, bytes }, limits);
}

/** The paragraphs of what was read. */
export async function paragraphsOf(name: string, content: Uint8Array | string): Promise<string[]> {
  return (await read(name, content)).text.split('\n\n');
}

/** The refusal that reading ends with; fails when there is none, or when it is another error. */
export async function refusalOf(
  name: string,
  content: Uint8Array | string,
  limits?: Partial<ReadingLimits>,
): Promise<Refusal> {
  try {
    await read(name, content, limits);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('the document was read');
}
