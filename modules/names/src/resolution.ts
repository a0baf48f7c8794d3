import type { Day } from '@cotmoc/base';
import type { UnitId } from '@cotmoc/org';
import type { UnitGroup } from './lexicon.ts';
import type { Reason } from './resolve-reason.ts';

/** What a person once answered for a name; it wins from then on. */
export interface Decision {
  /** The name's key, from `resolveName`. */
  readonly key: string;
  readonly answer:
    | { readonly unitIds: readonly UnitId[] }
    | { readonly group: UnitGroup }
    | { readonly notABody: true };
}

/** On which day, in whose plan, and with what remembered. */
export interface ResolveScope {
  readonly day: Day;
  /** The body whose plan it is (a province's People's Committee); null for a national plan. */
  readonly homeId: UnitId | null;
  readonly decisions?: ReadonlyMap<string, Decision>;
}

/** A unit that may be meant, with its name that day. */
export interface Candidate {
  readonly unitId: UnitId;
  readonly name: string;
  readonly likeness: number;
}

/** What one piece of a written name was taken for. `from`/`to` are places in the written name. */
export type ResolvedPart = {
  readonly from: number;
  readonly to: number;
  readonly phrase: string;
  /** Under which an answer to this piece is remembered. */
  readonly key: string;
  /** From 0 to 1; below 0.6 nothing is taken without a person. */
  readonly confidence: number;
  readonly reason: Reason;
} & (
  | { readonly kind: 'unit'; readonly unitId: UnitId; readonly name: string }
  | { readonly kind: 'group'; readonly group: UnitGroup; readonly unitIds: readonly UnitId[]; readonly open: boolean }
  | { readonly kind: 'ask'; readonly candidates: readonly Candidate[] }
  | { readonly kind: 'none' }
);

/** A name as a plan writes it, and what it means that day; several parts where it names several bodies. */
export interface Resolution {
  readonly text: string;
  readonly key: string;
  readonly parts: readonly ResolvedPart[];
}
