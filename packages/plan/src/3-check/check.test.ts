import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { compileFacts } from '../compile.ts';
import type { PlanFacts } from '../contract.ts';
import { check } from './check.ts';
import { rules } from './rules.ts';

const here = import.meta.dirname;
const codesIn = (folder: string, ending: string) =>
  readdirSync(join(here, folder))
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .sort();

const blank: PlanFacts = compileFacts('');

describe('the rules', () => {
  it('are all registered, each under the name of its file', () => {
    assert.deepEqual(
      rules.map((rule) => rule.code),
      codesIn('rules', '.ts'),
    );
  });

  it('each have a page', () => {
    assert.deepEqual(
      rules.map((rule) => rule.code),
      codesIn('../../messages', '.md'),
    );
  });

  it('each have a sample that fires and one that nearly does', () => {
    for (const { code } of rules) {
      for (const file of ['fires.txt', 'almost.txt', 'expected.txt']) {
        assert.ok(existsSync(join(here, '../../test/diagnostics', code, file)), `${code}/${file}`);
      }
    }
  });
});

describe('checking', () => {
  it('gives diagnostics in the order of the text, with the phrase they speak of', () => {
    const text = 'Nâng cao của của bản tin.\nKhai mạc ngày 31/4/2026.';
    const found = check({ ...blank, text, header: { ...blank.header, kind: 'Kế hoạch', title: 'Thử' } });
    assert.deepEqual(
      found.map(({ code, phrase }) => [code, phrase]),
      [
        ['doubled-words', 'của của'],
        ['impossible-date', '31/4/2026'],
      ],
    );
    assert.deepEqual(found[0]?.fix, { from: 9, to: 16, insert: 'của' });
  });

  it('takes no year of another document in the title for the plan’s own', () => {
    const found = (title: string): number =>
      check(
        compileFacts(
          `ỦY BAN NHÂN DÂN\nTỈNH ĐỒNG MẪU\n\nĐồng Mẫu, ngày 06 tháng 10 năm 2026\n\nKẾ HOẠCH\n${title}\n\nI. NHIỆM VỤ\n\n1. Sở Y tế mở lớp trước ngày 30/8/2027.\n`,
        ),
      ).filter(({ code }) => code === 'deadline-outside-period').length;
    assert.equal(found('Thực hiện Nghị quyết số 71-NQ/TW, ngày 22/8/2026 của Bộ Chính trị'), 0);
    assert.equal(found('Thực hiện Nghị quyết năm 2026'), 1);
  });

  it('compares no days of two years in a chain of reports', () => {
    const found = (year: number): number =>
      check(
        compileFacts(
          `KẾ HOẠCH\nThử năm 2026\n\nI. TỔ CHỨC THỰC HIỆN\n\n1. UBND các xã báo cáo Sở Y tế kết quả rà soát trước ngày 30/4/2026.\n\n2. Sở Y tế báo cáo UBND tỉnh kết quả trước ngày 31/3/${year}.\n`,
        ),
      ).filter(({ code }) => code === 'report-chain-reversed').length;
    assert.equal(found(2026), 1);
    assert.equal(found(2027), 0);
  });

  it('compares no days of two months of a quarter', () => {
    const found = (month: string): number =>
      check(
        compileFacts(
          `KẾ HOẠCH\nThử năm 2026\n\nI. TỔ CHỨC THỰC HIỆN\n\n1. UBND các xã báo cáo Sở Y tế trước ngày 28 của tháng ${month} quý.\n\n2. Sở Y tế báo cáo UBND tỉnh trước ngày 25 của tháng cuối quý.\n`,
        ),
      ).filter(({ code }) => code === 'report-chain-reversed').length;
    assert.equal(found('cuối'), 1);
    assert.equal(found('đầu'), 0);
  });

  it('tells one paper under two numbers by its words, or by fewer of them where the digits are mixed up', () => {
    const found = (number: string, about: string): number =>
      check(
        compileFacts(
          `KẾ HOẠCH\nThử năm 2026\n\nI. NHIỆM VỤ\n\n1. Quyết định số 1090/QĐ-TTg ngày 12/11/2025 của Thủ tướng Chính phủ về việc phê duyệt Chiến lược đọc sách ở vùng biên giới đến năm 2030.\n\n2. Quyết định số ${number}/QĐ-TTg ngày 12/11/2025 của Thủ tướng Chính phủ ${about}.\n`,
        ),
      ).filter(({ code }) => code === 'date-two-numbers').length;
    assert.equal(found('1254', 'phê duyệt Chiến lược đọc sách ở vùng biên giới đến năm 2030'), 1);
    assert.equal(found('1909', 'về phê duyệt Chiến lược đọc sách của đồng bào'), 1);
    assert.equal(found('1091', 'về phê duyệt Chiến lược đọc sách của đồng bào'), 0);
    assert.equal(found('1254', 'về phê duyệt Chiến lược đọc sách của đồng bào'), 0);
    assert.equal(found('1909', 'về thành lập Ban Chỉ đạo đọc sách của đồng bào'), 0);
  });

  it('takes the half of a word at which a copy breaks off for no slip', () => {
    const found = (text: string): string[] =>
      check(compileFacts(`KẾ HOẠCH\nThử năm 2026\n\nI. NHIỆM VỤ\n\n1. ${text}\n`))
        .filter(({ code }) => code === 'impossible-syllable')
        .map(({ phrase }) => phrase);
    assert.deepEqual(found('Sở Ngoại vụ tham mưu ban hành Nghị quyế'), []);
    assert.deepEqual(found('Sở Ngoại vụ tham mưu Nghị quyế của tỉnh.'), ['quyế']);
  });

  it('says the same in both languages, without a place left open', () => {
    for (const { message } of check(
      compileFacts('KẾ HOẠCH\n\nI. MỤC ĐÍCH\n\n1. Việc của của tỉnh (chưa rõ\n\n3. Ngày 30/2/2026.'),
    )) {
      for (const sentence of [message.vi, message.en]) assert.doesNotMatch(sentence, /%\w+%|undefined|null|NaN/);
    }
  });

  it('survives any text', () => {
    const signs = [
      '(',
      '“',
      '”',
      '=',
      ' x ',
      '|',
      '\t',
      '\n',
      '1.',
      'a)',
      '-',
      '/',
      'QĐ',
      'ngày',
      '31/2',
      '…',
      'số ',
      ' ',
      '\u00ad',
      '<b>',
      'của',
      ';',
    ];
    let seed = 7;
    for (let round = 0; round < 200; round++) {
      let text = '';
      for (let i = 0; i < 60; i++) {
        seed = (seed * 1103515245 + 12345) % 2147483648;
        text += signs[seed % signs.length];
      }
      for (const { from, to, phrase } of check(compileFacts(text)))
        assert.ok(from <= to && phrase.length === to - from);
    }
  });
});
