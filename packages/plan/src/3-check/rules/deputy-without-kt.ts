import { deputyWithoutKt } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';

/** Offices led by one person, for whom a deputy signs; the Party and the Front have deputies who sign for all. */
const DEPUTY = /^(?:PHÓ (?:CHỦ TỊCH|GIÁM ĐỐC|THỦ TƯỚNG|CHÁNH VĂN PHÒNG|CỤC TRƯỞNG|VỤ TRƯỞNG)|THỨ TRƯỞNG)/iu;
const STATE = /^(?:TM\.? (?:ỦY|UỶ) BAN NHÂN DÂN|TM\.? CHÍNH PHỦ|TM\.? UBND)/iu;
const FOR = /^(?:KT|K\/T|TL|TUQ|TM)\b/iu;

/** A deputy signs without "KT." (for the head) above the title. */
export const rule: Rule = {
  code: 'deputy-without-kt',
  severity: 'info',
  check({ header: { capacity }, text }, report) {
    const title = capacity.at(-1);
    if (title === undefined || !DEPUTY.test(title)) return;
    const above = capacity.slice(0, -1);
    const isState = above.length === 0 ? !/CHỦ TỊCH/iu.test(title) : above.every((line) => STATE.test(line));
    if (!isState || above.some((line) => FOR.test(line) && !STATE.test(line))) return;
    const from = text.lastIndexOf(title);
    if (from >= 0) report({ from, to: from + title.length, path: '', message: deputyWithoutKt({ title }) });
  },
};
