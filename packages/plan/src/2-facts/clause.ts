// One idea: where a clause of a sentence begins, whose it is, and who comes in by the way.
import type { Role } from '../contract.ts';
import { phraseOf, wordSet } from '../dictionary.ts';
import type { Body } from './body.ts';
import { CUE, wordId } from './lexicon.ts';
import { NUMBER, type Tokens, WORD } from './token.ts';

const { lead, support, report, send, guide, verb, every } = CUE;

const CAC = wordId('các');
const AMONG = phraseOf('trong đó');
const EACH = phraseOf('mỗi');
const ONLY = phraseOf('riêng');
const ENDS = phraseOf('kết thúc');
const ENDING = wordSet('kết');
const IS_BOUND = phraseOf('có trách nhiệm');
const AS_HEAD = ['làm trưởng', 'làm tổ trưởng', 'làm chủ tịch', 'là trưởng'].map(phraseOf);
const AS_SECOND = ['làm phó', 'làm tổ phó', 'là phó'].map(phraseOf);
const INVITES = phraseOf('mời');
const INVITED = phraseOf('được mời');
const JOINS = phraseOf('tham gia');
const ALL_OF = phraseOf('tất cả');
const COOPERATES = phraseOf('hợp tác');
const MADE = wordSet('làm là');
const BY = phraseOf('do');
const TOGETHER = phraseOf('cùng');
const IN_CHARGE = phraseOf('phụ trách');
const COMRADE = phraseOf('đồng chí');

/** First words of an adverbial before the subject: `Căn cứ …`, `Trên cơ sở …`. */
const ADVERBIAL = wordSet(
  'căn trên theo trong định hằng hàng đồng để ngoài khi nếu quá bên tại với đối nhằm sau từ cùng trước qua kết hết riêng cuối đầu ngay chậm trường nhận gặp mọi vướng kể thứ ngày tháng quý',
);

/** Last words of `nếu có khó khăn, vướng mắc`, behind which the sentence's subject may stand without a comma. */
const AFTER_CONDITION = wordSet('mắc khăn sinh sung này đồng riêng');

/** Whether a body stands where a sentence or a clause begins. */
export function opensClause(t: Tokens, first: number, floor: number): boolean {
  if (first <= floor) return true;
  const before = first - 1;
  // `Do Sở A chủ trì`, `Riêng các đặc khu …`, `Mỗi công đoàn cơ sở chọn …`
  if (before === floor && (t.says(before, BY) || t.says(before, ONLY) || t.says(before, EACH))) return true;
  if (t.isMark(before, 59) || t.isMark(before, 46) || t.isMark(before, 58) || t.isMark(before, 124)) return true;
  if (!t.isMark(before, 44)) return before >= floor && (t.isOf(before, AFTER_CONDITION) || endsTime(t, before, floor));
  // `Căn cứ …, các đơn vị triển khai`, `đồng thời, Sở …`: an adverbial before the comma.
  const start = clauseStart(t, before, floor);
  // `Kết thúc đợt kiểm tra, …`, but `Kết nối với cơ quan A, …`.
  if (t.says(start, ANYTHING)) return true;
  return t.hasCue(start, every) || (t.isOf(start, ADVERBIAL) && (!t.isOf(start, ENDING) || t.says(start, ENDS)));
}

/** `Có gì vướng, các sở …` */
const ANYTHING = phraseOf('có gì');

const OF_TIME = wordSet('tuần tháng quý năm');

/** A clause that is only a time ends at this token, with no comma behind it: `Định kỳ 6 tháng, 01 năm Sở …`, `Trong năm 2027 Sở …`. */
export function endsTime(t: Tokens, last: number, floor: number): boolean {
  const dated = t.kind[last] === NUMBER;
  // `Định kỳ 6 tháng (trước ngày 10/6), năm (trước ngày 10/12) các sở báo cáo`
  if (!dated && !t.isOf(last, OF_TIME) && !t.isMark(last, 41)) return false;
  const first = clauseStart(t, last, floor);
  // `Từ ngày 16/3/2026, cứ chiều thứ Năm hằng tuần các tiểu ban gửi tiến độ`
  if (t.hasCue(last - 1, every) && t.isOf(first, ADVERBIAL) && last - first < 18) return true;
  return t.hasCue(first, every) || t.says(first, EACH) || (dated && last - first < 9 && t.isOf(first, ADVERBIAL));
}

/** The first token of the clause that ends before `before`. */
export function clauseStart(t: Tokens, before: number, floor: number): number {
  let at = before - 1;
  while (at >= floor && at > before - 90 && !t.isMark(at, 59) && !t.isMark(at, 46) && !t.isMark(at, 58)) at--;
  return at + 1;
}

/** Behind a bracket, a comma or `do` a body whose role ends the clause, or goes on with a verb, begins a clause of its own. */
export function opensTold(t: Tokens, first: number, after: number): boolean {
  const before = first - 1;
  const among = t.saysSmall(before - 1, AMONG);
  const dash = t.isMark(before, 45) || t.isMark(before, 0x2013);
  if (!(among || dash || t.isMark(before, 40) || t.isMark(before, 44) || t.saysSmall(before, BY))) return false;
  const next = after + (t.cueSize[after] ?? 1);
  // `(Phòng A phối hợp với Phòng B thực hiện)`
  if (t.isMark(before, 40) && (t.hasCue(next, CUE.head | CUE.group) || t.is(next, CAC))) return true;
  return t.kind[next] !== WORD || t.hasCue(next, verb | support | lead);
}

/** Words that take who comes next into their own clause: `các hoạt động do Trung ương, Sở A tổ chức`. */
export const HOLDING = wordSet('về do của tại với cho thuộc giữa cùng như gồm từ trong theo bởi tới đến');

/** `…, Sở Tài chính bố trí kinh phí`: behind a comma a body of its own name and what it does, where nothing before lists bodies. */
export function opensNext(t: Tokens, body: Body, after: number, floor: number): boolean {
  const before = body.first - 1;
  if (!t.isMark(before, 44)) return false;
  // `…, các cơ quan phối hợp có trách nhiệm …`
  if (body.group && t.saysSmall(after, IS_BOUND)) return true;
  if ((body.group && !ofEachPlace(t, body)) || !(t.hasCue(after, verb | lead) || t.saysSmall(after, IN_CHARGE)))
    return false;
  if (t.hasCue(after, support | send | report)) return false;
  // `Sở A tham mưu, Sở B thẩm định.`, but `lập dự toán, Sở B thẩm định phương án …`
  if (t.hasCue(after, CUE.decide) && t.kind[after + (t.cueSize[after] ?? 1)] === WORD) return false;
  // `…, Sở B hướng dẫn tiêu chí`, but `…, Sở B hướng dẫn các đơn vị thực hiện` goes on with the work before.
  if (
    t.hasCue(after, guide) &&
    (t.is(after + (t.cueSize[after] ?? 1), CAC) || t.hasCue(after + (t.cueSize[after] ?? 1), CUE.head | CUE.group))
  )
    return false;
  for (let at = before - 1; at >= floor && at > before - 40; at--) {
    if (t.isMark(at, 59) || t.isMark(at, 46) || t.isMark(at, 58) || t.isMark(at, 44)) return at < before - 2;
    // `Hội nghị mở trong quý IV, Phòng A lo văn kiện`
    if (t.isOf(at, HOLDING) && t.hasCue(at + 1, CUE.quarter)) continue;
    // `Sở A và Sở B cùng tổ chức, UBND các xã cử người dự`
    if (t.isOf(at, HOLDING) && !(t.says(at, TOGETHER) && t.hasCue(at + 1, verb))) return at < before - 6;
  }
  return before - floor > 2 && before - floor < 40;
}

/** `UBND các xã`: a body of its own name in each place. */
function ofEachPlace(t: Tokens, body: Body): boolean {
  return t.hasCue(body.first, CUE.local) && (t.capital[body.first] ?? 0) > 0;
}

/** Behind a comma or `mời` a body that only takes part ends the clause. */
export function joinsIn(t: Tokens, first: number, after: number, led: boolean): boolean {
  const before = first - 1;
  const invited = t.says(before, INVITES);
  // `mời Công an tỉnh nói chuyện`, `Sở B được mời cung cấp số liệu`
  if ((invited && t.hasCue(after, verb)) || (t.kind[before] !== WORD && t.saysSmall(after, INVITED))) return true;
  if (invited && t.says(after, COOPERATES)) return true;
  if (!(invited || (led && t.isMark(before, 44)))) return false;
  if (!t.says(after, JOINS) && !t.hasCue(after, support)) return false;
  const next = after + (t.cueSize[after] ?? 1);
  // `Sở A làm đầu mối, các cơ quan thành viên tham gia chấm chọn`
  return t.kind[next] !== WORD || (led && t.says(after, JOINS));
}

/** `do`, also where it begins a sentence. */
export function isBy(t: Tokens, last: number): boolean {
  const at = t.saysSmall(last - 1, ALL_OF) ? last - 2 : last;
  return t.says(at, BY) && (t.capital[at] === 0 || t.kind[at - 1] !== WORD);
}

/** Who is made the head of a board or a team leads it, his second helps; null where nobody is made anything. */
export function seatOf(t: Tokens, first: number, behind: number): Role | null {
  // `đồng chí Phó Chủ tịch UBND tỉnh, Phó Trưởng ban làm trưởng đoàn`
  const beside = t.isMark(behind, 44) && t.hasCue(behind + 1, CUE.post);
  const after = beside ? behind + 1 + (t.cueSize[behind + 1] ?? 1) : behind;
  if (!t.isSmallOf(after, MADE)) return null;
  if (AS_SECOND.some((seat) => t.says(after, seat))) return 'support';
  const before = t.says(first - 2, COMRADE) ? first - 3 : first - 1;
  return t.says(before, BY) && AS_HEAD.some((seat) => t.says(after, seat)) ? 'lead' : null;
}

const JOIN = ['cùng làm', 'cùng thực hiện', 'cùng tham gia', 'cùng triển khai'].map(phraseOf);

/** `… cùng làm.`: beside one who leads they do it with him, and the clause says no more. */
export function joinsAll(t: Tokens, at: number, after: number): boolean {
  if (!t.saysSmall(at, TOGETHER)) return false;
  return JOIN.some((phrase) => t.says(at, phrase) && endsClause(t, at + phrase.numbers.length, after));
}

export function endsClause(t: Tokens, at: number, after: number): boolean {
  return at >= after || t.isMark(at, 46) || t.isMark(at, 59) || t.isMark(at, 58);
}

/** `Đề nghị UBND các xã có điểm du lịch cung cấp …`: behind words that narrow those who are asked stands what they do. */
export function saysWork(t: Tokens, start: number, after: number): boolean {
  for (let at = start; at < after && at < start + 14; at++) {
    if (t.isMark(at, 46) || t.isMark(at, 59)) return false;
    if (t.hasCue(at, verb)) return true;
  }
  return false;
}

/** What the phrase that ends at this token does. */
export function cueEndingAt(t: Tokens, last: number, floor: number): number {
  for (let size = 5; size >= 1; size--) {
    const start = last - size + 1;
    if (start >= floor && t.cueSize[start] === size) return t.cue[start] ?? 0;
  }
  return 0;
}
