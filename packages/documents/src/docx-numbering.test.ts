import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { docxOf, item, p } from '../test/docx-of.ts';
import { paragraphsOf } from '../test/read-for-test.ts';

function level(index: number, format: string, text: string, extra = ''): string {
  return `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${extra}<w:lvlText w:val="${text}"/></w:lvl>`;
}

function list(id: number, levels: string, extra = ''): string {
  return `<w:abstractNum w:abstractNumId="${id}">${extra}${levels}</w:abstractNum>`;
}

function use(id: number, abstract: number, overrides = ''): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${overrides}</w:num>`;
}

const PLAN = [level(0, 'upperRoman', '%1.'), level(1, 'decimal', '%2.'), level(2, 'lowerLetter', '%3)')].join('');

async function labels(parts: { body: string; numbering: string; styles?: string }): Promise<string[]> {
  const paragraphs = await paragraphsOf('a.docx', docxOf(parts));
  return paragraphs.map((text) => text.replace(/ ?\w$/, ''));
}

describe('restoring the numbers that Word keeps outside the text', () => {
  it('counts parts, sections and points, and begins anew under each', async () => {
    const body = [
      item('x', 1),
      item('x', 1, 1),
      item('x', 1, 2),
      item('x', 1, 2),
      item('x', 1, 1),
      item('x', 1, 2),
      item('x', 1),
    ];
    const numbering = list(0, PLAN) + use(1, 0);
    assert.deepEqual(await labels({ body: body.join(''), numbering }), ['I.', '1.', 'a)', 'b)', '2.', 'a)', 'II.']);
  });

  it('writes decimal headings with all their numbers', async () => {
    const numbering = list(0, level(0, 'decimal', '%1.') + level(1, 'decimal', '%1.%2.')) + use(1, 0);
    const body = item('x', 1) + item('x', 1, 1) + item('x', 1, 1) + item('x', 1) + item('x', 1, 1);
    assert.deepEqual(await labels({ body, numbering }), ['1.', '1.1.', '1.2.', '2.', '2.1.']);
  });

  it('writes Roman parents in digits where the level asks for it', async () => {
    const numbering = list(0, level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%1.%2', '<w:isLgl/>')) + use(1, 0);
    assert.deepEqual(await labels({ body: item('x', 1) + item('x', 1) + item('x', 1, 1), numbering }), [
      'I.',
      'II.',
      '2.1',
    ]);
  });

  it('goes on over two lists of one kind, and starts again where an override says so', async () => {
    const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const numbering = list(0, level(0, 'decimal', '%1.')) + use(1, 0) + use(2, 0) + use(3, 0, restart);
    const body = item('x', 1) + item('x', 2) + item('x', 3) + item('x', 3);
    assert.deepEqual(await labels({ body, numbering }), ['1.', '2.', '1.', '2.']);
  });

  it('takes a level replaced for one list only', async () => {
    const replaced = `<w:lvlOverride w:ilvl="0">${level(0, 'decimal', 'Điều %1.')}</w:lvlOverride>`;
    const numbering = list(0, level(0, 'decimal', '%1)')) + use(1, 0, replaced);
    assert.deepEqual(await labels({ body: item('x', 1), numbering }), ['Điều 1.']);
  });

  it('keeps counting where the level never restarts', async () => {
    const never = '<w:lvlRestart w:val="0"/>';
    const numbering = list(0, level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%2.', never)) + use(1, 0);
    const body = item('x', 1) + item('x', 1, 1) + item('x', 1) + item('x', 1, 1);
    assert.deepEqual(await labels({ body, numbering }), ['I.', '1.', 'II.', '2.']);
  });

  it('follows numbers that hang on a style, at the level of that style', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="P"><w:name w:val="Phần"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="M"><w:name w:val="Mục"/><w:basedOn w:val="P"/></w:style>';
    const tied = (index: number, format: string, style: string): string =>
      level(index, format, `%${index + 1}.`, `<w:pStyle w:val="${style}"/>`);
    const numbering = list(0, tied(0, 'upperRoman', 'P') + tied(1, 'decimal', 'M')) + use(1, 0);
    const styled = (style: string): string => p('x', `<w:pStyle w:val="${style}"/>`);
    const body =
      styled('P') + styled('M') + styled('M') + p('x', '<w:pStyle w:val="P"/><w:numPr><w:numId w:val="0"/></w:numPr>');
    assert.deepEqual(await labels({ body, numbering, styles }), ['I.', '1.', '2.', '']);
  });

  it('follows a list that only names the style where its levels are', async () => {
    const numbering =
      list(0, level(0, 'decimalZero', '%1'), '<w:styleLink w:val="L"/>') +
      list(1, '', '<w:numStyleLink w:val="L"/>') +
      use(1, 1);
    assert.deepEqual(await labels({ body: item('x', 1), numbering }), ['01']);
  });

  it('writes any bullet as a dash, a plus as a plus, a bullet under a bullet as a plus', async () => {
    const numbering =
      list(0, level(0, 'bullet', '\uf0b7') + level(1, 'bullet', 'o')) +
      list(1, level(0, 'bullet', '+')) +
      use(1, 0) +
      use(2, 1);
    assert.deepEqual(await labels({ body: item('x', 1) + item('x', 1, 1) + item('x', 2), numbering }), ['-', '+', '+']);
  });

  it('counts numbered paragraphs without words, as Word does', async () => {
    const numbering = list(0, PLAN) + use(1, 0);
    assert.deepEqual(await labels({ body: item('x', 1) + item('', 1) + item('x', 1), numbering }), [
      'I.',
      'II.',
      'III.',
    ]);
  });
});
