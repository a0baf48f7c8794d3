import type { Day } from '@cotmoc/base';
import type { Session } from '@cotmoc/http';
import type { Transaction } from '@cotmoc/store';

/** Something that evidence can be credited to, as the module that owns it tells it to this asker. */
export interface Target {
  readonly id: string;
  readonly title: string;
  /** An address of this application, beginning with `/`. */
  readonly link: string;
  /** What it counts: 12 video; null where nothing is counted. */
  readonly counted: { readonly total: number; readonly unit: string | null } | null;
  /** The units that work it; the evidence becomes that one's through which the asker works it. */
  readonly workUnits: readonly string[];
  /** Units that are shown its credits beside the item's own; empty where row-level security knows the target itself. */
  readonly seenBy: readonly string[];
  /** In whose names the asker works it, where by standing in; empty where the own roles are enough. */
  readonly inNameOf: readonly string[];
  readonly may: { readonly credit: boolean; readonly refuse: boolean };
}

/** A part of a target that evidence is credited to by itself: one body's piece, one period. */
export interface TargetPart {
  readonly id: string;
  readonly link: string;
  /** Whose part it is, as the plan has it; null for a period. */
  readonly agency: string | null;
  /** The first day of the period that it is. */
  readonly on: Day | null;
  readonly may: { readonly credit: boolean };
}

/** A kind of targets, plugged in by the module that owns them. */
export interface TargetKind {
  /** `task`, `finding`, later `quota`, `contract`, `report-line`. */
  readonly kind: string;
  /** Those of the ids that the asker may see. */
  readonly list: (tx: Transaction, session: Session, ids: readonly string[]) => Promise<readonly Target[]>;
  /** The parts of one target that the asker may see, at every depth; left out where a kind has none. */
  readonly parts?: (tx: Transaction, session: Session, id: string) => Promise<readonly TargetPart[]>;
}

/** A thing elsewhere in the product that is evidence by itself: an article, a class, a showing. */
export interface Referenced {
  readonly id: string;
  readonly title: string;
  readonly link: string;
}

/** A kind of referenced things, plugged in by the module that owns them. */
export interface ReferenceKind {
  /** `article`, `class`, `showing`. */
  readonly kind: string;
  /** Those of the ids that the asker may see. */
  readonly list: (tx: Transaction, session: Session, ids: readonly string[]) => Promise<readonly Referenced[]>;
}

/** Everything that is plugged in. */
export interface EvidenceKinds {
  readonly targets: readonly TargetKind[];
  readonly references: readonly ReferenceKind[];
}

/** Names a target or a reference among all kinds. */
export function keyOf(kind: string, id: string): string {
  return `${kind} ${id}`;
}

/** The things of many kinds that the asker may see, by `keyOf`; a kind that nobody plugged in gives nothing. */
export async function findAll<T extends { readonly id: string }>(
  kinds: readonly {
    readonly kind: string;
    readonly list: (tx: Transaction, session: Session, ids: readonly string[]) => Promise<readonly T[]>;
  }[],
  asked: { tx: Transaction; session: Session; wanted: readonly { kind: string; id: string }[] },
): Promise<ReadonlyMap<string, T>> {
  const found = new Map<string, T>();
  const byKind = Map.groupBy(asked.wanted, ({ kind }) => kind);
  // One after another: they share one transaction.
  for (const { kind, list } of kinds) {
    const ids = [...new Set((byKind.get(kind) ?? []).map(({ id }) => id))];
    if (ids.length === 0) continue;
    for (const one of await list(asked.tx, asked.session, ids)) found.set(keyOf(kind, one.id), one);
  }
  return found;
}
