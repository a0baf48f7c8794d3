import { firstPageOf } from './secret-mark.ts';
import type { Reading } from './source-document.ts';

/** Plain text and Markdown: lines stay as they are, page breaks become blank lines. */
export function readText(decoded: string): Reading {
  const lines = decoded.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n');
  const text = lines
    .replace(/\f/g, '\n\n')
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g, '')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '');
  return { text, firstPage: firstPageOf(lines), pages: null, notes: [] };
}
