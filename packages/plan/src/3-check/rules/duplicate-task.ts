import { duplicateTask } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';

/** Shorter texts repeat by nature ("Báo cáo kết quả thực hiện"). */
const TELLING = 40;
/** An item is known by its beginning; the rest need not be compared. */
const ENOUGH = 300;

/** One item written twice under the same head, or one task given twice to the same body. */
export const rule: Rule = {
  code: 'duplicate-task',
  severity: 'info',
  *check({ facts, text, lineAt }) {
    const leads = new Map(facts.tasks.map((task) => [task.path, [...task.lead, ...task.perform].sort().join('; ')]));
    const seen = new Map<string, { path: string; from: number }>();
    for (const { from, to, path, parent, kind, marker } of facts.outline) {
      if (to - from < TELLING || marker === '' || kind === 'row' || kind === 'footnote') continue;
      const words = keyOf(text.slice(from + marker.length, Math.min(to, lineAt(from).to, from + ENOUGH)));
      if (words.length < TELLING) continue;
      const lead = leads.get(path);
      const keys = [`${parent}|${words}`, ...(lead ? [`lead ${lead}|${words}`] : [])];
      const first = keys.map((key) => seen.get(key)).find((known) => known && known.from !== from);
      for (const key of keys) if (!seen.has(key)) seen.set(key, { path, from });
      if (!first) continue;
      yield { from, to: Math.min(to, lineAt(from).to), path, message: duplicateTask({ path: first.path || '?' }) };
    }
  },
};

/** The words as written, without what may stand at their end. */
function keyOf(words: string): string {
  return words.trim().replace(/[.;,:\s]+$/, '');
}
