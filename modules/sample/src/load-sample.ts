import type { Clock, Randomness } from '@cotmoc/base';
import type { FileStore } from '@cotmoc/evidence';
import type { ResolveAgency } from '@cotmoc/plans';
import { type Store, systemAsker, type Transaction } from '@cotmoc/store';
import { resolveInSample } from './answer-names.ts';
import { findCast } from './cast.ts';
import { makeProvince } from './make-province.ts';
import { playCascade } from './play-cascade.ts';
import { playInspections } from './play-inspections.ts';
import { type Happening, playLife } from './play-life.ts';
import { playMoney } from './play-money.ts';
import { playObstacles } from './play-obstacles.ts';
import { issueSamplePlan, leaveDraft } from './review-sample-plan.ts';
import { SAMPLE_PROVINCE } from './sample-province.ts';

export interface LoadSampleBy {
  readonly store: Store;
  readonly files: FileStore;
  readonly clock: Clock;
  readonly random: Randomness;
  /** Matches the names of bodies with units; left out, the sample knows its own. */
  readonly resolverFor?: (tx: Transaction) => Promise<ResolveAgency>;
}

/** What loading did: nothing when the sample was whole already. */
export interface LoadedSample {
  readonly isNew: boolean;
  /** Happenings whose task the plan does not have; none unless the sample's files disagree. */
  readonly unplayed: readonly Happening[];
}

const DONE = 'sample.load';

/**
 * Makes the sample province and plays its year up to today, each step by the functions that people's own work goes
 * through. A load that was cut off goes on where it stopped; one that was finished is left alone.
 */
export async function loadSample(by: LoadSampleBy): Promise<LoadedSample> {
  const provinces = await by.store.provinces();
  const known = provinces.find((province) => province.code === SAMPLE_PROVINCE.code);
  if (known && (await isLoaded(by.store, known.id))) return { isNew: false, unplayed: [] };
  const provinceId = known?.id ?? (await makeProvince(by.store, by));
  const cast = await findCast(by.store, provinceId);
  const resolverFor = by.resolverFor ?? (async () => resolveInSample(cast));
  const planId = await issueSamplePlan(cast, { ...by, resolverFor });
  const unplayed = await playLife(cast, planId, by);
  await playMoney(cast, planId, by);
  await playObstacles(cast, planId, by);
  await playInspections(cast, planId, by);
  await playCascade(cast, planId, by);
  await leaveDraft(cast, { ...by, resolverFor });
  await by.store.as(systemAsker(provinceId), async (tx) => {
    tx.note({ action: DONE, objectKind: 'province', objectId: provinceId });
  });
  return { isNew: true, unplayed };
}

async function isLoaded(store: Store, provinceId: string): Promise<boolean> {
  const row = await store.as(systemAsker(provinceId), ({ db }) =>
    db.selectFrom('audit_entry').select('seq').where('action', '=', DONE).executeTakeFirst(),
  );
  return row !== undefined;
}
