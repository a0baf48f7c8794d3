import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { docxOf, p } from '../test/docx-of.ts';
import { pdfOf } from '../test/pdf-of.ts';
import { read, refusalOf, sample } from '../test/read-for-test.ts';

function bytes(...values: number[]): Uint8Array {
  return Uint8Array.from([...values, ...Array<number>(600).fill(0)]);
}

function ole(stream: string): Uint8Array {
  const wide = Array.from(stream).flatMap((letter) => [letter.charCodeAt(0), 0]);
  return bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array<number>(1024).fill(0), ...wide);
}

function archive(contentType: string): Uint8Array {
  return zipSync({ '[Content_Types].xml': strToU8(`<Types><Override ContentType="${contentType}"/></Types>`) });
}

describe('refusing what cannot be read', () => {
  it('tells a scan, a password, a broken file and an empty file apart', async () => {
    const cases: [Uint8Array, string][] = [
      [sample('scan.pdf'), 'no-text-layer'],
      [sample('locked.pdf'), 'password-protected'],
      [sample('locked.docx'), 'password-protected'],
      [sample('plan-word.docx').subarray(0, 9000), 'broken-file'],
      [strToU8('%PDF-1.7\nnothing more'), 'broken-file'],
      [new Uint8Array(0), 'empty-file'],
      [strToU8(' \n\t\n'), 'empty-file'],
      [docxOf({ body: p('') }), 'empty-file'],
    ];
    for (const [content, code] of cases) assert.equal((await refusalOf('tệp', content)).code, code);
  });

  it('names other kinds of file by their content and says what to do', async () => {
    const cases: [Uint8Array, string][] = [
      [ole('WordDocument'), 'doc-file'],
      [ole('Workbook'), 'xls-file'],
      [ole('PowerPoint Document'), 'ppt-file'],
      [archive('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'), 'xlsx-file'],
      [archive('application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml'), 'pptx-file'],
      [zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text') }), 'odt-file'],
      [zipSync({ 'a.txt': strToU8('abc') }), 'archive-file'],
      [docxOf({ body: p('x'), mainType: 'application/vnd.ms-word.document.macroEnabled.main+xml' }), 'docm-file'],
      [bytes(0xff, 0xd8, 0xff, 0xe0), 'image-file'],
      [bytes(0x89, 0x50, 0x4e, 0x47), 'image-file'],
      [bytes(0x4d, 0x5a, 0x90), 'program-file'],
      [strToU8('{\\rtf1\\ansi abc}'), 'rtf-file'],
      [bytes(1, 2, 3, 4, 5), 'unknown-kind'],
    ];
    for (const [content, code] of cases) {
      const refusal = await refusalOf('kế hoạch.docx', content);
      assert.equal(refusal.code, code);
      assert.equal(refusal.kind, 'unsupported');
      assert.match(refusal.sentences.vi, /Hãy/);
    }
    assert.match((await refusalOf('a.doc', ole('WordDocument'))).sentences.vi, /\.docx/);
  });

  it('looks at the size before anything else', async () => {
    const refusal = await refusalOf('a.docx', new Uint8Array(2048), { bytes: 1024 });
    assert.equal(refusal.kind, 'too-large');
    assert.equal(refusal.code, 'file-too-large');
  });

  it('stops at a part that swells, and at archives of countless parts', async () => {
    const swelling = docxOf({ body: p('a'.repeat(40 * 1024 * 1024)) });
    assert.ok(swelling.length < 100_000);
    assert.equal((await refusalOf('a.docx', swelling)).code, 'zip-bomb');
    assert.equal((await refusalOf('a.docx', docxOf({ body: p('x') }), { entries: 2 })).code, 'zip-bomb');
    assert.equal((await refusalOf('a.docx', docxOf({ body: p('x') }), { inflatedBytes: 100 })).code, 'zip-bomb');
  });

  it('stops at a PDF of too many pages or pieces', async () => {
    const page = { texts: [{ x: 80, y: 80, text: 'Một trang có đủ chữ để không bị coi là ảnh quét.' }] };
    assert.equal((await refusalOf('a.pdf', pdfOf([page, page, page]), { pages: 2 })).code, 'too-many-pages');
    assert.equal((await refusalOf('a.pdf', pdfOf([page]), { piecesPerPage: 3 })).code, 'too-complex');
  });

  it('refuses a document type with entities of its own', async () => {
    const content = zipSync({
      '[Content_Types].xml': strToU8('<Types>wordprocessingml.document.main</Types>'),
      'word/document.xml': strToU8('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'),
    });
    assert.equal((await refusalOf('a.docx', content)).code, 'broken-file');
  });

  it('asks to convert old Vietnamese fonts to Unicode', async () => {
    const tcvn3 = 'Uû ban nh©n d©n tØnh ban hµnh KÕ ho¹ch c«ng t¸c th«ng tin ®èi ngo¹i n¨m 2026 cña tØnh';
    assert.equal((await refusalOf('a.txt', tcvn3)).code, 'legacy-font');
  });
});

describe('reading real plans', () => {
  const folder = join(import.meta.dirname, '../../../../shared/plans');

  it('refuses none of the public plans at hand', async (t) => {
    if (!existsSync(folder)) {
      t.skip('the folder of public plans is not here');
      return;
    }
    const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
    for (const name of names) {
      const { text } = await read(name, new Uint8Array(readFileSync(join(folder, name))));
      assert.ok(text.length > 1000, name);
    }
  });
});

describe('describing what was read', () => {
  it('gives the name, the media type and the kind', async () => {
    const document = await read('ghi chú.md', '# Kế hoạch\n\n- Việc một');
    assert.deepEqual(document, {
      name: 'ghi chú.md',
      mediaType: 'text/markdown',
      kind: 'md',
      text: '# Kế hoạch\n\n- Việc một',
      pages: null,
      notes: [],
    });
  });
});
