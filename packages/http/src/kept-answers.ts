import { type Clock, today } from '@cotmoc/base';
import { type Asker, canonicalJson, readMark, type Store, type Transaction } from '@cotmoc/store';
import { LRUCache } from 'lru-cache';

/** The most signs of all kept answers together; those asked for longest ago go first. */
const MOST_SIGNS = 16_000_000;

/** A question of somebody, and how it is answered where it must be. */
interface Asked {
  readonly asker: Asker;
  readonly question: unknown;
  /** The answer as it is sent. */
  readonly count: (tx: Transaction) => Promise<string>;
}

/** Answers that are the same for all who can see equally much, counted once and given until something changes. */
export interface KeptAnswers {
  answer(asked: Asked): Promise<string>;
}

/**
 * Keeps answers in memory, each with the mark of the province at which it was counted. The mark is read anew for every
 * asker, before anything is counted: what is given has all that was committed when it was asked for. Who asks while the
 * same is being counted waits for that, without holding a connection.
 */
export function keepAnswers(by: { readonly store: Store; readonly clock: Clock }): KeptAnswers {
  const kept = new LRUCache<string, { readonly mark: string; readonly text: string }>({
    maxSize: MOST_SIGNS,
    sizeCalculation: ({ text }, key) => key.length + text.length,
  });
  const coming = new Map<string, { readonly mark: string; readonly text: Promise<string> }>();
  return {
    async answer({ asker, question, count }) {
      const reach = reachAlone(asker);
      const { provinceId, scope, unitIds } = reach;
      const key = canonicalJson([provinceId, scope, unitIds, today(by.clock), question]);
      const found = await by.store.as(reach, async (tx) => {
        const mark = await readMark(tx);
        const known = [kept.get(key), coming.get(key)].find((one) => one?.mark === mark);
        if (known) return known;
        const own = { mark, text: count(tx) };
        coming.set(key, own);
        try {
          const text = await own.text;
          // Somebody who saw a later change may be counting already.
          if (coming.get(key) === own) kept.set(key, { mark, text });
        } finally {
          if (coming.get(key) === own) coming.delete(key);
        }
        return own;
      });
      return found.text;
    },
  };
}

/** Nobody in particular with that reach: what is counted so cannot depend on the person. */
function reachAlone({ provinceId, scope, unitIds }: Asker): Asker {
  const units = scope === 'units' ? [...unitIds].sort() : [];
  return { provinceId, scope, unitIds: units, accountId: null, actor: '', address: null, requestId: null };
}
