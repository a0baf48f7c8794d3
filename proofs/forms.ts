// The same plan in another form gives the same facts: how many of them each form keeps, by kind, as F1 against the plain text.
// FORMS_ONLY=WORD takes the forms whose names have the word, FORMS_SHOW=KIND lists what was lost and made of a kind,
// FORMS_FOLDER=PATH keeps the texts and files that were made.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '@cotmoc/plan';
import { documentForms } from './support/document-forms.ts';
import { type FactLines, factLines, type Kept, KINDS, lacking, share } from './support/form-facts.ts';
import { FLOOR, FLOORS } from './support/form-floors.ts';
import { type PlanSheet, setText, sheetOf } from './support/plan-sheet.ts';
import { TEXT_FORMS } from './support/text-forms.ts';

export const about = 'The same plan in other forms (tables, wraps, marks, Word, PDF): facts kept, by kind';

const root = join(import.meta.dirname, '..');
const { FORMS_ONLY: only = '', FORMS_SHOW: show, FORMS_FOLDER: folder } = process.env;

function readFolder(path: string, pick: (name: string) => string | null): PlanSheet[] {
  const names = existsSync(path) ? readdirSync(path).sort() : [];
  return names.flatMap((name) => {
    const file = pick(name);
    const label = file?.endsWith('input.txt') ? `${path.split('/').at(-1)}-${name}` : name.replace('.txt', '');
    return file === null ? [] : [sheetOf(label, readFileSync(join(path, file), 'utf8'))];
  });
}

/** Our own texts: the sample province's plans, the compiler's samples, and plans with annexes made for this. */
function ownSheets(): PlanSheet[] {
  const tests = join(root, 'packages', 'plan', 'test');
  const texts = (name: string) => (name.endsWith('.txt') ? name : null);
  const samples = (name: string) => join(name, 'input.txt');
  return [
    ...readFolder(join(root, 'modules', 'sample', 'data'), texts),
    ...readFolder(join(root, 'proofs', 'support', 'forms'), texts),
    ...readFolder(join(tests, 'samples'), samples),
    ...readFolder(join(tests, 'read-by-hand'), samples),
  ];
}

/** Real plans, most of them with tables, where they are at hand. */
function sharedSheets(): PlanSheet[] {
  const chosen = /^(seed|11|12|20|23|24|27|29|31|33|40|44|47|51).*\.txt$/;
  return readFolder(join(root, '..', 'shared', 'plans'), (name) => (chosen.test(name) ? name : null));
}

interface Plan {
  readonly sheet: PlanSheet;
  readonly facts: FactLines;
}

/** What one form keeps of each kind, and of all. */
function measure(
  plans: readonly Plan[],
  texts: readonly (string | null)[],
  say: (line: string) => void,
): readonly Kept[] {
  const sums = [...KINDS, 'all'].map((): Kept => ({ total: 0, kept: 0, made: 0 }));
  for (const [at, { sheet, facts }] of plans.entries()) {
    const text = texts[at] ?? null;
    if (text === null) continue;
    const now = factLines(compile(text));
    for (const [place, kind] of KINDS.entries()) {
      const lost = lacking(facts[kind], now[kind]);
      const made = lacking(now[kind], facts[kind]);
      for (const sum of [sums[place], sums.at(-1)]) {
        if (!sum) continue;
        sum.total += facts[kind].length;
        sum.kept += facts[kind].length - lost.length;
        sum.made += made.length;
      }
      if (show !== undefined && kind.includes(show)) {
        for (const line of lost) say(`  − ${sheet.name} ${kind}: ${line}`);
        for (const line of made) say(`  + ${sheet.name} ${kind}: ${line}`);
      }
    }
  }
  return sums;
}

async function* formsOf(
  sheets: readonly PlanSheet[],
  say: (line: string) => void,
): AsyncGenerator<readonly [form: string, texts: readonly (string | null)[]]> {
  for (const [form, set] of Object.entries(TEXT_FORMS)) if (form.includes(only)) yield [form, sheets.map(set)];
  if (only !== '' && Object.keys(TEXT_FORMS).some((form) => form.includes(only))) return;
  for await (const [form, texts] of documentForms(sheets, folder, say)) if (form.includes(only)) yield [form, texts];
}

/** One table over a set of plans; gives the share of all facts that each form kept. */
async function printTable(sheets: readonly PlanSheet[], say: (line: string) => void): Promise<Map<string, number>> {
  const plans = sheets.map((sheet): Plan => ({ sheet, facts: factLines(compile(setText(sheet))) }));
  const shares = new Map<string, number>();
  say(`| form | ${KINDS.join(' | ')} | all |`);
  say(`|---|${'---|'.repeat(KINDS.length + 1)}`);
  for await (const [form, texts] of formsOf(sheets, say)) {
    const sums = measure(plans, texts, say);
    shares.set(form, share(sums.at(-1) ?? { total: 0, kept: 0, made: 0 }));
    say(`| ${form} | ${sums.map((one) => (share(one) * 100).toFixed(1)).join(' | ')} |`);
    if (folder === undefined) continue;
    mkdirSync(folder, { recursive: true });
    for (const [at, text] of texts.entries())
      writeFileSync(join(folder, `${sheets[at]?.name}@${form.replace(/\W+/g, '-')}.txt`), text ?? '');
  }
  return shares;
}

export async function proof({ say }: { say: (line: string) => void }) {
  const own = ownSheets();
  say(`Our own ${own.length} texts:`);
  const shares = await printTable(own, say);
  const shared = sharedSheets();
  if (shared.length > 0) {
    say(`${shared.length} real plans:`);
    await printTable(shared, say);
  } else say('No real plans are beside this repository.');
  const low = [...shares].filter(([form, kept]) => kept < (FLOORS[form] ?? FLOOR));
  if (low.length > 0)
    throw new Error(low.map(([form, kept]) => `"${form}" keeps only ${(kept * 100).toFixed(1)} %`).join('; '));
  return { forms: shares.size, own: own.length, shared: shared.length };
}
