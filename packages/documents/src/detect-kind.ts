import type { Refusal } from '@cotmoc/base';
import { otherKind, passwordProtected } from './refusals.ts';
import type { ZipArchive } from './zip.ts';

/** What the first bytes say; `text` still has to prove that it is text. */
export type Container = 'zip' | 'pdf' | 'text';

interface Signature {
  readonly bytes: readonly number[];
  readonly at?: number;
  readonly code: string;
  readonly vi: string;
  readonly en: string;
}

const ascii = (text: string): number[] => Array.from(text, (letter) => letter.charCodeAt(0));

const OTHERS: readonly Signature[] = [
  { bytes: [0xff, 0xd8, 0xff], code: 'image', vi: 'ảnh JPEG', en: 'a JPEG picture' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], code: 'image', vi: 'ảnh PNG', en: 'a PNG picture' },
  { bytes: ascii('GIF8'), code: 'image', vi: 'ảnh GIF', en: 'a GIF picture' },
  { bytes: [0x49, 0x49, 0x2a, 0], code: 'image', vi: 'ảnh TIFF', en: 'a TIFF picture' },
  { bytes: [0x4d, 0x4d, 0, 0x2a], code: 'image', vi: 'ảnh TIFF', en: 'a TIFF picture' },
  { bytes: ascii('WEBP'), at: 8, code: 'image', vi: 'ảnh WebP', en: 'a WebP picture' },
  { bytes: ascii('ftyp'), at: 4, code: 'media', vi: 'tệp hình ảnh hoặc phim', en: 'a picture or video file' },
  { bytes: ascii('ID3'), code: 'media', vi: 'tệp âm thanh', en: 'a sound file' },
  { bytes: ascii('RIFF'), code: 'media', vi: 'tệp âm thanh hoặc phim', en: 'a sound or video file' },
  { bytes: ascii('Rar!'), code: 'archive', vi: 'tệp nén RAR', en: 'a RAR archive' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], code: 'archive', vi: 'tệp nén 7z', en: 'a 7z archive' },
  { bytes: [0x1f, 0x8b], code: 'archive', vi: 'tệp nén gzip', en: 'a gzip archive' },
  { bytes: [0x4d, 0x5a], code: 'program', vi: 'chương trình (.exe)', en: 'a program (.exe)' },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], code: 'program', vi: 'chương trình', en: 'a program' },
];

const SAVE_AS_DOCX = {
  vi: 'Hãy mở bằng Word, chọn Lưu thành (Save As) kiểu .docx rồi tải lên lại.',
  en: 'Open it in Word, save it as .docx and upload that.',
};

/** What kind of container these bytes are, by their content and never by the name. Refuses known other kinds. */
export function detectContainer(bytes: Uint8Array): Container {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) throw oldOffice(bytes);
  if (isPdf(bytes)) return 'pdf';
  if (startsWith(bytes, [0x50, 0x4b, 3, 4]) || startsWith(bytes, [0x50, 0x4b, 5, 6])) return 'zip';
  for (const signature of OTHERS) {
    const looksLikeText = signature.bytes.every((byte) => byte >= 0x20 && byte < 0x7f) || signature.code === 'program';
    if (!startsWith(bytes, signature.bytes, signature.at ?? 0)) continue;
    if (!looksLikeText || bytes.subarray(0, 512).some((byte) => byte < 9)) {
      throw otherKind({ code: `${signature.code}-file`, what: { vi: signature.vi, en: signature.en } });
    }
  }
  return 'text';
}

/** Refuses text formats that carry a document inside other code: RTF, web archives, Word's flat XML. */
export function refuseOtherText(text: string): void {
  const head = text.slice(0, 2000).trimStart();
  if (head.startsWith('{\\rtf')) {
    throw otherKind({ code: 'rtf-file', what: { vi: 'tệp RTF', en: 'an RTF file' }, advice: SAVE_AS_DOCX });
  }
  if (/^MIME-Version:/i.test(head) || /^Content-Type: multipart\//im.test(head)) {
    const what = { vi: 'trang web lưu trữ (.mht)', en: 'a web archive (.mht)' };
    throw otherKind({ code: 'mht-file', what, advice: SAVE_AS_DOCX });
  }
  if (head.startsWith('<?xml') && !/<html[\s>]/i.test(head)) {
    throw otherKind({ code: 'xml-file', what: { vi: 'tệp XML', en: 'an XML file' }, advice: SAVE_AS_DOCX });
  }
}

/** Refuses archives that are no Word document, each with what it is. */
export function requireWordArchive(zip: ZipArchive): void {
  const types = zip.read('[Content_Types].xml');
  const declared = types ? new TextDecoder().decode(types) : '';
  if (/macroEnabled/i.test(declared) && /wordprocessingml|ms-word/i.test(declared)) {
    const what = { vi: 'tệp Word có macro (.docm)', en: 'a Word file with macros (.docm)' };
    throw otherKind({ code: 'docm-file', what, advice: SAVE_AS_DOCX });
  }
  if (/wordprocessingml\.(document|template)\.main/.test(declared)) return;
  throw otherArchive(zip, declared);
}

function otherArchive(zip: ZipArchive, declared: string): Refusal {
  if (/spreadsheetml|ms-excel/.test(declared)) {
    return otherKind({ code: 'xlsx-file', what: { vi: 'bảng tính Excel', en: 'an Excel workbook' } });
  }
  if (/presentationml|ms-powerpoint/.test(declared)) {
    return otherKind({ code: 'pptx-file', what: { vi: 'bản trình chiếu PowerPoint', en: 'a PowerPoint file' } });
  }
  const mimetype = zip.names.includes('mimetype') ? new TextDecoder().decode(zip.read('mimetype') ?? undefined) : '';
  if (mimetype.startsWith('application/vnd.oasis.opendocument')) {
    const what = { vi: 'tệp OpenDocument (.odt, .ods…)', en: 'an OpenDocument file (.odt, .ods…)' };
    return otherKind({ code: 'odt-file', what, advice: SAVE_AS_DOCX });
  }
  return otherKind({
    code: 'archive-file',
    what: { vi: 'tệp nén', en: 'an archive' },
    advice: { vi: 'Hãy giải nén rồi tải lên từng văn bản.', en: 'Unpack it and upload each document.' },
  });
}

/** Files of Office 97–2003, and new ones that are encrypted, share one container. */
function oldOffice(bytes: Uint8Array): Refusal {
  if (containsWide(bytes, 'EncryptedPackage') || containsWide(bytes, 'EncryptionInfo')) return passwordProtected();
  if (containsWide(bytes, 'WordDocument')) {
    const what = { vi: 'tệp Word đời cũ (.doc)', en: 'an old Word file (.doc)' };
    return otherKind({ code: 'doc-file', what, advice: SAVE_AS_DOCX });
  }
  if (containsWide(bytes, 'Workbook') || containsWide(bytes, 'Book')) {
    return otherKind({
      code: 'xls-file',
      what: { vi: 'bảng tính Excel đời cũ (.xls)', en: 'an old Excel workbook (.xls)' },
    });
  }
  if (containsWide(bytes, 'PowerPoint Document')) {
    return otherKind({
      code: 'ppt-file',
      what: { vi: 'bản trình chiếu đời cũ (.ppt)', en: 'an old PowerPoint file (.ppt)' },
    });
  }
  const what = { vi: 'tệp Office đời cũ', en: 'an old Office file' };
  return otherKind({ code: 'old-office-file', what, advice: SAVE_AS_DOCX });
}

function isPdf(bytes: Uint8Array): boolean {
  const limit = Math.min(bytes.length - 5, 1024);
  for (let at = 0; at <= limit; at++) {
    if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d], at)) return true;
  }
  return false;
}

function startsWith(bytes: Uint8Array, signature: readonly number[], at = 0): boolean {
  return signature.every((byte, index) => bytes[at + index] === byte);
}

/** Searches for the UTF-16LE spelling of a stream's name in the directory of an OLE file. */
function containsWide(bytes: Uint8Array, name: string): boolean {
  const wanted = ascii(name).flatMap((byte) => [byte, 0]);
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (startsWith(bytes, wanted, at)) return true;
  }
  return false;
}
