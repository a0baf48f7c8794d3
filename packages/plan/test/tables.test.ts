// Floors under the reading of task tables whose cells stand unmarked in the text, one after another.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fold } from '@cotmoc/base';
import { compileFacts } from '../src/compile.ts';

const plans = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'plans');
const gold = join(import.meta.dirname, 'gold', 'tables');

interface Row {
  readonly path: string;
  readonly agency: string;
  readonly role: string;
  readonly alt?: readonly { readonly omit?: boolean }[];
}

describe('read task tables that a PDF gives cell after cell', () => {
  it('finds at least four of five bodies, in the right row and role', (t) => {
    if (!existsSync(plans)) return t.skip('the shared plans are not beside this repository');
    for (const file of readdirSync(gold)) {
      const name = file.slice(0, -5);
      const facts = compileFacts(readFileSync(join(plans, `${name}.txt`), 'utf8'));
      const read = new Set(facts.assignments.map((one) => `${one.path} ${one.role} ${fold(one.agency)}`));
      // The file is our own and checked by eye.
      const { assignments } = JSON.parse(readFileSync(join(gold, file), 'utf8')) as { assignments: readonly Row[] };
      const firm = assignments.filter((one) => !one.alt?.some((other) => other.omit));
      const found = firm.filter((one) => read.has(`${one.path} ${one.role} ${fold(one.agency)}`)).length;
      assert.ok(found >= firm.length * 0.8, `${name}: ${found} of ${firm.length}`);
    }
  });
});
