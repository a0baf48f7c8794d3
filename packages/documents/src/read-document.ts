import { findLegacyEncoding } from './legacy-font.ts';
import { isPlainText, type NamedBytes, readBytes } from './read-bytes.ts';
import { readInThread } from './reading-thread.ts';
import { emptyFile, fileTooLarge, legacyFont, noTextLayer, stateSecret } from './refusals.ts';
import { findSecretMark } from './secret-mark.ts';
import { DEFAULT_LIMITS, type DocumentKind, type ReadingLimits, type SourceDocument } from './source-document.ts';

const MEDIA_TYPES: Readonly<Record<DocumentKind, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  txt: 'text/plain',
  md: 'text/markdown',
  html: 'text/html',
};

/**
 * Reads a document into text. The kind is found by the content, not by the name. Whatever the bytes, the outcome
 * is a document or a `Refusal`; a document with a mark of state secrets on its first page is refused.
 */
export async function readDocument(input: NamedBytes, limits: Partial<ReadingLimits> = {}): Promise<SourceDocument> {
  const allowed = { ...DEFAULT_LIMITS, ...limits };
  if (input.bytes.length > allowed.bytes) throw fileTooLarge(allowed.bytes);
  if (input.bytes.length === 0) throw emptyFile();
  const { kind, reading } = isPlainText(input) ? await readBytes(input, allowed) : await readInThread(input, allowed);
  if (findSecretMark(reading.firstPage)) throw stateSecret();
  const text = reading.text.normalize('NFC');
  if (!/[\p{L}\p{N}]/u.test(text)) throw kind === 'pdf' ? noTextLayer() : emptyFile();
  const legacy = findLegacyEncoding(text);
  if (legacy) throw legacyFont(legacy);
  return { name: input.name, mediaType: MEDIA_TYPES[kind], kind, text, pages: reading.pages, notes: reading.notes };
}
