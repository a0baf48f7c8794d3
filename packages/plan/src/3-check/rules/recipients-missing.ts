import { recipientsMissing } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';

/** A signed plan without a list of recipients. */
export const rule: Rule = {
  code: 'recipients-missing',
  severity: 'info',
  check({ header, text, lines }, report) {
    if (header.signer === null || header.recipients.length > 0) return;
    const at = text.lastIndexOf(header.signer);
    const line = lines.findLast((candidate) => candidate.to > candidate.from);
    const span = at >= 0 ? { from: at, to: at + header.signer.length } : line;
    if (span) report({ from: span.from, to: span.to, path: '', message: recipientsMissing() });
  },
};
