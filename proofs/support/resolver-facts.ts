import { readFileSync } from 'node:fs';
import { readRecords } from '@cotmoc/base';
import type { Resolution, ResolvedPart } from '@cotmoc/names';

import { inRoot } from '../../tools/root.ts';

/** What a person who read the plans says that a string means, by era and kind of plan. */
export type ResolverFacts = ReadonlyMap<string, string>;

/** Before the reorganisation of 2025, or after it. */
export type Era = 'before' | 'after';

/** The key of a fact. */
export function factKey(era: Era, scope: 'province' | 'nation', text: string): string {
  return `${era} ${scope} ${text.normalize('NFC').replace(/\s+/g, ' ').trim()}`;
}

/** The hand-checked facts of `modules/names/test/agency-strings.csv`. */
export function readResolverFacts(): ResolverFacts {
  const source = readFileSync(inRoot('modules/names/test/agency-strings.csv'), 'utf8');
  const facts = new Map<string, string>();
  for (const { line, get } of readRecords(source)) {
    const era = get('era') === 'before' ? 'before' : 'after';
    const scope = get('scope') === 'nation' ? 'nation' : 'province';
    const key = factKey(era, scope, get('text'));
    if (facts.has(key)) throw new RangeError(`agency-strings.csv, line ${line}: ${get('text')} twice`);
    facts.set(key, get('means'));
  }
  return facts;
}

/**
 * What a resolution says, as the facts write it: `~/so-tc` for a body of the plan's own province, `vn/btc` for a central
 * one, `group KINDS (marks)`, `ask`, `none`; several parts joined by ` + `.
 */
export function meaningOf(resolution: Resolution, homeKey: string): string {
  const { parts } = resolution;
  if (parts.every((part) => part.kind === 'ask')) return 'ask';
  return parts.map((part) => meaningOfPart(part, homeKey)).join(' + ');
}

/** The many kinds that "cơ quan", "đơn vị" and "ngành" mean together; the facts write five of them or more as one word. */
const BODIES = new Set(
  'department board office sector-agency inspectorate police armed-force border-guard court'.split(' '),
);

function kindsOf(kinds: readonly string[]): string {
  const many = kinds.filter((kind) => BODIES.has(kind)).length >= 5;
  const rest = many ? ['bodies', ...kinds.filter((kind) => !BODIES.has(kind) || kind === 'department')] : kinds;
  return [...new Set(rest)].sort().join(' ');
}

function meaningOfPart(part: ResolvedPart, homeKey: string): string {
  if (part.kind === 'ask' || part.kind === 'none') return part.kind;
  if (part.kind === 'unit')
    return part.unitId.startsWith(`${homeKey}/`) ? `~${part.unitId.slice(homeKey.length)}` : part.unitId;
  const kinds = kindsOf(part.group.selectors.flatMap((selector) => selector.kinds));
  const marks = new Set<string>();
  for (const { levels, area, tags, withinId } of part.group.selectors) {
    for (const level of levels) marks.add(level);
    if (area !== null) marks.add(area);
    for (const tag of tags) marks.add(tag);
    if (withinId !== null) marks.add(`of ${withinId}`);
  }
  if (part.open) marks.add('open');
  const said = marks.size > 0 ? ` (${[...marks].sort().join(' ')})` : '';
  return `group ${kinds}${said}`;
}
