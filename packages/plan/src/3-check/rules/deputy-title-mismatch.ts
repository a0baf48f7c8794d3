import { deputyTitleMismatch } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';

/** "KT." (for the head) over a title that is not a deputy's. */
export const rule: Rule = {
  code: 'deputy-title-mismatch',
  severity: 'hint',
  check({ header, text }, report) {
    const at = header.capacity.findIndex((line) => /^KT\.?\s/i.test(line));
    const title = at < 0 ? undefined : header.capacity[at + 1];
    if (!title || /^PHÓ\b|^THỨ TRƯỞNG|PHÓ /iu.test(title)) return;
    const from = text.lastIndexOf(title);
    if (from >= 0) report({ from, to: from + title.length, path: '', message: deputyTitleMismatch({ title }) });
  },
};
