import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Refusal } from '@cotmoc/base';
import { readDocument } from '@cotmoc/documents';
import { type CompiledPlan, compile } from '@cotmoc/plan';

/** Larger files are not read at all. */
const LARGEST = 200_000_000;

/** Reads and compiles a document. Refuses one that is not there, too large, or that the reader refuses. */
export async function compileFile(path: string): Promise<CompiledPlan> {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) {
    throw new Refusal('not-found', 'no-such-file', { vi: `Không có tệp ${path}.`, en: `There is no file ${path}.` });
  }
  if (found.size > LARGEST) {
    throw new Refusal('too-large', 'file-too-large', { vi: `Tệp ${path} quá lớn.`, en: `${path} is too large.` });
  }
  const bytes = await readFile(path);
  const name = basename(path);
  const document = await readDocument({ name, bytes });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return compile(document.text, { name, mediaType: document.mediaType, sha256 });
}
