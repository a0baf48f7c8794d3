// What a change of the compiler won and lost: the facts of a frozen set of texts, read by the compiler of an approved
// commit and by this one. How a reviewer reads it: docs/gains.md.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type CompiledPlan, compile } from '@cotmoc/plan';
import { lacking } from './support/form-facts.ts';

export const about =
  'Facts won and lost between the approved commit (GAINS_BASE) and this one; every loss must be accepted';

const root = join(import.meta.dirname, '..');
const approvals = join(root, 'packages', 'plan', 'test', 'gains');

/** The commit whose reading a person has approved last. */
function readBase(): string {
  return process.env['GAINS_BASE'] ?? readFileSync(join(approvals, 'base.txt'), 'utf8').trim();
}

/** The compiler as it was at a commit, laid out beside the packages it may import. */
async function compilerAt(commit: string, folder: string): Promise<(text: string) => CompiledPlan> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const tree = [
    'packages/plan/src',
    'packages/plan/data',
    'packages/plan/package.json',
    'packages/base/src',
    'packages/base/package.json',
  ];
  const archive = execFileSync('git', ['archive', commit, ...tree], { cwd: root, maxBuffer: 1 << 28 });
  execFileSync('tar', ['-x', '-C', folder], { input: archive });
  const entry = await import(pathToFileURL(join(folder, 'packages', 'plan', 'src', 'index.ts')).href);
  return entry.compile;
}

/** The frozen texts: the samples of the compiler, the sample province's plans, and real plans where they are at hand. */
function listTexts(): Map<string, string> {
  const texts = new Map<string, string>();
  const samples = join(root, 'packages', 'plan', 'test', 'samples');
  for (const name of readdirSync(samples)) texts.set(name, readFileSync(join(samples, name, 'input.txt'), 'utf8'));
  for (const folder of [join(root, 'modules', 'sample', 'data'), join(root, '..', 'shared', 'plans')]) {
    const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.txt')) : [];
    for (const file of files) texts.set(file.slice(0, -4), readFileSync(join(folder, file), 'utf8'));
  }
  return texts;
}

/** Every fact of a plan as one line: kind, place, and what it says; the same fact gives the same line. */
function factsOf(plan: CompiledPlan): string[] {
  const short = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').slice(0, 60);
  return [
    ...plan.citations.map((one) => `citation ${one.number ?? one.name} ${one.date ?? ''}`),
    ...plan.assignments.map((one) => `assignment ${one.path} ${one.role} ${short(one.agency)}`),
    ...plan.timings.map((one) => `timing ${one.path} ${JSON.stringify(one.norm)}`),
    ...plan.obligations.map((one) => `obligation ${one.what} ${short(one.from)} ${one.period} ${one.due ?? ''}`),
    ...plan.quantities.map((one) => `quantity ${one.path} ${one.n} ${short(one.unit)} ${one.per}`),
    ...plan.budget.lines.map((one) => `budget ${one.row} ${one.amount}`),
    ...plan.tasks.map((one) => `task ${one.path} ${short(one.text)}`),
  ];
}

/** Losses that a person has looked at and found right, one a line: `text: fact`. */
function readAccepted(): ReadonlySet<string> {
  const file = join(approvals, 'accepted.txt');
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  return new Set(lines.filter((line) => line !== '' && !line.startsWith('#')));
}

export async function proof({ say }: { say: (line: string) => void }) {
  const base = readBase();
  const folder = join(root, '.data', 'gains');
  const before = await compilerAt(base, folder);
  const accepted = readAccepted();
  const figures = { texts: 0, facts: 0, kept: 0, won: 0, lost: 0, accepted: 0 };
  const open: string[] = [];
  for (const [name, text] of listTexts()) {
    const old = factsOf(before(text));
    const now = factsOf(compile(text));
    const lost = lacking(old, now);
    const won = lacking(now, old);
    figures.texts += 1;
    figures.facts += now.length;
    figures.kept += now.length - won.length;
    figures.won += won.length;
    figures.lost += lost.length;
    if (won.length + lost.length > 0) say(`${name}: +${won.length} −${lost.length}`);
    for (const line of won) say(`  + ${line}`);
    for (const line of lost) {
      const isAccepted = accepted.has(`${name}: ${line}`);
      if (isAccepted) figures.accepted += 1;
      else open.push(`${name}: ${line}`);
      say(`  − ${line}${isAccepted ? ' (accepted)' : ''}`);
    }
  }
  rmSync(folder, { recursive: true, force: true });
  if (open.length > 0) {
    throw new Error(`${open.length} facts were lost since ${base.slice(0, 8)} and are not accepted; see docs/gains.md`);
  }
  return { base: base.slice(0, 8), ...figures };
}
