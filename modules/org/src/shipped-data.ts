import { readFileSync } from 'node:fs';
import { type Lexicon, readLexicon } from './lexicon.ts';
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

/** The word files that ship with the program. */
export function shippedLexicon(): Lexicon {
  return readLexicon({
    abbreviations: read('abbreviations.csv'),
    groupWords: read('group-words.csv'),
    words: read('words.csv'),
    groups: read('groups.csv'),
  });
}
