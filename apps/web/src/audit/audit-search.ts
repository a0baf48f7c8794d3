/** What a reading of the log is narrowed by, as the address holds it. */
export interface AuditSearch {
  /** The account of who did it. */
  readonly person?: string;
  /** An account: all that it did and all that was done to it. */
  readonly about?: string;
  readonly action?: string;
  readonly objectKind?: string;
  readonly objectId?: string;
  readonly from?: string;
  readonly to?: string;
}

const KEYS = ['person', 'about', 'action', 'objectKind', 'objectId', 'from', 'to'] as const;

/** Keeps of an address what is a question to the log. */
export function readAuditSearch(search: Record<string, unknown>): AuditSearch {
  const asked = KEYS.filter((key) => typeof search[key] === 'string' && search[key] !== '');
  return Object.fromEntries(asked.map((key) => [key, search[key]]));
}
