import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { OutlineNode } from '@cotmoc/plan';
import { sectionOf } from './section-of.ts';

const LINES = [
  ['II', 'part', 'II. NỘI DUNG'],
  ['II.6', 'section', '6. Báo chí'],
  ['II.6.a', 'point', 'a) Họp báo hằng quý.'],
  ['IV', 'part', 'IV. KINH PHÍ'],
  ['PL', 'paragraph', 'PHỤ LỤC'],
  ['PL', 'paragraph', 'NHIỆM VỤ TRỌNG TÂM'],
] as const;

function aPlan() {
  let text = '';
  const outline = LINES.map(([path, kind, line]): OutlineNode => {
    const from = text.length;
    text += `${line}\n`;
    return { path, parent: null, marker: '', kind, heading: kind !== 'point', from, to: from + line.length };
  });
  return { text, outline };
}

describe('the section of a task', () => {
  it('is the heading below the part', () => {
    assert.equal(sectionOf(aPlan(), 'II.6.a'), '6. Báo chí');
  });

  it('is the part where the part has no sections', () => {
    assert.equal(sectionOf(aPlan(), 'IV.-1'), 'IV. KINH PHÍ');
  });

  it('is the title of the annex', () => {
    assert.equal(sectionOf(aPlan(), 'PL.03'), 'NHIỆM VỤ TRỌNG TÂM');
  });

  it('is none above the first heading', () => {
    assert.equal(sectionOf(aPlan(), ''), null);
  });
});
