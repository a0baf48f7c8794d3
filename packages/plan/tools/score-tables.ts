// Scores the bodies and times read from the task tables of annexes against test/gold/tables; each annotation also holds for
// the same document in another extractor's text, given behind it. `--miss` lists what was missed.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile } from '../src/index.ts';

const shared = join(import.meta.dirname, '..', '..', '..', '..', 'shared');
const gold = join(import.meta.dirname, '..', 'test', 'gold', 'tables');
const TEXTS = [
  ['40_qd844_ttg_kh-bhyt-toan-dan', '40_qd844_ttg_kh-bhyt-toan-dan'],
  ['47_qd982_ttg_de-an-dn-cong-nghe-so', '47_qd982_ttg_de-an-dn-cong-nghe-so'],
  ['40_qd844_ttg_kh-bhyt-toan-dan', '67_qd844_ttg_kh-bhyt-toan-dan_pdfminer'],
  ['47_qd982_ttg_de-an-dn-cong-nghe-so', '70_qd982_ttg_de-an-dn-cong-nghe-so_pdfminer'],
] as const;

const scorer = join(shared, 'gold', 'score.mjs');
if (!existsSync(scorer)) console.log('The shared plans are not beside this repository; nothing to score.');
else {
  const work = mkdtempSync(join(tmpdir(), 'cotmoc-tables-'));
  for (const [name, text] of TEXTS) {
    const plan = compile(readFileSync(join(shared, 'plans', `${text}.txt`), 'utf8'));
    const inAnnex = (one: { path: string }): boolean => one.path.startsWith('PL.');
    const wanted = join(work, 'gold.json');
    const got = join(work, 'got.json');
    writeFileSync(
      wanted,
      JSON.stringify({ header: {}, ...JSON.parse(readFileSync(join(gold, `${name}.json`), 'utf8')) }),
    );
    writeFileSync(
      got,
      JSON.stringify({ assignments: plan.assignments.filter(inAnnex), timings: plan.timings.filter(inAnnex) }),
    );
    const printed = execFileSync(process.execPath, [scorer, wanted, got, '--miss'], { encoding: 'utf8' });
    const kept = printed.split('\n').filter((line) => /^(assignments|timings) /.test(line));
    const missed = printed.split('\n').filter((line) => /^ +(MISSED|EXTRA) +(assignments|timings):/.test(line));
    console.log([text, ...kept, ...(process.argv.includes('--miss') ? missed : [])].join('\n'));
  }
}
