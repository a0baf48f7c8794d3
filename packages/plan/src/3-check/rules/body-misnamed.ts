import type { CheckContext } from '../context.ts';
import { bodyMisnamed } from '../messages.gen.ts';
import { dayOfNames, nearBody, shuffledBody } from '../near-body.ts';
import type { Report, Rule } from '../rule.ts';
import type { Words } from '../words.ts';

/** A body written otherwise than the organisation register has it. */
export const rule: Rule = {
  code: 'body-misnamed',
  severity: 'warning',
  check(context, report) {
    findMisspellings(context, report);
    findNear(context, report);
  },
};

/** Writings that the register lists as wrong, anywhere in the text. */
function findMisspellings({ text, words, registers }: CheckContext, report: Report): void {
  // Most writings have a word that the text does not have at all.
  const byFirst = new Map<number, { ids: readonly number[]; name: string }[]>();
  for (const { words: wrong, entry } of registers.misspellings) {
    const ids = idsOf(words, wrong);
    const first = ids?.[0];
    if (!ids || first === undefined) continue;
    const list = byFirst.get(first);
    if (list) list.push({ ids, name: entry.name });
    else byFirst.set(first, [{ ids, name: entry.name }]);
  }
  if (byFirst.size === 0) return;
  for (const i of placesOf(words, byFirst)) {
    const hit = byFirst.get(words.ids[i] ?? 0)?.find(({ ids }) => standsAt(text, words, i, ids));
    if (!hit) continue;
    const from = words.fromOf(i);
    const to = words.toOf(i + hit.ids.length - 1);
    report({
      from,
      to,
      message: bodyMisnamed({ written: text.slice(from, to), name: hit.name }),
      fix: { from, to, insert: hit.name },
    });
  }
}

/** The numbers of words in a text; null where the text lacks one of them. */
function idsOf(words: Words, spellings: readonly string[]): number[] | null {
  const ids: number[] = [];
  for (const spelling of spellings) {
    const id = words.idOf(spelling);
    if (id < 0) return null;
    ids.push(id);
  }
  return ids;
}

/** The places of words that begin a wrong writing. */
function placesOf({ count, ids, counts }: Words, byFirst: ReadonlyMap<number, unknown>): number[] {
  const begins = new Uint8Array(counts.length);
  for (const id of byFirst.keys()) begins[id] = 1;
  const places: number[] = [];
  for (let i = 0; i < count; i++) if (begins[ids[i] ?? 0] === 1) places.push(i);
  return places;
}

function standsAt(text: string, words: Words, at: number, ids: readonly number[]): boolean {
  return ids.every(
    (id, k) => words.ids[at + k] === id && (k === 0 || isSoft(text, words.toOf(at + k - 1), words.fromOf(at + k))),
  );
}

/** Bodies given work under a name that is a word off one in the register. No fix: another body may be meant. */
function findNear(context: CheckContext, report: Report): void {
  const day = dayOfNames(context);
  const { names } = context.bodies;
  for (const body of names) {
    // Said once, and of the first writing only.
    if (names[body.same] !== body) continue;
    const near = nearBody(context, body, day);
    const right = near ?? shuffledBody(context, body, day);
    if (!right) continue;
    const { name, first } = body;
    const { from, to, path } = first;
    const message = bodyMisnamed({ written: name, name: right.name });
    report({ from, to, path, message, ...(near ? {} : { severity: 'info' as const }) });
  }
}

/** Blanks, a hyphen or a comma may stand between the words of a name; a line end or a full stop may not. */
function isSoft(text: string, from: number, to: number): boolean {
  return /^[ \u00a0,–-]{1,4}$/.test(text.slice(from, to));
}
