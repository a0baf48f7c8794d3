import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compile } from '@cotmoc/plan';
import { blocksOf, runsOf } from './blocks.ts';

const plan = compile(`ỦY BAN NHÂN DÂN
XÃ ĐÈO MÂY

KẾ HOẠCH
Công tác thông tin đối ngoại năm 2026

I. NỘI DUNG

1. Tổ chức một buổi gặp gỡ với bà con bên kia biên giới.

| STT | Nhiệm vụ | Kinh phí |
| 1 | In tờ rơi | 5.000.000 |
| Tổng cộng | | 5.000.000 |
`);

describe('blocksOf', () => {
  const blocks = blocksOf(plan);

  it('sets letterhead, title, headings and paragraphs apart', () => {
    const kinds = new Set(blocks.map((block) => block.kind));
    for (const kind of ['letterhead', 'title', 'heading', 'paragraph'] as const) assert.ok(kinds.has(kind), kind);
  });

  it('makes one table of rows that follow each other', () => {
    const tables = blocks.filter((block) => block.kind === 'table');
    assert.equal(tables.length, 1);
    assert.equal(tables[0]?.rows.length, 3);
    assert.deepEqual(
      tables[0]?.rows[1]?.cells.map((cell) => plan.text.slice(cell.from, cell.to)),
      ['1', 'In tờ rơi', '5.000.000'],
    );
  });

  it('tells how wide the columns of a table are, and their longest words', () => {
    const [table] = blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
    assert.deepEqual(
      table?.columns.map((column) => column.word),
      ['Tổng'.length, 'Nhiệm'.length, '5.000.000'.length],
    );
  });

  it('leaves no word of the text out', () => {
    const shown = runsOf(blocks)
      .map((run) => plan.text.slice(run.from, run.to))
      .join('');
    assert.equal(shown.replace(/\s/g, ''), plan.text.replace(/[\s|]/g, ''));
  });
});
