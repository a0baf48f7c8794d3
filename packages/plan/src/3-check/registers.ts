import { fold } from '@cotmoc/base';
import { endsOf, wordsKey, wordsOfName } from './body-name.ts';

/** How far an entry may be trusted: read in the text itself, one good source, or weak. */
export type Confidence = 'high' | 'medium' | 'low';

/** One law, decree, circular or decision that plans cite. */
export interface LegalEntry {
  /** As printed, less spaces: `72/2015/NĐ-CP`. */
  readonly number: string;
  readonly kind: string;
  readonly name: string;
  readonly issuer: string;
  /** Day of signing, `YYYY-MM-DD`; null where not known. */
  readonly date: string | null;
  /** First day in force. */
  readonly validFrom: string | null;
  /** First day on which it is no longer in force; null while it is, or where not known. */
  readonly validTo: string | null;
  /** Numbers of what stands in its place. */
  readonly replacedBy: readonly string[];
  readonly amendedBy: readonly string[];
  readonly confidence: Confidence;
  /** True until a person has compared the entry with the official text. */
  readonly toConfirm: boolean;
  readonly source: string;
}

/** One body, with the days between which it bore this name. */
export interface BodyEntry {
  readonly name: string;
  readonly validFrom: string | null;
  /** First day on which the name is no longer right. */
  readonly validTo: string | null;
  readonly successors: readonly string[];
  /** Abbreviations and other right ways of writing it. */
  readonly aliases: readonly string[];
  /** Wrong ways of writing it that have been met. */
  readonly misspellings: readonly string[];
  /** True until a person has confirmed the days; what rests on it is then only worth a look. */
  readonly toConfirm?: boolean;
}

/** A level of administration that has ended, by the words that name it in the names of its bodies. */
export interface LevelEntry {
  readonly words: readonly string[];
  /** First day on which it is no more. */
  readonly validTo: string;
  /** Where its work went. */
  readonly successor: string;
  readonly source: string;
}

/** A reporting duty of the plan above, to compare this plan's own dates with. */
export interface ParentDuty {
  readonly what: 'report' | 'plan' | 'information';
  readonly period: 'half-year' | 'year' | 'month' | 'quarter' | 'once' | 'ad-hoc';
  /** Written like `Obligation.due`. */
  readonly due: string;
  readonly inclusive: boolean;
}

/** What the checker may know of the world; data given by the caller, never part of a rule. */
export interface Registers {
  readonly legal: readonly LegalEntry[];
  readonly bodies: readonly BodyEntry[];
  /** Levels of administration that have ended. */
  readonly levels?: readonly LevelEntry[];
  /** Duties of the plan that this one is made under; empty where there is none. */
  readonly parentDuties: readonly ParentDuty[];
}

/** The registers prepared for looking up. */
export interface RegisterIndex {
  readonly legalByNumber: ReadonlyMap<string, LegalEntry>;
  /** Laws by `yearKey`, for those that are cited by name; null where one year had two of a name. */
  readonly lawsByYear: ReadonlyMap<string, LegalEntry | null>;
  /** By folded name; several where a name was borne twice. */
  readonly bodiesByName: ReadonlyMap<string, readonly BodyEntry[]>;
  /** Wrong writings, each once. */
  readonly misspellings: readonly NamedBody[];
  /** Names of several words, in lists by their first and by their last two words, to find near ones. */
  readonly bodiesByEnds: ReadonlyMap<string, readonly NamedBody[]>;
  /** By the words of a right name in any order, without those that only join: where no name has them otherwise. */
  readonly bodiesByWords: ReadonlyMap<string, readonly BodyEntry[]>;
  readonly levels: readonly LevelEntry[];
  readonly parentDuties: readonly ParentDuty[];
}

/** A body's name cut into words. */
export interface NamedBody {
  readonly words: readonly string[];
  readonly entry: BodyEntry;
}

/** The form in which numbers are compared: composed, capitals, no blanks, one kind of dash. */
export function numberKey(number: string): string {
  if (/^[0-9A-Za-zĐđ&./-]*$/.test(number)) return number.toUpperCase();
  return number
    .normalize('NFC')
    .replace(/\s+/g, '')
    .replace(/[‐‑‒–—]/g, '-')
    .replace(/Ð/g, 'Đ')
    .toUpperCase();
}

/** A law by its name and the year of its number. */
export function yearKey(name: string, year: string): string {
  return `${fold(name)} ${year}`;
}

const indices = new WeakMap<Registers, RegisterIndex>();

/** Prepares registers once; the same object gives the same index. */
export function indexRegisters(registers: Registers): RegisterIndex {
  const known = indices.get(registers);
  if (known) return known;
  const legalByNumber = new Map<string, LegalEntry>();
  const lawsByYear = new Map<string, LegalEntry | null>();
  for (const entry of registers.legal) {
    legalByNumber.set(numberKey(entry.number), entry);
    const year = /\/(\d{4})\/QH/.exec(entry.number)?.[1];
    if (entry.kind === 'Luật' && year !== undefined) {
      const key = yearKey(entry.name, year);
      lawsByYear.set(key, lawsByYear.has(key) ? null : entry);
    }
  }
  const bodiesByName = new Map<string, BodyEntry[]>();
  const bodiesByMisspelling = new Map<string, BodyEntry>();
  const bodiesByEnds = new Map<string, NamedBody[]>();
  const bodiesByWords = new Map<string, BodyEntry[]>();
  for (const entry of registers.bodies) {
    for (const name of [entry.name, ...entry.aliases]) {
      const key = fold(name);
      const list = bodiesByName.get(key);
      if (list) list.push(entry);
      else bodiesByName.set(key, [entry]);
    }
    const words = wordsOfName(entry.name.normalize('NFC'));
    const key = wordsKey(words);
    bodiesByWords.set(key, [...(bodiesByWords.get(key) ?? []), entry]);
    for (const end of endsOf(words)) {
      const list = bodiesByEnds.get(end);
      if (list) list.push({ words, entry });
      else bodiesByEnds.set(end, [{ words, entry }]);
    }
    // Marks matter in a misspelling (số, sổ), so it is not folded.
    for (const wrong of entry.misspellings) bodiesByMisspelling.set(wrong.normalize('NFC').toLowerCase(), entry);
  }
  const misspellings = [...bodiesByMisspelling].map(([wrong, entry]) => ({ words: cutMisspelling(wrong), entry }));
  const index: RegisterIndex = {
    legalByNumber,
    lawsByYear,
    bodiesByName,
    misspellings,
    bodiesByEnds,
    bodiesByWords,
    levels: registers.levels ?? [],
    parentDuties: registers.parentDuties,
  };
  indices.set(registers, index);
  return index;
}

/** The words of a writing, cut as `Words` cuts a text. */
function cutMisspelling(wrong: string): string[] {
  return wrong.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== '');
}

/** True when the entry is right on that day; unknown ends count as open. */
export function isValidOn(entry: { readonly validFrom: string | null; readonly validTo: string | null }, day: string) {
  return (entry.validFrom === null || entry.validFrom <= day) && (entry.validTo === null || day < entry.validTo);
}
