import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isSlipOf, wordsOfName } from './body-name.ts';

const isSlip = (name: string, right: string) => isSlipOf(wordsOfName(name), wordsOfName(right));

describe('telling a slip from another body', () => {
  it('sees a word left out and a wrong first word', () => {
    assert.ok(isSlip('Sở Lao động - Thương và Xã hội', 'Sở Lao động - Thương binh và Xã hội'));
    assert.ok(isSlip('Ban Chỉ huy Bộ đội Biên phòng tỉnh', 'Bộ Chỉ huy Bộ đội Biên phòng tỉnh'));
    assert.ok(isSlip('Sở Nông nghiệp và Môi trương', 'Sở Nông nghiệp và Môi trường'));
  });

  it('passes bodies of another rank, reach or place', () => {
    assert.ok(!isSlip('Bộ Nông nghiệp và Môi trường', 'Sở Nông nghiệp và Môi trường'));
    assert.ok(!isSlip('Ủy ban nhân dân cấp xã', 'Ủy ban nhân dân cấp tỉnh'));
    assert.ok(!isSlip('Ủy ban nhân dân xã Đồi', 'Ủy ban nhân dân xã Suối'));
    assert.ok(!isSlip('Uỷ ban nhân dân tỉnh Sông', 'Ủy ban nhân dân tỉnh Sông'));
  });
});
