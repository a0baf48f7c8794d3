import { fold, oneOf, readList, readRecords } from '@cotmoc/base';
import { type UnitId, type UnitKind, type UnitLevel, unitKinds, unitLevels } from '@cotmoc/org';
import { nameKey } from './name-tokens.ts';

/** Which bodies a phrase means. Empty lists choose nothing away; `below` is the tier directly under the plan's own body. */
export interface Selector {
  readonly kinds: readonly UnitKind[];
  readonly levels: readonly (UnitLevel | 'below')[];
  /** The kind of area governed: `huyện`, `xã`; null for any. */
  readonly area: string | null;
  readonly tags: readonly string[];
  /** Only the parts of this unit; null for any. */
  readonly withinId: UnitId | null;
}

/** A word of the language of groups. */
export interface GroupWord {
  readonly role: 'noun' | 'committee' | 'qualifier' | 'tail';
  readonly phrase: string;
  readonly selector: Selector;
  readonly open: boolean;
}

/** A set of bodies under a name; an editable thing of the register. */
export interface UnitGroup {
  readonly key: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly phrases: readonly string[];
  readonly selectors: readonly Selector[];
  /** Always in, whatever the selectors say. */
  readonly members: readonly string[];
  /** Never in. */
  readonly except: readonly string[];
  /** True where the phrase leaves to a person which of them are meant. */
  readonly open: boolean;
}

const WORD_CLASSES = ['plural', 'joiner', 'belonging', 'head', 'lead-in', 'aside', 'vague', 'area'] as const;
/** What a small word does beside a name; see `data/words.csv`. */
export type WordClass = (typeof WORD_CLASSES)[number];

/** The words of plans about bodies: everything the resolver knows that is not a unit. */
export interface Lexicon {
  /** By the folded abbreviation: its meanings as comparable words. */
  readonly abbreviations: ReadonlyMap<string, readonly string[]>;
  readonly groupWords: ReadonlyMap<string, readonly GroupWord[]>;
  readonly words: Readonly<Record<WordClass, ReadonlySet<string>>>;
  /** What a head stands for in its body's name: `chanh van phong` → `van phong`. */
  readonly headFor: ReadonlyMap<string, string>;
  readonly groups: readonly UnitGroup[];
}

/** The texts of the four data files, as they ship or as a province has changed them. */
export interface LexiconFiles {
  readonly abbreviations: string;
  readonly groupWords: string;
  readonly words: string;
  readonly groups: string;
}

/** Reads the files; throws a `RangeError` naming file and line where one is wrong, for they ship with the program. */
export function readLexicon(files: LexiconFiles): Lexicon {
  const abbreviations = new Map<string, string[]>();
  for (const row of readRecords(files.abbreviations)) {
    const key = fold(row.get('abbreviation')).replace(/[^a-z0-9]/g, '');
    const meaning = nameKey(row.get('meaning'));
    if (key === '' || meaning === '') throw new RangeError(`abbreviations.csv, line ${row.line}: empty`);
    const known = abbreviations.get(key) ?? [];
    if (known.includes(meaning)) throw new RangeError(`abbreviations.csv, line ${row.line}: ${key} twice`);
    abbreviations.set(key, [...known, meaning]);
  }
  const groupWords = new Map<string, GroupWord[]>();
  for (const row of readRecords(files.groupWords)) {
    const phrase = row.get('word');
    const role = oneOf(
      ['noun', 'committee', 'qualifier', 'tail'] as const,
      row.get('role'),
      `group-words.csv, line ${row.line}`,
    );
    const word = {
      role,
      phrase,
      selector: readSelector(row.get, `group-words.csv, line ${row.line}`),
      open: row.get('open') === 'yes',
    };
    const key = nameKey(phrase);
    const known = groupWords.get(key) ?? [];
    if (known.some((other) => other.role === role))
      throw new RangeError(`group-words.csv, line ${row.line}: ${phrase} twice`);
    groupWords.set(key, [...known, word]);
  }
  const words: Record<WordClass, Set<string>> = {
    plural: new Set(),
    joiner: new Set(),
    belonging: new Set(),
    head: new Set(),
    'lead-in': new Set(),
    aside: new Set(),
    vague: new Set(),
    area: new Set(),
  };
  const headFor = new Map<string, string>();
  for (const row of readRecords(files.words)) {
    if (row.get('instead') !== '') headFor.set(fold(row.get('word')), nameKey(row.get('instead')));
    words[oneOf(WORD_CLASSES, row.get('class'), `words.csv, line ${row.line}`)].add(fold(row.get('word')));
  }
  const groups = readRecords(files.groups).map(
    (row): UnitGroup => ({
      key: row.get('key'),
      nameVi: row.get('name_vi'),
      nameEn: row.get('name_en'),
      phrases: readList(row.get('phrases')),
      selectors: [readSelector(row.get, `groups.csv, line ${row.line}`)],
      members: [],
      except: [],
      open: row.get('open') === 'yes',
    }),
  );
  return { abbreviations, groupWords, words, headFor, groups };
}

function readSelector(get: (column: string) => string, where: string): Selector {
  return {
    kinds: readList(get('kinds')).map((kind) => oneOf(unitKinds, kind, where)),
    levels: readList(get('levels')).map((level) => oneOf([...unitLevels, 'below'] as const, level, where)),
    area: get('area') || null,
    tags: readList(get('tags')),
    withinId: null,
  };
}
