/** The question of the evidence list as its address holds it; what is not asked is not there. */
export interface EvidenceSearch {
  readonly q?: string;
  readonly kind?: (typeof EVIDENCE_KINDS)[number];
  readonly is?: (typeof EVIDENCE_STATES)[number];
  readonly unit?: string;
  readonly offset?: number;
}

export const EVIDENCE_KINDS = ['file', 'link', 'number', 'reference'] as const;
export const EVIDENCE_STATES = ['uncredited', 'refused', 'withdrawn'] as const;

const ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Keeps of an address what is a question to the list. */
export function readEvidenceSearch(search: Record<string, unknown>): EvidenceSearch {
  const { q, unit } = search;
  const words = (typeof q === 'string' || typeof q === 'number' ? String(q) : '')
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, 200);
  const kind = EVIDENCE_KINDS.find((word) => word === search['kind']);
  const is = EVIDENCE_STATES.find((word) => word === search['is']);
  const offset = Number(search['offset']);
  return {
    ...(words ? { q: words } : {}),
    ...(kind ? { kind } : {}),
    ...(is ? { is } : {}),
    ...(typeof unit === 'string' && ID.test(unit) ? { unit } : {}),
    ...(Number.isInteger(offset) && offset > 0 ? { offset } : {}),
  };
}
