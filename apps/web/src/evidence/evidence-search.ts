import { keepAsked, oneOf, readId, readOffset, readText } from '../shell/address.ts';

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

/** Keeps of an address what is a question to the list. */
export function readEvidenceSearch(search: Record<string, unknown>): EvidenceSearch {
  return keepAsked<EvidenceSearch>({
    q: readText(search['q']),
    kind: oneOf(search['kind'], EVIDENCE_KINDS),
    is: oneOf(search['is'], EVIDENCE_STATES),
    unit: readId(search['unit']),
    offset: readOffset(search['offset']),
  });
}
