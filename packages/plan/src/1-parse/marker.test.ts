import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readMarker } from './marker.ts';

function read(text: string): string {
  const marker = readMarker(text);
  return marker ? `${marker.style} ${marker.label} ${text.slice(marker.end, marker.end + 3)}` : 'none';
}

describe('read an outline marker', () => {
  it('knows every style of the outline', () => {
    assert.equal(read('II. NỘI DUNG'), 'roman II NỘI');
    assert.equal(read('B. NỘI DUNG'), 'capital B NỘI');
    assert.equal(read('C. NỘI DUNG'), 'capital C NỘI');
    assert.equal(read('1. Mục đích'), 'number 1 Mục');
    assert.equal(read('1.2. Mục đích'), 'number 1.2 Mục');
    assert.equal(read('1.3 Xây dựng'), 'number 1.3 Xây');
    assert.equal(read('1.Mục đích'), 'number 1 Mục');
    assert.equal(read('đ) Khuyến khích'), 'letter đ Khu');
    assert.equal(read('(1) Chương trình'), 'round-number (1) Chư');
    assert.equal(read('- Sở Y tế'), 'dash dash Sở ');
    assert.equal(read('+ Lập sổ'), 'plus plus Lập');
    assert.equal(read('Điều 3. Tổ chức'), 'article Điều 3 Tổ ');
    assert.equal(read('Phần thứ hai'), 'part Phần thứ hai ');
  });

  it('knows a marker whose sign is a dash or stands behind a blank', () => {
    assert.equal(read('I - MỤC ĐÍCH'), 'roman I MỤC');
    assert.equal(read('II – NHIỆM VỤ'), 'roman II NHI');
    assert.equal(read('III . TỔ CHỨC'), 'roman III TỔ ');
    assert.equal(read('A - Phần chung'), 'capital A Phầ');
    assert.equal(read('1 - Sở Y tế'), 'number 1 Sở ');
    assert.equal(read('2 – Sở Nội vụ'), 'number 2 Sở ');
    assert.equal(read('a - Rà soát, in ấn'), 'letter a Rà ');
  });

  it('leaves numbers that are words of the sentence', () => {
    for (const text of [
      '1.600.000 đồng',
      '15/6/2025 của',
      '2025. Lập dự toán',
      '3.5% dân số',
      '12 video',
      'Điều 59 Luật Đất đai',
      '-5 độ',
      'A',
      '1.',
      'I - II',
      '12 - KH/TU',
      '3 - 5 lớp',
    ])
      assert.equal(read(text), 'none', text);
  });
});
