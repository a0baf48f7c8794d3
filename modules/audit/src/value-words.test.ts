import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fieldWords } from './field-words.ts';
import { valueWords } from './value-words.ts';

const vi = (field: string, value: unknown) => valueWords(field, value).vi;

describe('values of the log', () => {
  it('are told in words: nothing, yes or no, days, moments and numbers', () => {
    assert.deepEqual([vi('note', null), vi('asked_for', []), vi('corrected', true)], ['(trống)', '(trống)', 'có']);
    assert.deepEqual(valueWords('isDone', false), { vi: 'không', en: 'no' });
    assert.equal(vi('due_on', '2026-12-05'), '05/12/2026');
    assert.equal(vi('decided_at', '2026-11-12T03:00:00.000Z'), '10:00 12/11/2026');
    assert.deepEqual([vi('amount', 196_000_000), vi('year', 2026)], ['196.000.000', '2026']);
    assert.deepEqual(valueWords('quantity', 2.5), { vi: '2,5', en: '2.5' });
  });

  it('are told by the field they stand in, and what people wrote stays as it is', () => {
    assert.deepEqual([vi('tasks.t3.verdict', 'open'), vi('state', 'open')], ['chưa xét', 'chưa xử lý']);
    assert.equal(vi('note', 'open'), 'open');
    assert.equal(vi('state', 'never-heard-of'), 'never-heard-of');
  });

  it('are told part by part where they have parts, what is empty left out, and long lists cut', () => {
    const roles = [{ role: 'focal-point', unitId: 'Sở Ngoại vụ', note: null }];
    assert.equal(vi('roles', roles), 'vai trò: cán bộ đầu mối đơn vị, đơn vị: Sở Ngoại vụ');
    assert.equal(vi('units', [{ unitId: 'Sở Ngoại vụ', day: null }]), 'Sở Ngoại vụ');
    assert.equal(
      vi(
        'unitIds',
        Array.from({ length: 14 }, (_, at) => `Xã ${at}`),
      ).endsWith('Xã 11; và 2 mục nữa'),
      true,
    );
  });

  it('that are general knowledge say so in the reader’s language', () => {
    assert.equal(vi('legalBasis', '45/2025/NĐ-CP [to be confirmed]'), '45/2025/NĐ-CP (cần xác nhận)');
  });

  it('that say nothing whole are told by their end', () => {
    assert.equal(vi('creditId', '01a1f310-1580-7369-b43f-9ed4fd92a336'), '…fd92a336');
  });
});

describe('fields of the log', () => {
  it('have one name, written as a column or not, and name the body they are about', () => {
    assert.deepEqual([fieldWords('due_on').vi, fieldWords('tasks.t9.dueOn').vi], ['hạn', 'hạn']);
    assert.equal(fieldWords('agencies.Sở Công Thương.how').vi, 'Sở Công Thương: cách hiểu');
  });
});
