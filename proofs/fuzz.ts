// The compiler on texts nobody would write: mutilated plans and random letters. It must not throw, not hang, and every
// fact must lie inside the text and quote it exactly.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CompiledPlan, compile } from '@cotmoc/plan';
import { makeChance } from './support/chance.ts';

export const about =
  'Compile mutilated plans, random letters and one piece many times over: no throw, no hang, spans inside the text, quotes exact';

const root = join(import.meta.dirname, '..');
/** A run may take this long, plus so much a thousand characters, in ms; far above what it takes when nothing is wrong. */
const FLOOR_MS = 1500;
const MS_A_THOUSAND = 15;

function readSeeds(): string[] {
  const samples = join(root, 'packages', 'plan', 'test', 'samples');
  const texts = readdirSync(samples).map((name) => readFileSync(join(samples, name, 'input.txt'), 'utf8'));
  const shared = join(root, '..', 'shared', 'plans');
  if (existsSync(shared))
    for (const name of readdirSync(shared))
      if (name.endsWith('.txt')) texts.push(readFileSync(join(shared, name), 'utf8'));
  return texts;
}

const BITS = [
  '|',
  '\n|\n',
  '\t',
  '**',
  '*',
  '<sup>1</sup>',
  '[^1]',
  '[^1]: ',
  '1. ',
  'a) ',
  '- ',
  '+ ',
  'I. ',
  '(',
  ')',
  '"',
  '\u0301',
  '\u200b',
  '¹',
  '\n\n',
  '   ',
  'PHỤ LỤC\n',
  'Nơi nhận:\n',
  'KẾ HOẠCH\n',
  'Điều 1. ',
  '31/02/2025',
  '12/KH-UBND',
  '\u0000',
  '\ud800',
  '“',
  '”',
  '🙂',
  '—',
  '&nbsp;',
  '{',
  '_{',
  '1.000.000 ',
  '%',
  'STT\n',
  'các ',
  'Sở ',
  'số ',
  'ngày ',
];

/** Words that begin readings. */
const WORDS = [
  'Bộ trưởng ',
  'phối hợp với ',
  'chủ trì ',
  'báo cáo ',
  'trước ngày ',
  'từ ',
  'đến ',
  'do ',
  'cùng ',
  'mỗi quý ',
  'Ủy ban nhân dân ',
  'Kế hoạch ',
  'căn cứ ',
  'sau khi ',
  'và ',
  ', ',
  '; ',
  'a ',
  '1/',
  '...',
];

function mutate(text: string, chance: () => number): string {
  let out = text;
  const cuts = 1 + Math.floor(chance() * 12);
  for (let cut = 0; cut < cuts; cut++) {
    const at = Math.floor(chance() * (out.length + 1));
    const size = Math.floor(chance() ** 3 * 2000);
    switch (Math.floor(chance() * 8)) {
      case 0:
        out = out.slice(0, at) + out.slice(at + size);
        break;
      case 1:
        out = out.slice(0, at) + out.slice(at, at + size) + out.slice(at);
        break;
      case 2:
        out =
          out.slice(0, at) +
          (BITS[Math.floor(chance() * BITS.length)] ?? '').repeat(1 + Math.floor(chance() ** 4 * 400)) +
          out.slice(at);
        break;
      case 3:
        out = out.slice(0, at) + out.slice(at, at + size).toUpperCase() + out.slice(at + size);
        break;
      case 4:
        out = out.slice(0, at) + out.slice(at, at + size).replaceAll('\n', ' ') + out.slice(at + size);
        break;
      case 5:
        out = out.slice(0, at) + out.slice(at, at + size).replaceAll(' ', '\n') + out.slice(at + size);
        break;
      case 6:
        out = out.slice(at) + out.slice(0, at);
        break;
      default:
        out = out.slice(0, at) + out.slice(at, at + size).normalize('NFD') + out.slice(at + size);
    }
  }
  return out.slice(0, 300_000);
}

/** Random letters, or one bit many times over, which is what hangs careless patterns. */
function invent(chance: () => number): string {
  const size = Math.floor(chance() * 20_000);
  if (chance() < 0.4) {
    const bit = BITS[Math.floor(chance() * BITS.length)] ?? ' ';
    return bit.repeat(Math.ceil(size / bit.length));
  }
  let out = '';
  while (out.length < size) {
    const kind = chance();
    if (kind < 0.5) out += BITS[Math.floor(chance() * BITS.length)];
    else out += String.fromCharCode(Math.floor(chance() * (kind < 0.9 ? 0x1f00 : 0x10000)));
  }
  return out;
}

/** A few words or lines of a plan many times over: what is begun anew at each of them and read to the end takes too long. */
function repeat(text: string, chance: () => number): string {
  const lines = text.slice(Math.floor(chance() * text.length)).split('\n', 5);
  const whole = lines.slice(1, 2 + Math.floor(chance() * 4)).join(['\n', ' ', '\n\n'][Math.floor(chance() * 3)] ?? ' ');
  const unit = chance() < 0.4 ? whole.split(/\s+/, 1 + Math.floor(chance() * 4)).join(' ') : whole;
  const parted = unit.slice(0, 600) + (['\n', ' ', '\n\n', ', ', '; '][Math.floor(chance() * 5)] ?? ' ');
  return parted.repeat(Math.ceil((chance() ** 2 * 80_000) / parted.length));
}

/** A piece of a plan of some paragraphs, with its table or its signature where it falls so. */
function excerpt(text: string, chance: () => number): string {
  const at = Math.floor(chance() * text.length);
  return text.slice(at, at + 100 + Math.floor(chance() ** 2 * 1500));
}

/** Mostly pieces of plans, since they are many a second; one text in thirty is a whole plan or as long as one. */
function makeText(seeds: readonly string[], chance: () => number): string {
  const plan = seeds[Math.floor(chance() * seeds.length)] ?? '';
  const kind = chance();
  if (kind < 0.795) return mutate(excerpt(plan, chance), chance);
  if (kind < 0.8) return repeat(plan, chance);
  if (kind < 0.965) return invent(chance).slice(0, 800);
  return kind < 0.99 ? mutate(plan, chance) : invent(chance);
}

/** Four times the text may take so many times as long, beside what the clock and a collection of garbage take. */
const GROWTH = 10;
const NOISE_MS = 1000;

/** Compiles one piece many times over, in one line and in many; throws where the time grows faster than the text. */
function checkGrowth(): number {
  const pieces = [...BITS, ...WORDS].flatMap((piece) => [piece, `${piece.trimEnd()}\n`]);
  for (const piece of pieces) {
    const [small, large] = [100_000, 400_000].map((size) => {
      const text = piece.repeat(Math.ceil(size / piece.length));
      const began = performance.now();
      compile(text);
      return performance.now() - began;
    });
    if ((large ?? 0) > NOISE_MS + GROWTH * (small ?? 0))
      throw new Error(
        `${JSON.stringify(piece)} many times: ${small?.toFixed(0)} ms, four times as often ${large?.toFixed(0)} ms`,
      );
  }
  return pieces.length;
}

function fault(plan: CompiledPlan): string | null {
  const size = plan.text.length;
  const spans: [string, { from: number; to: number }][] = [];
  for (const list of ['outline', 'citations', 'assignments', 'timings', 'quantities', 'tasks', 'diagnostics'] as const)
    for (const one of plan[list]) spans.push([list, one]);
  for (const duty of plan.obligations) spans.push(['obligations', duty.span]);
  for (const line of plan.budget.lines) spans.push(['budget', line]);
  for (const citation of plan.citations) for (const mention of citation.mentions) spans.push(['mentions', mention]);
  for (const [list, span] of spans)
    if (!(span.from >= 0 && span.from <= span.to && span.to <= size))
      return `${list}: ${span.from}…${span.to} is outside a text of ${size}`;
  for (const fact of [...plan.timings, ...plan.quantities, ...plan.diagnostics])
    if (plan.text.slice(fact.from, fact.to) !== fact.phrase) return `“${fact.phrase}” does not stand at ${fact.from}`;
  return plan.text === plan.text.normalize('NFC') ? null : 'the reading text is not composed';
}

/** Compiles for so many seconds (60 when none are given); throws with the seed of the text where something fails. */
export async function proof({
  seconds = 60,
  seed = 20261121,
}: {
  seconds?: number;
  seed?: number;
} = {}): Promise<Record<string, number | string>> {
  const seeds = readSeeds();
  const pieces = checkGrowth();
  const until = performance.now() + seconds * 1000;
  let runs = 0;
  let characters = 0;
  let slowest = 0;
  while (performance.now() < until) {
    const chance = makeChance(seed + runs);
    const text = makeText(seeds, chance);
    const began = performance.now();
    let wrong: string | null;
    try {
      wrong = fault(compile(text));
    } catch (error) {
      throw new Error(`text ${seed + runs} (${text.length} characters) threw`, { cause: error });
    }
    const took = performance.now() - began;
    if (wrong !== null) throw new Error(`text ${seed + runs} (${text.length} characters): ${wrong}`);
    if (took > FLOOR_MS + (text.length / 1000) * MS_A_THOUSAND)
      throw new Error(`text ${seed + runs} (${text.length} characters) took ${took.toFixed(0)} ms`);
    slowest = Math.max(slowest, took);
    characters += text.length;
    runs++;
  }
  return {
    texts: runs,
    'pieces repeated': pieces,
    'million characters': Number((characters / 1e6).toFixed(1)),
    'slowest ms': Math.round(slowest),
    'first seed': seed,
  };
}
