import type { UnitDetail } from './use-org.ts';

/** A unit at the other end of a merger, a division or a replacement. */
export type Related = UnitDetail['successors'][number];

/** What happened to a unit on a day. */
export interface UnitEvent {
  readonly day: string;
  readonly what: 'founded' | 'renamed' | 'moved' | 'amended' | 'merged' | 'split' | 'abolished' | 'gave' | 'received';
  readonly before: string | null;
  readonly after: string | null;
  readonly legalBasis: string | null;
  /** Known in general only; the province has still to look at it. */
  readonly toConfirm: boolean;
  readonly from: readonly Related[];
  readonly to: readonly Related[];
}

type Facts = Pick<UnitDetail, 'versions' | 'predecessors' | 'successors' | 'changes'>;

/** Everything that happened to a unit, the newest first. */
export function timelineOf({ versions, predecessors, successors, changes }: Facts): UnitEvent[] {
  const events: UnitEvent[] = [];
  const end = versions.at(-1)?.validTo ?? null;
  const basisOn = (day: string, ...links: readonly Related[]) =>
    links.find((link) => link.legalBasis)?.legalBasis ??
    changes.find((change) => change.day === day && change.legalBasis)?.legalBasis ??
    null;
  const put = (event: Partial<UnitEvent> & Pick<UnitEvent, 'day' | 'what'>) => {
    const { from = [], to = [] } = event;
    const legalBasis = basisOn(event.day, ...from, ...to);
    const ofDay = changes.filter((change) => change.day === event.day);
    const toConfirm =
      ofDay.some((change) => change.toConfirm) ||
      versions.some((version) => version.validFrom === event.day && version.toConfirm) ||
      [...from, ...to].some((link) => link.toConfirm) ||
      // Nothing was done here that ended it: the day comes from where the last stretch comes from.
      (event.day === end && ofDay.length === 0 && versions.at(-1)?.toConfirm === true);
    events.push({ before: null, after: null, ...event, legalBasis, toConfirm, from, to });
  };
  const [first] = versions;
  if (first) {
    const from = predecessors.filter((link) => link.day === first.validFrom);
    put({ day: first.validFrom, what: 'founded', after: first.name, from });
  }
  versions.forEach((version, at) => {
    const before = versions[at - 1];
    if (!before) return;
    const day = version.validFrom;
    const isRenamed = before.name !== version.name;
    const isMoved = before.parentName !== version.parentName;
    if (isRenamed) put({ day, what: 'renamed', before: before.name, after: version.name });
    if (isMoved) put({ day, what: 'moved', before: before.parentName, after: version.parentName });
    if (!isRenamed && !isMoved) put({ day, what: 'amended' });
  });
  for (const [day, from] of byDay(predecessors)) if (day !== first?.validFrom) put({ day, what: 'received', from });
  const given = byDay(successors);
  for (const [day, to] of given) if (day !== end) put({ day, what: 'gave', to });
  if (end !== null) {
    const to = given.get(end) ?? [];
    const kind = to[0]?.kind;
    put({ day: end, what: kind === 'merge' ? 'merged' : kind === 'split' ? 'split' : 'abolished', to });
  }
  return events
    .map((event, at) => ({ event, at }))
    .sort((a, b) => (a.event.day === b.event.day ? b.at - a.at : a.event.day < b.event.day ? 1 : -1))
    .map(({ event }) => event);
}

// Map.groupBy is younger than the browsers we serve.
function byDay(links: readonly Related[]): Map<string, Related[]> {
  const days = new Map<string, Related[]>();
  for (const link of links) days.set(link.day, [...(days.get(link.day) ?? []), link]);
  return days;
}
