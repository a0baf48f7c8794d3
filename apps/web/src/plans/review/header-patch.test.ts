import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { changedFields, linesOf } from './header-patch.ts';

const header = {
  kind: 'Kế hoạch',
  title: 'Công tác thông tin đối ngoại',
  number: null,
  date: null,
  place: 'Trường Sơn',
  issuer: null,
  signer: null,
  capacity: [],
  periodFrom: null,
  periodTo: null,
  recipients: ['Các sở', 'Lưu: VT'],
};

describe('the form of the header', () => {
  it('tells only the fields that were changed', () => {
    assert.deepEqual(changedFields(header, { ...header, number: ' 31/KH-UBND ' }), { number: '31/KH-UBND' });
    assert.deepEqual(changedFields(header, header), {});
  });

  it('takes an emptied field for nothing', () => {
    assert.deepEqual(changedFields(header, { ...header, place: ' ' }), { place: null });
    assert.deepEqual(changedFields(header, { ...header, recipients: [] }), { recipients: [] });
  });

  it('takes one recipient a line', () => {
    assert.deepEqual(linesOf('Các sở\n\n  Lưu: VT  \n'), ['Các sở', 'Lưu: VT']);
  });
});
