import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseDay, readCsv } from '@cotmoc/base';
import { applyChanges } from './change.ts';
import { type ImportOptions, previewImport } from './preview-import.ts';
import { makeRegister, unitOn } from './register.ts';
import { shippedImportWords } from './shipped-data.ts';
import { factsOf } from './unit.ts';

const day = (text: string) => parseDay(text) ?? assert.fail(text);
const on = day('2026-11-01');
const legalBasis = '05/QĐ-UBND';

const register = applyChanges(makeRegister([]), [
  {
    kind: 'found',
    day: day('2025-07-01'),
    legalBasis,
    unit: {
      id: 'ubnd',
      facts: factsOf('Ủy ban nhân dân tỉnh Mẫu', 'people-committee', 'province', { area: 'tỉnh Mẫu', code: 'H37' }),
    },
  },
  {
    kind: 'found',
    day: day('2025-07-01'),
    legalBasis,
    unit: { id: 'so-a', facts: factsOf('Sở A', 'department', 'province', { parentId: 'ubnd', code: 'H37.01' }) },
  },
  {
    kind: 'found',
    day: day('2025-07-01'),
    legalBasis,
    unit: { id: 'so-b', facts: factsOf('Sở B', 'department', 'province', { parentId: 'ubnd' }) },
  },
]).register;

function options(more: Partial<ImportOptions> = {}): ImportOptions {
  let made = 0;
  const newId = () => `new-${++made}`;
  return { day: on, legalBasis, homeId: 'ubnd', isComplete: false, newId, words: shippedImportWords(), ...more };
}

describe('reading a list of units', () => {
  it('takes it as spreadsheets save it: mark, semicolons, quotes, line breaks inside', () => {
    const rows = readCsv('\uFEFFMã;Tên đơn vị;Địa chỉ\r\nH37.02;"Sở ""C""";"Số 1;\nđường Hai"\r\n\r\n;Sở D;\r\n');
    assert.deepEqual(
      rows.map((row) => row.line),
      [1, 2, 5],
    );
    assert.deepEqual(rows[1]?.cells, ['H37.02', 'Sở "C"', 'Số 1;\nđường Hai']);
  });

  it('stores composed letters whatever the file had', () => {
    assert.equal(readCsv('Tên\nSở Văn hóa'.normalize('NFD'))[1]?.cells[0], 'Sở Văn hóa');
  });
});

describe('previewing an import', () => {
  it('says of each line what it would do, and does it', () => {
    const csv = [
      'STT,Mã định danh,Tên đơn vị,Loại,Cấp,Trực thuộc,Nhãn,Từ ngày,Kết thúc từ ngày',
      '1,H37.01,Sở A và C,Sở,Tỉnh,,,,',
      '2,,Phòng Một,Phòng,Tỉnh,Sở Mới,,,',
      '3,,Sở Mới,Sở,Tỉnh,Ủy ban nhân dân tỉnh Mẫu,,01/12/2026,',
      '4,,SO B,,,,,,31/12/2026',
      '5,000.00.00.H37,Ủy ban nhân dân tỉnh Mẫu,,,,,,',
      '6,,Ủy ban nhân dân xã Biên,UBND,Xã,,border,15/11/2026,',
    ].join('\n');
    const before = previewImport(
      register,
      readCsv(csv.replace('Phòng Một,Phòng,Tỉnh,Sở Mới,,,', 'Phòng Một,Phòng,Tỉnh,Sở Mới,,02/12/2026,')),
      options(),
    );
    assert.deepEqual(before.faults, []);
    assert.deepEqual(
      before.items.map(({ line, outcome }) => [line, outcome]),
      [
        [2, 'renamed'],
        [3, 'added'],
        [4, 'added'],
        [5, 'ended'],
        [6, 'amended'],
        [7, 'added'],
      ],
    );
    const after = before.applied?.register ?? assert.fail();
    assert.equal(unitOn(after, 'so-a', on)?.officialName, 'Sở A và C');
    assert.equal(unitOn(after, 'so-b', day('2026-12-31')), null);
    const part = [...after.units.values()].find((unit) => unit.versions[0]?.officialName === 'Phòng Một');
    assert.equal(after.units.get(part?.versions[0]?.parentId ?? '')?.versions[0]?.officialName, 'Sở Mới');
  });

  it('gives every fault with its line and what to write instead', () => {
    const csv =
      'Mã,Tên,Loại,Trực thuộc,Từ ngày\nXX1,Sở C,Sở,,\n,,Sở,,\n,Sở D,Cơ quan lạ,,\n,Sở E,Sở,Sở Không Có,\n,Sở F,Sở,,31/02/2026\n,Sở A,,,\n,Sở A,,,';
    const preview = previewImport(register, readCsv(csv), options());
    assert.deepEqual(
      preview.faults.map(({ line, column }) => [line, column]),
      [
        [2, 'code'],
        [3, 'officialName'],
        [4, 'kind'],
        [5, 'parent'],
        [6, 'validFrom'],
        [8, 'officialName'],
      ],
    );
    assert.equal(preview.applied, null);
  });

  it('refuses a file without the column of names, in one sentence', () => {
    const preview = previewImport(register, readCsv('Mã,Ghi chú\nH37,x'), options());
    assert.equal(preview.faults.length, 1);
    assert.match(preview.faults[0]?.sentences.vi ?? '', /Tên đơn vị/);
  });

  it('ends what a complete list leaves out, and nothing when the list is a part', () => {
    const rows = readCsv('Tên\nSở A');
    assert.deepEqual(
      previewImport(register, rows, options()).items.map((item) => item.outcome),
      ['unchanged'],
    );
    const complete = previewImport(register, rows, options({ isComplete: true }));
    assert.deepEqual(
      complete.items.map((item) => [item.outcome, item.name]),
      [
        ['ended', 'Sở B'],
        ['unchanged', 'Sở A'],
      ],
    );
  });

  it('reads kind, tier and area from the name where the list has no such columns', () => {
    const preview = previewImport(
      register,
      readCsv('Tên\nỦy ban nhân dân xã Bờ Y\nSở Công Thương\nBan Chỉ đạo 35'),
      options(),
    );
    const made = [...(preview.applied?.register.units.values() ?? [])].slice(-3).map((unit) => unit.versions[0]);
    assert.deepEqual(
      made.map((unit) => [unit?.kind, unit?.level, unit?.area]),
      [
        ['people-committee', 'commune', 'xã Bờ Y'],
        ['department', 'province', null],
        ['steering-committee', 'province', null],
      ],
    );
  });

  it('never takes anything away because a cell is empty', () => {
    const preview = previewImport(register, readCsv('Mã,Tên,Tên viết tắt\n,Sở A,'), options());
    assert.equal(preview.items[0]?.outcome, 'unchanged');
    assert.equal(preview.changes.length, 0);
  });
});
