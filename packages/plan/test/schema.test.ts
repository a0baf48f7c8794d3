// The published shape of a compiled plan (plan.schema.json) against what the compiler gives.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { compile } from '../src/index.ts';

type Schema = Readonly<Record<string, unknown>>;

const schema: Schema = JSON.parse(readFileSync(join(import.meta.dirname, '..', 'plan.schema.json'), 'utf8'));
const samples = join(import.meta.dirname, 'samples');
const shared = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'plans');

/** The faults of a value by the keywords our schema uses; an unknown keyword is a fault of the schema. */
function faults(value: unknown, rule: Schema, at: string): string[] {
  const found: string[] = [];
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  for (const [keyword, wanted] of Object.entries(rule)) {
    switch (keyword) {
      case '$ref': {
        const name = String(wanted).split('/').pop() ?? '';
        // The keywords of a schema are schemas by the standard.
        const target = (schema['$defs'] as Record<string, Schema>)[name];
        found.push(...(target ? faults(value, target, at) : [`${at}: no ${String(wanted)}`]));
        break;
      }
      case 'anyOf': {
        const options = wanted as Schema[]; // as above
        if (!options.some((option) => faults(value, option, at).length === 0))
          found.push(`${at}: fits none of ${options.length}`);
        break;
      }
      case 'type': {
        const kinds = Array.isArray(wanted) ? wanted : [wanted];
        if (!kinds.some((kind) => isOfType(value, String(kind)))) found.push(`${at}: not ${kinds.join(' or ')}`);
        break;
      }
      case 'const':
        if (value !== wanted) found.push(`${at}: not ${String(wanted)}`);
        break;
      case 'enum':
        if (!(Array.isArray(wanted) && wanted.includes(value))) found.push(`${at}: ${String(value)} is not allowed`);
        break;
      case 'pattern':
        if (typeof value === 'string' && !new RegExp(String(wanted)).test(value))
          found.push(`${at}: ${value} has another form`);
        break;
      case 'minimum':
        if (typeof value === 'number' && value < Number(wanted)) found.push(`${at}: below ${String(wanted)}`);
        break;
      case 'maximum':
        if (typeof value === 'number' && value > Number(wanted)) found.push(`${at}: above ${String(wanted)}`);
        break;
      case 'required':
        if (isObject && Array.isArray(wanted))
          for (const key of wanted) if (!(key in value)) found.push(`${at}: lacks ${key}`);
        break;
      case 'properties':
        if (isObject) {
          const rules = wanted as Record<string, Schema>; // as above
          for (const [key, inner] of Object.entries(value)) {
            const own = rules[key];
            found.push(...(own ? faults(inner, own, `${at}.${key}`) : [`${at}: unknown ${key}`]));
          }
        }
        break;
      case 'items':
        if (Array.isArray(value))
          for (const [index, item] of value.entries()) found.push(...faults(item, wanted as Schema, `${at}[${index}]`)); // as above
        break;
      case 'additionalProperties':
      case 'description':
      case 'title':
      case '$schema':
      case '$id':
      case '$defs':
        break;
      default:
        found.push(`${at}: the test does not know the keyword ${keyword}`);
    }
  }
  return found;
}

function isOfType(value: unknown, kind: string): boolean {
  if (kind === 'null') return value === null;
  if (kind === 'array') return Array.isArray(value);
  if (kind === 'integer') return Number.isInteger(value);
  if (kind === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  return typeof value === kind;
}

describe('the schema of a compiled plan', () => {
  it('fits what is read from every sample', () => {
    for (const name of readdirSync(samples)) {
      const plan = JSON.parse(JSON.stringify(compile(readFileSync(join(samples, name, 'input.txt'), 'utf8'))));
      assert.deepEqual(faults(plan, schema, name), []);
    }
  });

  it('fits an empty text and a text that is no plan', () => {
    for (const text of ['', '\n\n', 'Xin chào', '|', '1.', '<sup>1</sup>'])
      assert.deepEqual(faults(JSON.parse(JSON.stringify(compile(text))), schema, text), []);
  });

  it('refuses a plan with a wrong role, a missing list or an unknown field', () => {
    const plan = JSON.parse(JSON.stringify(compile('KẾ HOẠCH\nThử\n\n1. Sở Y tế chủ trì.')));
    assert.ok(
      faults({ ...plan, assignments: [{ path: '1', agency: 'Sở Y tế', role: 'boss', from: 0, to: 1 }] }, schema, 'plan')
        .length > 0,
    );
    assert.ok(faults({ ...plan, extra: 1 }, schema, 'plan').length > 0);
    const { tasks: _, ...rest } = plan;
    assert.ok(faults(rest, schema, 'plan').length > 0);
  });

  it('fits what is read from the shared plans, where they are', (t) => {
    if (!existsSync(shared)) return t.skip('the shared plans are not beside this repository');
    for (const name of readdirSync(shared).filter((file) => file.endsWith('.txt'))) {
      const plan = JSON.parse(JSON.stringify(compile(readFileSync(join(shared, name), 'utf8'))));
      assert.deepEqual(faults(plan, schema, name), []);
    }
  });
});
