import { readFileSync } from 'node:fs';
import { type Lexicon, readLexicon } from './lexicon.ts';

function read(name: string): string {
  return readFileSync(new URL(`../data/${name}`, import.meta.url), 'utf8');
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
