// How fast the plan compiler is, against the least that any reader must do: normalise the same text and split its lines.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile, compileFacts } from '@cotmoc/plan';

export const about =
  'Compile plans: MB/s a core, times the bare NFC-and-split of the same text, and growth with length';

const root = join(import.meta.dirname, '..');
const ROUNDS = 9;

/** Real plans where they are beside the repository, else our own samples many times over. */
function readTexts(): { from: string; texts: string[] } {
  const shared = join(root, '..', 'shared', 'plans');
  if (existsSync(shared)) {
    const files = readdirSync(shared).filter((name) => name.endsWith('.txt'));
    return {
      from: `${files.length} shared plans`,
      texts: files.map((name) => readFileSync(join(shared, name), 'utf8')),
    };
  }
  const samples = join(root, 'packages', 'plan', 'test', 'samples');
  const texts = readdirSync(samples).map((name) => readFileSync(join(samples, name, 'input.txt'), 'utf8'));
  return { from: `${texts.length} samples × 40`, texts: Array.from({ length: 40 }, () => texts).flat() };
}

/** Median milliseconds of each way over the same texts, the ways taking turns so that noise falls on all. */
function race(ways: Readonly<Record<string, () => unknown>>): Record<string, number> {
  const times: Record<string, number[]> = {};
  for (const name of Object.keys(ways)) times[name] = [];
  for (let round = -2; round < ROUNDS; round++) {
    for (const [name, way] of Object.entries(ways)) {
      const began = performance.now();
      way();
      if (round >= 0) times[name]?.push(performance.now() - began);
    }
  }
  return Object.fromEntries(
    Object.entries(times).map(([name, list]) => [name, list.sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0]),
  );
}

/** Runs the benchmark; rates in MB of UTF-8 a second on one core. */
export async function bench(): Promise<Record<string, number | string>> {
  const { from, texts } = readTexts();
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  let kept = 0;
  const each = (work: (text: string) => number) => (): void => {
    for (const text of texts) kept += work(text);
  };
  const speed = race({
    bare: each((text) => text.normalize('NFC').split('\n').length),
    facts: each((text) => compileFacts(text).tasks.length),
    compile: each((text) => compile(text).tasks.length),
  });
  // Growth: one text of 5 MB against a hundred of 50 KB, cut from the same plans at the ends of lines.
  const pool = texts.join('\n');
  const piece = (size: number, skip: number): string => {
    let text = '';
    let at = skip % Math.max(1, pool.length);
    while (text.length < size) {
      text += pool.slice(at, at + size - text.length);
      at = 0;
    }
    return text.slice(0, text.lastIndexOf('\n') + 1);
  };
  const large = piece(5_000_000, 0);
  const small = Array.from({ length: 100 }, (_, at) => large.slice(at * 50_000, (at + 1) * 50_000));
  const began = performance.now();
  for (const text of small) kept += compile(text).tasks.length;
  const middle = performance.now();
  kept += compile(large).tasks.length;
  const growth = (performance.now() - middle) / (middle - began);
  const rate = (ms: number): number => Number((bytes / 1e6 / (ms / 1e3)).toFixed(1));
  const times = (name: string): number => Number(((speed[name] ?? 0) / (speed['bare'] ?? 1)).toFixed(1));
  return {
    texts: from,
    'MB of text': Number((bytes / 1e6).toFixed(2)),
    'bare NFC and split, MB/s': rate(speed['bare'] ?? 1),
    'parse and find facts, MB/s': rate(speed['facts'] ?? 1),
    'parse and find facts, times bare': times('facts'),
    'compile with checks, MB/s': rate(speed['compile'] ?? 1),
    'compile with checks, times bare': times('compile'),
    'one text of 5 MB, times a hundred of 50 KB': Number(growth.toFixed(2)),
    'tasks seen': kept,
  };
}
