import type { Day, Sentences } from '@cotmoc/base';
import { isAliveOn } from '@cotmoc/org';
import type { Names } from './names-store.ts';
import type { ResolvedPart } from './resolution.ts';
import { reasonFor } from './resolve-reason.ts';

/** What a plan's name of a body means for the work: the units that get it, or a question. */
export interface BodiesForWork {
  readonly unitIds: readonly string[];
  /** `outside`: a body that has no unit in this register, such as a ministry. */
  readonly how: 'found' | 'ask' | 'outside';
  readonly confidence: number;
  readonly reason: Sentences;
  readonly candidates: readonly string[];
}

/** Below this a person is asked. */
const SURE = 0.6;

/** Resolves a name to units alive on the day, for giving out work. A group left open ("các đơn vị liên quan") is asked about, its members offered. */
export function resolveForWork(names: Names, agency: string, day: Day): BodiesForWork {
  const { parts } = names.resolve(agency, { day });
  const bodies = parts.filter((part) => part.kind !== 'none');
  const own = (id: string) => isOwn(names, id, day);
  const unitIds = [...new Set(bodies.flatMap(idsOf).filter(own))];
  const candidates = [...new Set(bodies.flatMap((part) => [...idsOf(part), ...candidatesOf(part)]).filter(own))];
  const confidence = Math.min(1, ...bodies.map((part) => part.confidence));
  const unsure = bodies.filter(
    (part) => part.kind === 'ask' || part.confidence < SURE || (part.kind === 'group' && part.open),
  );
  const told = unsure.length > 0 ? unsure : bodies;
  const reason = told[0] ? join(told.map((part) => sentencesOf(part, own, day))) : NOTHING;
  if (unsure.length > 0 || bodies.length === 0) return { unitIds: [], how: 'ask', confidence, reason, candidates };
  return { unitIds, how: unitIds.length > 0 ? 'found' : 'outside', confidence, reason, candidates: [] };
}

const NOTHING: Sentences = { vi: 'Không nêu tên đơn vị.', en: 'Names no body.' };

/** Why a part was taken so; of bodies that are not this register's own, which nobody is offered, nothing is said. */
function sentencesOf(part: ResolvedPart, own: (id: string) => boolean, day: Day): Sentences {
  const isOffered = part.reason.code !== 'perhaps' || candidatesOf(part).some(own);
  return isOffered ? part.reason.sentences : reasonFor('unknown', part.phrase, day).sentences;
}

function idsOf(part: ResolvedPart): readonly string[] {
  return part.kind === 'unit' ? [part.unitId] : part.kind === 'group' ? part.unitIds : [];
}

function candidatesOf(part: ResolvedPart): readonly string[] {
  return part.kind === 'ask' ? part.candidates.map((candidate) => candidate.unitId) : [];
}

/** True for the province's own units alive that day; national bodies stand under readable keys with a slash. */
function isOwn(names: Names, id: string, day: Day): boolean {
  const unit = names.index.register.units.get(id);
  return !id.includes('/') && unit !== undefined && isAliveOn(unit, day);
}

function join(sentences: readonly Sentences[]): Sentences {
  const pick = (language: keyof Sentences) => [...new Set(sentences.map((sentence) => sentence[language]))].join(' ');
  return { vi: pick('vi'), en: pick('en') };
}
