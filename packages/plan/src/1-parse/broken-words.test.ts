import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { joinBroken } from './broken-words.ts';

const TEXT =
  'KẾ HOẠCH\nMở lớp dạy dệt năm 2026\n\nI. NHIỆM VỤ\n\n1. Phòng Văn hóa mở lớp dạy dệt tại các xã, hoàn thành trước ngày 30/6.\n\n' +
  '2. Trạm Y tế khám sức khỏe cho người học; là nền tảng để nghề dệt được giữ lâu dài trong từng gia đình.\n';

/** As some PDF readers give it: a blank before each marked vowel. */
const broken = (text: string): string => text.replace(/(?<=\p{L})(?=[^\u0000-\u00ffĐđ])/gu, ' ');

describe('join the words that a copy broke', () => {
  it('gives a text that was broken at its marked vowels back as it was', () => {
    assert.notEqual(broken(TEXT), TEXT);
    assert.equal(joinBroken(broken(TEXT)), TEXT);
  });

  it('joins what was broken behind the vowel too', () => {
    assert.equal(joinBroken('t ự l ậ p k ế ho ạ ch v ề l ị ch m ở l ớ p ngh ề'), 'tự lập kế hoạch về lịch mở lớp nghề');
  });

  it('leaves sound words alone, list letters and units beside them', () => {
    for (const text of [TEXT, 'a) Đo 5 m ở bờ; 3 h ấn định; điểm đ ở trên; khoản b ấy.', 'đ ở', ''])
      assert.equal(joinBroken(text), text);
  });
});
