import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Refusal } from '@cotmoc/base';
import { strToU8, zipSync } from 'fflate';
import { readSheet } from './read-sheet.ts';

const NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook with this sheet data, as Excel lays it out. */
function workbook(sheetData: string, extra: Record<string, string> = {}): Uint8Array {
  const parts: Record<string, string> = {
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook ${NS} xmlns:r="${REL}"><sheets><sheet name="Đơn vị" sheetId="1" r:id="r2"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r9" Type="${REL}/worksheet" Target="worksheets/other.xml"/><Relationship Id="r2" Type="${REL}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/other.xml': `<worksheet ${NS}><sheetData><row r="1"><c r="A1"><v>9</v></c></row></sheetData></worksheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${NS}><sheetData>${sheetData}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': `<sst ${NS}><si><t>Tên đơn vị</t></si><si><r><t>Sở </t></r><r><t>Ngoại vụ</t></r></si></sst>`,
    'xl/styles.xml': `<styleSheet ${NS}><numFmts><numFmt numFmtId="170" formatCode="dd/mm/yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>`,
    ...extra,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

const refusalOf = (bytes: Uint8Array): string => {
  try {
    readSheet(bytes);
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return 'none';
};

describe('reading a sheet', () => {
  it('gives words, numbers and days as texts, and keeps the places of empty cells', () => {
    const rows = readSheet(
      workbook(
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>Hiệu lực</t></is></c></row>' +
          '<row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3"><v>12</v></c><c r="C3" s="1"><v>45839</v></c></row><row r="9"/>',
      ),
    );
    assert.deepEqual(rows, [['Tên đơn vị', '', 'Hiệu lực'], [], ['Sở Ngoại vụ', '12', '2025-07-01']]);
  });

  it('refuses what is no workbook, an empty one and a broken one, each with its sentence', () => {
    assert.equal(refusalOf(new Uint8Array()), 'empty-file');
    assert.equal(refusalOf(strToU8('a,b,c')), 'not-a-sheet');
    assert.equal(refusalOf(zipSync({ 'word/document.xml': strToU8('<x/>') })), 'not-a-sheet');
    assert.equal(refusalOf(workbook('')), 'empty-file');
    assert.equal(refusalOf(workbook('<row r="1"><c r="A1"><v>1</v></row>')), 'broken-file');
    assert.equal(refusalOf(workbook('<row r="9999999"><c><v>1</v></c></row>')), 'too-complex');
  });

  it('ends in a table or a refusal whatever the bytes', () => {
    const whole = workbook('<row r="1"><c r="A1"><v>1</v></c></row>');
    for (let at = 0; at < whole.length; at += 7) {
      const cut = whole.slice(0, at);
      const flipped = Uint8Array.from(whole);
      flipped[at] = (flipped[at] ?? 0) ^ 0x55;
      refusalOf(cut);
      refusalOf(flipped);
    }
  });
});
