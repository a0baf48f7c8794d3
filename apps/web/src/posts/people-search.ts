import type { Calls } from '@cotmoc/client';

/** What a post is: a unit's named leader, its named officer, or another. */
export type PostKind = Calls['listPosts']['reply']['items'][number]['kind'];

/** The parts of the page, in the order of their tabs. */
export const PEOPLE_VIEWS = ['units', 'posts', 'gaps'] as const;
export type PeopleView = (typeof PEOPLE_VIEWS)[number];

/** Every kind in the order of lists. */
export const POST_KINDS: readonly PostKind[] = ['leader', 'officer', 'other'];

/** How many days ahead gaps are looked for. */
export const HORIZONS = [30, 90, 180, 365] as const;
export type Horizon = (typeof HORIZONS)[number];

/** What the register of officers is narrowed by, as the address holds it. */
export interface PeopleSearch {
  /** Absent: by unit. */
  readonly view?: Exclude<PeopleView, 'units'>;
  /** `YYYY-MM-DD`; absent: today. */
  readonly day?: string;
  readonly q?: string;
  readonly show?: 'gaps';
  readonly kind?: PostKind;
  /** Absent: 90 days. */
  readonly ahead?: Horizon;
  readonly offset?: number;
}

/** Keeps of an address what is a question to the register. */
export function readPeopleSearch(search: Record<string, unknown>): PeopleSearch {
  const { day, q, show, offset } = search;
  const view = (['posts', 'gaps'] as const).find((one) => one === search['view']);
  const kind = POST_KINDS.find((one) => one === search['kind']);
  const ahead = HORIZONS.find((one) => one === search['ahead']);
  return {
    ...(view ? { view } : {}),
    ...(typeof day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(day) ? { day } : {}),
    ...((typeof q === 'string' || typeof q === 'number') && q !== '' ? { q: String(q) } : {}),
    ...(show === 'gaps' ? { show } : {}),
    ...(kind ? { kind } : {}),
    ...(ahead ? { ahead } : {}),
    ...(Number.isInteger(offset) && Number(offset) > 0 ? { offset: Number(offset) } : {}),
  };
}
