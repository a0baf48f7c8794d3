import { type Day, parseDay } from '@cotmoc/base';
import type { Citation, PlanFacts } from '../contract.ts';
import { remember } from '../remember.ts';
import { type LegalEntry, numberKey, type RegisterIndex, yearKey } from './registers.ts';
import { type DocumentSymbol, readSymbol } from './symbols.ts';

/** A citation with what the checks ask of it. */
export interface Cited {
  readonly citation: Citation;
  /** The number in the form in which numbers are compared; null where there is none. */
  readonly key: string | null;
  /** The number taken apart; null where there is none or it has another shape. */
  readonly symbol: DocumentSymbol | null;
  readonly day: Day | null;
  /** What the legal register has of the document. */
  readonly entry: LegalEntry | undefined;
}

/** What is asked of a number, all at once, for plans cite the same documents over and over. */
const readNumber = remember((number) => ({ key: numberKey(number), symbol: readSymbol(number) }));

const NO_NUMBER = { key: null, symbol: null };

/** The citations of a plan, each looked up once. */
export function citedIn(facts: PlanFacts, { legalByNumber, lawsByYear }: RegisterIndex): Cited[] {
  const cited: Cited[] = [];
  for (const citation of facts.citations) {
    const { number, date } = citation;
    const { key, symbol } = number === null ? NO_NUMBER : readNumber(number);
    cited.push({
      citation,
      key,
      symbol,
      day: date === null ? null : parseDay(date),
      entry: key === null ? (lawsByYear.get(lawKey(citation)) ?? undefined) : legalByNumber.get(key),
    });
  }
  return cited;
}

const NAMED_BY_YEAR = / (?:năm )?(\d{4})$/;

/** A law cited by its name and year, or by its name and day: `Luật Báo chí năm 2016`. */
function lawKey({ name, date }: Citation): string {
  const year = date?.slice(0, 4) ?? NAMED_BY_YEAR.exec(name ?? '')?.[1];
  return name === null || year === undefined ? '' : yearKey(name.replace(NAMED_BY_YEAR, ''), year);
}

/** The earliest day on which an undated plan can have been signed: that of the newest document it cites; null where it cites none. */
export function earliestIssueOf(cited: readonly Cited[]): Day | null {
  let newest: Day | null = null;
  for (const { day } of cited) if (day !== null && (newest === null || day > newest)) newest = day;
  return newest;
}

/** Citations of one number, by the form in which numbers are compared. */
export function byNumber(cited: readonly Cited[]): Map<string, Cited[]> {
  const groups = new Map<string, Cited[]>();
  for (const one of cited) {
    if (one.key === null) continue;
    const group = groups.get(one.key);
    if (group) group.push(one);
    else groups.set(one.key, [one]);
  }
  return groups;
}
