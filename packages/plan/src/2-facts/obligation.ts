// One idea: who must report, plan or inform, to whom, how often and by when.
import { withCapital } from '../1-parse/letter.ts';
import { opening } from '../1-parse/opening.ts';
import type { Obligation, Task } from '../contract.ts';
import { phraseOf, wordSet } from '../dictionary.ts';
import { behindBrackets, leadsOthers } from './assignment.ts';
import type { Body } from './body.ts';
import { endsTime } from './clause.ts';
import { readWrittenDay } from './date.ts';
import { findInformation, findSent } from './information.ts';
import { CUE, wordId } from './lexicon.ts';
import type { Place } from './place.ts';
import { type DutyInput, indexFrom, isBodyAt, isTarget, receiversOf } from './receiver.ts';
import { roundsOf, type Sentence } from './round.ts';
import { BREAK, MARK, NUMBER, type Tokens, WORD } from './token.ts';
import { readList, type Unit } from './unit.ts';

const { send, report, inform, verb, ask, lead, support, advise, guide, direct, every } = CUE;

const DE = wordId('để');
const NAM = wordId('năm');
const QUY = wordId('quý');
const THANG = wordId('tháng');
const VA = wordId('và');
const AMONG = phraseOf('trong đó');
const BY = phraseOf('do');
const ADVISES = phraseOf('tham mưu');
const BUILD = phraseOf('xây dựng');
const CARRY_INTO = phraseOf('cụ thể hóa');
const COLLECT = phraseOf('tổng hợp');
const DEMANDED = phraseOf('yêu cầu');
const DRAFT = phraseOf('dự thảo');
const DRAW_UP = phraseOf('lập');
const INTO = phraseOf('vào');
const UPDATE = phraseOf('cập nhật');
const FOR = phraseOf('để');
const ISSUE = phraseOf('ban hành');
const MOREOVER = phraseOf('đồng thời');
const DAY = phraseOf('ngày');
const MATTER = phraseOf('việc');
const TERM = phraseOf('thời hạn');
const PLAN = phraseOf('kế');
const PREPARE = phraseOf('chuẩn bị');
const COMPLETE = phraseOf('hoàn thành');
const REQUESTED = phraseOf('đề nghị');
/** Last words of `khi có vướng mắc`, behind which the subject may stand without a comma. */
const AFTER_TROUBLE = wordSet('mắc khăn sinh sung');

/** Whether duties may stand in a place: a paragraph of work with words of reporting, sending, telling or planning. */
export function mayOblige({ unit, cues }: Place): boolean {
  // `Thời gian: Gửi kết quả rà soát về Bộ A trước ngày 30/4` says by when and whom.
  if (!unit || unit.label === 'product' || unit.part.purpose) return false;
  if (unit.label === 'time' && (unit.inherited || !(cues & (send | report)))) return false;
  return (cues & (report | send | inform | CUE.plan)) !== 0;
}

/** The duties of one paragraph. */
export function findObligations(input: DutyInput): Obligation[] {
  const { unit, cues } = input.place;
  if (!unit || !mayOblige(input.place)) return [];
  if (!(cues & (report | send | inform)) && !speaksOfMaking(input.tokens, input.place)) return [];
  const found: Obligation[] = [];
  let before: string | null = null;
  for (const sentence of sentencesOf(input.tokens, unit)) {
    const heads = input.opened?.from ?? (unit.heads.length > 0 ? nameOf(unit.heads) : null);
    // Below `Chủ trì, phối hợp:` those that a bullet begins with only help.
    const helped = unit.inherited && (unit.label === 'both' || unit.label === 'support') && heads !== null;
    let subject: string | null = (helped ? heads : subjectOf(input, sentence)) ?? before ?? heads;
    // Below a Party committee the word is what it does, not the post of who reports.
    if (subject !== null && /^Lãnh đạo /.test(subject) && leadsOthers(unit.heads))
      subject = withCapital(subject.slice(9));
    // `Chủ trì cuộc gặp; Ban A chuẩn bị địa điểm. Kết quả báo cáo …`: who comes in by the way owes nothing of the next sentence.
    if (heads === null || subject === heads || !comesIn(input, sentence)) before = subject;
    let receivers: readonly string[] = input.opened?.to ?? [];
    const opens = found.length;
    for (const clause of clausesOf(input.tokens, input.bodies, sentence)) {
      if (clause.first > sentence.first) {
        const own = ownSubject(input, clause);
        // Behind a clause of somebody else's, the sentence goes on with those whose section it is.
        if (own === null && subject !== before && heads !== null) subject = heads;
        else subject = own ?? subject;
      }
      // Most clauses have none of the words that a reader begins at.
      const told = clause.cues & (send | inform) ? findInformation(input, unit, clause, subject) : NONE;
      const reports = clause.cues & (report | send) ? findReports(input, unit, clause, subject, told) : NONE;
      const plans = clause.cues & (verb | send) ? findPlans(input, unit, clause, subject) : NONE;
      // `Sở A mở lớp; 15 trường gửi danh sách cho Sở A`: nobody tells himself; who does is not known.
      const end = input.tokens.to[clause.after - 1] ?? 0;
      const tell = (duty: Obligation): void => {
        if (duty.from === null || duty.to[0] !== duty.from)
          found.push({ ...duty, span: { from: duty.span.from, to: end } });
      };
      for (const duty of told) tell(duty);
      // `báo cáo về Sở A: báo cáo tháng …; báo cáo quý …`: the receiver is named once.
      for (const duty of reports) found.push(duty.to.length === 0 ? { ...duty, to: receivers } : duty);
      for (const duty of plans) found.push(duty);
      if (clause.cues & send && told.length + reports.length + plans.length === 0)
        for (const duty of findSent(input, unit, clause, subject)) tell(duty);
      // `gửi kế hoạch về Ban A trước ngày 15/4; báo cáo kết quả 6 tháng trước ngày 05/6`
      receivers = (reports.length > 0 ? reports : plans).find((duty) => duty.to.length > 0)?.to ?? receivers;
    }
    // `báo cáo quý trước ngày 20; báo cáo năm trước ngày 15/12, gửi Sở A`: the receiver is named behind the last.
    if (receivers.length > 0)
      for (let at = opens; at < found.length; at++) {
        const duty = found[at];
        if (duty?.what === 'report' && duty.due !== null && duty.to.length === 0)
          found[at] = { ...duty, to: receivers };
      }
  }
  // `Báo cáo 6 tháng trước ngày 05/6. … Báo cáo gửi về Ban A.`: where nobody is named at all, nobody is bound.
  // Behind a label of time a report with its day is owed by who leads the task.
  const dated = unit.label === 'time' && found.every((duty) => duty.what === 'report' && duty.due !== null);
  if (!dated && found.every((duty) => duty.from === null && duty.to.length === 0)) return [];
  return found.length > 1 ? joinRounds(found, input.tokens.text) : found;
}

const NONE: readonly Obligation[] = [];

/** The duties of all paragraphs in their order; bullets below `… báo cáo về Sở A như sau:` go on with that duty, and stand for it. */
export class Duties {
  readonly list: Obligation[] = [];
  #opened: { readonly duty: Obligation; readonly at: number; readonly above: number } | null = null;

  /** Takes in what one paragraph says. */
  add(input: DutyInput): void {
    const { tokens: t, place } = input;
    const { unit, after } = place;
    if (!unit) return;
    const held = this.#opened;
    const below = held !== null && unit.node.above === held.above && unit.node.kind !== 'paragraph';
    if (held && !below) this.#opened = null;
    const found = findObligations(below ? { ...input, opened: held.duty } : input);
    if (below && found.length > 0 && this.list[held.at] === held.duty && isBare(held.duty, t.text))
      this.list.splice(held.at, 1);
    for (const duty of found) this.list.push(duty);
    const last = found.at(-1);
    if (below || last?.what !== 'report' || last.from === null || !t.isMark(after - 1, 58)) return;
    const above = unit.node.kind === 'paragraph' ? unit.node.above : unit.index;
    this.#opened = { duty: last, at: this.list.length - 1, above };
  }
}

/** A report of no round and no day that the words neither call `đột xuất` nor bind to something that happens. */
function isBare({ what, period, due, span }: Obligation, text: string): boolean {
  return (
    what === 'report' &&
    period === 'ad-hoc' &&
    due === null &&
    !/đột xuất|^(?:khi|nếu) |trong vòng \d/i.test(text.slice(span.from, span.to))
  );
}

/**
 * The duties of one paragraph, each once. `Hằng năm báo cáo kết quả. Báo cáo gửi về Sở A trước ngày 05/12.` is one duty: a later
 * sentence adds the day, the round or the receiver that the earlier one left open.
 */
function joinRounds(found: readonly Obligation[], text: string): Obligation[] {
  const joined: Obligation[] = [];
  for (const duty of found) {
    const isOwn = (one: Obligation): boolean => one.what === duty.what && one.from === duty.from;
    const open = (one: Obligation): boolean => one.to.length === 0 || duty.to.length === 0 || one.to[0] === duty.to[0];
    const told = (one: Obligation): boolean =>
      one.due === duty.due || (duty.what === 'report' && duty.due === null && open(one));
    if (joined.some((one) => isOwn(one) && one.period === duty.period && told(one))) continue;
    const same = joined.findIndex(
      (one) => isOwn(one) && open(one) && one.due === null && (one.period === duty.period || isBare(one, text)),
    );
    const held = joined[same];
    const bare = isBare(duty, text);
    if (held && duty.what === 'report' && !bare) joined[same] = { ...duty, to: duty.to.length > 0 ? duty.to : held.to };
    else if (bare && duty.to.length > 0 && joined.some((one) => isOwn(one) && one.to.length === 0)) {
      for (const [index, one] of joined.entries())
        if (isOwn(one) && one.to.length === 0) joined[index] = { ...one, to: duty.to };
    } else joined.push(duty);
  }
  return joined;
}

function sentencesOf(t: Tokens, unit: Unit): Sentence[] {
  const list: Sentence[] = [];
  const { kind, value } = t;
  let first = unit.first;
  let depth = 0;
  for (let at = unit.first; at < unit.after; at++) {
    if (kind[at] !== MARK) continue;
    const code = value[at];
    if (code === 40) depth++;
    else if (code === 41) depth = Math.max(0, depth - 1);
    else if (depth === 0 && code === 46 && ((t.capital[at + 1] ?? 0) > 0 || at + 1 >= unit.after)) {
      if (at > first) list.push({ first, after: at });
      first = at + 1;
    }
  }
  if (first < unit.after) list.push({ first, after: unit.after });
  return list;
}

/** A clause of a sentence. */
interface Clause extends Sentence {
  /** All that its phrases do, one mask, as a place has it. */
  readonly cues: number;
}

/** The clauses of a sentence, parted by semicolons that do not part bodies. */
function clausesOf(t: Tokens, bodies: readonly Body[], sentence: Sentence): Clause[] {
  const list: Clause[] = [];
  const { kind, value, cue } = t;
  let first = sentence.first;
  let depth = 0;
  let cues = 0;
  for (let at = sentence.first; at < sentence.after; at++) {
    cues |= cue[at] ?? 0;
    const code = value[at];
    if (kind[at] === WORD) {
      if (code !== DE || depth > 0 || !isHandedOn(t, bodies, sentence, at)) continue;
      if (at > first) list.push({ first, after: at, cues });
      first = at + 1;
      cues = 0;
    } else if (kind[at] !== MARK) continue;
    else if (code === 40) depth++;
    else if (code === 41) depth = Math.max(0, depth - 1);
    else if (depth === 0 && code === 59) {
      const index = indexFrom(bodies, at + 1);
      const between = bodies[index - 1]?.after === at && bodies[index]?.first === at + 1;
      // `…; thời hạn lần lượt là ngày 15/6 và ngày 20/11`
      if (between || t.saysSmall(at + 1, TERM) || opensRound(t, at + 1)) continue;
      if (at > first) list.push({ first, after: at, cues });
      first = at + 1;
      cues = 0;
    }
  }
  if (first < sentence.after) list.push({ first, after: sentence.after, cues });
  return list;
}

/** `báo cáo quý trước ngày 20; 6 tháng trước ngày 10/6; năm trước ngày 20/11`: the next round of the same report. */
function opensRound(t: Tokens, at: number): boolean {
  const half = t.kind[at] === NUMBER && t.is(at + 1, THANG);
  const behind = half ? at + 2 : at + 1;
  return (half || t.is(at, NAM) || t.is(at, QUY)) && t.hasCue(t.isMark(behind, 58) ? behind + 1 : behind, CUE.before);
}

/** `… báo cáo về Sở A trước ngày 15/11 để Sở A tổng hợp, báo cáo UBND tỉnh trước ngày 30/11`: behind `để` the receiver's own duty with its own day. */
function isHandedOn(t: Tokens, bodies: readonly Body[], sentence: Sentence, at: number): boolean {
  if (!t.saysSmall(at, FOR)) return false;
  const index = indexFrom(bodies, at + 1);
  const body = bodies[index];
  if (!body || body.first !== at + 1 || !/^(tổng hợp|báo cáo)/.test(t.slice(body.after, body.after + 2))) return false;
  const before = bodies[index - 1];
  if (!before || before.first < sentence.first) return false;
  for (let next = body.after; next < sentence.after; next++) {
    if (t.isMark(next, 59) || t.isMark(next, 46)) return false;
    if (readWrittenDay(t, next)) return true;
  }
  return false;
}

/** The sentence begins with work and names others only behind a semicolon. */
function comesIn({ tokens: t, bodies }: DutyInput, { first, after }: Sentence): boolean {
  const body = bodies[indexFrom(bodies, first)];
  return t.hasCue(first, lead | support | verb) && body !== undefined && body.first < after && body.first > first + 1;
}

/** The bodies a clause begins with, where a verb follows them. */
function ownSubject({ tokens: t, bodies }: DutyInput, clause: Sentence): string | null {
  const from = indexFrom(bodies, clause.first);
  const body = bodies[from];
  if (!body || body.first >= clause.after) return null;
  const list = readList(t, bodies, from, bodies.length);
  if (!list || t.kind[list.after] !== WORD) return null;
  // `trong đó Sở A …`; `trong vòng 24 giờ …, Sở A báo cáo …`; `phân công Hội A theo dõi`
  const given = t.hasCue(clause.first, ask) && body.first === clause.first + (t.cueSize[clause.first] ?? 1);
  const opens =
    given || body.first <= clause.first + 1 || (body.first === clause.first + 2 && t.saysSmall(clause.first, AMONG));
  const reports = t.isMark(body.first - 1, 44) && t.hasCue(list.after, report | send);
  return opens || reports ? nameOf(list.bodies) : null;
}

/** Who acts in the sentence: the bodies it begins with or asks, else the heads above. */
function subjectOf({ tokens: t, bodies, place }: DutyInput, sentence: Sentence): string | null {
  // `- Chủ trì … hoạt động của phóng viên, các đoàn báo chí …` below whose work it is.
  const headed = (place.unit?.heads.length ?? 0) > 0;
  const from = indexFrom(bodies, sentence.first);
  for (let at = from; at < bodies.length; ) {
    const body = bodies[at];
    if (!body || body.first >= sentence.after) break;
    const list = readList(t, bodies, at, bodies.length);
    if (!list) break;
    const before = body.first - 1;
    const opens =
      body.first <= sentence.first + 1 ||
      t.hasCue(before, ask) ||
      t.says(before - 1, REQUESTED) ||
      t.says(before - 1, DEMANDED) ||
      t.isMark(before, 59) ||
      t.isMark(before, 58) ||
      // `Việc rà soát do Sở A thực hiện … và gửi kết quả về Sở B`
      (t.saysSmall(before, BY) && t.hasCue(list.after, verb)) ||
      (t.isMark(before, 44) &&
        !(headed && t.hasCue(sentence.first, lead | support)) &&
        body.first < sentence.first + (isAdverbial(t, sentence.first) ? 60 : 24) &&
        // `hướng dẫn, đôn đốc, các cơ quan …`: those who are urged.
        !isGuided(t, before - 1) &&
        !goesOn(t, before) &&
        !isParted(t, sentence.first, before)) ||
      t.isSmallOf(before, AFTER_TROUBLE) ||
      endsTime(t, before, sentence.first);
    const pause = t.isMark(list.after, 44) && t.hasCue(list.after + 1, verb | lead);
    // `Bộ Chỉ huy Quân sự tỉnh (Ban Chỉ huy Bộ đội Biên phòng) cung cấp …`
    const behind = behindBrackets(t, list.after);
    const remarked = behind > list.after && t.hasCue(behind, verb | send | inform | report);
    const closing = (t.kind[list.after] === WORD || pause || remarked) && !t.isMark(before, 40);
    // `UBND tỉnh đề nghị các đơn vị …`: who asks does not owe it.
    const asks =
      (t.hasCue(list.after, ask) && isBodyAt(bodies, list.after + (t.cueSize[list.after] ?? 1))) ||
      t.saysSmall(list.after, DEMANDED);
    if (opens && closing && !asks && !isTarget(t, before)) return nameOf(list.bodies);
    at = list.next;
  }
  return null;
}

/** `gom số liệu từ các thôn, các đoàn thể rồi …`: the comma before a token goes on with those that something comes from or goes to. */
function goesOn(t: Tokens, comma: number): boolean {
  const start = t.from[comma] ?? 0;
  return MORE_OF_THEM.test(t.text.slice(Math.max(0, start - 90), start));
}

const MORE_OF_THEM = /\s(?:từ|với|của|cho|gồm|đến|tới) (?:các|những) [^,;.:]{2,30}(?:, (?:các|những) [^,;.:]{2,30})*$/i;

/** A semicolon stands between two tokens: the second is in a clause of its own. */
function isParted(t: Tokens, first: number, last: number): boolean {
  for (let at = first; at < last; at++) if (t.isMark(at, 59)) return true;
  return false;
}

/** The sentence begins with when or how the duty falls due. */
function isAdverbial(t: Tokens, first: number): boolean {
  return /^(định kỳ|chế độ|hằng|hàng|trước|sau|kết thúc|trên cơ|căn cứ)/i.test(t.slice(first, first + 2));
}

function isGuided(t: Tokens, before: number): boolean {
  for (let size = 1; size <= 3; size++)
    if ((t.cueSize[before - size + 1] ?? 0) === size && t.hasCue(before - size + 1, guide)) return true;
  return false;
}

function nameOf(bodies: readonly Body[]): string {
  return bodies.map((body) => body.name).join('; ');
}

function findReports(
  input: DutyInput,
  unit: Unit,
  sentence: Sentence,
  subject: string | null,
  told: readonly Obligation[],
): Obligation[] {
  const { tokens: t } = input;
  let cue = -1;
  for (let at = sentence.first; at < sentence.after; at++) {
    if (!t.hasCue(at, report)) continue;
    const before = t.slice(at - 1, at).toLowerCase();
    // `phát hành Báo cáo Xuất nhập khẩu 2025`: a title.
    if ((t.capital[at] ?? 0) > 0 && /^(?:hành|bản|tập|soạn|dịch|in|bố)$/.test(before)) continue;
    // `mẫu báo cáo`, `các báo cáo`, `nơi nhận báo cáo` name a thing.
    // `tổng hợp kết quả báo cáo Chủ tịch UBND xã`: with the receiver right behind it is a verb.
    const told = before === 'quả' && input.bodies[indexFrom(input.bodies, at)]?.first === at + (t.cueSize[at] ?? 1);
    const draft = before === 'thảo' && isHandedIn(input, at, sentence.after);
    if (draft) {
      cue = at;
      break;
    }
    // `có văn bản báo cáo kết quả về Sở A`
    const written = before === 'bản' && t.slice(at - 3, at - 1).toLowerCase() === 'có văn';
    // `các sở chủ trì nội dung báo cáo …`: the word before ends who they are.
    const named = before === 'dung' && input.bodies[indexFrom(input.bodies, at) - 1]?.after === at;
    if (!told && !written && !named && /^(mẫu|các|những|văn|bản|dự|thảo|quả|dung|việc|phí|bố|số|nhận|kỳ)$/.test(before))
      continue;
    // `chuẩn bị nội dung ôn truyền thống, báo cáo kết quả phong trào`: what is made ready.
    if (t.isMark(at - 1, 44) && isReadied(t, sentence.first, at) && receiversOf(input, at, sentence.after).length === 0)
      continue;
    // `báo cáo viên`, `tổng hợp báo cáo từ các đơn vị`
    if (/^(viên|từ|của|thành)$/.test(t.slice(at + (t.cueSize[at] ?? 1), at + (t.cueSize[at] ?? 1) + 1))) continue;
    cue = at;
    break;
  }
  // `gửi kết quả rà soát về Bộ Công an trước ngày 15/12`
  if (cue < 0) cue = sentResults(t, sentence);
  if (cue < 0) return [];
  // `… phản ánh về Sở … để tổng hợp, báo cáo UBND tỉnh`: the second report is the receiver's.
  if (told.length > 0 && (t.from[cue] ?? 0) > (told[0]?.span.to ?? 0)) return [];
  // `Xây dựng kế hoạch, báo cáo về Sở A trước ngày 31/01`: what is handed in is the plan.
  const sent = sentBefore(input, sentence, cue);
  const behind = receiversOf(input, sent < 0 ? cue : sent, sentence.after);
  const to = behind.length > 0 ? behind : receiversBetween(input, cue);
  if (t.isMark(cue - 1, 44) && to.length > 0 && cue - sentence.first < 12 && handsPlan(input, sentence, cue)) return [];
  const rounds = roundsOf(t, ownDays(t, sentence, cue));
  const span = { from: t.from[sentence.first] ?? 0, to: t.to[sentence.after - 1] ?? 0 };
  const base = {
    path: unit.node.path,
    what: 'report' as const,
    from: handedTo(input, sentence, cue) ?? subject,
    to,
    span,
  };
  // `Trước ngày 05 của tháng đầu mỗi quý, cập nhật tiến độ lên Hệ thống …`: without its day it is the work itself.
  if (t.says(cue, UPDATE) && rounds.every((round) => round.due === null)) return [];
  if (rounds.length === 0) {
    const carrier = t.saysSmall(cue - 1, INTO)
      ? CARRIER.exec(t.slice(cue, sentence.after).toLowerCase())?.[1]
      : undefined;
    if (carrier) return [{ ...base, period: CARRIERS[carrier] ?? 'ad-hoc', due: null, inclusive: true }];
    // `báo cáo Bộ trưởng trong tháng 6 năm 2026`
    const behind = t.from[cue] ?? 0;
    const own = input.timings.find(
      ({ norm, from, to: end }) => from > behind && end <= span.to && (norm.kind === 'by' || norm.kind === 'during'),
    )?.norm;
    if (own?.kind === 'by') return [{ ...base, period: 'once', due: own.date, inclusive: own.inclusive }];
    if (own?.kind === 'during') return [{ ...base, period: 'once', due: own.to, inclusive: true }];
    return [{ ...base, period: 'ad-hoc', due: null, inclusive: true }];
  }
  return rounds.map((round) => ({ ...base, period: round.period, due: round.due, inclusive: round.inclusive }));
}

/** `lồng ghép kết quả vào báo cáo công tác tháng`: how often the report comes that the words go into. */
const CARRIER = /^báo cáo (?:[^.;,(]{0,60} )?(tháng|quý|năm)(?=$|[\s.;,()])(?! [\di])/;
const CARRIERS: Readonly<Record<string, Obligation['period']>> = {
  tháng: 'month',
  quý: 'quarter',
  năm: 'year',
};

/** `chuẩn bị nội dung …` stands before the comma right before a token, with no other mark between. */
function isReadied(t: Tokens, first: number, cue: number): boolean {
  let at = cue - 2;
  while (at >= first && at > cue - 14 && t.kind[at] === WORD && !t.says(at, PREPARE)) at--;
  return at >= first && t.says(at, PREPARE);
}

/** The sentence opens with making a plan, and right behind the word of reporting stands who gets it. */
function handsPlan({ tokens: t, bodies }: DutyInput, { first }: Sentence, cue: number): boolean {
  if (!makesPlans(t, first) || !t.hasCue(first + (t.cueSize[first] ?? 1), CUE.plan)) return false;
  return bodies[indexFrom(bodies, cue)]?.first === cue + (t.cueSize[cue] ?? 1);
}

/** `dự thảo báo cáo kết quả trình Ban A trước ngày 12/6`, `dự thảo báo cáo của Sở gửi UBND tỉnh`: a draft that somebody gets by a day. */
function isHandedIn({ tokens: t, bodies }: DutyInput, cue: number, after: number): boolean {
  for (let at = cue + 1; at < after && at < cue + 12; at++)
    if (t.hasCue(at, send | advise))
      return (
        bodies[indexFrom(bodies, at)]?.first === at + (t.cueSize[at] ?? 1) &&
        roundsOf(t, { first: at, after }).some((round) => round.due !== null)
      );
  return false;
}

/** `gửi Bộ Ngoại giao để tổng hợp, báo cáo Thủ tướng`: who got it reports on; null where the report is the sender's. */
function handedTo({ tokens: t, bodies }: DutyInput, sentence: Sentence, cue: number): string | null {
  if (!(t.isMark(cue - 1, 44) || t.is(cue - 1, VA)) || !t.saysSmall(cue - 3, COLLECT) || !t.saysSmall(cue - 4, FOR))
    return null;
  const body = bodies[indexFrom(bodies, cue) - 1];
  if (!body || body.after !== cue - 4 || body.first <= sentence.first || !isTarget(t, body.first - 1)) return null;
  return body.name;
}

/** `gửi Bộ A trước ngày 20/6 để tổng hợp, báo cáo Chính phủ`: the word of sending, whose receiver reports on by himself; -1 for none. */
function sentBefore({ tokens: t, bodies }: DutyInput, { first }: Sentence, cue: number): number {
  if (!t.isMark(cue - 1, 44) || !t.saysSmall(cue - 3, COLLECT) || !t.saysSmall(cue - 4, FOR)) return -1;
  let at = cue - 5;
  while (at >= first && !t.hasCue(at, send)) at--;
  const body = bodies[indexFrom(bodies, at)];
  // With nothing between, `để Sở A tổng hợp` is read elsewhere.
  if (at >= first && body && body.first === at + (t.cueSize[at] ?? 1) && body.after < cue - 4) return at;
  return -1;
}

/** `gửi Sở A báo cáo …`: those between the word of sending and that of the report. */
function receiversBetween(input: DutyInput, cue: number): string[] {
  const { tokens: t, bodies } = input;
  if (bodies[indexFrom(bodies, cue) - 1]?.after !== cue) return [];
  let at = cue - 1;
  while (at > cue - BETWEEN && t.kind[at] !== BREAK && !t.hasCue(at, send)) at--;
  return t.hasCue(at, send) ? receiversOf(input, at, cue) : [];
}

/** So many words may their names have. */
const BETWEEN = 24;

/** `gửi kết quả …`, `gửi số liệu …`: the token of the verb; -1 where none is. */
function sentResults(t: Tokens, { first, after }: Sentence): number {
  for (let at = first; at < after; at++)
    if (
      t.hasCue(at, send) &&
      (/kết quả,?$/.test(t.slice(at - 3, at)) ||
        /^(gửi|chuyển) (về )?(hình ảnh, )?(kết quả|số liệu|tiến độ)/i.test(t.slice(at, at + (t.cueSize[at] ?? 1) + 5)))
    )
      return at;
  return -1;
}

/** A stretch of a quarter at most. */
function isShort(norm: { readonly from: string; readonly to: string }): boolean {
  return (
    norm.from.slice(0, 4) === norm.to.slice(0, 4) && Number(norm.to.slice(5, 7)) - Number(norm.from.slice(5, 7)) < 3
  );
}

/** `xây dựng`, `ban hành`, `lập`, `tham mưu`: a phrase by which plans are made. */
function makesPlans(t: Tokens, at: number): boolean {
  const size = t.cueSize[at] ?? 1;
  if (size !== 2) return (size === 1 && t.says(at, DRAW_UP)) || (size === 3 && t.says(at, CARRY_INTO));
  if (t.says(at, BUILD) || t.says(at, ISSUE) || t.says(at, PREPARE) || t.says(at, ADVISES)) return true;
  // `Dự thảo kế hoạch năm 2027, trình …`, but `các dự thảo kế hoạch`
  return t.kind[at - 1] !== WORD && t.says(at, DRAFT);
}

/** A plan may be made in a place: `kế hoạch` stands behind a phrase by which plans are made. */
function speaksOfMaking(t: Tokens, { first, after }: Place): boolean {
  for (let at = first; at < after; at++)
    if (t.hasCue(at, verb) && makesPlans(t, at) && hasPlan(t, at + (t.cueSize[at] ?? 1), planEnd(t, at))) return true;
  return false;
}

/** How far from the phrase at a token the plan that it makes may stand, in the text. */
function planEnd(t: Tokens, at: number): number {
  return (t.to[at] ?? 0) + 60;
}

/** The first word of `kế hoạch` stands from a token on, before a place in the text. */
function hasPlan(t: Tokens, first: number, to: number): boolean {
  for (let at = first; at < t.count && (t.from[at] ?? 0) < to; at++)
    if (t.says(at, PLAN) || t.hasCue(at, CUE.plan)) return true;
  return false;
}

function findPlans(input: DutyInput, unit: Unit, sentence: Sentence, subject: string | null): Obligation[] {
  const { tokens: t } = input;
  for (let at = sentence.first; at < sentence.after; at++) {
    if (!t.hasCue(at, send | verb)) continue;
    if (subject !== null && t.hasCue(at, send)) {
      const sent = sentPlan(input, unit, sentence, subject, at);
      if (sent) return [sent];
    }
    // What few words come to stands in functions of their own, lest each turn of this loop make room for their closures.
    const made = t.hasCue(at, verb) && makesPlans(t, at) ? madePlan(input, unit, sentence, subject, at) : null;
    if (made) return made;
  }
  return [];
}

/** The duty to send a plan, where the word of sending at a token stands before `kế hoạch`. */
function sentPlan(input: DutyInput, unit: Unit, sentence: Sentence, subject: string, at: number): Obligation | null {
  const { tokens: t } = input;
  if (!/^kế hoạch /i.test(t.slice(at + (t.cueSize[at] ?? 1), at + (t.cueSize[at] ?? 1) + 3))) return null;
  const round = roundsOf(t, sentence).find((one) => one.due !== null);
  return {
    path: unit.node.path,
    what: 'plan',
    from: subject,
    to: receiversOf(input, at, sentence.after),
    period: round?.period ?? 'once',
    due: round?.due ?? null,
    inclusive: round?.inclusive ?? true,
    span: { from: t.from[sentence.first] ?? 0, to: t.to[sentence.after - 1] ?? 0 },
  };
}

/** By when the plan of the clause before is done or handed in. */
const HANDED_IN = /^;\s(?:hoàn thành|trình )[^;.]*$/;

/** What stands from a phrase of making up to the plan it makes, which is no plan that there is already. */
const MADE_PLAN =
  /^[\s,]*(và |dự thảo |ban hành |phê duyệt |các |chi tiết |cụ thể |triển khai |tổ chức |thực hiện |chương trình,? |dự toán,? |quy hoạch,? ){0,4}k[ếê] hoạch(?! (số|này|của(?! (cơ quan|đơn vị|địa phương|ngành|cấp mình|mình))))/;

const YEARLY = / (?:mỗi|hằng|hàng) năm(?!\p{L})/u;
/** `cụ thể hóa Kế hoạch này thành kế hoạch của ngành` */
const MADE_OF_IT = /^[^.;,]{0,40} (?:thành|bằng) (?:kế hoạch|chương trình)(?! (?:số|này))/;

/** The duty to make a plan, where the word of making at a token stands before `kế hoạch`: none where nobody or no time is named. */
function madePlan(
  input: DutyInput,
  unit: Unit,
  sentence: Sentence,
  subject: string | null,
  at: number,
): Obligation[] | null {
  const { tokens: t, timings } = input;
  const last = planEnd(t, at);
  if (!hasPlan(t, at + (t.cueSize[at] ?? 1), last)) return null;
  // `hướng dẫn các đơn vị xây dựng kế hoạch`: the plan is theirs.
  const actor = input.bodies[indexFrom(input.bodies, at) - 1];
  const guided = actor !== undefined && actor.after === at && isGuided(t, actor.first - 1);
  // … but `lãnh đạo Ủy ban nhân dân tỉnh ban hành kế hoạch` says who must.
  const led = guided && t.hasCue(actor.first - 2, direct);
  if (guided && !led) return null;
  if (t.saysSmall(at - 1, MATTER) || t.saysSmall(at - 1, DAY)) return null;
  // `tham mưu Ban Thường vụ kế hoạch …`: whom it is made for stands between.
  const behind = at + (t.cueSize[at] ?? 1);
  const advised = t.says(at, ADVISES) ? input.bodies[indexFrom(input.bodies, behind)] : undefined;
  const start = advised?.first === behind ? advised.after : behind;
  const words = t.text.slice(t.to[start - 1] ?? 0, Math.max(last, (t.to[start - 1] ?? 0) + 40)).toLowerCase();
  const plan =
    /^[\s,]*(và |xây dựng |ban hành ){0,2}k[ếê] hoạch(?! (số|này))/.exec(words) ??
    // `tham mưu Ủy ban nhân dân xã triển khai Kế hoạch` makes none.
    (t.says(at, ADVISES) ? null : (MADE_PLAN.exec(words) ?? (t.says(at, CARRY_INTO) ? MADE_OF_IT.exec(words) : null)));
  if (!plan) return null;
  const [from, to] = [t.from[sentence.first] ?? 0, t.to[sentence.after - 1] ?? 0];
  const own =
    timings.find((timing) => timing.norm.kind === 'by' && timing.from >= from && timing.to <= to) ??
    timings.find(
      (timing) =>
        timing.norm.kind === 'by' &&
        (/^Hoàn thành/.test(t.text.slice(timing.from, timing.to)) ||
          // `…; hoàn thành trong tháng 6/2026`, `…; trình Ban Thường vụ trước ngày 20/6/2026`
          (timing.from >= to && HANDED_IN.test(t.text.slice(to, timing.to)))),
    );
  // `trình UBND tỉnh trong tháng 02/2026`
  const month = timings.find(
    (timing) => timing.norm.kind === 'during' && timing.from >= from && timing.to <= to && isShort(timing.norm),
  );
  const due = own?.norm.kind === 'by' ? own.norm.date : month?.norm.kind === 'during' ? month.norm.to : null;
  const assigned =
    (unit.heads.length > 0 && !unit.own && (at === unit.first || t.isMark(at - 1, 44) || t.hasCue(at - 2, lead))) ||
    unit.part.shares ||
    unit.part.words.includes('chế độ');
  // `Xây dựng kế hoạch hằng năm, trình … trước ngày 31/01`
  const yearly =
    /^[^.;]{0,24}kế hoạch (hằng|hàng) năm/.test(words) ||
    // `Hằng năm, trước ngày 15/01, Sở A xây dựng kế hoạch …`
    (t.hasCue(sentence.first, every) &&
      /năm$/.test(t.slice(sentence.first, sentence.first + (t.cueSize[sentence.first] ?? 1)))) ||
    (due === null &&
      timings.some(({ norm, from: at }) => norm.kind === 'every' && norm.unit === 'year' && at >= from && at < to));
  // `xây dựng kế hoạch hằng tháng, trình … trước ngày 25 của tháng trước`
  const each = /^[^.;]{0,24}kế hoạch[^.;,]{0,24} (?:hằng|hàng) (?:tháng|quý)/.test(words)
    ? timings.find(({ norm, from: at }) => norm.kind === 'every' && norm.day !== null && at >= from && at < to)?.norm
    : undefined;
  const unitOf = each?.kind === 'every' && (each.unit === 'month' || each.unit === 'quarter') ? each.unit : null;
  const round = each?.kind === 'every' && unitOf ? { unit: unitOf, day: each.day } : null;
  const owner = led ? actor.name : subject;
  // `lập kế hoạch năm, trình Giám đốc trước 15/3 mỗi năm`
  const returns =
    due === null && round === null && owner !== null && YEARLY.test(t.text.slice(from, to))
      ? roundsOf(t, { first: at, after: sentence.after }).find((one) => one.due !== null && one.period === 'year')
      : undefined;
  if (owner === null || (due === null && round === null && !assigned && !returns)) return [];
  return [
    {
      path: unit.node.path,
      what: 'plan',
      from: owner,
      to: receiversOf(input, at, reportBehind(t, at, sentence.after)),
      period: round ? round.unit : yearly || returns ? 'year' : 'once',
      due: round ? `day ${round.day}` : returns ? returns.due : yearly && due !== null ? due.slice(5) : due,
      inclusive: own?.norm.kind === 'by' ? own.norm.inclusive : true,
      span: { from: t.from[sentence.first] ?? 0, to: t.to[sentence.after - 1] ?? 0 },
    },
  ];
}

/** Where a report begins behind a token, whose receivers are its own. */
function reportBehind(t: Tokens, at: number, after: number): number {
  for (let next = at; next < after; next++) if (t.hasCue(next, report)) return next;
  return after;
}

/** `xây dựng kế hoạch trước ngày 28/2 và gửi báo cáo … trước ngày 10`: the plan's days end where the report begins. */
function ownDays(t: Tokens, sentence: Sentence, cue: number): Sentence {
  let made = sentence.first;
  let plans = false;
  for (; made < cue && !plans; made++)
    plans = t.hasCue(made, verb) && makesPlans(t, made) && t.hasCue(made + (t.cueSize[made] ?? 1), CUE.plan);
  // `…, đồng thời định kỳ hằng quý (trước ngày 20) báo cáo …`: its rounds may stand before the verb.
  let first = made;
  while (first < cue && !(t.hasCue(first, every) && t.isMark(first - 1, 44)) && !t.saysSmall(first, MOREOVER)) first++;
  // `hoàn thành trước ngày 31/01, báo cáo … trước ngày 10/02`: the first day is the work's.
  for (let at = sentence.first; at < cue && !plans; at++) if (t.says(at, COMPLETE)) [plans, first] = [true, cue];
  const behind = { first, after: sentence.after };
  return plans && roundsOf(t, behind).some((round) => round.due !== null) ? behind : sentence;
}

/** `Xây dựng kế hoạch …` as a task with who leads it and by when is a duty to plan. */
export function plansOfTasks(tasks: readonly Task[], known: readonly Obligation[]): Obligation[] {
  let paths: Set<string> | null = null;
  const found: Obligation[] = [];
  for (const task of tasks) {
    if (!mayPlan(task.text) || !PLANNING.test(task.text.slice(0, 90).toLowerCase())) continue;
    paths ??= new Set(known.filter((duty) => duty.what === 'plan').map((duty) => duty.path));
    if (paths.has(task.path)) continue;
    const timing =
      task.timings.find((one) => one.norm.kind === 'by') ?? task.timings.find((one) => one.norm.kind === 'during');
    const owners = task.lead.length > 0 ? task.lead : task.perform;
    if (!timing || owners.length === 0) continue;
    const due = timing.norm.kind === 'by' ? timing.norm.date : timing.norm.kind === 'during' ? timing.norm.to : null;
    const inclusive = timing.norm.kind === 'by' ? timing.norm.inclusive : true;
    const span = { from: task.from, to: task.to };
    found.push({
      path: task.path,
      what: 'plan',
      from: owners.join('; '),
      to: [],
      period: 'once',
      due,
      inclusive,
      span,
    });
  }
  return found;
}

const mayPlan = opening('xây|ban|lập|tham', 'any case');
const PLANNING =
  /^(xây dựng|ban hành|lập|tham mưu xây dựng|tham mưu ban hành)[\s,]+(và |ban hành |triển khai |các |chương trình,? ){0,3}kế hoạch/;

/**
 * A duty whose words name nobody is owed by who leads the task it stands in: `…, báo cáo Lãnh đạo Bộ. Đơn vị thực hiện: Cục A.`
 * What nobody at all owes to tell is no duty.
 */
export function owedByLeads(duties: readonly Obligation[], tasks: readonly Task[]): Obligation[] {
  if (duties.every((duty) => duty.from !== null)) return duties.slice();
  const byPath = new Map(tasks.map((task) => [task.path, task]));
  const owed = duties.map((duty) => {
    if (duty.from !== null) return duty;
    const task = byPath.get(duty.path) ?? byPath.get(duty.path.slice(0, Math.max(0, duty.path.lastIndexOf('.'))));
    const owners = task && task.lead.length > 0 ? task.lead : (task?.perform ?? []);
    return owners.length > 0 ? { ...duty, from: owners.join('; ') } : duty;
  });
  return owed.filter((duty) => duty.from !== null || duty.what === 'report');
}
