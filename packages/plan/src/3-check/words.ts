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
  const byRaw = new Map<string, number>();
  const capitalOfRaw: number[] = [];
  const idOfRaw: number[] = [];
  const byWord = new Map<string, number>();
  const vocabulary: string[] = [];
  let count = 0;
  let gap: number = Gap.none;
  let at = 0;
  const length = text.length;
  while (at < length) {
    const code = text.charCodeAt(at);
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
    at++;
    while (at < length) {
      const next = text.charCodeAt(at);
      if (next >= TABLE || classes[next] !== 1) break;
      at++;
    }
    if (count === room) {
      room *= 2;
      from = grow(from, new Int32Array(room));
      to = grow(to, new Int32Array(room));
      ids = grow(ids, new Int32Array(room));
      gaps = grow(gaps, new Uint8Array(room));
      capital = grow(capital, new Uint8Array(room));
    }
    const raw = text.slice(start, at);
    let rawId = byRaw.get(raw);
    if (rawId === undefined) {
      rawId = idOfRaw.length;
      byRaw.set(raw, rawId);
      const word = raw.toLowerCase();
      let id = byWord.get(word);
      if (id === undefined) {
        id = vocabulary.length;
        byWord.set(word, id);
        vocabulary.push(word);
      }
      idOfRaw.push(id);
      const first = raw.charAt(0);
      capitalOfRaw.push(first === first.toLowerCase() ? 0 : 1);
    }
    from[count] = start;
    to[count] = at;
    ids[count] = idOfRaw[rawId] ?? 0;
    gaps[count] = gap;
    capital[count] = capitalOfRaw[rawId] ?? 0;
    count++;
    gap = TOUCHING;
  }
  return { count, from, to, ids, gaps, capital, vocabulary, idOf: (word) => byWord.get(word) ?? -1 };
}

function grow<Numbers extends Int32Array | Uint8Array>(old: Numbers, wider: Numbers): Numbers {
  wider.set(old);
  return wider;
}
