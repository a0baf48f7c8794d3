import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Block } from './blocks.ts';
import { sectionsOf } from './sections.ts';

function paragraph(from: number): Block {
  const to = from + 100;
  return { kind: 'paragraph', from, to, depth: 0, path: '', run: { from, to } };
}

function table(from: number): Block {
  const rows = [{ cells: [{ from, to: from + 10 }], heading: false }];
  return { kind: 'table', from, to: from + 10, path: '', rows, columns: [{ share: 10, word: 5 }] };
}

describe('sectionsOf', () => {
  it('keeps every block, in its order', () => {
    const blocks = [...Array.from({ length: 45 }, (_, at) => paragraph(at * 101)), table(9000), paragraph(9100)];
    assert.deepEqual(
      sectionsOf(blocks).flatMap((section) => section.blocks),
      blocks,
    );
  });

  it('sets a table apart from the paragraphs around it', () => {
    const sections = sectionsOf([paragraph(0), table(200), paragraph(300)]);
    assert.deepEqual(
      sections.map((section) => section.blocks.map((block) => block.kind)),
      [['paragraph'], ['table'], ['paragraph']],
    );
  });

  it('guesses a long paragraph higher than a short one', () => {
    const [short, long] = [paragraph(0), { ...paragraph(0), to: 2000 }];
    const height = (block: Block) => sectionsOf([block])[0]?.height ?? 0;
    assert.ok(height(long) > height(short) * 3);
  });

  it('puts fewer long paragraphs together than short ones', () => {
    const most = (length: number) => {
      const blocks = Array.from({ length: 60 }, (_, at) => ({ ...paragraph(at * 2000), to: at * 2000 + length }));
      return Math.max(...sectionsOf(blocks).map((section) => section.blocks.length));
    };
    assert.ok(most(1500) < most(70) / 3);
  });
});
