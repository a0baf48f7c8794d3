/** What a reading of the log is narrowed by, as the address holds it. */
export interface AuditSearch {
  readonly actor?: string;
  readonly action?: string;
  readonly objectId?: string;
  readonly from?: string;
  readonly to?: string;
}

const KEYS = ['actor', 'action', 'objectId', 'from', 'to'] as const;

/** Keeps of an address what is a question to the log. */
export function readAuditSearch(search: Record<string, unknown>): AuditSearch {
  const asked = KEYS.filter((key) => typeof search[key] === 'string' && search[key] !== '');
  return Object.fromEntries(asked.map((key) => [key, search[key]]));
}
