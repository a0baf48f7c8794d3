import type { UnitId } from '@cotmoc/org';
import type { GroupWord, Lexicon, Selector, UnitGroup } from './lexicon.ts';
import { JOINT, type NameToken } from './name-tokens.ts';
import { spellings } from './resolver-index.ts';

/** A group read from words, up to a token. */
export interface ParsedGroup {
  readonly group: UnitGroup;
  /** The token after the last that belongs to it. */
  readonly end: number;
  /** Words in it that the language of groups does not know. */
  readonly unknown: readonly string[];
}

/** A unit found at a token; given by the resolver so that "các đơn vị thuộc Sở X" can be read. */
export type FindUnit = (
  at: number,
) => { readonly unitId: UnitId; readonly end: number; readonly isCommittee: boolean } | null;

/** A place in the tokens, moving on. */
class Reader {
  readonly tokens: readonly NameToken[];
  readonly lexicon: Lexicon;
  at: number;

  constructor(tokens: readonly NameToken[], lexicon: Lexicon, at: number) {
    this.tokens = tokens;
    this.lexicon = lexicon;
    this.at = at;
  }

  /** The longest run of words from here, up to six, for which `known` answers; commas are not minded ("bộ, ngành"). */
  longest<T>(known: (key: string) => T | undefined): T | null {
    for (let end = Math.min(this.tokens.length, this.at + 7); end > this.at; end--) {
      const run = this.tokens.slice(this.at, end);
      if (run.some((token) => token.mark === ';' || token.mark === ':')) continue;
      if (run.at(-1)?.mark || run[0]?.mark) continue;
      const words = run.map((token) => token.word).filter((word) => word !== '');
      if (words.length > 1 && (words[0] === JOINT || words.at(-1) === JOINT)) continue;
      for (const form of spellings(words, this.lexicon)) {
        const found = form === '' ? undefined : known(form);
        if (found !== undefined) {
          this.at = end;
          return found;
        }
      }
    }
    return null;
  }

  noun(): GroupWord | null {
    return this.longest((key) =>
      this.lexicon.groupWords.get(key)?.find(({ role }) => role === 'noun' || role === 'committee'),
    );
  }

  groupWord(role: GroupWord['role']): GroupWord | null {
    return this.longest((key) => this.lexicon.groupWords.get(key)?.find((word) => word.role === role));
  }

  word(kind: 'plural' | 'joiner' | 'belonging'): boolean {
    const words = this.lexicon.words[kind];
    for (let length = 3; length > 0; length--) {
      const run = this.tokens.slice(this.at, this.at + length);
      if (
        run.length === length &&
        run.every((token) => token.mark === null && !(kind === 'plural' && token.isNoun)) &&
        words.has(run.map((token) => token.word).join(' '))
      ) {
        this.at += length;
        return true;
      }
    }
    return false;
  }

  /** Steps over commas, joiners and plural words; true where there was any. */
  separators(): boolean {
    const from = this.at;
    for (let moved = true; moved; ) {
      moved = false;
      const mark = this.tokens[this.at]?.mark;
      if (mark) {
        this.at += 1;
        moved = true;
      }
      if (this.word('joiner')) moved = true;
      if (this.word('plural')) moved = true;
    }
    return this.at > from;
  }

  /** Steps over a comma that stands before another tier ("cấp tỉnh, cấp xã"). */
  tierSeparator(isWanted: boolean): boolean {
    if (!isWanted || this.tokens[this.at]?.mark !== ',' || this.tokens[this.at + 1]?.word !== 'cap') return false;
    this.at += 1;
    return true;
  }

  atBoundary(): boolean {
    const token = this.tokens[this.at];
    return token === undefined || token.mark !== null || token.word === JOINT;
  }
}

interface Noun {
  readonly word: GroupWord;
  selector: Selector;
}

/**
 * Reads a group of bodies from the tokens: a plural word or a list of nouns ("sở, ban, ngành"), each with what narrows it
 * ("biên giới", "liên quan", "thuộc Sở X"). Null where the words make no group.
 */
export function parseGroup(
  tokens: readonly NameToken[],
  start: number,
  lexicon: Lexicon,
  findUnit: FindUnit,
): ParsedGroup | null {
  const reader = new Reader(tokens, lexicon, start);
  let plural = reader.word('plural');
  let separated = false;
  let committee = false;
  const nouns: Noun[] = [];
  const unknown: string[] = [];
  let open = false;
  let narrowed = false;
  let end = start;
  for (;;) {
    const before = reader.at;
    const word = reader.noun();
    // "Ủy ban MTTQ tỉnh và các đoàn thể": the committee is a body by itself.
    if (!word || (isCommittee(word) && !plural && (findUnit(before)?.end ?? 0) > reader.at)) {
      reader.at = before;
      break;
    }
    const group = [{ word, selector: word.selector }];
    const areas = readAreas(reader, word);
    plural ||= areas.plural;
    committee ||= isCommittee(word);
    if (areas.selectors.length > 0) {
      group.length = 0;
      for (const selector of areas.selectors) group.push({ word, selector });
      narrowed = true;
    }
    if (areas.selectors.length > 0 && isCommittee(word)) spreadAreas(nouns, areas.selectors);
    nouns.push(...group);
    open ||= word.open;
    const qualifier = readQualifiers(reader, nouns, findUnit);
    open ||= qualifier.open;
    narrowed ||= qualifier.narrowed;
    end = reader.at;
    if (!reader.atBoundary()) {
      const next = new Reader(tokens, lexicon, reader.at);
      // "sở ngành", "ban ngành đoàn thể": nouns without a comma.
      if (next.noun()) continue;
      const tail = reader.groupWord('tail');
      const rest = restOf(reader, lexicon, findUnit);
      if (tail === null && !plural) return null;
      if (tail === null) unknown.push(...rest);
      open = true;
      narrowed = true;
      end = reader.at;
    }
    if (tokens[reader.at]?.mark === ';' || !reader.separators()) break;
    const after = new Reader(tokens, lexicon, reader.at);
    const noun = after.noun();
    // A committee said in full ("…, UBND các huyện") begins a group of its own.
    const another = noun !== null && isCommittee(noun) && !nouns.every((known) => isCommittee(known.word));
    if (noun === null || another || findUnit(reader.at) !== null) break;
    separated = true;
  }
  const [first] = nouns;
  if (!first) return null;
  const whole = start === 0 && end === tokens.length && nouns.length === 1 && first.word.phrase.includes(' ');
  const heaped = nouns.length > 1 && !separated && !committee;
  const telling = plural || separated || whole || (narrowed && !heaped);
  if (!telling) return null;
  // "UBND huyện" with no name leaves open which one.
  const single = !plural && nouns.length === 1 && first.selector.area !== null;
  const phrase = wordsOf(tokens.slice(start, end));
  return {
    end,
    unknown,
    group: {
      key: `phrase:${phrase}`,
      nameVi: phrase,
      nameEn: phrase,
      phrases: [],
      selectors: nouns.map((noun) => noun.selector),
      members: [],
      except: [],
      open: open || single,
    },
  };
}

function isCommittee(word: GroupWord): boolean {
  return word.role === 'committee';
}

/** "UBND các huyện, thị xã, thành phố", "công an các xã": the kinds of area after a noun, as selectors of that noun. */
function readAreas(reader: Reader, word: GroupWord): { selectors: Selector[]; plural: boolean } {
  const from = reader.at;
  const plural = reader.word('plural');
  const committee = isCommittee(word);
  if (!plural && !committee) return { selectors: [], plural: false };
  const selectors: Selector[] = [];
  let end = from;
  for (;;) {
    const area = reader.noun();
    if (!area || area.selector.area === null) {
      reader.at = end;
      break;
    }
    selectors.push({ ...area.selector, kinds: word.selector.kinds, area: committee ? area.selector.area : null });
    end = reader.at;
    reader.separators();
  }
  reader.at = selectors.length > 0 ? end : from;
  return { selectors, plural: plural && selectors.length > 0 };
}

/** "HĐND, UBND các xã": the councils too are those of the communes. */
function spreadAreas(nouns: Noun[], areas: readonly Selector[]): void {
  for (const noun of nouns) {
    const { selector } = noun;
    if (!isCommittee(noun.word) || selector.area !== null || selector.levels.some((level) => level !== 'below'))
      continue;
    const levels = [...new Set(areas.flatMap((area) => area.levels))];
    noun.selector = { ...selector, levels };
  }
}

/** What follows the nouns and narrows them; changes their selectors. */
function readQualifiers(reader: Reader, nouns: Noun[], findUnit: FindUnit): { open: boolean; narrowed: boolean } {
  let open = false;
  let narrowed = false;
  // "UBND cấp tỉnh, cấp xã": the noun itself has named a tier, others may follow it.
  let levelsSet = /(?:^| )cấp /.test(nouns.at(-1)?.word.phrase ?? '');
  for (;;) {
    const from = reader.at;
    const joined = reader.tierSeparator(levelsSet) || reader.word('joiner');
    const word = reader.groupWord('qualifier');
    if (word && joined && !(levelsSet && word.selector.levels.length > 0)) {
      // "… Trung ương và địa phương" goes on narrowing; "… và địa phương" elsewhere begins another noun.
      reader.at = from;
      break;
    }
    if (!word) {
      reader.at = from;
      if (!reader.word('belonging')) break;
      const owner = readOwner(reader, nouns, findUnit);
      if (owner === null) reader.at = from;
      return { open: open || owner === 'group', narrowed: narrowed || owner !== null };
    }
    narrowed = true;
    open ||= word.open;
    const { levels, tags } = word.selector;
    const overrides = word.phrase.startsWith('cấp ');
    const last = nouns.at(-1);
    for (const noun of nouns) {
      const own = noun.selector;
      const sameArea = own.kinds.join() === last?.selector.kinds.join();
      if (tags.length > 0 && sameArea) noun.selector = { ...noun.selector, tags: [...own.tags, ...tags] };
      if (levels.length > 0 && (own.levels.length === 0 || overrides || (levelsSet && joined))) {
        noun.selector = { ...noun.selector, levels: joined ? [...own.levels, ...levels] : levels };
      }
    }
    if (levels.length > 0) levelsSet = true;
  }
  return { open, narrowed };
}

/** Whose parts the nouns are: of one body ("thuộc Sở X"), or of a group ("thuộc các bộ, ngành"), which then answers for them. */
function readOwner(reader: Reader, nouns: Noun[], findUnit: FindUnit): 'unit' | 'group' | null {
  const found = findUnit(reader.at);
  if (found) {
    reader.at = found.end;
    if (found.isCommittee) return 'unit';
    for (const noun of nouns) noun.selector = { ...noun.selector, kinds: [], levels: [], withinId: found.unitId };
    return 'unit';
  }
  const owners = parseGroup(reader.tokens, reader.at, reader.lexicon, findUnit);
  const [first] = nouns;
  if (owners === null || !first) return null;
  reader.at = owners.end;
  nouns.splice(0, nouns.length, ...owners.group.selectors.map((selector) => ({ word: first.word, selector })));
  return 'group';
}

/** Swallows words up to where another body or group begins, or the end. */
function restOf(reader: Reader, lexicon: Lexicon, findUnit: FindUnit): string[] {
  const rest: string[] = [];
  while (reader.at < reader.tokens.length) {
    const token = reader.tokens[reader.at];
    if (token === undefined || token.mark === ';') break;
    if (token.mark !== null || token.word === JOINT) {
      const next = new Reader(reader.tokens, lexicon, reader.at);
      next.separators();
      const noun = new Reader(reader.tokens, lexicon, next.at).noun();
      if (noun !== null || findUnit(next.at) !== null) break;
    } else {
      rest.push(token.word);
    }
    reader.at += 1;
  }
  return rest;
}

function wordsOf(tokens: readonly NameToken[]): string {
  return tokens
    .map((token) => token.word)
    .filter((word) => word !== '' && word !== JOINT)
    .join(' ');
}
