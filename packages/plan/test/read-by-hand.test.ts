// Plans of our own writing in shapes that differ, each with the facts a person reads in it, judged by eye and not by the
// compiler: `read-by-hand/<case>/input.txt` and `facts.txt`, a fact a line, in any order.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { compileFacts, type Norm, type PlanFacts } from '../src/index.ts';

const folder = join(import.meta.dirname, 'read-by-hand');

/** The facts as lines of the notation that `facts.txt` is written in. */
function linesOf(plan: PlanFacts): string[] {
  const { header } = plan;
  return [
    `header ${[header.kind, header.year, header.issuer, header.number, header.date, header.signer].join(' | ')}`,
    ...plan.citations.map(
      (one) =>
        `citation ${one.number ?? one.name} ${one.kind} ${one.date ?? 'no date'}, ${one.mentions.length} place${one.mentions.length > 1 ? 's' : ''}`,
    ),
    ...plan.assignments.map((one) => `${one.path} ${one.role} ${one.agency}`),
    ...plan.timings.map((one) => `${one.path} ${normOf(one.norm)}`),
    ...plan.obligations.map((one) => {
      const due = one.due === null ? '' : ` ${one.inclusive ? 'by' : 'before'} ${one.due}`;
      return `${one.path} ${one.what} ${one.period}${due} of ${one.from}${one.to.length > 0 ? ` to ${one.to.join('; ')}` : ''}`;
    }),
    ...plan.quantities.map((one) => `${one.path} count ${one.n} ${one.per === 'total' ? 'in all' : `a ${one.per}`}`),
    ...plan.budget.lines.map((one) => `${one.path} amount ${one.amount}`),
    ...(plan.budget.total === null ? [] : [`total ${plan.budget.total}`]),
  ];
}

function normOf(norm: Norm): string {
  switch (norm.kind) {
    case 'by':
      return `${norm.inclusive ? 'by' : 'before'} ${norm.date}`;
    case 'during':
      return `from ${norm.from} to ${norm.to}`;
    case 'every':
      return `every ${norm.unit}${norm.day === null ? '' : ` on ${norm.day}`}`;
    case 'condition':
      return `if ${norm.phrase}`;
    default:
      return norm.kind;
  }
}

/** The header line writes a missing part as nothing; `null` in the file is easier to see. */
function tidy(lines: readonly string[]): string[] {
  return lines
    .map((line) => (line.startsWith('header ') ? line.replaceAll('null', '').replace(/\s+/g, ' ') : line).trim())
    .filter((line) => line !== '')
    .sort();
}

/** How other hands set the same words: nothing that a reader would see as another plan. */
const DRESSES: readonly (readonly [string, (text: string) => string])[] = [
  ['with long dashes', (text) => text.replace(/^- /gm, '– ')],
  ['with no blank behind its dashes', (text) => text.replace(/^- (?=\p{Lu})/gmu, '-')],
  ['with two blanks between some words', (text) => text.replace(/(?<=\p{Ll}{3}) (?=\p{Ll}{3})/gu, '  ')],
  ['with a dash behind its Roman numbers', (text) => text.replace(/^([IVX]{1,5})\. (?=\p{Lu})/gmu, '$1- ')],
  ['with days written with dashes', (text) => text.replace(/(?<=ngày )(\d{1,2})\/(\d{1,2})\/(\d{4})/g, '$1-$2-$3')],
  [
    'with other labels of who does it',
    (text) =>
      text
        .replace(/^(\W{0,3})(?:Cơ quan|Đơn vị) chủ trì:/gmu, '$1Phân công chủ trì:')
        .replace(/^(\W{0,3})(?:Cơ quan|Đơn vị) phối hợp:/gmu, '$1Đơn vị tham gia phối hợp:'),
  ],
  [
    'with other words for working together',
    (text) =>
      text
        .replaceAll('chủ trì, phối hợp với', 'chủ trì và phối hợp cùng')
        .replaceAll('Chủ trì, phối hợp với', 'Chịu trách nhiệm chủ trì, phối kết hợp với'),
  ],
];

describe('read plans of many shapes as a person does', () => {
  for (const name of readdirSync(folder)) {
    const text = readFileSync(join(folder, name, 'input.txt'), 'utf8');
    const expected = tidy(readFileSync(join(folder, name, 'facts.txt'), 'utf8').split('\n'));

    it(`${name}: every fact, and no other`, () => assert.deepEqual(tidy(linesOf(compileFacts(text))), expected));

    it(`${name}: the same with decomposed letters and with lines ended as Windows ends them`, () =>
      assert.deepEqual(tidy(linesOf(compileFacts(text.normalize('NFD').replaceAll('\n', '\r\n')))), expected));

    for (const [dress, set] of DRESSES)
      it(`${name}: the same ${dress}`, () => {
        const plan = compileFacts(set(text));
        assert.deepEqual(tidy(linesOf(plan)), expected);
        assert.deepEqual(plan.header.recipients, compileFacts(text).header.recipients);
      });
  }
});
