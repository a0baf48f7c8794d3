import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import cues from '../../data/cues.json' with { type: 'json' };
import { CUE } from './lexicon.ts';

describe('the phrases of plans', () => {
  it('say what they do in words that the rules ask for', () => {
    const known = new Set(Object.keys(CUE));
    for (const { does } of cues) for (const one of does) assert.ok(known.has(one), one);
  });

  it('stand in small letters, one blank between their words, once for what they do', () => {
    for (const { does, phrases } of cues) {
      assert.equal(new Set(phrases).size, phrases.length, `${does.join(', ')}: one stands twice`);
      for (const phrase of phrases) assert.match(phrase, /^[\p{Ll}\d&/-]+( [\p{Ll}\d&/-]+)*$/u);
    }
  });
});
