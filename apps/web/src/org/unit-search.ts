import { type Day, parseDay, type UnitKind, unitKinds } from '@cotmoc/base';
import type { Calls } from '@cotmoc/client';
import { currentDay } from '../shell/clock.ts';

/** The tier of government a unit works at. */
export type UnitLevel = Calls['listUnits']['reply']['items'][number]['level'];

export const LEVELS: readonly UnitLevel[] = ['province', 'commune', 'central', 'district'];

/** The question to the register as the address holds it; what is not asked is not there. */
export interface UnitSearch {
  /** The day the register is shown on; absent for today. */
  readonly day?: Day;
  readonly q?: string;
  readonly kind?: UnitKind;
  /** Also units that had ended by the day. */
  readonly ended?: true;
}

/** Keeps of an address what is a question to the register. */
export function readUnitSearch(search: Record<string, unknown>): UnitSearch {
  const { q, ended } = search;
  const kind = unitKinds.find((one) => one === search['kind']);
  const words = typeof q === 'string' || typeof q === 'number' ? String(q) : '';
  return {
    ...readDaySearch(search),
    ...(words.trim() === '' ? {} : { q: words }),
    ...(kind ? { kind } : {}),
    ...(ended === true ? { ended } : {}),
  };
}

/** Keeps the day of an address; nothing for today, so that the address stays short. */
export function readDaySearch(search: Record<string, unknown>): { day?: Day } {
  const { day } = search;
  const read = typeof day === 'string' ? parseDay(day) : null;
  return read === null || read === currentDay() ? {} : { day: read };
}
