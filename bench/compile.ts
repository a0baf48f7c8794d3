// How fast the plan compiler is, against the least that any reader must do: normalise the same text and split its lines.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { compile, compileFacts } from '@cotmoc/plan';
import type { FirstSeen, FirstSeenTimes } from './support/first-seen.ts';

export const about =
  'Compile plans: MB/s a core, times the bare NFC-and-split of the same text, and growth with length';

const root = join(import.meta.dirname, '..');
/** Rounds that warm the engine up, as it is in a server or an editor at work (times fall for some thirty), and rounds that count. */
const WARM = 30;
const ROUNDS = 15;
/**
 * A way that is quicker than this is run several times a round: noise falls on all ways alike, and some kernels count a
 * thread's time in ticks of 4 ms, in which a quick way would take nothing at all.
 */
const ROUND_MS = 120;

/** Texts that are compiled one after another, and what to call them. */
interface Texts {
  readonly from: string;
  readonly texts: readonly string[];
}

/** Our own samples: short texts, so that what each call costs by itself shows. */
function readSamples(): Texts {
  const folder = join(root, 'packages', 'plan', 'test', 'samples');
  const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name, 'input.txt'), 'utf8'));
  const median = [...texts].sort((a, b) => a.length - b.length)[texts.length >> 1]?.length ?? 0;
  return { from: `${texts.length} own samples, half of them under ${median} letters`, texts };
}

/** Real plans where they are beside the repository; null where they are not. */
function readShared(): Texts | null {
  const folder = join(root, '..', 'shared', 'plans');
  if (!existsSync(folder)) return null;
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return { from: `${names.length} shared plans`, texts: names.map((name) => readFileSync(join(folder, name), 'utf8')) };
}

/** Milliseconds that this thread was at work; what else runs on the machine is not counted. */
function worked(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1e3;
}

/** Milliseconds of each way over the same texts, the mean of its middle rounds; the ways take turns so that noise falls on all. */
function race(ways: Readonly<Record<string, () => void>>): Record<string, number> {
  const times: Record<string, number[]> = {};
  const repeats: Record<string, number> = {};
  for (let round = -WARM; round < ROUNDS; round++) {
    for (const [name, way] of Object.entries(ways)) {
      const repeat = repeats[name] ?? 1;
      const began = worked();
      for (let k = 0; k < repeat; k++) way();
      const spent = worked() - began;
      if (round >= 0) times[name] = [...(times[name] ?? []), spent / repeat];
      else if (spent < ROUND_MS) repeats[name] = Math.ceil(repeat * (spent < ROUND_MS / 2 ? 2 : ROUND_MS / spent));
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, list]) => [name, middleOf(list)]));
}

/** The mean of the middle half: as steady as a median, and finer than the tick that the rounds are counted in. */
function middleOf(times: readonly number[]): number {
  const quarter = times.length >> 2;
  const middle = times.toSorted((a, b) => a - b).slice(quarter, times.length - quarter);
  return middle.reduce((sum, time) => sum + time, 0) / middle.length;
}

let kept = 0;

/** Rates in MB of UTF-8 a second on one core, and times the bare normalising and splitting. */
function measure({ texts }: Texts): Record<string, number> {
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const each = (work: (text: string) => number) => (): void => {
    for (const text of texts) kept += work(text);
  };
  const speed = race({
    bare: each((text) => text.normalize('NFC').split('\n').length),
    facts: each((text) => compileFacts(text).tasks.length),
    compile: each((text) => compile(text).tasks.length),
  });
  const rate = (name: string): number => Number((bytes / 1e3 / (speed[name] ?? 1)).toFixed(1));
  const times = (name: string): number => Number(((speed[name] ?? 0) / (speed['bare'] ?? 1)).toFixed(1));
  return {
    'MB of text': Number((bytes / 1e6).toFixed(2)),
    'bare NFC and split, MB/s': rate('bare'),
    'parse and find facts, MB/s': rate('facts'),
    'parse and find facts, times bare': times('facts'),
    'compile with checks, MB/s': rate('compile'),
    'compile with checks, times bare': times('compile'),
  };
}

/** Every second text, or the others. */
function half(texts: readonly string[], odd: number): string[] {
  return texts.filter((_, at) => at % 2 === odd);
}

/**
 * Times bare of texts that the compiler meets for the first time, when other texts of the kind have warmed it up: what is
 * kept from text to text helps them only as far as plans say the same. Median of several fresh workers, half and half.
 */
async function firstSeen({ texts }: Texts): Promise<number> {
  const ratios: number[] = [];
  for (let turn = 0; turn < 6; turn++) {
    const workerData: FirstSeen = { known: half(texts, turn % 2), unseen: half(texts, 1 - (turn % 2)), rounds: 12 };
    const times = await new Promise<FirstSeenTimes>((resolve, reject) => {
      const worker = new Worker(join(import.meta.dirname, 'support', 'first-seen.ts'), { workerData });
      worker.once('message', resolve);
      worker.once('error', reject);
    });
    ratios.push(times.compile / times.bare);
  }
  return Number((ratios.sort((a, b) => a - b)[ratios.length >> 1] ?? 0).toFixed(1));
}

/** Growth: one text of 5 MB against a hundred of 50 KB, cut from the same plans. */
function growthOf({ texts }: Texts): number {
  const pool = texts.join('\n');
  const large = pool.repeat(Math.ceil(5_000_000 / Math.max(1, pool.length))).slice(0, 5_000_000);
  const began = worked();
  for (let at = 0; at < 100; at++) kept += compile(large.slice(at * 50_000, (at + 1) * 50_000)).tasks.length;
  const middle = worked();
  kept += compile(large).tasks.length;
  return Number(((worked() - middle) / (middle - began)).toFixed(2));
}

/** Runs the benchmark, over real plans where they are at hand and always over our own short samples. */
export async function bench(): Promise<Record<string, number | string>> {
  const samples = readSamples();
  const shared = readShared();
  const figures: Record<string, number | string> = {};
  for (const set of shared ? [shared, samples] : [samples]) {
    figures[`texts ${set === samples ? 'short' : 'real'}`] = set.from;
    const kind = set === samples ? 'short: ' : '';
    for (const [name, value] of Object.entries(measure(set))) figures[`${kind}${name}`] = value;
  }
  figures['compile with checks, texts met for the first time, times bare'] = await firstSeen(shared ?? samples);
  figures['one text of 5 MB, times a hundred of 50 KB'] = growthOf(shared ?? samples);
  figures['tasks seen'] = kept;
  return figures;
}
