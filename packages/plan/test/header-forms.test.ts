// One letterhead and one signature in the wordings that other offices and copies give them must say the same.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compileFacts, type Header } from '../src/index.ts';

const PARTS = {
  issuer: 'ỦY BAN NHÂN DÂN\nTỈNH VÂN HÀ',
  number: 'Số: 12/KH-UBND',
  motto: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc',
  date: 'Vân Hà, ngày 12 tháng 01 năm 2026',
  kind: 'KẾ HOẠCH',
  title: 'Thông tin đối ngoại năm 2026',
  recipients: 'Nơi nhận:\n- Bộ Ngoại giao;\n- UBND các xã, phường;\n- Lưu: VT, NV.',
  signature: 'TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nNguyễn Văn Mẫu',
};

function read(changed: Partial<typeof PARTS>): Header {
  const { issuer, number, motto, date, kind, title, recipients, signature } = { ...PARTS, ...changed };
  const head = [issuer, number, motto, date, '', kind, title, ''].join('\n');
  const body = '\nI. MỤC ĐÍCH\n\nĐể bạn bè hiểu tỉnh.\n\nII. NHIỆM VỤ\n\n1. Sở Ngoại vụ biên soạn tài liệu.\n\n';
  return compileFacts(`${head}${body}${recipients}\n\n${signature}\n`).header;
}

const SAME: readonly Partial<typeof PARTS>[] = [
  { number: 'Số 12/KH-UBND' },
  { number: 'Số: 12 / KH – UBND' },
  { motto: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐỘC LẬP - TỰ DO - HẠNH PHÚC' },
  { date: 'Vân Hà, Ngày 12 tháng 01 năm 2026' },
  { date: 'Vân Hà, ngày 12 tháng 01, năm 2026' },
  { date: 'Vân Hà, ngày 12.01.2026' },
  { kind: 'K Ế   H O Ạ C H' },
  { kind: 'Kế hoạch' },
  { kind: 'KẾ HOẠCH\n(Dự thảo)' },
  { kind: 'KẾ HOẠCH (DỰ THẢO)' },
  { kind: 'DỰ THẢO KẾ HOẠCH' },
  { kind: 'KẾ HOẠCH LIÊN NGÀNH' },
  { kind: 'KẾ HOẠCH\nLIÊN TỊCH' },
  { recipients: 'Nơi Nhận:\n- Bộ Ngoại giao;\n- UBND các xã, phường;\n- Lưu: VT, NV.' },
  { recipients: 'Nơi gửi:\n- Bộ Ngoại giao;\n- UBND các xã, phường;\n- Lưu: VT, NV.' },
  { recipients: 'Nơi nhận:\nBộ Ngoại giao;\nUBND các xã, phường;\nLưu: VT, NV.' },
  { recipients: 'Nơi nhận:\n1. Bộ Ngoại giao;\n2. UBND các xã, phường;\n3. Lưu: VT, NV.' },
];

const SIGNED: readonly string[] = [
  'TM ỦY BAN NHÂN DÂN\nKT CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nNguyễn Văn Mẫu',
  'T.M ỦY BAN NHÂN DÂN\nK.T CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nNguyễn Văn Mẫu',
  'TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nNGUYỄN VĂN MẪU',
  'TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH\n\nNguyễn Văn Mẫu',
];

describe('read a header however it is worded', () => {
  const expected = read({});

  it('in the common wording', () => {
    assert.equal(expected.number, '12/KH-UBND');
    assert.equal(expected.date, '2026-01-12');
    assert.equal(expected.kind, 'Kế hoạch');
    assert.equal(expected.title, 'Thông tin đối ngoại năm 2026');
    assert.equal(expected.signer, 'Nguyễn Văn Mẫu');
    assert.deepEqual(expected.recipients, ['Bộ Ngoại giao', 'UBND các xã, phường', 'Lưu: VT, NV']);
  });

  for (const changed of SAME)
    it(JSON.stringify(Object.values(changed)[0]), () => assert.deepEqual(read(changed), expected));

  for (const signature of SIGNED)
    it(JSON.stringify(signature), () => {
      const { signer, capacity } = read({ signature });
      assert.equal(signer, 'Nguyễn Văn Mẫu');
      assert.equal(capacity.length, 3);
    });

  it('leaves out a number and a day that are still blank', () => {
    const { number, date } = read({ number: 'Số:      /KH-UBND', date: 'Vân Hà, ngày     tháng     năm 2026' });
    assert.equal(number, null);
    assert.equal(date, null);
  });
});
