import { readFileSync } from 'node:fs';
import { type ImportWords, readImportWords } from './import-table.ts';
import { readSeed, type Seed } from './seed.ts';

function read(name: string): string {
  return readFileSync(new URL(`../data/${name}`, import.meta.url), 'utf8');
}

/** The unit files that ship with the program. */
export function shippedSeed(): Seed {
  return readSeed({
    national: read('national.csv'),
    provinces: read('provinces.csv'),
    bodies: read('province-bodies.csv'),
  });
}

/** What an imported list may call its columns, kinds and tiers. */
export function shippedImportWords(): ImportWords {
  return readImportWords(read('import-words.csv'));
}
