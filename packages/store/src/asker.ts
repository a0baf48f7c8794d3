import { type Kysely, sql } from 'kysely';
import { PLANNED_ONCE } from './planned-once.ts';
import type { Tables } from './tables.ts';

/** Who asks; the database shows a transaction only what this may see. */
export interface Asker {
  readonly provinceId: string;
  readonly accountId: string | null;
  /** `province`: every unit's rows. `units`: only rows of `unitIds`. `system`: the program itself, for deliveries. */
  readonly scope: 'province' | 'units' | 'system';
  readonly unitIds: readonly string[];
  /** For the audit log: a name, not a right. */
  readonly actor: string;
  readonly address: string | null;
  readonly requestId: string | null;
}

/** What may be found before it is known who asks: one account by its user name, one session or one feed by its token. */
export interface Claim {
  readonly username?: string;
  readonly sessionHash?: string;
  readonly feedHash?: string;
}

/** Tells the database, for the rest of this transaction, who asks. */
export async function declareAsker(tx: Kysely<Tables>, asker: Asker | null, claim: Claim = {}): Promise<void> {
  await sql`select
    set_config('cotmoc.province', ${asker?.provinceId ?? ''}, true),
    set_config('cotmoc.account', ${asker?.accountId ?? ''}, true),
    set_config('cotmoc.scope', ${asker?.scope ?? ''}, true),
    set_config('cotmoc.units', ${unitsOf(asker)}, true),
    set_config('cotmoc.sign_in', ${claim.username ?? ''}, true),
    set_config('cotmoc.session', ${claim.sessionHash ?? ''}, true),
    set_config('cotmoc.feed', ${claim.feedHash ?? ''}, true) ${PLANNED_ONCE}`.execute(tx);
}

/** Who sees the whole province may have a thousand units, which row security then does not ask for. */
function unitsOf(asker: Asker | null): string {
  return asker?.scope === 'units' ? `{${asker.unitIds.join(',')}}` : '';
}

/** The program itself, acting for one province. */
export function systemAsker(provinceId: string): Asker {
  return { provinceId, accountId: null, scope: 'system', unitIds: [], actor: 'system', address: null, requestId: null };
}
