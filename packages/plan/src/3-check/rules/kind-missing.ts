import { kindMissing } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';

/** No kind of document (KẾ HOẠCH) was found at the head. */
export const rule: Rule = {
  code: 'kind-missing',
  severity: 'info',
  check({ header, lines }, report) {
    const line = lines[0];
    if (header.kind === null && line) report({ from: line.from, to: line.to, path: '', message: kindMissing() });
  },
};
