import { periodicWithoutPeriod } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';
import { watchWords } from '../watch.ts';

const second = watchWords((word) => word === 'kỳ');

/** "định kỳ" before a verb, and nothing near that says how often. */
const VERB =
  /^[Đđ]ịnh kỳ\s{1,3}(?:cung cấp|báo cáo|tổ chức|kiểm tra|rà soát|thông tin|gửi|đánh giá|cập nhật|tổng hợp|thu thập|sơ kết|tổng kết|tham mưu|theo dõi|đôn đốc|họp|giao ban|trao đổi)/;
const HOW_OFTEN =
  /hằng|hàng (?:ngày|tuần|tháng|quý|năm)|mỗi|\d ?(?:tháng|năm|quý|tuần|ngày|lần)|ngày \d|(?:một|hai|ba|sáu) (?:tháng|năm|quý|tuần)|(?:quý|tháng|tuần|năm)(?=[,;)]| và | một lần)|theo quy định|đột xuất|theo yêu cầu/i;

/** Work to be done periodically, without how often. */
export const rule: Rule = {
  code: 'periodic-without-period',
  severity: 'hint',
  check({ text, words, lineAt }, report) {
    for (const i of second(words)) {
      const from = words.fromOf(i) - 'định '.length;
      if (from < 0) continue;
      const match = VERB.exec(text.slice(from, from + 30));
      if (!match) continue;
      const to = from + match[0].length;
      const line = lineAt(from);
      if (HOW_OFTEN.test(text.slice(Math.max(line.from, from - 40), Math.min(line.to, to + 120)))) continue;
      report({ from, to, message: periodicWithoutPeriod({ phrase: match[0] }) });
    }
  },
};
