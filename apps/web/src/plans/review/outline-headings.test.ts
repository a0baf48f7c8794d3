import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compile } from '@cotmoc/plan';
import { headingsOf } from './outline-headings.ts';

describe('headingsOf', () => {
  it('cuts a long heading between words, without what joins it to the next', () => {
    const long = `Nâng cao chất lượng các bản tin, ${'bài viết và phóng sự, '.repeat(8)}hết`;
    const [heading] = headingsOf(compile(`I. ${long.toUpperCase()}\n1. Viết bài.`));
    assert.match(heading?.label ?? '', /(BÀI VIẾT|VÀ|PHÓNG SỰ)…$/);
    assert.ok((heading?.label.length ?? 0) <= 141);
  });
});
