/**
 * Reads `messages/<code>.md` and writes `src/3-check/messages.gen.ts` (one typed function a code), `src/explanations/`
 * (the sections of each page, with an example from `test/diagnostics`) and `docs/diagnostics.md` (the index of pages). With `--check` it writes nothing and fails where a file is stale.
 *
 * A page begins with `# code`, then two quoted lines, `> vi: …` and `> en: …`, with `%params%`, then its sections.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Severity } from '../src/contract.ts';

const here = dirname(fileURLToPath(import.meta.url));
/** The folder of the package. */
export const packageFolder = join(here, '..');
const messagesFolder = join(packageFolder, 'messages');
const messagesFile = join(packageFolder, 'src/3-check/messages.gen.ts');
const explanationsFolder = join(packageFolder, 'src/explanations');
const indexFile = join(packageFolder, '../../docs/diagnostics.md');

/** The sections every page has, Vietnamese before English. */
export const SECTIONS = [
  'Vì sao',
  'Căn cứ',
  'Cách sửa',
  'Khi nào bỏ qua',
  'Why it matters',
  'Legal basis',
  'How to mend it',
  'When to ignore it',
];

/** One page of `messages/`. */
export interface Page {
  readonly code: string;
  readonly vi: string;
  readonly en: string;
  readonly params: readonly string[];
  /** The text of each section, in the order of SECTIONS. */
  readonly sections: readonly string[];
}

/** Reads one page; throws with a sentence saying what it lacks. */
export function readPage(file: string, source: string): Page {
  const code = /^# ([a-z0-9]+(?:-[a-z0-9]+)*)$/m.exec(source)?.[1];
  if (!code) throw new Error(`${file}: the first line must be "# the-code"`);
  if (`${code}.md` !== file) throw new Error(`${file}: is named otherwise than its code ${code}`);
  const vi = /^> vi: (.+)$/m.exec(source)?.[1];
  const en = /^> en: (.+)$/m.exec(source)?.[1];
  if (!vi || !en) throw new Error(`${file}: needs a line "> vi: …" and a line "> en: …"`);
  const params = paramsOf(vi);
  if (params.join() !== paramsOf(en).join()) throw new Error(`${file}: the two sentences use different %params%`);
  const sections = [...source.matchAll(/^## (.+)$/gm)].map((match) => match[1]);
  if (sections.join('|') !== SECTIONS.join('|')) throw new Error(`${file}: sections must be ${SECTIONS.join(', ')}`);
  const texts = source.split(/^## .+$/m).slice(1);
  return { code, vi, en, params, sections: texts.map((text) => text.trim().replace(/\s+/g, ' ')) };
}

/** All pages, by code; throws on two pages of one code or one function name. */
export function readPages(): Page[] {
  const pages = readdirSync(messagesFolder)
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => readPage(file, readFileSync(join(messagesFolder, file), 'utf8')));
  refuseDuplicates(pages);
  return pages;
}

/** Throws where two pages have one code, or codes that become one function name. */
export function refuseDuplicates(pages: readonly Page[]): void {
  const seen = new Map<string, string>();
  for (const { code } of pages) {
    const name = functionName(code);
    const other = seen.get(name);
    if (other) throw new Error(`the codes ${other} and ${code} make the same function ${name}`);
    seen.set(name, code);
  }
}

function paramsOf(sentence: string): string[] {
  return [...new Set([...sentence.matchAll(/%([a-zA-Z]+)%/g)].map((match) => match[1] ?? ''))].sort();
}

/** `doubled-words` → `doubledWords`. */
export function functionName(code: string): string {
  return code.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

function template(sentence: string): string {
  const body = sentence
    .replace(/[\\`]|\$\{/g, (mark) => `\\${mark}`)
    .replace(/%([a-zA-Z]+)%/g, (_, name: string) => `\${params.${name}}`);
  return body.includes('${params.') ? `\`${body}\`` : `'${sentence.replace(/[\\']/g, (mark) => `\\${mark}`)}'`;
}

/** The generated TypeScript. */
export function writeMessages(pages: readonly Page[]): string {
  const lines = [
    '// Written by tools/make-messages.ts from messages/*.md; change the pages and run it again.',
    "import type { Sentences } from '@cotmoc/base';",
    '',
    'type Word = string | number;',
  ];
  for (const { code, vi, en, params } of pages) {
    const argument = params.length ? `params: { ${params.map((name) => `readonly ${name}: Word`).join('; ')} }` : '';
    lines.push('', `/** ${code}: ${en} */`);
    lines.push(`export function ${functionName(code)}(${argument}): Sentences {`);
    lines.push(`  return {\n    vi: ${template(vi)},\n    en: ${template(en)},\n  };`, '}');
  }
  return `${lines.join('\n')}\n`;
}

const GRADES: Record<Severity, string> = {
  error: 'lỗi (error)',
  warning: 'cảnh báo (warning)',
  info: 'lưu ý (info)',
  hint: 'gợi ý (hint)',
};

/** The generated explanations in one language: the first four sections are Vietnamese, the last four English. */
export function writeExplanations(pages: readonly Page[], language: 'vi' | 'en'): string {
  const first = language === 'vi' ? 0 : 4;
  const lines = [
    '// Written by tools/make-messages.ts from messages/*.md; change the pages and run it again.',
    "import type { Explanation } from './explanation.ts';",
    '',
    '/** The long explanation of each rule, by its code. */',
    'export const explanations: Readonly<Record<string, Explanation>> = {',
  ];
  for (const { code, sections } of pages) {
    const name = code.includes('-') ? quoted(code) : code;
    lines.push(`  ${name}: {`);
    for (const [at, part] of (['why', 'basis', 'mend', 'ignore'] as const).entries()) {
      lines.push(`    ${part}: ${quoted(sections[first + at] ?? '')},`);
    }
    lines.push('  },');
  }
  return `${lines.join('\n')}\n};\n`;
}

/** The generated examples: the line of a rule's sample that it speaks of, and the line mended where it can mend. */
export function writeExamples(examples: readonly Example[]): string {
  const lines = [
    '// Written by tools/make-messages.ts from test/diagnostics/*/fires.txt; change those and run it again.',
    "import type { RuleExample } from './explanation.ts';",
    '',
    '/** An example of what each rule speaks of, by its code. */',
    'export const examples: Readonly<Record<string, RuleExample>> = {',
  ];
  for (const { code, before, phrase, after, mended } of examples) {
    const name = code.includes('-') ? quoted(code) : code;
    lines.push(`  ${name}: {`);
    for (const [part, text] of Object.entries({ before, phrase, after })) lines.push(`    ${part}: ${quoted(text)},`);
    lines.push(`    mended: ${mended === null ? 'null' : quoted(mended)},`, '  },');
  }
  return `${lines.join('\n')}\n};\n`;
}

function quoted(text: string): string {
  const body = text.replace(/[\\\n]/g, (sign) => (sign === '\n' ? ' ' : `\\${sign}`));
  return body.includes("'") && !body.includes('"') ? `"${body}"` : `'${body.replace(/'/g, "\\'")}'`;
}

/** One line of a sample, cut at the words that the rule speaks of. */
export interface Example {
  readonly code: string;
  readonly before: string;
  readonly phrase: string;
  readonly after: string;
  readonly mended: string | null;
}

/** The first place in a rule's sample that it speaks of; null where it speaks of no words. */
async function exampleOf(code: string): Promise<Example | null> {
  const { compile } = await import('../src/compile.ts');
  const { defaultRegisters } = await import('../src/3-check/default-registers.ts');
  const folder = join(packageFolder, 'test/diagnostics', code);
  const given = readOrEmpty(join(folder, 'registers.json'));
  const registers = given === '' ? defaultRegisters : { ...defaultRegisters, ...JSON.parse(given) };
  const { text, diagnostics } = compile(readFileSync(join(folder, 'fires.txt'), 'utf8'), { registers });
  const found = diagnostics.find((one) => one.code === code && one.to > one.from);
  if (!found) return null;
  const start = text.lastIndexOf('\n', found.from - 1) + 1;
  const end = text.indexOf('\n', found.to) < 0 ? text.length : text.indexOf('\n', found.to);
  const { fix } = found;
  const canShow = fix && fix.from >= start && fix.to <= end;
  return {
    code,
    before: shortBefore(text.slice(start, found.from)),
    phrase: text.slice(found.from, found.to),
    after: shortAfter(text.slice(found.to, end)),
    mended: canShow ? shortened(text.slice(start, fix.from), fix.insert, text.slice(fix.to, end)) : null,
  };
}

const AROUND = 60;

function shortBefore(text: string): string {
  return text.length > AROUND ? `…${text.slice(text.indexOf(' ', text.length - AROUND))}` : text;
}

function shortAfter(text: string): string {
  return text.length > AROUND ? `${text.slice(0, text.lastIndexOf(' ', AROUND))}…` : text;
}

function shortened(before: string, words: string, after: string): string {
  return `${shortBefore(before)}${words}${shortAfter(after)}`;
}

/** The generated index of pages. */
export function writeIndex(pages: readonly Page[], severities: ReadonlyMap<string, Severity>): string {
  const lines = [
    '# Các chẩn đoán của bộ biên dịch kế hoạch · Diagnostics of the plan compiler',
    '',
    '<!-- Written by packages/plan/tools/make-messages.ts; change messages/*.md and run it again. -->',
    '',
    `${pages.length} mã. Mỗi mã có một trang: vì sao, căn cứ, cách sửa, khi nào bỏ qua. Mức lỗi và cảnh báo nên sửa trước khi ban hành;`,
    'lưu ý và gợi ý để người soát cân nhắc. · Each code has a page; mend errors and warnings before issuing, weigh the others.',
    '',
    '| mã · code | mức · severity | câu báo · message |',
    '|---|---|---|',
  ];
  for (const { code, vi, en } of pages) {
    const severity = severities.get(code);
    if (!severity) throw new Error(`the page ${code} has no rule`);
    const cell = `${vi}<br>${en}`.replace(/\|/g, '\\|').replace(/%([a-zA-Z]+)%/g, '*$1*');
    lines.push(`| [${code}](../packages/plan/messages/${code}.md) | ${GRADES[severity]} | ${cell} |`);
  }
  lines.push(...RECIPE);
  return `${lines.join('\n')}\n`;
}

const RECIPE = [
  '',
  '## Thêm một quy tắc · Adding a rule',
  '',
  '1. `packages/plan/src/3-check/rules/<code>.ts` exports `rule`: code, severity and `check(context, report)`; name it in `rules.ts`.',
  '   A rule about signs or words watches for them (`3-check/watch.ts`) and starts at their places; it never searches the whole text.',
  '2. `packages/plan/messages/<code>.md` says it in both languages; then run `node packages/plan/tools/make-messages.ts`.',
  '3. `packages/plan/test/diagnostics/<code>/fires.txt` and `almost.txt`; `UPDATE_SAMPLES=1 FILTER=<code>` writes `expected.txt`: read it.',
  '4. Names of offices and laws, set phrases and symbols go into `packages/plan/data/`, never into a rule.',
  '5. Count on real plans with `packages/plan/tools/count-diagnostics.ts` and read every new warning.',
];

/**
 * The files as they ought to be, by name. With `write`, the messages are written before the rules, which import
 * them, are read: a first run has no such file.
 */
export async function generate({ write }: { readonly write: boolean }): Promise<Map<string, string>> {
  const pages = readPages();
  const messages = writeMessages(pages);
  if (write && readOrEmpty(messagesFile) !== messages) writeFileSync(messagesFile, messages);
  const { rules } = await import('../src/3-check/rules.ts');
  const severities = new Map(rules.map((rule) => [rule.code, rule.severity]));
  const examples = (await Promise.all(pages.map(({ code }) => exampleOf(code)))).filter((one) => one !== null);
  return new Map([
    [messagesFile, messages],
    [join(explanationsFolder, 'vi.gen.ts'), writeExplanations(pages, 'vi')],
    [join(explanationsFolder, 'en.gen.ts'), writeExplanations(pages, 'en')],
    [join(explanationsFolder, 'examples.gen.ts'), writeExamples(examples)],
    [indexFile, writeIndex(pages, severities)],
  ]);
}

/** The file's text, or an empty one where there is no file. */
export function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const write = !process.argv.includes('--check');
  const stale: string[] = [];
  for (const [file, wanted] of await generate({ write })) {
    if (readOrEmpty(file) === wanted) continue;
    if (write) writeFileSync(file, wanted);
    else stale.push(file);
  }
  if (stale.length) {
    console.error(`Stale, run tools/make-messages.ts: ${stale.join(', ')}`);
    process.exitCode = 1;
  }
}
