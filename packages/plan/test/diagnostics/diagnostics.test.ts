import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { check, compileFacts, type Diagnostic, defaultRegisters, type Registers } from '@cotmoc/plan';
import { rules } from '../../src/3-check/rules.ts';

/**
 * One folder a rule: `fires.txt` makes it speak, `almost.txt` nearly does, `expected.txt` says what it finds, one line
 * a finding. `FILTER=code` runs one rule; `UPDATE_SAMPLES=1` writes `expected.txt` anew.
 */
const folder = import.meta.dirname;
const filter = process.env['FILTER'];
const update = process.env['UPDATE_SAMPLES'] === '1';

function findings(code: string, file: string): Diagnostic[] {
  const text = readFileSync(join(folder, code, file), 'utf8');
  return check(compileFacts(text), registersOf(code)).filter((diagnostic) => diagnostic.code === code);
}

function registersOf(code: string): Registers {
  const file = join(folder, code, 'registers.json');
  return existsSync(file) ? { ...defaultRegisters, ...JSON.parse(readFileSync(file, 'utf8')) } : defaultRegisters;
}

function describeFinding({ severity, path, phrase, fix, message }: Diagnostic): string {
  const mended = fix ? ` → ${JSON.stringify(fix.insert)}` : '';
  return `${severity} ${path || '·'} ${JSON.stringify(phrase)}${mended}\n  ${message.vi}\n  ${message.en}\n`;
}

describe('each diagnostic', () => {
  for (const { code, severity } of rules.filter((rule) => !filter || rule.code === filter)) {
    it(`${code} speaks where it should and is silent where it nearly should`, () => {
      const found = findings(code, 'fires.txt');
      const actual = found.map(describeFinding).join('');
      const expected = join(folder, code, 'expected.txt');
      if (update) writeFileSync(expected, actual);
      assert.notEqual(found.length, 0, 'fires.txt does not make the rule speak');
      assert.equal(found[0]?.severity, severity, 'the sample shows the rule at its own severity');
      assert.equal(actual, readFileSync(expected, 'utf8'));
      assert.deepEqual(findings(code, 'almost.txt').map(describeFinding), [], 'almost.txt makes the rule speak');
    });

    it(`${code} is silent once its own fixes are applied`, () => {
      let text = compileFacts(readFileSync(join(folder, code, 'fires.txt'), 'utf8')).text;
      const fixes = findings(code, 'fires.txt').flatMap(({ fix }) => fix ?? []);
      if (fixes.length === 0) return;
      for (const { from, to, insert } of fixes.toReversed()) text = text.slice(0, from) + insert + text.slice(to);
      const left = check(compileFacts(text), registersOf(code)).filter((diagnostic) => diagnostic.code === code);
      assert.deepEqual(left.map(describeFinding), []);
    });
  }

  it('has no samples of a rule that is not there', () => {
    const codes = new Set(rules.map((rule) => rule.code));
    const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    assert.deepEqual(
      folders.map(({ name }) => name).filter((name) => !codes.has(name)),
      [],
    );
  });
});
