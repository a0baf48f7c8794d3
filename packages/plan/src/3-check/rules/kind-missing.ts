import { kindMissing } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';

/** No kind of document (KẾ HOẠCH) was found at the head. */
export const rule: Rule = {
  code: 'kind-missing',
  severity: 'info',
  check({ header, lineEndAt }, report) {
    if (header.kind === null) report({ from: 0, to: lineEndAt(0), path: '', message: kindMissing() });
  },
};
