import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { compile } from '@cotmoc/plan';
import { DEFECT_KINDS, plantAll } from './planted-defects.ts';

const folders = ['read-by-hand', 'samples'].map((name) => join(import.meta.dirname, name));
const texts = folders.flatMap((folder) =>
  readdirSync(folder).map((name) => readFileSync(join(folder, name, 'input.txt'), 'utf8')),
);
const MOST = 40;

describe('a defect planted into a good plan', () => {
  for (const kind of DEFECT_KINDS) {
    it(`is found: ${kind.name}, ${kind.least} in a hundred at least`, () => {
      const { planted, found } = plantAll(kind, texts, (text) => compile(text).diagnostics, MOST);
      assert.ok(planted >= 5, `only ${planted} places for it in our own plans`);
      assert.ok(found * 100 >= kind.least * planted, `${found} of ${planted} were found`);
    });
  }
});
