import type { Block, Piece } from './block.ts';
import type { DocxContext } from './docx-context.ts';
import { readNumbering } from './docx-numbering.ts';
import { type DocxPackage, openDocx } from './docx-package.ts';
import { readParagraph } from './docx-paragraph.ts';
import { readStyles } from './docx-styles.ts';
import { readTable } from './docx-table.ts';
import { noTextLayer } from './refusals.ts';
import { firstPageOf } from './secret-mark.ts';
import type { Reading, ReadingNote } from './source-document.ts';
import { writeRaw, writeText } from './write-text.ts';
import { childOf, childrenOf, type XmlElement } from './xml.ts';
import type { ZipArchive } from './zip.ts';

/** Reads a Word document (`.docx`, `.dotx`) out of its opened archive. */
export function readDocx(zip: ZipArchive): Reading {
  const parts = openDocx(zip);
  const context: DocxContext = {
    styles: readStyles(parts.styles),
    numbering: readNumbering(parts.numbering),
    remarks: new Set(),
    aside: [],
    mentions: new Map(),
    fields: [],
  };
  const blocks = readBlocks(childOf(parts.document, 'w:body') ?? parts.document, context);
  const footnotes = footnoteTexts(parts, context);
  const text = writeText(blocks, footnotes);
  if (text === '' && parts.pictures) throw noTextLayer();
  const margins = parts.margins.map((margin) => writeRaw(readBlocks(margin, context)));
  return {
    text,
    firstPage: [...margins, ...context.aside, firstPageOf(writeRaw(blocks))].join('\n'),
    pages: parts.pages,
    notes: [...context.remarks].map((code) => REMARKS[code]),
  };
}

/** Reads the paragraphs and tables directly below `parent`: a body, a cell, a text box, a footnote. */
function readBlocks(parent: XmlElement, context: DocxContext): Block[] {
  const blocks: Block[] = [];
  let carried: readonly Piece[] = [];
  const walk = (element: XmlElement): void => {
    for (const child of childrenOf(element)) {
      switch (child.name) {
        case 'w:p': {
          const paragraph = readParagraph({ element: child, context, carried, readBlocks });
          blocks.push(...paragraph.blocks);
          carried = paragraph.carried;
          break;
        }
        case 'w:tbl':
          blocks.push(...readTable(child, context, readBlocks));
          break;
        case 'w:sdt':
          if (isContentsList(child)) context.remarks.add('contents-list');
          else walk(childOf(child, 'w:sdtContent') ?? child);
          break;
        case 'w:altChunk':
          context.remarks.add('embedded-part');
          break;
        case 'mc:AlternateContent':
          walk(childOf(child, 'mc:Choice') ?? childOf(child, 'mc:Fallback') ?? child);
          break;
        case 'w:ins':
        case 'w:moveTo':
        case 'w:customXml':
        case 'w:smartTag':
          walk(child);
          break;
        default:
      }
    }
  };
  walk(parent);
  if (carried.length > 0) blocks.push({ kind: 'paragraph', label: '', pieces: carried });
  return blocks;
}

function isContentsList(sdt: XmlElement): boolean {
  const part = childOf(childOf(sdt, 'w:sdtPr'), 'w:docPartObj');
  return childOf(part, 'w:docPartGallery')?.attributes['w:val'] === 'Table of Contents';
}

function footnoteTexts(parts: DocxPackage, context: DocxContext): string[] {
  const elements = new Map<string, XmlElement>();
  for (const note of childrenOf(parts.footnotes)) elements.set(`footnote/${note.attributes['w:id']}`, note);
  for (const note of childrenOf(parts.endnotes)) elements.set(`endnote/${note.attributes['w:id']}`, note);
  return [...context.mentions.keys()].map((key) => {
    const element = elements.get(key);
    return element ? writeRaw(readBlocks(element, context)).replaceAll('\f', '') : '';
  });
}

const REMARKS: Readonly<Record<'tracked-changes' | 'hidden-text' | 'contents-list' | 'embedded-part', ReadingNote>> = {
  'tracked-changes': {
    code: 'tracked-changes',
    vi: 'Tài liệu còn vết sửa (Track Changes): phần bị xóa đã được bỏ, phần thêm được giữ. Hãy kiểm tra lại với bản ký.',
    en: 'The document holds tracked changes: deletions were left out, insertions kept. Compare with the signed version.',
  },
  'hidden-text': {
    code: 'hidden-text',
    vi: 'Tài liệu có chữ ẩn; chữ ẩn đã được bỏ qua.',
    en: 'The document has hidden text, which was left out.',
  },
  'contents-list': {
    code: 'contents-list',
    vi: 'Mục lục của tài liệu đã được bỏ qua.',
    en: 'The table of contents was left out.',
  },
  'embedded-part': {
    code: 'embedded-part',
    vi: 'Tài liệu có phần nhúng từ tệp khác chưa đọc được. Hãy mở bằng Word, lưu lại rồi tải lên để có đủ nội dung.',
    en: 'A part embedded from another file was not read. Open the document in Word, save it and upload again to have all of it.',
  },
};
