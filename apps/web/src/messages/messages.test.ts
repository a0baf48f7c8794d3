import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

const here = import.meta.dirname;
const source = join(here, '..');
const parts = join(here, '../../../../packages/ui/src/messages');

/** The flat phrases of one file. */
function read(path: string): Record<string, unknown> {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** The names of the blanks in a phrase, sorted, each once. */
function blanks(phrase: unknown): string[] {
  return [...new Set(Array.from(String(phrase).matchAll(/\{(\w+)/g), (match) => match[1] ?? ''))].sort();
}

function compareFiles(first: string, second: string): void {
  const [vi, en] = [read(first), read(second)];
  assert.deepEqual(Object.keys(en).sort(), Object.keys(vi).sort(), `keys of ${second}`);
  for (const [key, phrase] of Object.entries(vi)) {
    assert.equal(typeof phrase, 'string', key);
    assert.notEqual(String(phrase).trim(), '', `${key} is empty`);
    assert.equal(String(phrase), String(phrase).normalize('NFC'), `${key} is not composed`);
    assert.deepEqual(blanks(en[key]), blanks(phrase), `blanks of ${key}`);
  }
}

const subjects = readdirSync(join(here, 'vi')).sort();
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
const code = files.filter((name) => !name.includes('.test.')).map((name) => readFileSync(join(source, name), 'utf8'));

describe('messages', () => {
  it('has the same subjects in both languages, and both catalogs list each', () => {
    assert.deepEqual(readdirSync(join(here, 'en')).sort(), subjects);
    for (const language of ['vi', 'en']) {
      const catalog = readFileSync(join(here, `catalog-${language}.ts`), 'utf8');
      for (const subject of subjects)
        assert.ok(catalog.includes(`./${language}/${subject}'`), `${language}/${subject}`);
    }
  });

  it('has the same keys and blanks in both languages', () => {
    for (const subject of subjects) compareFiles(join(here, 'vi', subject), join(here, 'en', subject));
    compareFiles(join(parts, 'vi.json'), join(parts, 'en.json'));
  });

  it('begins each key with the subject of its file', () => {
    for (const subject of subjects) {
      const start = `${subject.replace('.json', '')}.`;
      for (const key of Object.keys(read(join(here, 'vi', subject)))) assert.ok(key.startsWith(start), key);
    }
  });

  it('fills in every blank where a phrase is used with its own name', () => {
    const all = Object.assign({}, ...subjects.map((subject) => read(join(here, 'vi', subject))));
    for (const text of code) {
      for (const [, key = '', params] of text.matchAll(/\bt\('([\w.-]+)'(?:,\s*\{([^}]*)\})?/g)) {
        const missing = blanks(all[key]).filter((blank) => !new RegExp(`\\b${blank}\\b`).test(params ?? ''));
        assert.deepEqual(missing, [], `${key} is used without ${missing.join(', ')}`);
      }
    }
  });

  it('keeps Vietnamese words out of the components', () => {
    for (const [index, text] of code.entries()) {
      const bare = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*/g, '');
      const marked = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i.exec(bare);
      assert.equal(marked, null, `${files.filter((name) => !name.includes('.test.'))[index]} says ${marked?.[0]}`);
    }
  });
});
