// One idea: work that never ends, `thường xuyên`, and what is done each day.
import { CUE, wordId } from './lexicon.ts';
import type { Look, TimeRead } from './timing.ts';
import { NUMBER, type Tokens, WORD } from './token.ts';

const { verb } = CUE;

const TU = wordId('từ');
const VA = wordId('và');

/** Verbs that say of their work how often: `duy trì thường xuyên giao lưu`. */
const KEEPS = new Set([
  'duy trì',
  'thực hiện',
  'cập nhật',
  'tổ chức',
  'tuyên truyền',
  'phối hợp',
  'phục vụ',
  'đưa tin',
  'đăng tải',
  'phát sóng',
  'theo dõi',
]);

const HOW =
  /(chặt chẽ|đồng bộ|hiệu quả|kịp thời|nghiêm túc|trực tiếp|toàn diện|thống nhất|chủ động|tích cực|linh hoạt|cụ thể)$/;

const SCHOOLING = /^(bồi dưỡng|giáo dục)$/i;

const SERVES = /^phục vụ$/i;
const MONEY_SPENT = /(?:ngân sách|nguồn kinh phí|nguồn chi)(?: \p{Ll}+){0,3} $/u;

/** `thường xuyên`, but not the budget's `chi thường xuyên`. */
export function readAlways({ context, at, floor, limit, timed }: Look): TimeRead | null {
  const { tokens: t } = context;
  const before = at > floor ? t.slice(at - 1, at).toLowerCase() : '';
  const words = t.slice(at, at + (t.cueSize[at] ?? 1)).toLowerCase();
  if (words.endsWith('ngày')) {
    // `đời sống hằng ngày`, `công việc hàng ngày` tell of no time.
    if (/^(sống|việc|vụ|tính)$/.test(before)) return null;
    return { first: at, after: at + (t.cueSize[at] ?? 2), norm: { kind: 'every', unit: 'day', day: null } };
  }
  // `suốt năm`, `Cả năm: …`; but `thường xuyên suốt năm`, `suốt năm 2026`, `cả năm đạt 95%`
  if (words.endsWith('năm') && !words.startsWith('quanh')) {
    const end = at + (t.cueSize[at] ?? 2);
    const opens = at === floor && t.isMark(end, 58);
    if (t.kind[end] === NUMBER || before === 'xuyên' || (words === 'cả năm' && !opens)) return null;
    return { first: at, after: end, norm: { kind: 'continuous' } };
  }
  // `chặt chẽ, thường xuyên, hiệu quả`: how, among other words that say how.
  if (!timed && before === ',' && at - 2 >= floor && !t.hasCue(at - 2, verb) && HOW.test(t.slice(at - 3, at - 1)))
    return null;
  // `bảo đảm thường xuyên, chặt chẽ, đúng chức năng`
  const behind = at + (t.cueSize[at] ?? 2);
  if (!timed && before === 'đảm' && t.isMark(behind, 44) && HOW.test(t.slice(behind + 1, behind + 3))) return null;
  // `bồi dưỡng thường xuyên`, `giáo dục thường xuyên` name a kind of schooling.
  if (!timed && SCHOOLING.test(t.slice(at - 2, at))) return null;
  // `ngân sách quốc phòng thường xuyên`
  if (MONEY_SPENT.test(t.text.slice(Math.max(0, (t.from[at] ?? 0) - 40), t.from[at]))) return null;
  const serves = SERVES.test(t.slice(at - 2, at));
  if (
    before === 'chi' ||
    before === 'chỉ' ||
    (before === 'vụ' && !timed && !serves) ||
    before === 'toán' ||
    before === 'phí'
  )
    return null;
  const next = at + (t.cueSize[at] ?? 2);
  // `phiên họp thường kỳ 6 tháng một lần`: the words behind tell how often.
  if (words === 'thường kỳ' && (t.kind[next] === NUMBER || t.hasCue(next, CUE.every))) return null;
  const span = yearBehind(t, next, limit);
  if (
    before === 'không' ||
    (span === next &&
      (t.capital[at] ?? 0) === 0 &&
      t.kind[next] === WORD &&
      !timed &&
      (t.capital[next] ?? 0) === 0 &&
      !t.hasCue(next, verb) &&
      !t.is(next, VA) &&
      !t.is(next, TU) &&
      !KEEPS.has(t.slice(at - 2, at).toLowerCase()))
  )
    return null;
  const first = /^(hiện|khai)$/.test(before) ? at - 2 : at;
  return { first: Math.max(first, floor), after: span, norm: { kind: 'continuous' } };
}

/** Where `trong năm 2027`, `suốt năm`, `cả năm` right behind ends: how long the work goes on, no time of its own. */
function yearBehind(t: Tokens, at: number, limit: number): number {
  const words = t.slice(at, Math.min(at + 2, limit)).toLowerCase();
  if (!/^(trong|suốt|cả) năm$/.test(words)) return at;
  const year = t.value[at + 2] ?? 0;
  return at + 2 < limit && t.kind[at + 2] === NUMBER && year >= 1990 && year <= 2100 ? at + 3 : at + 2;
}
