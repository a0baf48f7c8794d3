import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { read } from '../test/read-for-test.ts';

const TEXT = 'Kế hoạch công tác thông tin đối ngoại\nnăm 2026';

function utf16(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2 + (mark ? 2 : 0)));
  const units = mark ? `\ufeff${text}` : text;
  for (let i = 0; i < units.length; i++) view.setUint16(i * 2, units.charCodeAt(i), littleEndian);
  return new Uint8Array(view.buffer);
}

describe('reading plain text', () => {
  it('reads UTF-8 with and without a mark, and composes letters', async () => {
    assert.equal((await read('a.txt', TEXT)).text, TEXT);
    assert.equal((await read('a.txt', `\ufeff${TEXT}`)).text, TEXT);
    assert.equal((await read('a.txt', TEXT.normalize('NFD'))).text, TEXT);
  });

  it('reads UTF-16 of both orders, also without a mark', async () => {
    assert.equal((await read('a.txt', utf16(TEXT, true, true))).text, TEXT);
    assert.equal((await read('a.txt', utf16(TEXT, false, true))).text, TEXT);
    assert.equal((await read('a.txt', utf16(TEXT, true, false))).text, TEXT);
  });

  it('reads Windows-1258', async () => {
    // K ê+sắc, h o a+nặng c h: base letters and combining marks of the code page.
    const bytes = Uint8Array.from([0x4b, 0xea, 0xec, 0x20, 0x68, 0x6f, 0x61, 0xf2, 0x63, 0x68]);
    assert.equal((await read('a.txt', bytes)).text, 'Kế hoạch');
  });

  it('leaves lines as they are, with page breaks as blank lines', async () => {
    assert.equal((await read('a.txt', 'một \r\nhai\fba')).text, 'một\nhai\n\nba');
  });
});
