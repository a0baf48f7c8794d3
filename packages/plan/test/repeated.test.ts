import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compile } from '@cotmoc/plan';

/** Words that begin a reading, many thousand times: what calls itself at each of them runs out of room. */
const UNITS = [
  'Bộ trưởng ',
  'người đứng đầu ',
  'Chánh Văn phòng ',
  'Sở, ',
  'các cấp, ',
  '(((',
  'giao đồng chí ',
  '6 tháng, ',
];

describe('a text of one thing many times over', () => {
  for (const unit of UNITS)
    it(`is read to its end: ${unit.trim()}`, () => {
      const text = `KẾ HOẠCH\nCông tác năm 2026\n\n1. ${unit.repeat(12_000)}\n`;
      const plan = compile(text);
      assert.ok(plan.text.length >= unit.trim().length * 12_000);
      for (const { from, to } of plan.assignments) assert.ok(from < to && to <= plan.text.length);
    });
});
