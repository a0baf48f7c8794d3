import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fold } from '@cotmoc/base';
import { check, compileFacts } from '@cotmoc/plan';

/** Plans read by hand, beside the repository; the repository holds none of them. */
const shared = join(import.meta.dirname, '../../../../shared');
const missing = existsSync(join(shared, 'gold')) ? false : 'no ../shared beside the repository';

interface Defect {
  readonly phrase: string;
  readonly alt?: readonly { readonly phrase?: string; readonly omit?: true }[];
}

const squeeze = (text: string) =>
  fold(text)
    .replace(/[^a-z0-9%/]+/g, ' ')
    .trim();

describe('defects that people found by reading', { skip: missing }, () => {
  it('are found wherever they are sure', () => {
    const missed: string[] = [];
    for (const file of readdirSync(join(shared, 'gold')).filter((name) => name.endsWith('.json'))) {
      const gold: { file: string; defects: Defect[] } = JSON.parse(readFileSync(join(shared, 'gold', file), 'utf8'));
      const facts = compileFacts(readFileSync(join(shared, 'plans', file.replace('.json', '.txt')), 'utf8'));
      const found = check(facts).map(({ phrase }) => squeeze(phrase));
      for (const { phrase, alt = [] } of gold.defects) {
        if (alt.some(({ omit }) => omit)) continue;
        const wanted = [phrase, ...alt.flatMap((other) => other.phrase ?? [])].map(squeeze);
        if (!found.some((one) => one !== '' && wanted.some((two) => two.includes(one) || one.includes(two))))
          missed.push(phrase);
      }
    }
    assert.deepEqual(missed, []);
  });
});
