// Each folder of samples/ holds a plan we wrote and what is read from it. UPDATE_SAMPLES=1 writes the readings anew
// (look at the difference before keeping it); SAMPLE=name runs one.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { type CompiledPlan, compile, type Norm } from '../src/index.ts';

const folder = join(import.meta.dirname, 'samples');
const only = process.env['SAMPLE'];

/** The reading in a form that a person can compare with the text. */
function summary(plan: CompiledPlan): unknown {
  return {
    header: plan.header,
    outline: plan.outline.map(
      (node) => `${node.kind} ${node.path} ${node.heading ? '# ' : ''}${plan.text.slice(node.from, node.to)}`,
    ),
    citations: plan.citations.map((one) =>
      [one.number ?? one.name, one.kind, one.issuer, one.date, one.mentions.length].join(' | '),
    ),
    assignments: plan.assignments.map((one) => `${one.path} | ${one.role} | ${one.agency}`),
    timings: plan.timings.map((one) => `${one.path} | ${one.phrase} | ${normOf(one.norm)}`),
    obligations: plan.obligations.map((one) =>
      [one.path, one.what, one.from, one.to.join(', '), one.period, one.due, one.inclusive].join(' | '),
    ),
    quantities: plan.quantities.map((one) => `${one.path} | ${one.phrase} | ${one.n} ${one.unit} / ${one.per}`),
    budget: {
      lines: plan.budget.lines.map((line) => `${line.path} | ${line.amount}`),
      total: plan.budget.total,
      sum: plan.budget.sum,
    },
    tasks: plan.tasks.map((task) => ({
      path: task.path,
      text: task.text,
      lead: task.lead,
      support: task.support,
      perform: task.perform,
      direct: task.direct,
      timings: task.timings.map((one) => one.phrase),
      quantities: task.quantities.map((one) => one.phrase),
      amount: task.amount,
      product: task.product,
    })),
  };
}

function normOf(norm: Norm): string {
  switch (norm.kind) {
    case 'by':
      return `by ${norm.date}${norm.inclusive ? '' : ', not on it'}`;
    case 'during':
      return `${norm.from} to ${norm.to}`;
    case 'every':
      return `every ${norm.unit}${norm.day === null ? '' : ` on ${norm.day}`}`;
    case 'condition':
      return `if ${norm.phrase}`;
    default:
      return norm.kind;
  }
}

function readSample(name: string): { actual: unknown; expected: unknown } {
  const actual = JSON.parse(JSON.stringify(summary(compile(readFileSync(join(folder, name, 'input.txt'), 'utf8')))));
  const file = join(folder, name, 'expected.json');
  if (process.env['UPDATE_SAMPLES'] || !existsSync(file)) writeFileSync(file, `${JSON.stringify(actual, null, 2)}\n`);
  return { actual, expected: JSON.parse(readFileSync(file, 'utf8')) };
}

describe('compile a sample plan', () => {
  it('reads from every sample what a person reads', () => {
    const names = readdirSync(folder).filter((name) => only === undefined || name === only);
    assert.ok(names.length > 0);
    for (const name of names) {
      const { actual, expected } = readSample(name);
      assert.deepEqual(actual, expected, name);
    }
  });

  it('quotes the text exactly: every fact with a phrase stands where it says', () => {
    for (const name of readdirSync(folder)) {
      const plan = compile(readFileSync(join(folder, name, 'input.txt'), 'utf8'));
      for (const fact of [...plan.timings, ...plan.quantities, ...plan.diagnostics])
        assert.equal(plan.text.slice(fact.from, fact.to), fact.phrase);
    }
  });

  it('reads composed and decomposed letters alike', () => {
    for (const name of readdirSync(folder)) {
      const text = readFileSync(join(folder, name, 'input.txt'), 'utf8');
      assert.deepEqual(compile(text.normalize('NFD')), compile(text.normalize('NFC')), name);
    }
  });
});
