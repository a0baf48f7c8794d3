import { compose } from '@cotmoc/base';
import { otherKind } from './refusals.ts';

/** Decodes text of unknown encoding (UTF-8, UTF-16, Windows-1258) to NFC. Refuses bytes that are no text. */
export function decodeText(bytes: Uint8Array, declared: string | null = null): string {
  const text = compose(decodeAs(bytes, encodingOf(bytes, declared))).replace(/^\ufeff/, '');
  if (looksBinary(text)) throw binaryFile();
  return text;
}

/** The refusal for bytes that are neither a known format nor text. */
export function binaryFile(): Error {
  return otherKind({
    code: 'unknown-kind',
    what: { vi: 'tệp nhị phân không rõ loại', en: 'a binary file of unknown kind' },
  });
}

function decodeAs(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return new TextDecoder('windows-1258').decode(bytes);
  }
}

function encodingOf(bytes: Uint8Array, declared: string | null): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const wide = wideEncodingOf(bytes);
  if (wide) return wide;
  if (isUtf8(bytes)) return 'utf-8';
  // A declared utf-8 or utf-16 would have been recognised above; Vietnamese pages that say latin mean Windows-1258.
  if (declared !== null && !/^(utf|iso-8859-1$|windows-1252$|latin|ascii)/i.test(declared)) return declared;
  return 'windows-1258';
}

/** UTF-16 without a byte order mark: in Vietnamese text about every second byte is zero or small. */
function wideEncodingOf(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length, 4096) & ~1;
  if (length < 8) return null;
  let evenZero = 0;
  let oddZero = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) evenZero++;
    if (bytes[i + 1] === 0) oddZero++;
  }
  const half = length / 2;
  if (oddZero > half * 0.4 && evenZero < half * 0.02) return 'utf-16le';
  if (evenZero > half * 0.4 && oddZero < half * 0.02) return 'utf-16be';
  return null;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Control characters do not occur in text, save tabs, line ends and page breaks. */
function looksBinary(text: string): boolean {
  const sample = text.slice(0, 65_536);
  const controls = sample.match(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffd]/g)?.length ?? 0;
  return sample.includes('\u0000') || controls > sample.length * 0.01;
}
