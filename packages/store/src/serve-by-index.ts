import type pg from 'pg';

/**
 * Functions whose operators may choose rows by an index before row-level security has looked at them. PostgreSQL lets
 * only "leakproof" functions do so: these two tell nothing about a value but whether it fits (an error comes of the
 * pattern alone). Without it a search under row-level security reads every row of the province.
 */
const SERVING = ['pg_catalog.textlike(text, text)', 'pg_catalog.arrayoverlap(anyarray, anyarray)'];

/** Marks them so, where the owner may; on a server where it may not, lists are right but slower. */
export async function serveByIndex(client: pg.Client): Promise<void> {
  for (const name of SERVING) {
    try {
      await client.query(`alter function ${name} leakproof`);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : null;
      if (code !== '42501') throw error;
    }
  }
}
