/**
 * Counts the diagnostics of each plan of a folder and writes a table, one row a plan: `node tools/count-diagnostics.ts FOLDER`.
 * How many warnings are doubtful is a person's judgement: `test/doubtful.json` lists those judged so, by code and phrase.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../src/3-check/check.ts';
import { compileFacts } from '../src/compile.ts';
import type { Diagnostic } from '../src/contract.ts';

interface Doubt {
  readonly plan: string;
  readonly code: string;
  readonly phrase: string;
}

const folder = process.argv[2];
if (!folder) throw new Error('say which folder of plans to read: tools/count-diagnostics.ts FOLDER');
const doubts: Doubt[] = JSON.parse(readFileSync(join(import.meta.dirname, '../test/doubtful.json'), 'utf8'));

console.log(
  '| kế hoạch · plan | lỗi, cảnh báo · errors, warnings | còn ngờ · doubtful | lưu ý · info | gợi ý · hints |',
);
console.log('|---|---|---|---|---|');
const total = { strong: 0, doubtful: 0, info: 0, hint: 0 };
for (const file of readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .sort()) {
  const found = check(compileFacts(readFileSync(join(folder, file), 'utf8')));
  const strong = found.filter(({ severity }) => severity === 'error' || severity === 'warning');
  const doubtful = strong.filter((diagnostic) => isDoubted(file, diagnostic)).length;
  const info = found.filter(({ severity }) => severity === 'info').length;
  const hint = found.filter(({ severity }) => severity === 'hint').length;
  total.strong += strong.length;
  total.doubtful += doubtful;
  total.info += info;
  total.hint += hint;
  console.log(`| ${file.replace('.txt', '')} | ${strong.length} | ${doubtful} | ${info} | ${hint} |`);
}
console.log(`| **tổng · total** | ${total.strong} | ${total.doubtful} | ${total.info} | ${total.hint} |`);

function isDoubted(file: string, { code, phrase }: Diagnostic): boolean {
  return doubts.some((doubt) => file.startsWith(doubt.plan) && doubt.code === code && doubt.phrase === phrase);
}
