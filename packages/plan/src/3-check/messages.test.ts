import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  generate,
  readOrEmpty,
  readPage,
  refuseDuplicates,
  SECTIONS,
  writeMessages,
} from '../../tools/make-messages.ts';

const page = (code: string, vi: string, en: string) =>
  `# ${code}\n\n> vi: ${vi}\n> en: ${en}\n${SECTIONS.map((section) => `\n## ${section}\n\nx\n`).join('')}`;

describe('the pages of diagnostics', () => {
  it('are what the generated files were written from', async () => {
    for (const [file, wanted] of await generate({ write: false })) {
      assert.ok(readOrEmpty(file) === wanted, `${file} is stale: run packages/plan/tools/make-messages.ts`);
    }
  });

  it('become one typed function each', () => {
    const written = writeMessages([
      readPage('odd-sign.md', page('odd-sign', 'Dấu “%mark%” `lạ`.', 'An odd “%mark%”.')),
    ]);
    assert.match(written, /export function oddSign\(params: \{ readonly mark: Word \}\): Sentences/);
    assert.match(written, /`Dấu “\$\{params\.mark\}” \\`lạ\\`\.`/);
  });

  it('are refused where the languages use different places, a section lacks or the name differs', () => {
    assert.throws(() => readPage('a.md', page('a', 'Có %n%.', 'None.')), /different %params%/);
    assert.throws(() => readPage('a.md', page('a', 'Một.', 'One.').replace('## Căn cứ', '## Khác')), /sections/);
    assert.throws(() => readPage('b.md', page('a', 'Một.', 'One.')), /named otherwise/);
  });

  it('are refused where two codes make one function', () => {
    const one = readPage('a-1.md', page('a-1', 'Một.', 'One.'));
    assert.throws(() => refuseDuplicates([one, { ...one, code: 'a1' }]), /same function/);
  });
});
