import { Refusal } from '@cotmoc/base';
import { detectContainer, refuseOtherText, requireWordArchive } from './detect-kind.ts';
import { decodeText } from './encoding.ts';
import { readDocx } from './read-docx.ts';
import { declaredCharset, looksLikeHtml, readHtml } from './read-html.ts';
import { readPdf } from './read-pdf.ts';
import { readText } from './read-text.ts';
import { brokenFile } from './refusals.ts';
import type { DocumentKind, PartLimits, Reading } from './source-document.ts';
import { openZip } from './zip.ts';

/** A file as it came. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What the bytes turned out to be, and what stands in them. */
export interface FoundDocument {
  readonly kind: DocumentKind;
  readonly reading: Reading;
}

/** True for bytes that need no parser: plain text and Markdown. Refuses known other kinds of file. */
export function isPlainText(input: NamedBytes): boolean {
  if (detectContainer(input.bytes) !== 'text') return false;
  return !looksLikeHtml(decodeText(input.bytes, declaredCharset(input.bytes)), input.name);
}

/** Reads a file by what its bytes are. Ends in a reading or a `Refusal`, whatever the bytes. */
export async function readBytes(input: NamedBytes, limits: PartLimits): Promise<FoundDocument> {
  try {
    const container = detectContainer(input.bytes);
    if (container === 'pdf') return { kind: 'pdf', reading: await readPdf(input.bytes, limits) };
    if (container === 'text') return readTextual(input);
    const zip = openZip(input.bytes, limits);
    requireWordArchive(zip);
    return { kind: 'docx', reading: readDocx(zip) };
  } catch (error) {
    // Parsers of foreign code may fail in their own ways on broken bytes; to people it is one thing.
    throw error instanceof Refusal ? error : brokenFile();
  }
}

/** Endings whose files are never plain text: what bears one and is text has been cut, renamed or saved wrongly. */
const NEVER_TEXT = /\.(docx?|pdf|xlsx?|pptx?|odt|jpe?g|png)$/i;

function readTextual(input: NamedBytes): FoundDocument {
  const text = decodeText(input.bytes, declaredCharset(input.bytes));
  refuseOtherText(text);
  if (NEVER_TEXT.test(input.name)) throw brokenFile();
  if (looksLikeHtml(text, input.name)) return { kind: 'html', reading: readHtml(text) };
  return { kind: /\.(md|markdown)$/i.test(input.name) ? 'md' : 'txt', reading: readText(text) };
}
