// Who took up what of a plan that 150 units each do 150 tasks of, against the bare reading of the same rows.
import assert from 'node:assert/strict';
import { loadavg } from 'node:os';
import { buildMatrix } from '@cotmoc/cascade';
import { systemAsker } from '@cotmoc/store';
import pg from 'pg';
import { openProofDatabase } from '../proofs/support/database.ts';
import type { Context, Figures } from '../tools/figures.ts';
import { fillCoverage } from './support/fill-coverage.ts';

export const about = 'Coverage: 150 tasks × 150 units of one plan, 22,500 cells, against the bare reading of the rows';

const SIZE = { tasks: 150, units: 150 };
const ROUNDS = 12;

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

/** Milliseconds; the two by turns. */
export async function bench(context: Context): Promise<Figures> {
  const [load = 0] = loadavg();
  const { owner, store, appUrl } = await openProofDatabase(context);
  const { provinceId, planId } = await fillCoverage(owner, SIZE);
  const client = new pg.Client({ connectionString: appUrl });
  await client.connect();
  context.atEnd(() => client.end());
  await client.query("select set_config('cotmoc.province', $1, false), set_config('cotmoc.scope', 'system', false)", [
    provinceId,
  ]);
  const bare = async () => {
    const { rows } = await client.query(
      `select t.id, t.parent_id, b.role, b.unit_id from tasks_task t
       join tasks_body b on b.province_id = t.province_id and b.task_id = t.id
       where t.plan_id = $1 and t.grain in ('task', 'piece')`,
      [planId],
    );
    assert.equal(rows.length, 2 * SIZE.tasks * SIZE.units);
  };
  const ours = () => store.as(systemAsker(provinceId), (tx) => buildMatrix(tx, planId));
  const times = { ours: [] as number[], bare: [] as number[] };
  let bytes = 0;
  for (let round = 0; round < ROUNDS; round++) {
    let began = performance.now();
    const matrix = await ours();
    times.ours.push(performance.now() - began);
    assert.deepEqual([matrix.cells.length, matrix.counts.taken], [SIZE.tasks * SIZE.units, 7500]);
    bytes = Buffer.byteLength(JSON.stringify(matrix));
    began = performance.now();
    await bare();
    times.bare.push(performance.now() - began);
  }
  const [own, theirs] = [median(times.ours), median(times.bare)];
  return {
    cells: SIZE.tasks * SIZE.units,
    'load of the machine before all': load.toFixed(2),
    'answered, median ms': Math.round(own),
    'rows read bare, median ms': Math.round(theirs),
    'times the bare reading': (own / theirs).toFixed(2),
    'answer, KB': Math.round(bytes / 1024),
  };
}
