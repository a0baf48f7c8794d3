import { isPlural, JOINT, type NameToken } from './name-tokens.ts';
import { type ResolverIndex, tokensIn } from './resolver-index.ts';

/** A written name as words and marks, with the ways of stepping over the small words between bodies. */
export class TokenRun {
  readonly index: ResolverIndex;
  readonly text: string;
  readonly tokens: readonly NameToken[];

  constructor(index: ResolverIndex, text: string) {
    this.index = index;
    this.text = text;
    this.tokens = tokensIn(index.lexicon, text);
  }

  keyOf(from: number, to: number): string {
    return this.words(from, to).join(' ');
  }

  words(from: number, to: number): string[] {
    const words: string[] = [];
    for (let at = from; at < to; at++) {
      const word = this.tokens[at]?.word ?? '';
      if (word !== '' && word !== JOINT) words.push(word);
    }
    return words;
  }

  /** A body ends before a mark, a joiner, "thuộc", a plural word or the text's end. */
  isEnd(end: number): boolean {
    const token = this.tokens[end];
    if (token === undefined) return true;
    if (this.tokens[end - 1]?.mark) return false;
    const { words } = this.index.lexicon;
    return (
      token.mark !== null ||
      words.joiner.has(token.word) ||
      words.belonging.has(token.word) ||
      isPlural(words.plural, token)
    );
  }

  afterSeparators(at: number): number {
    const { joiner, belonging } = this.index.lexicon.words;
    let next = at;
    for (let token = this.tokens[next]; token; token = this.tokens[next]) {
      if (token.mark === null && !joiner.has(token.word) && !belonging.has(token.word)) break;
      next += 1;
    }
    return next;
  }

  afterLeadIn(at: number): number {
    const end = this.afterAny(at, this.index.lexicon.words['lead-in']);
    return end < this.tokens.length ? (this.tokens[end]?.mark ? end + 1 : end) : at;
  }

  /** The token after the longest of these phrases from here, said once or several times over ("Chủ tịch, các Phó Chủ tịch"). */
  afterAny(at: number, phrases: ReadonlySet<string>): number {
    let end = at;
    for (let from = at; ; ) {
      let length = 5;
      for (; length > 0; length--) {
        const run = this.tokens.slice(from, from + length);
        if (run.length < length || run.some((token) => token.mark !== null)) continue;
        if (phrases.has(run.map((token) => token.word).join(' '))) break;
      }
      if (length === 0) return end;
      end = from + length;
      from = this.afterSeparators(end);
      if (isPlural(this.index.lexicon.words.plural, this.tokens[from])) from += 1;
    }
  }

  phraseOf(first: number, end: number): string {
    const { from, to } = this.place(first, end);
    return this.text.slice(from, to);
  }

  place(first: number, end: number): { from: number; to: number; phrase: string; key: string } {
    const from = this.tokens[first]?.from ?? 0;
    const to = this.tokens[end - 1]?.to ?? this.text.length;
    return { from, to, phrase: this.text.slice(from, to), key: this.keyOf(first, end) };
  }
}
