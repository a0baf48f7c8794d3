import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { typeIntoFlatSheet } from './flat-sheet.ts';

const SHEET =
  '<table:table><table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row>' +
  '<table:table-row><table:table-cell table:style-name="a" office:value-type="float" office:value="1"><text:p>1</text:p>' +
  '</table:table-cell><table:table-cell table:style-name="b" table:number-columns-repeated="3"/></table:table-row></table:table>';

describe('typing into a flat sheet', () => {
  it('changes that cell and no other, though several are told together', () => {
    const changed = typeIntoFlatSheet(SHEET, { row: 2, column: 2 }, { words: 'a < b\n"c"' });
    const cell =
      '<table:table-cell table:style-name="b" office:value-type="string" calcext:value-type="string">' +
      '<text:p>a &lt; b</text:p><text:p>&quot;c&quot;</text:p></table:table-cell>';
    const empty = '<table:table-cell table:number-columns-repeated="1" table:style-name="b"/>';
    const old = '<table:table-cell table:style-name="b" table:number-columns-repeated="3"/>';
    assert.equal(changed, SHEET.replace(old, `${empty}${cell}${empty}`));
  });

  it('puts a number and a day in their own kind', () => {
    assert.match(typeIntoFlatSheet(SHEET, { row: 2, column: 0 }, { number: 40 }), /office:value="40"/);
    assert.match(typeIntoFlatSheet(SHEET, { row: 2, column: 3 }, { day: '2026-09-30' }), /date-value="2026-09-30"/);
  });

  it('fails where there is no such cell', () => {
    assert.throws(() => typeIntoFlatSheet(SHEET, { row: 9, column: 0 }, { number: 1 }), /no row 9/);
    assert.throws(() => typeIntoFlatSheet(SHEET, { row: 2, column: 9 }, { number: 1 }), /no column 9/);
    assert.throws(() => typeIntoFlatSheet(SHEET, { row: 1, column: 0 }, { number: 1 }), /told together/);
  });
});
