import { fold } from '@cotmoc/base';
import data from '../../data/symbols.json' with { type: 'json' };
import { isDigit, lastOf } from '../1-parse/letter.ts';
import { remember } from '../remember.ts';

/** A document's symbol taken apart: `1191/QĐ-TTg` is kind QĐ, agency TTg, of the State. */
export interface DocumentSymbol {
  readonly ordinal: string;
  readonly year: number | null;
  /** Null in an official letter (`3837/BTTTT-TTĐN`) and in a law (`126/2025/QH15`). */
  readonly kind: string | null;
  readonly agency: string;
  /** Groups after the agency: `-KHCN`. */
  readonly unit: string | null;
  /** How the parts are joined: `57-KL/TW` is Party, `12/KH-UBND` State, `122/KH/TU` neither. */
  readonly form: 'state' | 'party' | 'mixed';
}

const kindSymbols = new Set([...data.kinds.flatMap((entry) => entry.symbols), ...data.otherKinds]);
const symbolsByKind = new Map(data.kinds.map((entry) => [fold(entry.kind), new Set(entry.symbols)]));
const systems = new Map(data.agencies.map((entry) => [entry.symbol, entry.system]));
/** Longest first, so that "Thủ tướng Chính phủ" is met before "Chính phủ". */
const issuers = data.agencies
  .flatMap((entry) => entry.issuers.map((name) => ({ name: fold(name), symbol: entry.symbol })))
  .map((entry) => ({ ...entry, beginning: `${entry.name} ` }))
  .sort((a, b) => b.name.length - a.name.length);

const NUMBER =
  /^(\d{1,5}[a-zđ]?)([/-])(?:(\d{4})\/)?([A-ZĐ][A-Za-zĐđ&]{0,11}\d{0,2})(?:([/-])([A-ZĐ][A-Za-zĐđ0-9&.]{0,15}))?(?:-(.{1,20}))?$/;

/** Takes a document number apart; null where it has another shape. */
export function readSymbol(number: string): DocumentSymbol | null {
  const match = NUMBER.exec(number.replace(/\s+/g, '').replace(/[–—]/g, '-').replace(/Ð/g, 'Đ'));
  if (!match) return null;
  const [, ordinal = '', first, year, head = '', second, tail, rest] = match;
  const named = tail !== undefined && kindSymbols.has(head);
  const form =
    first === '/' && second === '/'
      ? 'mixed'
      : first === '-' && second === '/'
        ? 'party'
        : // `19-2018/NQ-CP`: the Government's resolutions of one series.
          first === '/' || (year !== undefined && head === 'NQ' && second === '-')
          ? 'state'
          : 'mixed';
  return {
    ordinal,
    year: year === undefined ? null : Number(year),
    kind: named ? head : null,
    agency: named ? tail : head,
    unit: named ? (rest ?? null) : (tail ?? null),
    form,
  };
}

/** Of the State or of the Party; null for an agency symbol that is not in the list. */
export function systemOf(agency: string): 'state' | 'party' | null {
  const system = systems.get(withoutFigures(agency));
  return system === 'state' || system === 'party' ? system : null;
}

/** The symbols that a kind of document may bear; null for a kind not in the list. */
export const symbolsOfKind = remember((kind): ReadonlySet<string> | null => symbolsByKind.get(fold(kind)) ?? null);

const KIND_BEFORE = new RegExp(`(${data.kinds.map(({ kind }) => kind).join('|')}) (?:số\\s?:?\\s)?$`, 'iu');

/** True for a kind of the list with which no other one ends. */
const isPlainKind = remember((kind): boolean => {
  const small = kind.toLowerCase();
  const ending = data.kinds.map((entry) => entry.kind.toLowerCase()).filter((other) => other.endsWith(small));
  return ending.length === 1 && ending[0] === small;
});

/** The kind of document that stands right before a number, "Quyết định số "; null where none of the list does. It is nearly always the `usual` one. */
export function kindBefore(text: string, at: number, usual: string | null): string | null {
  if (usual !== null && isPlainKind(usual) && text.endsWith(`${usual} số `, at)) return usual;
  const kind = KIND_BEFORE.exec(text.slice(Math.max(0, at - 30), at))?.[1];
  return kind === undefined ? null : kind;
}

/** The folded names of the kinds that bear a symbol. */
export function kindsOfSymbol(symbol: string): string[] {
  return data.kinds.filter((entry) => entry.symbols.includes(symbol)).map((entry) => fold(entry.kind));
}

/** True for an abbreviation of a kind of document, such as QĐ or KH. */
export function isKindSymbol(symbol: string): boolean {
  return kindSymbols.has(symbol);
}

const lettersOf = new Map(data.agencies.map(({ symbol }) => [symbol.toUpperCase(), symbol]));

/** An agency's symbol in the letter case in which the list has it; as it is where the list lacks it. */
export function rightLetters(agency: string): string {
  return lettersOf.get(agency.toUpperCase()) ?? agency;
}

/** True for those whose papers bear no kind in their numbers: `202/2025/QH15`, `35/2023/UBTVQH15`. */
export function bearsNoKind(agency: string): boolean {
  return data.withoutKind.includes(withoutFigures(agency));
}

const yearlySymbols = new Map(Object.entries(data.yearly.kinds).map(([kind, symbol]) => [fold(kind), symbol]));

/** Whether a document of this kind, symbol and year of issue has the year in its number: `72/2015/NĐ-CP`. */
export function bearsYear(kind: string, symbol: string, year: number): boolean {
  return year >= data.yearly.since && yearlySymbols.get(fold(kind)) === symbol;
}

/** The symbol that a well-known issuer's documents bear (Thủ tướng Chính phủ: TTg); null for other issuers. */
export const symbolOfIssuer = remember((issuer): string | null => {
  const name = fold(issuer);
  return issuers.find((entry) => name === entry.name || name.startsWith(entry.beginning))?.symbol ?? null;
});

/** True for a symbol of the list, such as TTg or CP. */
export function isKnownAgency(agency: string): boolean {
  return systems.has(withoutFigures(agency));
}

/** A symbol without the figures at its end: `QH15` gives `QH`. */
export function withoutFigures(symbol: string): string {
  return isDigit(lastOf(symbol)) ? symbol.replace(/\d+$/, '') : symbol;
}

/**
 * Initials of a body's name as symbols are made of it: "Bộ Văn hóa, Thể thao và Du lịch" → BVHTTDL.
 * Words that are abbreviations already are kept whole: "Bộ Nông nghiệp và PTNT" → BNNPTNT.
 */
export function initialsOf(name: string): string {
  let initials = '';
  for (const word of name.normalize('NFC').split(/[\s,&()–-]+/)) {
    if (word === '' || word === 'và') continue;
    initials += word.length > 1 && word === word.toUpperCase() ? word : word.charAt(0).toUpperCase();
  }
  return initials;
}

const collectives = data.collectives.map(fold).map((name) => ({ name, beginning: `${name} ` }));

/** True for an issuer that decides as a collective, so that its papers are signed on its behalf (TM.). */
export const isCollective = remember((issuer): boolean => {
  const name = fold(issuer);
  return collectives.some((collective) => name === collective.name || name.startsWith(collective.beginning));
});
