import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { initialsOf, isCollective, readSymbol, symbolOfIssuer, systemOf } from './symbols.ts';

describe('reading a document number', () => {
  it('takes a State, a Party and a mixed number apart', () => {
    assert.deepEqual(readSymbol('1191/QĐ-TTg'), {
      ordinal: '1191',
      year: null,
      kind: 'QĐ',
      agency: 'TTg',
      unit: null,
      form: 'state',
    });
    assert.equal(readSymbol('57-KL/TW')?.form, 'party');
    assert.equal(readSymbol('122/KH/TU')?.form, 'mixed');
  });

  it('sees the year inside, and the office that drew up a letter', () => {
    assert.equal(readSymbol('22/2016/TT-BTTTT')?.year, 2016);
    assert.deepEqual(readSymbol('3837/BTTTT-TTĐN'), {
      ordinal: '3837',
      year: null,
      kind: null,
      agency: 'BTTTT',
      unit: 'TTĐN',
      form: 'state',
    });
    assert.equal(readSymbol('202/2025/QH15')?.agency, 'QH15');
  });

  it('gives null for what is no number', () => {
    assert.equal(readSymbol('TCVN 6909:2001'), null);
  });
});

describe('knowing issuers by their symbols', () => {
  it('prefers the longer name', () => {
    assert.equal(symbolOfIssuer('Thủ tướng Chính phủ'), 'TTg');
    assert.equal(symbolOfIssuer('Chính phủ'), 'CP');
    assert.equal(symbolOfIssuer('Ủy ban nhân dân tỉnh Sông Xanh'), 'UBND');
    assert.equal(symbolOfIssuer('Sở Tài chính'), null);
  });

  it('knows the Party from the State, and collectives from persons', () => {
    assert.equal(systemOf('TU'), 'party');
    assert.equal(systemOf('QH15'), 'state');
    assert.equal(systemOf('MTTQ'), null);
    assert.equal(isCollective('UBND tỉnh'), true);
    assert.equal(isCollective('Sở Nội vụ'), false);
  });

  it('makes initials as ministries do', () => {
    assert.equal(initialsOf('Bộ Văn hóa, Thể thao và Du lịch'), 'BVHTTDL');
    assert.equal(initialsOf('Bộ Lao động - Thương binh và Xã hội'), 'BLĐTBXH');
    assert.equal(initialsOf('Bộ Nông nghiệp và PTNT'), 'BNNPTNT');
  });
});
