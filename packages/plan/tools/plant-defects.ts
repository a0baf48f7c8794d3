/**
 * Plants defects that people make, one at a time, into the plans of a folder and tells what share of each kind is found:
 * `node tools/plant-defects.ts FOLDER`. The kinds stand in `test/planted-defects.ts`, and what must be found of them.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '../src/index.ts';
import { DEFECT_KINDS, plantAll } from '../test/planted-defects.ts';

const folder = process.argv[2];
if (!folder) throw new Error('usage: node tools/plant-defects.ts FOLDER');
const LONGEST = 40_000;
const MOST = 200;

const texts = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(join(folder, name), 'utf8').normalize('NFC').slice(0, LONGEST));
console.log('| lỗi gieo vào · planted | số chỗ · places | tìm thấy · found |\n|---|---:|---:|');
for (const kind of DEFECT_KINDS) {
  const { planted, found } = plantAll(kind, texts, (text) => compile(text).diagnostics, MOST);
  const share = planted === 0 ? '–' : `${Math.round((found * 100) / planted)} %`;
  console.log(`| ${kind.name} | ${planted} | ${share} |`);
}
