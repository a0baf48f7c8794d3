import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { readCsv } from '@cotmoc/base';
import { readDocument } from '@cotmoc/documents';
import { makeRegister, previewImport, shippedImportWords } from '@cotmoc/org';
import { type CompiledPlan, compile } from '@cotmoc/plan';
import { sampleHappenings } from './play-life.ts';
import { readSampleBytes, readSampleText } from './sample-files.ts';
import { readDay, samplePeople, sampleUnits } from './sample-province.ts';

async function compileFile(name: string): Promise<CompiledPlan> {
  const document = await readDocument({ name, bytes: readSampleBytes(name) });
  return compile(document.text, { name });
}

/** The amounts of the annex as they stand in the text, and the total below them. */
function amountsIn(name: string): { lines: number[]; total: number } {
  const rows = readSampleText(name)
    .split('\n')
    .map((line) => line.split('\t'))
    .filter((cells) => cells.length === 7)
    .slice(1)
    .map((cells) => Number((cells[5] ?? '').replaceAll('.', '')));
  return { lines: rows.slice(0, -1), total: rows.at(-1) ?? 0 };
}

describe('the sample plans', () => {
  it('have annexes whose amounts add up to the stated total, which the compiler reads as well', async () => {
    for (const [name, rows, total] of [
      ['ke-hoach-2026.txt', 8, 1_503_000_000],
      ['ke-hoach-2025.txt', 4, 742_000_000],
    ] as const) {
      const { lines, total: stated } = amountsIn(name);
      assert.equal(lines.length, rows);
      assert.equal(
        lines.reduce((sum, amount) => sum + amount, 0),
        stated,
      );
      assert.equal(stated, total);
      const { budget } = await compileFile(name);
      assert.deepEqual([budget.lines.length, budget.sum, budget.total], [rows, total, total]);
    }
  });

  it('give the tasks that were written into them', async () => {
    const { tasks } = await compileFile('ke-hoach-2026.txt');
    const inGroups = tasks.filter(({ path }) => path.startsWith('II.'));
    const inAnnex = tasks.filter(({ path }) => path.startsWith('PL.'));
    assert.equal(inGroups.length, 27);
    assert.equal(inAnnex.length, 8);
    assert.equal((await compileFile('ke-hoach-2025.txt')).tasks.filter(({ path }) => path.startsWith('PL.')).length, 4);
  });

  it('hold exactly the faults that were put in for a first look at the diagnostics', async () => {
    const { diagnostics } = await compileFile('ke-hoach-2026.txt');
    const grave = diagnostics.filter(({ severity }) => severity !== 'hint');
    const found = new Set(grave.map(({ code, path }) => `${code.split('-')[0]} ${path}`));
    assert.deepEqual([...found], ['doubled I.2.c', 'deadline II.3.a', 'numbering II.4.4']);
  });

  it('say the same as text and as a Word document', async () => {
    const [text, word] = [await compileFile('ke-hoach-2026.txt'), await compileFile('ke-hoach-2026.docx')];
    const gist = ({ header, tasks, budget }: CompiledPlan) => ({
      number: header.number,
      date: header.date,
      signer: header.signer,
      total: budget.total,
      tasks: tasks.map(({ path, text: words, lead }) => ({ path, words, lead })),
    });
    assert.deepEqual(gist(word), gist(text));
  });
});

describe('the sample’s people and days', () => {
  it('name units that exist, and happenings name people that exist', () => {
    const units = new Set(sampleUnits().map(({ key }) => key));
    const people = samplePeople();
    for (const { unit, roles } of people) {
      assert.ok(units.has(unit));
      for (const role of roles) assert.ok(units.has(role.unit));
    }
    for (const { successors } of sampleUnits()) {
      for (const key of successors) assert.ok(units.has(key), key);
    }
    const usernames = new Set(people.map(({ username }) => username));
    for (const { who } of sampleHappenings()) assert.ok(usernames.has(who), who);
  });

  it('are a list of units that an administrator could import as it is', () => {
    let made = 0;
    const preview = previewImport(makeRegister([]), readCsv(readSampleText('units.csv')), {
      day: readDay('2026-01-01'),
      legalBasis: 'mẫu',
      homeId: null,
      isComplete: false,
      newId: () => `unit-${++made}`,
      words: shippedImportWords(),
    });
    assert.deepEqual(preview.faults, []);
    assert.equal(preview.items.length, sampleUnits().length);
  });

  it('are plainly samples', () => {
    for (const { name } of samplePeople()) assert.match(name, /Mẫu \(/);
  });

  it('come in the order of days', () => {
    const days = sampleHappenings().map(({ day }) => day);
    assert.deepEqual(days, [...days].sort());
  });

  it('keep each plan’s file apart', () => {
    const names = ['ke-hoach-2026.txt', 'ke-hoach-2026.docx', 'ke-hoach-2025.txt', 'ke-hoach-so-ngoai-vu-2026.txt'];
    const hashes = names.map((name) => createHash('sha256').update(readSampleBytes(name)).digest('hex'));
    assert.equal(new Set(hashes).size, names.length);
  });
});
