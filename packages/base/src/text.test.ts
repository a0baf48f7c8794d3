import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compareVietnamese, compose, fold, formatDong, makeId, matches } from './index.ts';

describe('fold', () => {
  it('takes marks, case and both kinds of Đ away', () => {
    assert.equal(fold('Đối Ngoại ÐẮK LẮK đỗ'), 'doi ngoai dak lak do');
  });

  it('unites the two places of a tone and decomposed letters', () => {
    assert.equal(fold('hoà'), fold('hòa'));
    assert.equal(fold('Hóa'.normalize('NFD')), 'hoa');
  });

  it('makes one space of many blanks', () => {
    assert.equal(fold('  Sở\u00a0 Ngoại\n vụ '), 'so ngoai vu');
  });
  it('folds every letter alone as it folds it in a long text', () => {
    const long = ' dài'.repeat(2000);
    for (let code = 1; code < 0x3000; code++) {
      const letter = String.fromCharCode(code);
      for (const text of [letter, `a${letter}`, `${letter}\u0301 b`, ` ${letter}${letter} `])
        assert.equal(fold(`${text}x`), fold(`${text}x${long}`).slice(0, -long.length), `U+${code.toString(16)}`);
    }
  });
});

describe('matches', () => {
  it('finds each word of the query in any order, with and without marks', () => {
    assert.ok(matches('Tổ chức lớp tập huấn', 'huan lop'));
    assert.ok(matches('Tổ chức lớp tập huấn', 'TẬP'));
    assert.ok(!matches('Tổ chức lớp tập huấn', 'lop hop'));
    assert.ok(matches('gì cũng được', '  '));
  });
});

describe('compareVietnamese', () => {
  it('orders letters and tones as a Vietnamese dictionary does', () => {
    const words = ['mạ', 'má', 'ma', 'mã', 'mả', 'mà', 'đa', 'da', 'ăn', 'an', 'ân'];
    assert.deepEqual(words.sort(compareVietnamese), ['an', 'ăn', 'ân', 'da', 'đa', 'ma', 'mà', 'mả', 'mã', 'má', 'mạ']);
  });
});

describe('compose', () => {
  it('joins loose marks with their letters', () => {
    assert.equal(compose('Tiê\u0301ng Viê\u0323t'), 'Tiếng Việt');
  });
});

describe('formatDong', () => {
  it('groups by dots', () => {
    assert.equal(formatDong(587_600_000), '587.600.000 đồng');
    assert.equal(formatDong(0), '0 đồng');
    assert.equal(formatDong(-1_000), '-1.000 đồng');
  });
});

describe('makeId', () => {
  it('is a version 7 UUID that sorts by its moment', () => {
    const zero = (bytes: Uint8Array) => bytes;
    const full = (bytes: Uint8Array) => bytes.fill(255);
    assert.equal(makeId(0, zero), '00000000-0000-7000-8000-000000000000');
    assert.equal(makeId(2 ** 48 - 1, full), 'ffffffff-ffff-7fff-bfff-ffffffffffff');
    assert.ok(makeId(1_000, full) < makeId(1_001, zero));
  });
});
