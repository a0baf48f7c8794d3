// How often the compiler is right where it says it is sure: of the bodies, times and counts of tasks, by confidence, the
// share that the gold annotations hold. `--wrong` lists the ones at 0.9 or more that they do not.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fold } from '@cotmoc/base';
import { type CompiledPlan, compile, type Task } from '../src/index.ts';

const shared = join(import.meta.dirname, '..', '..', '..', '..', 'shared');
const scorer = join(shared, 'gold', 'score.mjs');
const BANDS = [0.9, 0.75, 0] as const;

interface Band {
  facts: number;
  wrong: number;
}

/** The scorer's own writing of a name or a path, so that its lines can be found again. */
function plain(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9%/]+/g, ' ')
    .trim();
}

/** What the scorer calls one too many: `list: path|…`, each as often as it says so. */
function extras(gold: string, plan: CompiledPlan, work: string): Map<string, number> {
  const out = join(work, 'plan.json');
  writeFileSync(out, JSON.stringify(plan));
  const printed = execFileSync(process.execPath, [scorer, gold, out, '--miss'], { encoding: 'utf8' });
  const found = new Map<string, number>();
  for (const match of printed.matchAll(/^ {2}EXTRA {2}(assignments|timings|quantities): (.+)$/gm)) {
    const key = `${match[1]}: ${match[2]}`;
    found.set(key, (found.get(key) ?? 0) + 1);
  }
  return found;
}

/** The facts of a task as the scorer writes them. */
function factsOf(plan: CompiledPlan, task: Task): string[] {
  const within = (path: string): boolean => path === task.path || path.startsWith(`${task.path}.`);
  const short = (path: string): string => path.replace(/[()]/g, '');
  const bodies = plan.assignments.filter(
    (one) =>
      within(one.path) &&
      one.from >= task.from &&
      (one.role === 'lead' || one.role === 'support' || one.role === 'perform' || one.role === 'direct') &&
      task[one.role].includes(one.agency),
  );
  return [
    ...bodies.map((one) => `assignments: ${short(one.path)}|${plain(one.agency)}|${one.role}`),
    ...task.timings.map((one) => `timings: ${short(one.path)}|${normOf(one.norm)}`),
    ...task.quantities.map((one) => `quantities: ${short(one.path)}|${one.n}|${one.per}`),
  ];
}

function normOf(norm: Task['timings'][number]['norm']): string {
  if (norm.kind === 'by') return `by ${norm.date}`;
  if (norm.kind === 'during') return `during ${norm.from}..${norm.to}`;
  return norm.kind === 'every' ? `every ${norm.unit} ${norm.day ?? ''}` : norm.kind;
}

if (!existsSync(scorer)) console.log('The shared plans are not beside this repository; nothing to measure.');
else {
  const work = mkdtempSync(join(tmpdir(), 'cotmoc-calibrate-'));
  const bands = new Map<number, Band>(BANDS.map((floor) => [floor, { facts: 0, wrong: 0 }]));
  let plans = 0;
  for (const set of [join(shared, 'gold'), join(import.meta.dirname, '..', 'test', 'gold', 'dev')]) {
    for (const file of readdirSync(set).filter((name) => name.endsWith('.json'))) {
      const text = join(shared, 'plans', `${file.slice(0, -5)}.txt`);
      if (!existsSync(text)) continue;
      const plan = compile(readFileSync(text, 'utf8'));
      const wrong = extras(join(set, file), plan, work);
      plans++;
      for (const task of plan.tasks) {
        const band = bands.get(BANDS.find((floor) => task.confidence >= floor) ?? 0);
        if (!band) continue;
        for (const fact of factsOf(plan, task)) {
          band.facts++;
          const left = wrong.get(fact) ?? 0;
          if (left === 0) continue;
          wrong.set(fact, left - 1);
          band.wrong++;
          if (task.confidence >= 0.9 && process.argv.includes('--wrong')) console.log(`${file}: ${fact}`);
        }
      }
    }
  }
  for (const [floor, band] of bands)
    console.log(
      `confidence ≥ ${floor}: ${band.facts - band.wrong} / ${band.facts} = ${((100 * (band.facts - band.wrong)) / Math.max(1, band.facts)).toFixed(1)} % (${plans} plans)`,
    );
}
