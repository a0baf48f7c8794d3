import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Refusal } from '@cotmoc/base';
import { pdfOf } from '../test/pdf-of.ts';
import { read, sample } from '../test/read-for-test.ts';
import { readBytes } from './read-bytes.ts';
import { DEFAULT_LIMITS } from './source-document.ts';

/** A small generator of repeatable chance (mulberry32). */
function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function damaged(bytes: Uint8Array, chance: () => number): Uint8Array {
  const copy = bytes.slice(0, chance() < 0.3 ? Math.floor(bytes.length * chance()) : bytes.length);
  const flips = Math.floor(chance() * 12);
  for (let i = 0; i < flips; i++) {
    const at = Math.floor(chance() * copy.length);
    if (at < copy.length) copy[at] = (copy[at] ?? 0) ^ (1 << Math.floor(chance() * 8));
  }
  return copy;
}

/** Reads damaged bytes; anything but a document or a refusal fails. */
async function readOrRefuse(name: string, bytes: Uint8Array): Promise<'read' | 'refused'> {
  const inThread = new TextDecoder('latin1').decode(bytes.subarray(0, 1100)).includes('%PDF');
  try {
    // PDF files go through their thread, as the library may break outside of its promises.
    if (inThread) await read(name, bytes, { milliseconds: 20_000 });
    else await readBytes({ name, bytes }, DEFAULT_LIMITS);
    return 'read';
  } catch (error) {
    assert.ok(error instanceof Refusal, `${name}: ${String(error)}`);
    return 'refused';
  }
}

async function outcomes(source: Uint8Array, rounds: number, seed: number): Promise<Set<string>> {
  const chance = chanceFrom(seed);
  const seen = new Set<string>();
  for (let round = 0; round < rounds; round++)
    seen.add(await readOrRefuse(`seed ${seed}/${round}`, damaged(source, chance)));
  return seen;
}

describe('reading damaged files', () => {
  it('reads or refuses damaged Word files, and never breaks', async () => {
    const seen = await outcomes(sample('plan-word.docx'), 150, 1);
    assert.deepEqual([...seen].sort(), ['read', 'refused']);
  });

  it('reads or refuses damaged PDF files, and never breaks', async () => {
    const page = { texts: [{ x: 80, y: 80, text: 'Một trang có đủ chữ để không bị coi là ảnh quét.' }] };
    const seen = new Set([...(await outcomes(sample('plan.pdf'), 4, 2)), ...(await outcomes(pdfOf([page]), 10, 3))]);
    assert.deepEqual([...seen].sort(), ['read', 'refused']);
  });

  it('reads or refuses chance bytes behind any first letters', async () => {
    const chance = chanceFrom(4);
    const starts = [
      '',
      'PK\u0003\u0004',
      '%PDF-1.5\n',
      '<html>',
      '<?xml version="1.0"?>',
      '{\\rtf',
      '\u00d0\u00cf\u0011\u00e0',
    ];
    for (let round = 0; round < 42; round++) {
      const start = starts[round % starts.length] ?? '';
      const bytes = Uint8Array.from({ length: 20 + Math.floor(chance() * 3000) }, (_, index) =>
        index < start.length ? start.charCodeAt(index) : Math.floor(chance() * 256),
      );
      await readOrRefuse(`chance ${round}`, bytes);
    }
  });
});
