/** What the register of officers is narrowed by, as the address holds it. */
export interface PeopleSearch {
  /** `YYYY-MM-DD`; absent: today. */
  readonly day?: string;
  readonly q?: string;
  readonly show?: 'gaps';
  readonly offset?: number;
}

/** Keeps of an address what is a question to the register. */
export function readPeopleSearch(search: Record<string, unknown>): PeopleSearch {
  const { day, q, show, offset } = search;
  return {
    ...(typeof day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(day) ? { day } : {}),
    ...((typeof q === 'string' || typeof q === 'number') && q !== '' ? { q: String(q) } : {}),
    ...(show === 'gaps' ? { show } : {}),
    ...(Number.isInteger(offset) && Number(offset) > 0 ? { offset: Number(offset) } : {}),
  };
}
