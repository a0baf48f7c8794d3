import { periodicWithoutPeriod } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';

/** "định kỳ" before a verb, and nothing near that says how often. */
const VERB = /^[Đđ]ịnh kỳ\s{1,3}(?:cung cấp|báo cáo|tổ chức|kiểm tra|rà soát|thông tin|gửi|đánh giá|cập nhật|tổng hợp)/;
const HOW_OFTEN = /hằng|hàng|mỗi|tháng|quý|năm|tuần|ngày|theo quy định|đột xuất|theo yêu cầu/i;

/** Work to be done periodically, without how often. */
export const rule: Rule = {
  code: 'periodic-without-period',
  severity: 'hint',
  *check({ text, lineAt }) {
    for (let at = text.indexOf('ịnh kỳ'); at > 0; at = text.indexOf('ịnh kỳ', at + 1)) {
      const from = at - 1;
      const match = VERB.exec(text.slice(from, from + 30));
      if (!match) continue;
      const to = from + match[0].length;
      const line = lineAt(from);
      if (HOW_OFTEN.test(text.slice(Math.max(line.from, from - 40), Math.min(line.to, to + 160)))) continue;
      yield { from, to, message: periodicWithoutPeriod({ phrase: match[0] }) };
    }
  },
};
