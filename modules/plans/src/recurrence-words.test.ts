import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Norm, Quantity } from '@cotmoc/plan';
import { recurrenceWords } from './recurrence-words.ts';

const place = { path: 'II.1', from: 0, to: 1 };
function words(times: readonly (readonly [string, Norm])[], quantities: readonly Partial<Quantity>[] = []) {
  const timings = times.map(([phrase, norm]) => ({ ...place, phrase, norm }));
  const counted = quantities.map(
    (one): Quantity => ({ ...place, phrase: '', n: 1, unit: 'tin', per: 'total', ...one }),
  );
  return recurrenceWords({ timings, quantities: counted }, 'quarter');
}
const every = (unit: 'day' | 'month' | 'quarter' | 'half-year' | 'year', day: number | null = null): Norm => ({
  kind: 'every',
  unit,
  day,
});

describe('how a task comes again', () => {
  it('is monthly by the day before “trước ngày 20”, and by the 20th itself where that day still counts', () => {
    const before = words([['Định kỳ hằng tháng (trước ngày 20)', every('month', 20)]]);
    assert.deepEqual(before, { kind: 'recurring', every: 'month', dueDay: 19, quantityEach: null });
    assert.equal(words([['hằng tháng, chậm nhất ngày 20', every('month', 20)]])?.dueDay, 20);
    assert.equal(words([['trước ngày 01 hằng tháng', every('month', 1)]])?.dueDay, 1);
  });

  it('is by the rate that something is counted in', () => {
    assert.deepEqual(
      words(
        [['Năm 2026', { kind: 'during', from: '2026-01-01', to: '2026-12-31' }]],
        [
          { n: 5, per: 'quarter' },
          { n: 20, per: 'year' },
        ],
      ),
      {
        kind: 'recurring',
        every: 'quarter',
        dueDay: null,
        quantityEach: 5,
      },
    );
    assert.equal(words([['hằng quý', every('quarter')]], [{ n: 4, per: 'quarter' }])?.quantityEach, 4);
    assert.equal(words([['định kỳ 6 tháng', every('half-year')]], [{ n: 4, per: 'quarter' }])?.quantityEach, null);
  });

  it('is a proof now and then where work has no end', () => {
    assert.deepEqual(words([['Thường xuyên', { kind: 'continuous' }]], [{ n: 240, per: 'year' }]), {
      kind: 'proof',
      every: 'quarter',
      dueDay: null,
      quantityEach: null,
    });
    assert.equal(words([['hằng ngày', every('day')]])?.kind, 'proof');
  });

  it('is nothing for what is done once, once a year, or when something happens', () => {
    assert.equal(words([['trước ngày 15/6', { kind: 'by', date: '2026-06-15', inclusive: false }]], [{ n: 8 }]), null);
    assert.equal(words([['hằng năm', every('year')]]), null);
    assert.equal(words([['khi có yêu cầu', { kind: 'condition', phrase: 'khi có yêu cầu' }]]), null);
  });
});
