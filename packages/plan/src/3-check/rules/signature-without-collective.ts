import { signatureWithoutCollective } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';
import { isCollective } from '../symbols.ts';

/** A plan of a body that decides as a collective, signed without "TM." */
export const rule: Rule = {
  code: 'signature-without-collective',
  severity: 'hint',
  check({ header, text }, report) {
    const first = header.capacity[0];
    if (!first || header.issuer === null || !isCollective(header.issuer)) return;
    if (header.capacity.some((line) => /^(?:TM|T\/M|TL|TUQ)\.?\s/i.test(line))) return;
    if (CHAIR.test(text)) return;
    const from = text.lastIndexOf(first);
    if (from >= 0)
      report({ from, to: from + first.length, path: '', message: signatureWithoutCollective({ title: first }) });
  },
};

/** The chairman, not the committee, decides or orders: `CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH …` below the title, `Chủ tịch UBND tỉnh yêu cầu`. */
const CHAIR =
  /^CHỦ TỊCH (?:ỦY BAN|UỶ BAN|UBND)|(?<!\p{L})Chủ tịch (?:Ủy ban nhân dân|UBND)[^.;\n]{0,60} (?:yêu cầu|chỉ thị)/mu;
