// Floors under the scores on plans read by hand. They stand a little below today's figures, so that a rule that breaks
// another plan shows; tools/score-all.ts prints the figures themselves.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { compile } from '../src/index.ts';

const shared = join(import.meta.dirname, '..', '..', '..', '..', 'shared');
const scorer = join(shared, 'gold', 'score.mjs');

const SEED_FLOORS = {
  citations: 0.99,
  assignments: 0.97,
  timings: 0.95,
  obligations: 0.93,
  quantities: 0.95,
  header: 1,
  recipients: 0.99,
  budget: 1,
};
const DEV_FLOORS = {
  citations: 0.98,
  assignments: 0.955,
  timings: 0.95,
  obligations: 0.9,
  quantities: 0.95,
  header: 0.97,
  recipients: 0.97,
  budget: 0.97,
};

/** The mean F1 of each list over the gold files of a folder. */
function meansOf(folder: string, lists: readonly string[]): Map<string, number> {
  const work = mkdtempSync(join(tmpdir(), 'cotmoc-gold-'));
  const sums = new Map<string, number>();
  let plans = 0;
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
    const text = join(shared, 'plans', `${file.slice(0, -5)}.txt`);
    if (!existsSync(text)) continue;
    writeFileSync(join(work, file), JSON.stringify(compile(readFileSync(text, 'utf8'))));
    const printed = execFileSync(process.execPath, [scorer, join(folder, file), join(work, file)], {
      encoding: 'utf8',
    });
    for (const list of lists)
      sums.set(
        list,
        (sums.get(list) ?? 0) + Number(new RegExp(`^${list} +tp.*F1 ([\\d.]+)`, 'm').exec(printed)?.[1] ?? 0),
      );
    plans++;
  }
  return new Map([...sums].map(([list, sum]) => [list, sum / plans]));
}

describe('compile the plans read by hand', () => {
  it('stays above the floors on the founding plans', (t) => {
    if (!existsSync(scorer)) return t.skip('the gold annotations are not beside this repository');
    const means = meansOf(join(shared, 'gold'), Object.keys(SEED_FLOORS));
    for (const [list, floor] of Object.entries(SEED_FLOORS))
      assert.ok((means.get(list) ?? 0) >= floor, `${list} ${means.get(list)?.toFixed(3)} is below ${floor}`);
  });

  it('stays above the floors on the development plans', (t) => {
    if (!existsSync(scorer)) return t.skip('the gold annotations are not beside this repository');
    const means = meansOf(join(import.meta.dirname, 'gold', 'dev'), Object.keys(DEV_FLOORS));
    for (const [list, floor] of Object.entries(DEV_FLOORS))
      assert.ok((means.get(list) ?? 0) >= floor, `${list} ${means.get(list)?.toFixed(3)} is below ${floor}`);
  });
});
