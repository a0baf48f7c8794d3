// Scores the compiler against every gold annotation there is and prints one table; `--held` adds the held-back ones,
// `--miss NAME` lists what was missed in one plan, `--plans` adds a line for every shared plan.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile } from '../src/index.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const shared = join(root, '..', 'shared');
const scorer = join(shared, 'gold', 'score.mjs');
const LISTS = ['citations', 'assignments', 'timings', 'obligations', 'quantities', 'header', 'recipients', 'budget'];

const args = process.argv.slice(2);
const miss = args.includes('--miss') ? args[args.indexOf('--miss') + 1] : undefined;

if (!existsSync(scorer)) {
  console.log('The shared plans and their gold are not beside this repository; nothing to score.');
} else {
  const work = mkdtempSync(join(tmpdir(), 'cotmoc-score-'));
  const sets = [join(shared, 'gold'), join(import.meta.dirname, '..', 'test', 'gold', 'dev')];
  const held = join(import.meta.dirname, '..', 'test', 'gold', 'held');
  if (args.includes('--held') && existsSync(held)) sets.push(held);
  console.log(`| plan | ${LISTS.join(' | ')} | mean |\n|---|${'---|'.repeat(LISTS.length + 1)}`);
  for (const set of sets) {
    const sums = new Map<string, number>();
    let plans = 0;
    for (const file of readdirSync(set)
      .filter((name) => name.endsWith('.json'))
      .sort()) {
      const name = file.slice(0, -5);
      const text = join(shared, 'plans', `${name}.txt`);
      if (!existsSync(text) || (miss !== undefined && !name.includes(miss))) continue;
      const out = join(work, file);
      writeFileSync(out, JSON.stringify(compile(readFileSync(text, 'utf8'), { name: `${name}.txt` })));
      const printed = execFileSync(process.execPath, [scorer, join(set, file), out, '--miss'], { encoding: 'utf8' });
      if (miss !== undefined) console.log(printed);
      const row = LISTS.map((list) => {
        const value = Number(new RegExp(`^${list} +tp.*F1 ([\\d.]+)`, 'm').exec(printed)?.[1] ?? 'NaN');
        sums.set(list, (sums.get(list) ?? 0) + value);
        return value.toFixed(3);
      });
      plans++;
      console.log(`| ${name} | ${row.join(' | ')} | ${/mean F1 ([\d.]+)/.exec(printed)?.[1] ?? ''} |`);
    }
    if (plans > 1) {
      const means = LISTS.map((list) => ((sums.get(list) ?? 0) / plans).toFixed(3));
      const mean = LISTS.reduce((sum, list) => sum + (sums.get(list) ?? 0), 0) / plans / LISTS.length;
      console.log(`| **mean of ${plans}** | ${means.join(' | ')} | ${mean.toFixed(3)} |`);
    }
  }
  if (args.includes('--plans')) printPlans();
}

function printPlans(): void {
  console.log(
    '\n| plan | chars | nodes | rows | citations | assignments | timings | obligations | quantities | tasks | diagnostics | ms |',
  );
  console.log(`|---|${'---:|'.repeat(11)}`);
  for (const file of readdirSync(join(shared, 'plans')).sort()) {
    if (!file.endsWith('.txt')) continue;
    const text = readFileSync(join(shared, 'plans', file), 'utf8');
    const began = performance.now();
    const plan = compile(text);
    const took = performance.now() - began;
    const rows = plan.outline.filter((node) => node.kind === 'row').length;
    const counts = [
      text.length,
      plan.outline.length,
      rows,
      plan.citations.length,
      plan.assignments.length,
      plan.timings.length,
      plan.obligations.length,
      plan.quantities.length,
      plan.tasks.length,
      plan.diagnostics.length,
      took.toFixed(1),
    ];
    console.log(`| ${file.slice(0, -4)} | ${counts.join(' | ')} |`);
  }
}
