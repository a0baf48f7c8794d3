/** How a word hangs on the one before it. */
export const Gap = { none: 0, space: 1, joiner: 2 } as const;

/**
 * The words of a text, cut once and numbered, so that rules compare whole numbers instead of strings.
 * Word `i` is `text.slice(from[i], to[i])` and its spelling in small letters is `vocabulary[ids[i]]`.
 */
export interface Words {
  readonly count: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly ids: Int32Array;
  /** `Gap.space` only blanks in between; `Gap.joiner` a slash or hyphen; `Gap.none` anything else, a line end too. */
  readonly gaps: Uint8Array;
  /** 1 where the word begins with a capital. */
  readonly capital: Uint8Array;
  /** Small letters, composed. */
  readonly vocabulary: readonly string[];
  /** The number of a word in small letters, or -1. */
  idOf(word: string): number;
}

/** Right behind a word, before anything is known of what follows. */
const TOUCHING = 3;

const TABLE = 0x2000;
/** 1 a letter, digit or mark; 2 a blank within the line; 3 a joiner; 0 anything else. */
const classes = new Uint8Array(TABLE);
for (let code = 0; code < TABLE; code++) {
  const letter = String.fromCharCode(code);
  if (/[\p{L}\p{M}\p{N}]/u.test(letter)) classes[code] = 1;
}
// Superscript digits mark footnotes; they are no part of a word.
for (const code of [0xb9, 0xb2, 0xb3]) classes[code] = 0;
for (const code of [0x20, 0xa0]) classes[code] = 2;
for (const letter of '/-') classes[letter.charCodeAt(0)] = 3;

/** Cuts a text into words in one pass. */
export function cutWords(text: string): Words {
  let room = Math.max(64, text.length >> 2);
  let from = new Int32Array(room);
  let to = new Int32Array(room);
  let ids = new Int32Array(room);
  let gaps = new Uint8Array(room);
  let capital = new Uint8Array(room);
  const spellings = new Spellings(text);
  let count = 0;
  let gap: number = Gap.none;
  let at = 0;
  const length = text.length;
  while (at < length) {
    let code = text.charCodeAt(at);
    const kind = code < TABLE ? classes[code] : 0;
    if (kind !== 1) {
      if (kind === 2) {
        if (gap === TOUCHING) gap = Gap.space;
      } else if (kind === 3) {
        gap = gap === Gap.space || gap === TOUCHING ? Gap.joiner : Gap.none;
      } else gap = Gap.none;
      at++;
      continue;
    }
    const start = at;
    let hash = 0;
    do {
      hash = (Math.imul(hash, 31) + code) | 0;
      at++;
      if (at >= length) break;
      code = text.charCodeAt(at);
    } while (code < TABLE && classes[code] === 1);
    if (count === room) {
      room *= 2;
      from = grow(from, new Int32Array(room));
      to = grow(to, new Int32Array(room));
      ids = grow(ids, new Int32Array(room));
      gaps = grow(gaps, new Uint8Array(room));
      capital = grow(capital, new Uint8Array(room));
    }
    const spelling = spellings.find(hash, start, at);
    from[count] = start;
    to[count] = at;
    ids[count] = spellings.words[spelling] ?? 0;
    gaps[count] = gap;
    capital[count] = spellings.capitals[spelling] ?? 0;
    count++;
    gap = TOUCHING;
  }
  const { vocabulary, byWord } = spellings;
  return { count, from, to, ids, gaps, capital, vocabulary, idOf: (word) => byWord.get(word) ?? -1 };
}

/** The spellings met so far, in an open hash table over the text itself, so that a word met again makes no string. */
class Spellings {
  readonly vocabulary: string[] = [];
  readonly byWord = new Map<string, number>();
  /** For each spelling, the number of its word in small letters, and 1 where it begins with a capital. */
  readonly words: number[] = [];
  readonly capitals: number[] = [];
  private readonly text: string;
  private readonly starts: number[] = [];
  private readonly lengths: number[] = [];
  private readonly hashes: number[] = [];
  /** Number of a spelling and one, or 0; a power of two long and at most half full. */
  private slots = new Int32Array(1 << 12);

  constructor(text: string) {
    this.text = text;
  }

  /** The number of the spelling that stands from `start` to `end`; a new one where it was not met before. */
  find(hash: number, start: number, end: number): number {
    const mask = this.slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const known = (this.slots[slot] ?? 0) - 1;
      if (known < 0) break;
      if (this.hashes[known] === hash && this.isSame(known, start, end)) return known;
      slot = (slot + 1) & mask;
    }
    const spelling = this.words.length;
    this.slots[slot] = spelling + 1;
    this.add(hash, start, end);
    if (spelling * 2 > this.slots.length) this.widen();
    return spelling;
  }

  private isSame(known: number, start: number, end: number): boolean {
    const length = end - start;
    if (this.lengths[known] !== length) return false;
    const other = this.starts[known] ?? 0;
    for (let k = 0; k < length; k++) {
      if (this.text.charCodeAt(other + k) !== this.text.charCodeAt(start + k)) return false;
    }
    return true;
  }

  private add(hash: number, start: number, end: number): void {
    const raw = this.text.slice(start, end);
    const word = raw.toLowerCase();
    let id = this.byWord.get(word);
    if (id === undefined) {
      id = this.vocabulary.length;
      this.byWord.set(word, id);
      this.vocabulary.push(word);
    }
    const first = raw.charAt(0);
    this.words.push(id);
    this.capitals.push(first === first.toLowerCase() ? 0 : 1);
    this.starts.push(start);
    this.lengths.push(end - start);
    this.hashes.push(hash);
  }

  private widen(): void {
    const wider = new Int32Array(this.slots.length * 2);
    const mask = wider.length - 1;
    for (const [spelling, hash] of this.hashes.entries()) {
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (wider[slot] !== 0) slot = (slot + 1) & mask;
      wider[slot] = spelling + 1;
    }
    this.slots = wider;
  }
}

function grow<Numbers extends Int32Array | Uint8Array>(old: Numbers, wider: Numbers): Numbers {
  wider.set(old);
  return wider;
}
