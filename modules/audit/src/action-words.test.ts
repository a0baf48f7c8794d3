import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { actionWords, kindWords } from './action-words.ts';

const MODULES = new URL('../../', import.meta.url);

/** The codes of one kind that the sources of all modules note, with the file they stand in. */
function noted(pattern: RegExp): Map<string, string> {
  return inNotes(/\.note\(\{[\s\S]*?\}\);/g, pattern);
}

function inNotes(part: RegExp, pattern: RegExp): Map<string, string> {
  const found = new Map<string, string>();
  for (const module of readdirSync(MODULES)) {
    const folder = new URL(`${module}/src/`, MODULES);
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))) {
      const text = readFileSync(new URL(file, folder), 'utf8');
      for (const [note] of text.matchAll(part))
        for (const [, code] of note.matchAll(pattern)) if (code) found.set(code, `${module}/${file}`);
    }
  }
  return found;
}

describe('words of the log', () => {
  it('say in both languages every action that a module notes', () => {
    const actions = noted(/action:[^,]*?'([a-z]+\.[a-z-]+)'|: '([a-z]+\.[a-z-]+)',?\n\s*objectKind/g);
    assert.ok(actions.size > 50, `${actions.size} actions`);
    const wordless = [...actions].filter(([code]) => actionWords(code).vi === code || actionWords(code).en === code);
    assert.deepEqual(wordless, [], 'give each its words in action-words.ts');
  });

  it('say every kind of thing that something is done to', () => {
    // Evidence is noted at what it is credited to, whichever module that is of.
    const targets = inNotes(/: TargetKind = \{[\s\S]*?\n\};/g, /^\s*kind: '([a-z-]+)'/gm);
    assert.ok(targets.has('finding'));
    const kinds = new Map([...noted(/objectKind: '([a-z-]+)'/g), ...targets]);
    assert.ok(kinds.size > 10, `${kinds.size} kinds`);
    assert.deepEqual(
      [...kinds].filter(([code]) => kindWords(code).vi === code),
      [],
      'give each its words in action-words.ts',
    );
  });
});
