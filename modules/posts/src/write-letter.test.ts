import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseDay } from '@cotmoc/base';
import { readDocument } from '@cotmoc/documents';
import { writeLetter } from './write-letter.ts';

describe('letter that names officers', () => {
  it('has the parts of an official letter in their order, and the people in its table', async () => {
    const bytes = await writeLetter({
      above: 'Ủy ban nhân dân tỉnh Mẫu',
      issuer: 'Sở Mẫu',
      subject: 'cử cán bộ đầu mối',
      to: 'Ủy ban nhân dân tỉnh Mẫu',
      paragraphs: ['Sở Mẫu cử cán bộ đầu mối như sau:'],
      rows: [
        { unit: 'Sở Mẫu', role: 'Cán bộ đầu mối', name: 'Trần Thị Mẫu', post: 'Chuyên viên', phone: '', email: '' },
      ],
      day: parseDay('2026-02-01') ?? assert.fail(),
    });
    const { text } = await readDocument({ name: 'cong-van.docx', bytes });
    const parts = [
      'ỦY BAN NHÂN DÂN TỈNH MẪU',
      'SỞ MẪU',
      'V/v cử cán bộ đầu mối',
      'Kính gửi: Ủy ban nhân dân tỉnh Mẫu',
      'Sở Mẫu cử cán bộ đầu mối như sau:',
      'Trần Thị Mẫu',
      '01/02/2026',
      'Nơi nhận:',
      'THỦ TRƯỞNG CƠ QUAN',
    ];
    const places = parts.map((part) => text.indexOf(part));
    assert.deepEqual(
      places,
      [...places].sort((a, b) => a - b),
      text,
    );
    assert.ok(
      places.every((place) => place >= 0),
      text,
    );
  });
});
