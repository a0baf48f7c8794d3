import { Refusal } from '@cotmoc/base';
import { detectContainer, refuseOtherText, requireWordArchive } from './detect-kind.ts';
import { decodeText } from './encoding.ts';
import { findLegacyEncoding } from './legacy-font.ts';
import { readDocx } from './read-docx.ts';
import { declaredCharset, looksLikeHtml, readHtml } from './read-html.ts';
import { readPdf } from './read-pdf.ts';
import { readText } from './read-text.ts';
import { brokenFile, emptyFile, fileTooLarge, legacyFont, noTextLayer, stateSecret } from './refusals.ts';
import { findSecretMark } from './secret-mark.ts';
import {
  DEFAULT_LIMITS,
  type DocumentKind,
  type Reading,
  type ReadingLimits,
  type SourceDocument,
} from './source-document.ts';
import { openZip } from './zip.ts';

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
export async function readDocument(
  input: { readonly name: string; readonly bytes: Uint8Array },
  limits: Partial<ReadingLimits> = {},
): Promise<SourceDocument> {
  const allowed = { ...DEFAULT_LIMITS, ...limits };
  if (input.bytes.length > allowed.bytes) throw fileTooLarge(allowed.bytes);
  if (input.bytes.length === 0) throw emptyFile();
  const { kind, reading } = await readAny(input, allowed);
  if (findSecretMark(reading.firstPage)) throw stateSecret();
  const text = reading.text.normalize('NFC');
  if (!/[\p{L}\p{N}]/u.test(text)) throw kind === 'pdf' ? noTextLayer() : emptyFile();
  const legacy = findLegacyEncoding(text);
  if (legacy) throw legacyFont(legacy);
  return { name: input.name, mediaType: MEDIA_TYPES[kind], kind, text, pages: reading.pages, notes: reading.notes };
}

async function readAny(
  input: { readonly name: string; readonly bytes: Uint8Array },
  limits: ReadingLimits,
): Promise<{ kind: DocumentKind; reading: Reading }> {
  try {
    const container = detectContainer(input.bytes);
    if (container === 'pdf') return { kind: 'pdf', reading: await readPdf(input.bytes, limits) };
    if (container === 'zip') {
      const zip = openZip(input.bytes, limits);
      requireWordArchive(zip);
      return { kind: 'docx', reading: readDocx(zip) };
    }
    return readTextual(input);
  } catch (error) {
    // Parsers of foreign code may fail in their own ways on broken bytes; to people it is one thing.
    throw error instanceof Refusal ? error : brokenFile();
  }
}

function readTextual(input: { readonly name: string; readonly bytes: Uint8Array }): {
  kind: DocumentKind;
  reading: Reading;
} {
  const text = decodeText(input.bytes, declaredCharset(input.bytes));
  refuseOtherText(text);
  if (looksLikeHtml(text, input.name)) return { kind: 'html', reading: readHtml(text) };
  return { kind: /\.(md|markdown)$/i.test(input.name) ? 'md' : 'txt', reading: readText(text) };
}
