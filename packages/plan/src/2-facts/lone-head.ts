// One idea: a body called by its head alone (`Sở`, `Bộ`), which only those who report to it or stand under it do.
import { phraseOf, wordSet } from '../dictionary.ts';
import { CUE, wordId } from './lexicon.ts';
import { endsCue, endsSupport } from './name-marks.ts';
import { BREAK, MARK, NUMBER, type Tokens, WORD } from './token.ts';

const { place, trade, ask, send, report, decide, verb, advise, post, group, support, condition, lead } = CUE;

/** Bodies that call themselves by these alone. */
export const LONE_HEADS = wordSet('sở bộ');
const CAC = wordId('các');
const DEPARTMENT = wordId('sở');
const UNION = phraseOf('công đoàn');
const SECTOR = phraseOf('ngành');
const FACILITY = phraseOf('cơ sở');
const POLICE = phraseOf('công an');
const COMRADE = phraseOf('đồng chí');
const SLASH = 47;
const TOWARDS = wordSet('về đến cho lên');
const BEHIND_RECEIVER = wordSet('trước để qua theo và kết');

/** `gửi về Sở (qua Phòng …)`, `báo cáo Bộ trước ngày …`: the body that speaks, called by its head alone. */
export function isReceiver(t: Tokens, at: number, size: number): boolean {
  if (size > 1 || t.capital[at] !== 1 || !t.isOf(at, LONE_HEADS)) return false;
  const next = at + 1;
  if (isAdvised(t, at, next)) return true;
  if (t.kind[next] === WORD && !t.isSmallOf(next, BEHIND_RECEIVER)) return false;
  if (t.kind[next] === NUMBER || t.isMark(next, 45)) return false;
  if (endsCue(t, at - 1, send | report)) return true;
  return t.isSmallOf(at - 1, TOWARDS) && (t.hasCue(at - 3, report) || t.hasCue(at - 3, send) || sendsBefore(t, at - 2));
}

/** `trình Bộ phê duyệt`, `tham mưu Bộ trưởng ban hành`: who decides, right behind who advises. */
function isAdvised(t: Tokens, at: number, next: number): boolean {
  return t.hasCue(next, decide | verb) && endsCue(t, at - 1, advise);
}

/** `báo cáo Trưởng ban, UBND tỉnh`: a post called by itself, right behind the report; `phối hợp cùng Tổ trưởng tổ dân phố`. */
export function isToldPost(t: Tokens, at: number, next: number): boolean {
  if ((t.capital[at] ?? 0) === 0) return false;
  // `Phối hợp với Trưởng thôn rà soát …`
  if (endsSupport(t, at - 1))
    return (t.capital[at] === 1 && next - at > 3) || (next > at + 1 && (t.kind[next] !== WORD || t.hasCue(next, verb)));
  if (next > at + 1 && isAdvised(t, at, next)) return true;
  if (t.kind[next] === WORD && !t.isSmallOf(next, BEHIND_RECEIVER)) return false;
  return endsCue(t, at - 1, report | advise | send);
}

/** Those whom a school's plan gives work, called by what they are. */
const PEOPLE = wordSet('giáo học phụ cha gvcn gvbm');
const STAFF = wordSet('tổng nhân tổ nhà kế thủ');
const STAFF_ENDS = wordSet('trách đội tế viện bị môn trường toán quỹ');
const WITH = wordSet('với cùng');
const OR = wordSet('và hoặc');
const WILL = wordSet('sẽ có cần phải chủ');

/** Whether a school's people, or its groups of teachers, are named at a token, whose phrase ends before `next`. */
export function isPeople(t: Tokens, at: number, next: number): boolean {
  if (!t.hasCue(at, post | group)) return false;
  return t.isOf(at, PEOPLE) ? t.hasCue(at, post) : t.isOf(at, STAFF) && next > at + 1 && t.isOf(next - 1, STAFF_ENDS);
}

/**
 * `Giáo viên xây dựng kế hoạch bài dạy`, `…, giáo viên chủ nhiệm và giáo viên bộ môn phối hợp …`, `phối hợp với nhà trường …`:
 * where a clause begins and with what they do behind them, or as those who help; the token behind them, else the one given.
 */
export function readPeople(t: Tokens, at: number, lastAfter: number): number {
  const after = at + (t.cueSize[at] ?? 1);
  const before = comradeBefore(t, at) - 1;
  const helps = t.hasCue(before, support) || endsSupport(t, before) || t.isOf(before, WITH);
  const told = endsCue(t, before, send | report);
  const joined = lastAfter === before && t.isOf(before, OR);
  const opens = t.kind[before] !== WORD && !(t.isMark(before, 44) && endsCue(t, before - 1, post));
  if (told && (t.kind[after] !== WORD || t.isSmallOf(after, BEHIND_RECEIVER))) return after;
  if (!opens && !joined && !helps) return at;
  let end = after;
  // Others of their kind behind `và`, then what all of them do.
  if (t.isOf(end, OR) && isPeople(t, end + 1, end + 1 + (t.cueSize[end + 1] ?? 1)))
    end += 1 + (t.cueSize[end + 1] ?? 1);
  if (helps) return t.kind[end] !== WORD || t.hasCue(end, verb | condition) || t.isOf(end, OR) ? after : at;
  const does = joined || t.hasCue(end, verb | lead | support | report) || t.isSmallOf(end, WILL);
  return does ? after : at;
}

/** `gửi đ/c Tổng phụ trách Đội`, `Đồng chí Tổng phụ trách Đội`: where the word before a post begins; the post's token where there is none. */
export function comradeBefore(t: Tokens, at: number): number {
  if (t.isMark(at - 2, SLASH) && /^đ\/c$/i.test(t.slice(at - 3, at))) return at - 3;
  return t.cueSize[at - 2] === 2 && t.says(at - 2, COMRADE) ? at - 2 : at;
}

/** Last words of posts that one person holds: hiệu trưởng, giám đốc, bí thư, chính ủy. */
const POST_ENDS = wordSet('trưởng đốc thư tịch nhiệm ủy uỷ ban đoàn phòng');
const STANDING = phraseOf('thường trực');
/** `Thủ trưởng`, `Người đứng đầu`: of each of many. */
const OF_MANY = wordSet('thủ người');
const IN_CHARGE = phraseOf('phụ trách');
const DIRECTLY = phraseOf('trực tiếp');
const DOES = verb | lead | support | report;

/** `Phó Hiệu trưởng phụ trách đối ngoại chỉ đạo …`, `Kế toán trưởng kiểm soát …`: where a clause begins a post of the body that speaks, and what it does; the token behind it, or the one given. */
export function readLonePost(t: Tokens, at: number, next: number): number {
  const before = comradeBefore(t, at) - 1;
  if (t.capital[at] !== 1 || next < at + 2 || (t.kind[before] === WORD && !endsCue(t, before, ask))) return at;
  if (!t.isOf(next - 1, POST_ENDS) || t.isOf(at, OF_MANY)) return at;
  let end = t.says(next, STANDING) && t.capital[next] === 1 ? next + 2 : next;
  if (t.saysSmall(next, IN_CHARGE)) {
    // What it is in charge of may be called by a word of work: `phụ trách đào tạo`.
    end += 2 + Math.max(1, t.cueSize[next + 2] ?? 1);
    while (end < next + 9 && !t.hasCue(end, DOES) && !t.saysSmall(end, DIRECTLY)) {
      const joined = t.isMark(end, 45) || t.isMark(end, 0x2013) || t.isMark(end, 44);
      if (!(t.kind[end] === WORD || (joined && t.kind[end + 1] === WORD))) return at;
      end++;
    }
  }
  return t.hasCue(end, DOES) || t.saysSmall(end, DIRECTLY) || t.isSmallOf(end, WILL) ? end : at;
}

const TEAM = wordSet('tổ ban đội');

/** `Tổ kiểm phiếu sẽ …`, `Ban hậu cần chuẩn bị …`: where a sentence begins a team by two small words, then what it does; else the token given. */
export function readTeam(t: Tokens, at: number): number {
  if (t.cueSize[at] !== 1 || t.capital[at] !== 1 || !t.isOf(at, TEAM) || t.kind[at - 1] === WORD) return at;
  const after = at + 3;
  for (let next = at + 1; next < after; next++)
    if (t.kind[next] !== WORD || t.capital[next] !== 0 || (t.cue[next] ?? 0) !== 0 || t.isOf(next, WILL)) return at;
  return t.hasCue(after, verb | lead | support) || t.isSmallOf(after, WILL) ? after : at;
}

/** A report or a sending stands a few words before. */
function sendsBefore(t: Tokens, at: number): boolean {
  for (let back = at; back > at - 8; back--) {
    if (t.kind[back] !== WORD) return false;
    if (t.hasCue(back, report | send)) return true;
  }
  return false;
}

/** `Phối hợp với Văn phòng bảo đảm …`: the only one of its kind where the plan is made, then what is done. */
export function helpsAlone(t: Tokens, at: number, size: number): boolean {
  // `- Văn phòng: Bố trí kinh phí.`
  if (size > 1 && t.capital[at] === 1 && t.isMark(at + size, 58) && t.kind[at - 1] === MARK && t.kind[at - 2] === BREAK)
    return t.hasCue(at + size + 1, verb);
  return (
    size > 1 &&
    t.capital[at] === 1 &&
    endsSupport(t, at - 1) &&
    t.hasCue(at + size, verb) &&
    !t.hasCue(at + size, trade)
  );
}

/** `sở Y tế`, `công an tỉnh`: a noun of one office and its name or place. */
export function namesOffice(t: Tokens, at: number): boolean {
  if (t.is(at, DEPARTMENT)) return t.capital[at + 1] === 1;
  // `công đoàn ngành`, `công đoàn các khu công nghiệp`
  if (t.says(at, UNION) && t.cueSize[at] === 2)
    return t.is(at + 2, CAC) || t.hasCue(at + 2, place) || t.saysSmall(at + 2, SECTOR) || t.saysSmall(at + 2, FACILITY);
  return t.says(at, POLICE) && t.hasCue(at + 2, place);
}
