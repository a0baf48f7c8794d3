import { recipientsMissing } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';

/** A signed plan without a list of recipients. */
export const rule: Rule = {
  code: 'recipients-missing',
  severity: 'info',
  check({ header, text }, report) {
    if (header.signer === null || header.recipients.length > 0) return;
    // A name that only the page around the copy tells: its end is not here to be looked at.
    const at = text.lastIndexOf(header.signer);
    if (at < 0) return;
    report({ from: at, to: at + header.signer.length, path: '', message: recipientsMissing() });
  },
};
