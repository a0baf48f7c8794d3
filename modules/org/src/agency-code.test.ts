import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isAgencyCode, isOldAgencyCode, toNewCode, toOldCode } from './agency-code.ts';

describe('agency codes', () => {
  it('know today’s form and the old one apart', () => {
    for (const code of ['H37', 'H37.02.02', 'G14.01', 'A01.Z9']) assert.ok(isAgencyCode(code), code);
    for (const code of ['Z01', 'h37', 'H37.', 'H3', '000.00.02.H37', `H37.${'A'.repeat(40)}`])
      assert.ok(!isAgencyCode(code), code);
    assert.ok(isOldAgencyCode('000.00.02.H37'));
  });

  it('turn the old form round and back where nothing is lost', () => {
    for (const [old, code] of [
      ['000.00.00.H49', 'H49'],
      ['000.00.02.H37', 'H37.02'],
      ['000.05.02.H37', 'H37.02.05'],
      ['012.05.02.H37', 'H37.02.05.012'],
    ] as const) {
      assert.equal(toNewCode(old), code);
      assert.equal(toOldCode(code), old);
    }
  });

  it('say so where one form cannot hold the other', () => {
    assert.equal(toNewCode('000.05.00.H37'), null);
    assert.equal(toNewCode('H37.02'), null);
    assert.equal(toOldCode('H37.A2'), null);
    assert.equal(toOldCode('H37.01.02.003.04'), null);
  });
});
