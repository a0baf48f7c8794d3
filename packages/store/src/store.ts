import type { Clock } from '@cotmoc/base';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { type Asker, type Claim, declareAsker, systemAsker } from './asker.ts';
import { type AuditNote, appendAudit } from './audit.ts';
import { PlanningClient } from './planned-once.ts';
import type { Tables } from './tables.ts';

/** A transaction in which the database knows who asks. */
export interface Transaction {
  readonly db: Kysely<Tables>;
  readonly asker: Asker;
  /** Writes a line to the audit log, in this transaction. */
  note(entry: AuditNote): void;
}

/** The one door to the database. */
export interface Store {
  /** Runs the work in one transaction as this asker; a throw rolls everything back, the audit notes too. */
  as<T>(asker: Asker, work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** Before it is known who asks: only what the claim names can be seen. */
  claim<T>(claim: Claim, work: (db: Kysely<Tables>) => Promise<T>): Promise<T>;
  /** The program itself, over all provinces: sees only the provinces and the outbox. */
  system<T>(work: (db: Kysely<Tables>) => Promise<T>): Promise<T>;
  /** The provinces served here; the program itself asks. */
  provinces(): Promise<readonly { id: string; code: string; nameVi: string; nameEn: string }[]>;
  /** True when the database answers. */
  isReady(): Promise<boolean>;
  close(): Promise<void>;
}

function setTypeParsers(types: typeof pg.types): void {
  // bigint and numeric as numbers: sums of đồng stay far below 2^53. Dates stay text: they are days, not moments.
  types.setTypeParser(types.builtins.INT8, (text) => {
    const value = Number(text);
    if (!Number.isSafeInteger(value)) throw new RangeError(`${text} does not fit a number`);
    return value;
  });
  types.setTypeParser(types.builtins.NUMERIC, Number);
  types.setTypeParser(types.builtins.DATE, (text) => text);
}

/** Opens the database with the role of the application, which owns nothing. */
export function openStore(options: { url: string; clock: Clock; connections?: number }): Store {
  setTypeParsers(pg.types);
  const pool = new pg.Pool({
    Client: PlanningClient,
    connectionString: options.url,
    max: options.connections ?? 20,
    application_name: 'cotmoc',
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 60_000,
    connectionTimeoutMillis: 10_000,
  });
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the program.
  pool.on('error', () => undefined);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const system: Store['system'] = (work) =>
    db.transaction().execute(async (tx) => {
      await declareAsker(tx, systemAsker(''));
      return work(tx);
    });
  return {
    as(asker, work) {
      return db.transaction().execute(async (tx) => {
        await declareAsker(tx, asker);
        const notes: AuditNote[] = [];
        const result = await work({ db: tx, asker, note: (entry) => notes.push(entry) });
        await appendAudit(tx, asker, new Date(options.clock.now()), notes);
        return result;
      });
    },
    claim(claim, work) {
      return db.transaction().execute(async (tx) => {
        await declareAsker(tx, null, claim);
        return work(tx);
      });
    },
    system,
    provinces() {
      return system(async (tx) => {
        const rows = await tx.selectFrom('province').selectAll().orderBy('code').execute();
        return rows.map((row) => ({ id: row.id, code: row.code, nameVi: row.name_vi, nameEn: row.name_en }));
      });
    },
    async isReady() {
      try {
        await pool.query('select 1');
        return true;
      } catch {
        return false;
      }
    },
    close: () => db.destroy(),
  };
}
