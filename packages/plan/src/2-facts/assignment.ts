// One idea: who is made responsible for what, from prose, labelled lines and tables, by one small grammar of roles.
import { withCapital } from '../1-parse/letter.ts';
import type { Role } from '../contract.ts';
import { phraseOf, wordSet } from '../dictionary.ts';
import { type Assigned, Assignments, CERTAIN, NOBODY } from './assigned.ts';
import type { Body } from './body.ts';
import {
  clauseStart,
  cueEndingAt,
  endsClause,
  HOLDING,
  isBy,
  joinsAll,
  joinsIn,
  opensClause,
  opensNext,
  opensTold,
  saysWork,
  seatOf,
} from './clause.ts';
import { behindFarewell } from './farewell.ts';
import { afterGrounds } from './grounds.ts';
import { innerLabels, namesBodies } from './inner-label.ts';
import { labelOf } from './label.ts';
import { bodiesOfValue } from './label-value.ts';
import { CUE, wordId } from './lexicon.ts';
import { behindPeople } from './name-marks.ts';
import { NUMBER, type Tokens, WORD } from './token.ts';
import { toldRoles } from './told-roles.ts';
import { readList, type Unit } from './unit.ts';

const { lead, support, advise, report, send, inform, guide, direct, ask, verb, through, every } = CUE;

const VE = wordId('về');
const BY = phraseOf('do');
const TOGETHER = phraseOf('cùng');
const GOES = phraseOf('đi');
const DEMANDS = phraseOf('yêu cầu');
const BY_FUNCTION = phraseOf('theo chức');
const BOUND = phraseOf('trách nhiệm');
const REQUESTS = phraseOf('đề nghị');
const BEARS = wordSet('có chịu');
const HELPS = phraseOf('hỗ trợ');
const HEAD_OF_BOARD = /^(?:trưởng|tổ|chủ)$/i;
const STANDING = phraseOf('thường trực');
const MEMBERS = phraseOf('thành viên');
const AIDS = phraseOf('giúp');
const EASES = phraseOf('điều kiện cho');
const IN_CHARGE = phraseOf('phụ trách');
const TELLS = phraseOf('thông báo');
const POLITE = wordSet('xin trân kính');
/** `… để các cơ quan biết, thực hiện./.` */
const TO_KNOW = /(?<!\p{L})biết(?: và|,)?(?: phối hợp,?| nghiêm túc| tổ chức| triển khai)* thực hiện[./\s]*$/u;
const COMRADE = phraseOf('đồng chí');
const DOES_WELL = phraseOf('làm tốt');
const BY_WAY = phraseOf('thông qua');

/** Money stands before the word of giving, in the same clause. */
const MONEY_GIVEN = /(?:dự toán|kinh phí|ngân sách)[^.;:]{0,50} (?:giao|cấp|phân bổ)(?: cho)? $/;

/** What a body named behind `do` does itself; events that others hold are only spoken of. */
const DOES =
  /^(?:(?:đứng ra|trực tiếp) )?(?:thực hiện|lập(?= \p{L})|vận hành|biên soạn|thiết kế|triển khai|đảm (?:nhận|nhiệm|trách)|phụ trách|đứng ra|soạn|viết|biên tập|quản trị|cấp phát|đóng góp|xếp|lo)(?!\p{L})/u;

const PRIVATE = /cá nhân|doanh nghiệp|hợp tác xã|gia đình|cơ sở sản xuất/i;

/** The token behind a remark in brackets, or the token itself. */
export function behindBrackets(t: Tokens, at: number): number {
  if (!t.isMark(at, 40)) return at;
  for (let end = at + 1; end < at + 24; end++) if (t.isMark(end, 41)) return end + 1;
  return at;
}

const PUPILS = /^(học sinh|phụ huynh|cha mẹ)/i;

/** Words that may stand between a role's phrase and its body. */
const FILLERS = wordSet('với cùng cho về đến tới lên chặt chẽ tốt kịp thời sự ngay');

const PLACE_LABEL = /^địa điểm/i;

/** The assignments of one paragraph. */
export function assignUnit(t: Tokens, bodies: readonly Body[], unit: Unit): readonly Assigned[] {
  if (unit.label === 'time') return behindTime(t, bodies, unit);
  if (unit.label === 'product') return NOBODY;
  // Only words behind a label may name a body that is not known as one.
  if (unit.label === null && unit.bodyFrom >= unit.bodyTo && unit.heads.length === 0) return NOBODY;
  if (unit.label === 'money' && !isMoneysWork(t, bodies, unit)) return NOBODY;
  if (unit.part.aims || unit.node.zone === 'opening') return NOBODY;
  // `Địa điểm tập trung: Nhà văn hóa các tổ dân phố`
  if (unit.label === 'content' && PLACE_LABEL.test(t.text.slice(unit.node.words, unit.node.words + 9))) return NOBODY;
  // The title lines of an annex name whom it is about.
  if (unit.node.zone === 'annex' && unit.node.kind === 'paragraph' && unit.node.heading) return NOBODY;
  // `1. Về việc phối hợp với các cơ quan Trung ương:`: what the lines below are about.
  if (t.is(unit.first, VE) && (unit.node.heading || t.isMark(unit.after - 1, 58))) return NOBODY;
  if (unit.part.scope && !hasOwnWork(t, bodies, unit)) return NOBODY;
  if (namesHolders(t, bodies, unit)) return seated(t, bodies, unit);
  const own = behindFarewell(t, bodies, unit);
  return own === null ? NOBODY : (ledByParty(t, bodies, own) ?? readRoles(t, bodies, own));
}

/** `Trưởng Tiểu ban: Giám đốc Sở A.`, `Thành viên: …`: who sits in a board, no work yet. */
function namesHolders(t: Tokens, bodies: readonly Body[], { heads, own, first, after, bodyFrom }: Unit): boolean {
  if (t.isMark(first + 2, 58) && t.says(first, MEMBERS)) return true;
  const body = bodies[bodyFrom];
  const post = heads[0];
  if (!own || !post || body?.first !== first || !t.hasCue(post.first, CUE.post)) return false;
  return body.after >= after - 1 || t.saysSmall(body.after, IN_CHARGE);
}

/** Its head leads a board, the others help. */
function seated(t: Tokens, bodies: readonly Body[], unit: Unit): readonly Assigned[] {
  const out = new Assignments(unit.node.path);
  const post = unit.heads[0]?.first ?? unit.first;
  const leads = unit.own && HEAD_OF_BOARD.test(t.slice(post, post + 1));
  out.addAll(bodies.slice(unit.bodyFrom, unit.bodyTo), leads ? 'lead' : 'support', CERTAIN.label);
  return out.list;
}

/** The roles that the words of a paragraph give. */
function readRoles(t: Tokens, bodies: readonly Body[], unit: Unit): readonly Assigned[] {
  const out = new Assignments(unit.node.path);
  const told = unit.label === null ? behindWork(t, bodies, unit) : null;
  if (told) {
    for (const one of assignUnit(t, bodies, told.work)) out.take(one);
    for (const { label, list } of told.lists) addListed(out, label, list);
    return out.list;
  }
  const partners = partnersOf(t, bodies, unit);
  if (partners) {
    const work = { ...unit, label: null, first: partners.after, bodyFrom: partners.next, own: false };
    const helps = unit.label === 'support';
    for (const one of assignUnit(t, bodies, work)) {
      const isHead = helps && one.role === 'lead' && unit.heads.some((head) => head.name === one.agency);
      out.take(isHead ? { ...one, role: 'support' } : one);
    }
    out.addAll(partners.bodies, 'support', CERTAIN.partner);
    return out.list;
  }
  const parts = labelledParts(t, unit);
  if (parts) {
    const lists = parts.map((part) => ({ part, list: listedBodies(t, bodies, part) }));
    if (lists.every(({ list }) => list !== null)) {
      for (const { part, list } of lists) addListed(out, part.label, list ?? []);
      return out.list;
    }
  }
  const value = listedBodies(t, bodies, unit);
  if (value) {
    addListed(out, unit.label, value);
    return out.list;
  }
  const roles = unit.label === 'perform' || unit.label === 'both' ? toldRoles({ t, bodies, ...unit }) : null;
  if (roles) {
    for (const { body, role } of roles) out.add(body, role, CERTAIN.label);
    return out.list;
  }
  const limit = unit.bodyTo;
  let at = unit.bodyFrom;
  let performers: Body[] = [];
  let asked = false;
  let performerRole: Role | null = null;
  let subjectSeen = false;
  let gaveOut = false;
  let saidToLead = false;
  // Where the last body stands that makes something: `do Sở A soạn`.
  let maker = -1;
  // Behind a label of who leads somebody is said to lead: what follows are clauses with roles of their own.
  let clauses = false;
  let certainty: number = CERTAIN.subject;
  const mode = unit.label === 'money' ? null : unit.label;
  const settle = (): void => {
    if (performers.length === 0) return;
    const role: Role = performerRole ?? (performers.length === 1 && !performers[0]?.group ? 'lead' : 'perform');
    for (const body of performers) out.add(body, role, mode === null ? certainty : CERTAIN.label);
    performers = [];
    performerRole = null;
  };
  while (at < limit) {
    const opening = cutAtClause(t, bodies, at, readList(t, bodies, at, limit));
    const first = opening?.bodies[0];
    if (!opening || !first) break;
    const group = spelledOut(t, bodies, opening, limit) ?? opening;
    at = group.next;
    // `Trên cơ sở dự toán do các cơ quan lập và …, tham mưu …`: grounds are nobody's work.
    if (t.saysSmall(first.first - 1, BY) && first.first < afterGrounds(t, unit.first, unit.after)) continue;
    const left = leftOf(t, first.first, unit.first);
    // `Đoàn số 1 do đồng chí A làm Trưởng đoàn; Giám đốc Sở B làm Phó Trưởng đoàn`
    const seat = seatOf(t, first.first, group.after);
    if (seat !== null) {
      out.addAll(group.bodies, seat, CERTAIN.clause);
      continue;
    }
    // `Trách nhiệm chính thuộc về Sở A; Sở B và Sở C cùng làm.`
    if (
      t.kind[first.first - 1] !== WORD &&
      joinsAll(t, group.after, unit.after) &&
      out.list.some((one) => one.role === 'lead')
    ) {
      out.addAll(group.bodies, 'support', CERTAIN.clause);
      continue;
    }
    // `Phòng A là đầu mối, các hợp tác xã tham gia`, `mời Đồn B phối hợp`
    if (joinsIn(t, first.first, group.after, subjectSeen)) {
      out.addAll(group.bodies, 'support', CERTAIN.clause);
      continue;
    }
    // `… do Sở A chủ trì, Sở B phối hợp`, `(Sở A chủ trì; Sở B phối hợp)`: the role right behind tells that a clause begins.
    const told = (t.cue[group.after] ?? 0) & (lead | support);
    const closes = closesWork(t, bodies, unit, group);
    const made =
      isBy(t, first.first - 1) &&
      (((told & lead) !== 0 && t.kind[group.after + (t.cueSize[group.after] ?? 1)] !== WORD) ||
        DOES.test(t.slice(group.after, group.after + 4)));
    // `Bài do Phòng A viết, Đồn B xem lại`: who goes on with what somebody makes helps him.
    if (!made && maker >= 0 && opensNext(t, first, group.after, maker)) {
      out.addAll(group.bodies, 'support', CERTAIN.clause);
      continue;
    }
    if (made) maker = first.first;
    const opens =
      opensClause(t, first.first, unit.first) ||
      (told !== 0 && opensTold(t, first.first, group.after)) ||
      // `cụm loa do Sở A thực hiện, Sở B phối hợp`
      made ||
      // `(Sở A, Sở B thực hiện)`
      (told === 0 && t.isMark(first.first - 1, 40) && t.hasCue(group.after, verb)) ||
      // `Thi làm bánh; trưng bày ảnh (Phòng A).`
      closes ||
      opensNext(t, first, group.after, unit.first);
    if (mode === 'support') {
      if (left.mask & (support | 0) || opens || left.mask === 0) out.addAll(group.bodies, 'support', CERTAIN.label);
      continue;
    }
    if (left.mask & support) out.addAll(group.bodies, 'support', CERTAIN.partner);
    // `bố trí công chức cùng Trạm A kiểm tra`
    else if (
      left.mask === 0 &&
      mode === null &&
      (t.saysSmall(first.first - 1, TOGETHER) || (first.first - 1 === unit.first && t.says(unit.first, TOGETHER))) &&
      t.hasCue(group.after + (t.says(group.after, GOES) ? 1 : 0), verb)
    )
      out.addAll(group.bodies, 'support', CERTAIN.clause);
    else if (left.mask & lead || left.mask === verb) {
      const several = group.bodies.length > 1 || first.group;
      out.addAll(group.bodies, left.mask === verb && several ? 'perform' : 'lead', CERTAIN.partner);
    }
    // `giúp Ban Thường vụ theo dõi, đôn đốc …`: whose work it is done for.
    else if (left.mask & advise && (left.helps || group.bodies.every((body) => PRIVATE.test(body.name)))) continue;
    else if (left.mask & advise) out.addAll(group.bodies, left.sent ? 'inform' : 'approve', CERTAIN.told);
    else if (left.mask & (report | send | inform)) {
      // `trao đổi với học sinh`: the work is done with them.
      if (group.bodies.every((body) => PUPILS.test(body.name))) continue;
      out.addAll(
        group.bodies,
        // `cung cấp cho báo chí thông qua hội nghị`: by what means.
        t.hasCue(behindBrackets(t, group.after), CUE.decide) && !t.says(group.after, BY_WAY) ? 'approve' : 'inform',
        CERTAIN.told,
      );
    } else if (left.mask & through) continue;
    else if (opens || left.mask & ask) {
      // `1. Trạm A` / `- Thường trực Ban Chỉ đạo; tham mưu …`: what those above are.
      if (first.first === unit.first && isOffice(t, unit, group.after)) continue;
      // Who is given the work leads it; who is asked to lead others stands above.
      asked = (left.mask & ask) !== 0;
      const given = /giao( cho)?\s*$/i.test(
        t.text.slice(Math.max(0, (t.from[first.first] ?? 0) - 9), t.from[first.first]),
      );
      // `Văn phòng Sở phụ trách, …`
      const charged = t.saysSmall(group.after, IN_CHARGE) && t.kind[group.after + 2] !== WORD;
      const following = charged ? verb : rightOf(t, group.after, unit.after);
      // `- Giao Văn phòng Sở làm đầu mối …`: who gives the work out answers for it.
      const givesOut =
        asked &&
        unit.heads.length > 0 &&
        !unit.own &&
        !unit.asked &&
        t.hasCue(unit.first, ask) &&
        !t.says(unit.first, REQUESTS);
      gaveOut ||= givesOut;
      // `Nơi nhận báo cáo: Sở A (qua Phòng B).` tells of nobody's work.
      const listed = following === 0 && t.isMark(first.first - 1, 58);
      subjectSeen ||= !givesOut && (first.first <= unit.first + 2 || (opens && !listed));
      certainty =
        first.first <= unit.first + 2 && following !== 0
          ? CERTAIN.subject
          : opens && following === 0
            ? CERTAIN.guess
            : CERTAIN.clause;
      // `Văn phòng … xin thông báo để các cơ quan biết`: who writes a letter does none of its work.
      if (t.isOf(group.after, POLITE) && !t.hasCue(group.after, advise)) continue;
      const end = t.to[unit.after - 1] ?? 0;
      if (t.says(group.after, TELLS) && TO_KNOW.test(t.text.slice(Math.max(first.from, end - 60), end))) break;
      // The issuer that asks the others is no performer: `UBND tỉnh giao Sở …`.
      if (t.hasCue(group.after, ask) && !t.hasCue(group.after, verb)) continue;
      if (t.says(group.after, DEMANDS) && !demandsAsTask(t, unit, first)) continue;
      // `dự toán ngân sách giao cho các cơ quan, đơn vị;`: what they are given is money.
      if (given && following === 0 && MONEY_GIVEN.test(t.text.slice(Math.max(0, first.from - 70), first.from)))
        continue;
      // `Trung tâm Báo chí do Báo A vận hành`: what somebody else runs.
      if (t.saysSmall(group.after, BY)) continue;
      if (
        mode === null &&
        following & guide &&
        !(following & direct) &&
        !asked &&
        first.first > unit.first &&
        !t.isMark(first.first - 1, 46) &&
        !t.isMark(first.first - 1, 59) &&
        unit.node.kind === 'paragraph' &&
        unit.heads.length === 0
      )
        continue;
      if (following & lead) {
        settle();
        out.addAll(group.bodies, 'lead', mode === null ? certainty : CERTAIN.label);
        saidToLead = true;
        clauses ||= mode === 'lead';
      } else if ((mode === 'lead' && !(clauses && following & verb)) || mode === 'both') {
        out.addAll(group.bodies, following & support && mode === 'both' ? 'support' : 'lead', CERTAIN.label);
      } else if (
        mode === null &&
        (asked || out.list.length > 0) &&
        aids(t, group.after, (asked || t.isMark(first.first - 1, 59)) && out.list.some((one) => one.role === 'lead'))
      ) {
        out.addAll(group.bodies, 'support', certainty);
      } else if (asked && following & direct) out.addAll(group.bodies, given ? 'lead' : 'direct', certainty);
      else if (following & support && mode === null && !(following & lead)) {
        // `Đề nghị các cơ quan, đơn vị phối hợp triển khai thực hiện`: with no partner, all do it.
        const all = asked && first.group && t.hasCue(group.after + (t.cueSize[group.after] ?? 1), verb);
        out.addAll(group.bodies, all ? 'perform' : 'support', certainty);
      } else if (mode === 'perform' || mode === 'content' || mode === 'lead' || mode === null) {
        // `Thành phần: Ban A; Ban B`: who comes, or whom it is about.
        if (following === 0 && mode === 'content') continue;
        const opening = isSubject(t, unit.first, first.first) && unit.after - group.after > 3;
        const asks =
          asked &&
          (first.first <= unit.first + 3 ||
            saysWork(t, group.after, unit.after) ||
            t.saysSmall(group.after, IN_CHARGE));
        const charged = opens && t.saysSmall(group.after, IN_CHARGE);
        if (
          following === 0 &&
          mode === null &&
          !opening &&
          !asks &&
          !closes &&
          !charged &&
          !made &&
          !(given && t.isMark(group.after, 44)) &&
          !behindTopic(t, unit, first.first, group.after) &&
          !endsClause(t, group.after, unit.after)
        )
          continue;
        performers.push(...group.bodies);
        if (mode === null) settle();
      }
      if (
        performers.length > 0 &&
        following !== 0 &&
        following & (verb | lead) &&
        mode === 'perform' &&
        performers.length === 1
      )
        settle();
    } else if (left.mask & guide && !left.helps) {
      // `Chỉ đạo các đơn vị: Bảo đảm …`
      const right = rightOf(t, t.isMark(group.after, 58) ? group.after + 1 : group.after, unit.after);
      if (!(right & (verb | support | send))) continue;
      // Citizens, firms and members that are urged are no performers of the plan, but beside bodies of the state they are.
      const bound = group.bodies.some((body) => !PRIVATE.test(body.name));
      const leads = group.bodies.length === 1 && !first.group && (told & lead) !== 0;
      // `chỉ đạo Công an phường phối hợp bảo đảm an ninh`
      const helps = (right & (support | lead)) === support && !group.bodies.some((body) => body.group);
      if (bound) out.addAll(group.bodies, leads ? 'lead' : helps ? 'support' : 'perform', CERTAIN.clause);
    }
  }
  settle();
  if (
    unit.heads.length > 0 &&
    (!(subjectSeen && !unit.own) || gaveOut || beginsWithWork(t, bodies, unit)) &&
    !unit.bare &&
    mode === null &&
    unit.first < unit.after
  ) {
    const begins = rightOf(t, afterGrounds(t, unit.first, unit.after), unit.after);
    const single = unit.heads.length === 1 && !unit.heads[0]?.group;
    let role: Role = single ? 'lead' : 'perform';
    if (begins & support && !(begins & lead)) role = 'support';
    else if (begins & lead) role = single ? 'lead' : 'perform';
    else if (begins & direct && unit.asked) role = 'direct';
    // Below its head `- Tổ chức triển lãm; Sở B chọn trường`: who does a later part of it helps.
    if (
      unit.node.kind !== 'paragraph' &&
      !unit.own &&
      !saidToLead &&
      out.list.length > 0 &&
      beginsWithWork(t, bodies, unit)
    )
      out.letHelp(unit.heads);
    out.headsFirst(unit.heads, role);
  }
  return out.list;
}

/** `Trung tâm B giúp phiên dịch`, `Đề nghị Ban C hỗ trợ về địa điểm`, `Phòng A làm đầu mối; Đồn B hỗ trợ thủ tục`: with the work, where `giúp Ban Chỉ đạo …` tells whose work it is. */
function aids(t: Tokens, at: number, beside: boolean): boolean {
  if (beside && t.saysSmall(at, HELPS)) return true;
  return t.cueSize[at] === 1 && t.saysSmall(at, AIDS) && !t.hasCue(at + 1, CUE.head | CUE.whole | CUE.group | CUE.post);
}

/** A bullet of somebody's own part begins with an office that he holds, closed by a semicolon. */
function isOffice(t: Tokens, { first, heads, own, node }: Unit, after: number): boolean {
  return heads.length > 0 && !own && node.kind === 'bullet' && t.isMark(after, 59) && t.says(first, STANDING);
}

/** `8. Ban Quản lý các khu công nghiệp yêu cầu các chủ đầu tư …`: an item's own work, where the issuer would demand it of all. */
function demandsAsTask(t: Tokens, { node, first }: Unit, body: Body): boolean {
  return node.kind !== 'paragraph' && body.first === first && !t.hasCue(body.first, CUE.local | CUE.post | CUE.whole);
}

/** A body opens the sentence, or only when it is done stands before it: `Hằng quý, Sở A …`, `Trước ngày 15/6, Sở A …`. */
function isSubject(t: Tokens, first: number, body: number): boolean {
  if (body <= first) return true;
  if (body > first + 8 || !t.hasCue(first, every | CUE.before | CUE.quarter)) return false;
  for (let at = first; at < body; at++)
    if (t.isMark(at, 46) || t.isMark(at, 58) || t.isMark(at, 59) || t.hasCue(at, verb)) return false;
  return true;
}

/** `c) Về đón khách: Trung tâm A để sẵn tờ gấp …`: behind the few words that tell what it is about a body, then what it does in words that no rule knows. */
function behindTopic(t: Tokens, { first, after }: Unit, body: number, behind: number): boolean {
  if (!t.isMark(body - 1, 58) || body - first > 14 || after - behind < 4) return false;
  return t.kind[behind] === WORD && t.capital[behind] === 0 && (t.cue[behind] ?? 0) === 0;
}

/** Below a heading that names who must do it the first sentence is their work, though a later one names another: `… theo phân công. Hội A cử người tham gia.` */
function beginsWithWork(t: Tokens, bodies: readonly Body[], unit: Unit): boolean {
  const { first, after, bodyFrom, bodyTo, heads } = unit;
  if (!t.hasCue(afterGrounds(t, first, after), verb | support | lead)) return false;
  for (let at = bodyFrom; at < bodyTo; at++) {
    const body = bodies[at];
    if (!body || !opensClause(t, body.first, first)) continue;
    // Below several heads `- Duy trì chuyên mục; Báo A đăng …`: one of them goes on.
    if (heads.length > 1 && t.isMark(body.first - 1, 59) && heads.some((head) => head.name === body.name)) return true;
    // `- Bảo đảm an toàn cho các đoàn. Khi có đoàn, Phòng A báo trước.`
    const start = clauseStart(t, body.first, first);
    return start > first && !t.isMark(start - 1, 58);
  }
  return false;
}

const LEADS = phraseOf('lãnh đạo');
const OF_PARTY = /^(Các )?(đảng|tỉnh|thành|huyện|thị|quận|cấp) (ủy|uỷ|đoàn)/i;

/** The heads of a unit are Party committees, whose own work is to lead others. */
export function leadsOthers(heads: readonly Body[]): boolean {
  return heads.length > 0 && heads.every((one) => OF_PARTY.test(one.name));
}

/** Below a Party committee `- Lãnh đạo Sở A thực hiện …` is what the committee does, and the department's work: no post. */
function ledByParty(t: Tokens, bodies: readonly Body[], unit: Unit): readonly Assigned[] | null {
  const post = bodies[unit.bodyFrom];
  if (unit.label !== null || unit.own || post?.first !== unit.first || !t.says(post.first, LEADS)) return null;
  if (!leadsOthers(unit.heads)) return null;
  const first = post.first + 2;
  const name = withCapital(t.slice(first, post.after));
  const own: Body = { ...post, name, first, from: t.from[first] ?? 0 };
  const out = new Assignments(unit.node.path);
  out.addAll(unit.heads, unit.heads.length === 1 ? 'lead' : 'perform', CERTAIN.head);
  // Only the unit's own bodies are looked at from here on.
  const list = [own, ...bodies.slice(unit.bodyFrom + 1, unit.bodyTo)];
  for (const one of assignUnit(t, list, { ...unit, heads: [], first, bodyFrom: 0, bodyTo: list.length })) out.take(one);
  return out.list;
}

/** Below `b) Chủ trì, phối hợp` of a body's own part, or `Phối hợp với:`: `- Sở A và các đơn vị liên quan rà soát …`, the partners and what is done with them. */
function partnersOf(t: Tokens, bodies: readonly Body[], unit: Unit): BodyList | null {
  if (!unit.inherited || unit.heads.length === 0 || (unit.label !== 'both' && unit.label !== 'support')) return null;
  if (bodies[unit.bodyFrom]?.first !== unit.first) return null;
  const list = readList(t, bodies, unit.bodyFrom, unit.bodyTo);
  return list && t.hasCue(list.after, verb | advise) ? list : null;
}

/** `Thời gian: tháng 10/2026. Các đoàn gửi báo cáo về Sở A …`: behind the time a sentence that a body begins. */
function behindTime(t: Tokens, bodies: readonly Body[], unit: Unit): readonly Assigned[] {
  for (let at = unit.bodyFrom; at < unit.bodyTo; at++) {
    const first = bodies[at]?.first ?? 0;
    if (!t.isMark(first - 1, 46)) continue;
    const list = readList(t, bodies, at, unit.bodyTo);
    if (!list || !t.hasCue(list.after, verb | lead | send)) return NOBODY;
    return assignUnit(t, bodies, { ...unit, label: null, heads: [], first, bodyFrom: at });
  }
  return NOBODY;
}

/** `Kinh phí: Phòng Tài chính thẩm định, trình …`: behind the label stands who does what, no source and no amount. */
function isMoneysWork(t: Tokens, bodies: readonly Body[], unit: Unit): boolean {
  const list = readList(t, bodies, unit.bodyFrom, unit.bodyTo);
  if (list?.bodies[0]?.first !== unit.first) return false;
  return (rightOf(t, list.after, unit.after) & (verb | lead | advise)) !== 0;
}

type BodyList = NonNullable<ReturnType<typeof readList>>;

/** `theo thông báo của Sở A; Sở B theo dõi`: behind a semicolon begins a clause, where the first body is only whose something is. */
function cutAtClause(t: Tokens, bodies: readonly Body[], from: number, list: BodyList | null): BodyList | null {
  const first = list?.bodies[0];
  if (!list || !first || list.bodies.length < 2) return list;
  // `240 cán bộ các sở, ngành (…); Sở B mở lớp`
  if (!t.isOf(first.first - 1, HOLDING) && t.kind[first.first - 1] !== NUMBER) return list;
  if (!t.hasCue(list.after, verb | lead | support) && !t.saysSmall(list.after, TOGETHER)) return list;
  const cut = list.bodies.findIndex((body) => t.isMark(behindBrackets(t, body.after), 59));
  if (cut < 0 || cut === list.bodies.length - 1) return list;
  return {
    bodies: list.bodies.slice(0, cut + 1),
    after: bodies[from + cut]?.after ?? list.after,
    next: from + cut + 1,
  };
}

/** A bullet of nobody's part ends in a bracket with nothing but the bodies whose work it is. */
function closesWork(
  t: Tokens,
  bodies: readonly Body[],
  { node, heads, bodyFrom, first, after }: Unit,
  group: BodyList,
): boolean {
  const open = (group.bodies[0]?.first ?? 0) - 1;
  if (node.kind === 'paragraph' || heads.length > 0 || !t.isMark(open, 40) || !t.isMark(group.after, 41)) return false;
  if (group.after + (t.isMark(after - 1, 46) || t.isMark(after - 1, 59) ? 2 : 1) !== after || open - first < 8)
    return false;
  // What a bracket right behind a body says is whose it is.
  return bodies[bodyFrom]?.first === open + 1;
}

/** `các sở, ban, ngành: Sở A, Sở B`: the list that says who a group is; null where none follows. */
function spelledOut(
  t: Tokens,
  bodies: readonly Body[],
  { bodies: named, after, next }: BodyList,
  limit: number,
): BodyList | null {
  if (named.length !== 1 || named[0]?.group !== true || !t.isMark(after, 58) || bodies[next]?.first !== after + 1)
    return null;
  const list = readList(t, bodies, next, limit);
  return list && list.bodies.length > 1 ? list : null;
}

function addListed(out: Assignments, label: Unit['label'], list: readonly Body[]): void {
  const several = list.length > 1 || (list[0]?.group ?? false);
  const role: Role = label === 'support' ? 'support' : label === 'perform' && several ? 'perform' : 'lead';
  for (const body of list) out.add(body, role, CERTAIN.label);
}

/** `Đơn vị phụ trách: A. Đơn vị phối hợp: B. Kinh phí: …` in one line: each list of bodies with its label; null for one label alone. */
function labelledParts(t: Tokens, unit: Unit): Unit[] | null {
  const { label, first, after } = unit;
  if (!namesBodies(label)) return null;
  const starts = [{ label, from: first, first }, ...innerLabels(t, unit)];
  if (starts.length === 1) return null;
  return starts.flatMap((one, index) => {
    const end = starts[index + 1]?.from ?? after;
    return namesBodies(one.label) ? [{ ...unit, label: one.label, first: one.first, after: end }] : [];
  });
}

/** `Số hóa hồ sơ. Đơn vị thực hiện: A, B. Thời gian: …`: the work, and the lists behind its labels; null where no such list stands there. */
function behindWork(
  t: Tokens,
  bodies: readonly Body[],
  unit: Unit,
): { work: Unit; lists: { label: Unit['label']; list: readonly Body[] }[] } | null {
  if (unit.bodyFrom >= unit.bodyTo) return null;
  const starts = innerLabels(t, unit);
  const opening = starts[0];
  if (!opening || !starts.some((one) => namesBodies(one.label))) return null;
  const lists: { label: Unit['label']; list: readonly Body[] }[] = [];
  for (const [index, { label, first, close }] of starts.entries()) {
    if (!namesBodies(label)) continue;
    const after = starts[index + 1]?.from ?? close ?? unit.after;
    const list = listedBodies(t, bodies, { ...unit, label, first, after });
    if (!list) return null;
    lists.push({ label, list });
  }
  let { bodyTo } = unit;
  while (bodyTo > unit.bodyFrom && (bodies[bodyTo - 1]?.first ?? 0) > opening.from) bodyTo--;
  return { work: { ...unit, after: opening.from, bodyTo }, lists };
}

/** The bodies of a labelled line that is a plain list; null where it is a sentence. */
function listedBodies(t: Tokens, bodies: readonly Body[], unit: Unit): Body[] | null {
  const { label, first, after, bodyTo } = unit;
  if (label !== 'lead' && label !== 'support' && label !== 'perform') return null;
  if (after - first > 90) return null;
  let { bodyFrom } = unit;
  while (bodyFrom < bodyTo && (bodies[bodyFrom]?.first ?? 0) < first) bodyFrom++;
  let next = bodyFrom;
  for (let at = first; at < after; at++) {
    const body = bodies[next];
    if (body && at >= body.first) {
      at = Math.max(at, body.after - 1);
      next++;
      continue;
    }
    if (t.hasCue(at, lead | support | report | send | ask) || (label !== 'support' && t.hasCue(at, advise)))
      return null;
    if (label === 'perform' && t.hasCue(at, verb) && (t.capital[at] ?? 0) === 0) return null;
  }
  const list = bodiesOfValue({ t, bodies, first, after, bodyFrom, bodyTo });
  return list.length > 0 ? list : null;
}

/** A paragraph in which bodies do something: at its beginning, behind a colon, or as those who are given it. */
function hasOwnWork(t: Tokens, bodies: readonly Body[], unit: Unit): boolean {
  if (unit.label !== null) return false;
  for (let at = unit.bodyFrom; at < unit.bodyTo; at++) {
    const first = bodies[at]?.first ?? 0;
    // Behind a colon, or given the work, a body acts in a clause of its own.
    if (!opensClause(t, first, unit.first) && !t.hasCue(first - 1, ask)) continue;
    const list = readList(t, bodies, at, unit.bodyTo);
    if (list !== null && t.hasCue(list.after, verb | lead | support) && !t.hasCue(list.after, inform)) return true;
  }
  return false;
}

const INNER_LABEL = /(?:^|[.;,(] ?|[Cc]ơ quan |[Đđ]ơn vị )(?:[Cc]hủ trì|[Pp]hối hợp|[Đđ]ầu mối)$/;

/** The role phrase right before a body, fillers apart; its mask, 0 for none. */
function leftOf(t: Tokens, first: number, floor: number): { mask: number; sent: boolean; helps?: boolean } {
  let back = first - 1;
  // `…; đơn vị phối hợp: Sở A, Sở B`: a label in the middle of the line.
  if (t.isMark(back, 58) && back > floor) {
    const named = INNER_LABEL.test(t.text.slice(Math.max(t.from[floor] ?? 0, (t.from[back] ?? 0) - 40), t.from[back]));
    return { mask: named ? cueEndingAt(t, back - 1, floor) & (support | lead) : 0, sent: false };
  }
  if (isGivenTo(t, back, floor)) return { mask: ask, sent: false };
  const named = t.isOf(back, NAMES_DOER) ? namedRole(t, back, floor) : 0;
  if (named !== 0) return { mask: named, sent: false };
  let filler = '';
  for (let guard = 0; guard < 3 && back >= floor; guard++) {
    const mask = cueEndingAt(t, back, floor);
    // `Yêu cầu Sở A rà soát`: what opens the sentence gives the work as `Giao` does.
    if (mask & guide && t.capital[back - 1] === 1 && t.says(back - 1, DEMANDS)) return { mask: ask, sent: false };
    if (mask & (support | advise | report | send | guide | ask | through | direct | inform))
      // `gửi đề xuất về Sở A`: what is sent there to be dealt with.
      return {
        mask,
        sent: filler !== '' && (t.hasCue(back - 1, send) || t.hasCue(back - 2, send)),
        // `hỗ trợ các cơ quan quản lý`, `tạo điều kiện cho các lực lượng khác`: who is helped has no duty.
        helps:
          (mask & guide) !== 0
            ? t.says(back - 1, HELPS) || t.says(back - 2, EASES)
            : (mask & advise) !== 0 && t.cueSize[back] === 1 && t.says(back, AIDS),
      };
    // `đồng chủ trì với Bộ A`
    if (mask & lead && filler === 'với') return { mask: lead, sent: false };
    // `Sở A chủ trì, cùng Sở B`
    if (filler === 'cùng' && (mask | (t.isMark(back, 44) ? cueEndingAt(t, back - 1, floor) : 0)) & lead)
      return { mask: support, sent: false };
    if (t.kind[back] !== WORD) break;
    if (!t.isOf(back, FILLERS)) break;
    filler = t.slice(back, back + 1).toLowerCase();
    back--;
  }
  // `cung cấp thông tin … cho X`, `báo cáo kết quả … về X`
  if (filler === 'cho' || filler === 'về' || filler === 'đến' || filler === 'tới' || filler === 'lên') {
    for (let at = back; at >= floor && at > back - 40; at--) {
      if (t.isMark(at, 59) || t.isMark(at, 46)) break;
      const mask = t.cue[at] ?? 0;
      if (filler === 'cho' ? mask & inform : mask & (report | send)) return { mask: inform, sent: false };
    }
  }
  return { mask: 0, sent: false };
}

/** First words of `trách nhiệm chính`. */
const MAIN_DUTY = phraseOf('trách nhiệm chính');
/** Before those who are named for a part: `Đơn vị vận hành là …`, `Phối hợp gồm …`, `trách nhiệm chính thuộc về …`. */
const NAMES_DOER = wordSet('là gồm có về của');

/** The part that the words of a clause up to this token name somebody for; 0 where they name nobody for one. */
function namedRole(t: Tokens, last: number, floor: number): number {
  let from = last;
  while (from > floor && from > last - 8 && t.kind[from - 1] === WORD) from--;
  const words = last - from;
  for (let at = from; at + 2 < last; at++) if (t.says(at, MAIN_DUTY)) return lead;
  if (words < 2 || t.isOf(last, TOWARDS)) return 0;
  const label = labelOf(t.slice(from, last).toLowerCase());
  return label === 'support' ? support : label === 'lead' ? lead : label === 'perform' ? verb : 0;
}

/** `Phân công đồng chí Trần Văn A - Phó Chủ tịch …`: whose post stands behind the name of who is given the work. */
function isGivenTo(t: Tokens, mark: number, floor: number): boolean {
  if (!(t.isMark(mark, 45) || t.isMark(mark, 0x2013) || t.isMark(mark, 44))) return false;
  let at = mark - 1;
  while (at > floor && t.kind[at] === WORD && t.capital[at] === 1) at--;
  return at < mark - 2 && at > floor + 1 && t.says(at - 1, COMRADE) && (cueEndingAt(t, at - 2, floor) & ask) !== 0;
}

/** Words that may stand between a subject and what it does. */
const SOFT = wordSet(
  'có trách nhiệm chủ động tiếp tục tích cực kịp thời thường xuyên đồng cần phải làm tốt nghiêm túc cùng quan tâm loạt trực thì',
);
const EACH_WORDS = wordSet('mỗi từng');
/** They point from a duty to whose it is, never from a label to its body. */
const TOWARDS = wordSet('về của');
const IS_WORDS = wordSet('là');
/** Words that open a clause which narrows the subject: `được phân công …`. */
const NARROWING = wordSet('được theo trên');

/** What the first phrase of some weight at or after a token does; a remark in brackets and how often are passed over. */
function rightOf(t: Tokens, start: number, after: number): number {
  let at = behindBrackets(t, start);
  // `làm tốt công tác …`
  let soft = 0;
  while (at < after) {
    const mask = t.cue[at] ?? 0;
    if (mask & (lead | support | advise | report | send | inform | guide | direct)) return mask;
    if (mask & every) {
      at += t.cueSize[at] ?? 1;
      if (t.kind[at] === NUMBER) at += 2;
      continue;
    }
    if (t.isOf(at, SOFT)) {
      // `tiếp nhận`, `làm thủ tục`: a verb that only begins with such a word.
      const size = mask & verb ? (t.cueSize[at] ?? 1) : 1;
      for (let next = at + 1; next < at + size; next++) if (!t.isOf(next, SOFT)) return mask;
      if (t.saysSmall(at, DOES_WELL)) soft = mask;
      at += t.cueSize[at] && mask & verb && t.isSmallOf(at + (t.cueSize[at] ?? 1) - 1, SOFT) ? (t.cueSize[at] ?? 1) : 1;
      continue;
    }
    // `Văn phòng A là đơn vị quản trị`
    if (at === start && isDoerOf(t, at)) return lead;
    // `Ban A cùng người sử dụng lao động rà soát …`
    if (at === start + 1 && t.saysSmall(start, TOGETHER)) {
      const behind = behindPeople(t, at);
      if (behind > at && t.hasCue(behind, verb)) return t.cue[behind] ?? 0;
    }
    // `… mỗi nơi giới thiệu 05 trường hợp`
    if (at === start && t.isOf(at, EACH_WORDS) && t.kind[at + 1] === WORD && !t.hasCue(at, every)) {
      at += 2;
      continue;
    }
    // `… mỗi năm tổ chức`
    if (t.hasCue(at, every)) {
      at += t.cueSize[at] ?? 1;
      continue;
    }
    if (t.isMark(at, 44) && at - start < 12) {
      at++;
      continue;
    }
    // `… được phân công chủ trì nhiệm vụ … có trách nhiệm`: the clause that narrows the subject is passed over.
    if (at === start && !(mask & verb) && t.isSmallOf(at, NARROWING)) {
      let behind = 0;
      for (let next = at + 1; next < after && next < at + 30; next++) {
        if (t.isMark(next, 46) || t.isMark(next, 59)) break;
        if (t.saysSmall(at, BY_FUNCTION) && t.hasCue(next, support)) return t.cue[next] ?? 0;
        // `… được phân công chủ trì, phối hợp thực hiện nhiệm vụ có trách nhiệm lập dự toán`: behind the duty stands what it is.
        if (t.saysSmall(next + 1, BOUND) && t.isOf(next, BEARS))
          return t.cue[next] || rightOf(t, next + 3, after) || verb;
        if (behind !== 0 || !t.isMark(next - 1, 44) || !t.hasCue(next, verb | support | lead)) continue;
        // `… được giao chủ trì, phối hợp với Sở B rà soát`: what is given is the work itself.
        const led = t.hasCue(next, support) ? cueEndingAt(t, next - 2, at) & lead : 0;
        behind = led || (t.cue[next] ?? 0);
      }
      return behind || verb;
    }
    return mask & verb ? mask : soft;
  }
  return soft;
}

const IS = ['là đơn vị', 'là cơ quan', 'là bộ phận', 'là lực lượng'].map(phraseOf);
const RUNS = phraseOf('quản trị');

/** `… là đơn vị vận hành`, `… là cơ quan theo dõi`: the body is told to be the one that does it. */
function isDoerOf(t: Tokens, at: number): boolean {
  if (!t.isOf(at, IS_WORDS)) return false;
  for (const is of IS) {
    const next = at + is.numbers.length;
    if (t.says(at, is)) return t.saysSmall(next, RUNS) || (t.hasCue(next, verb) && !t.hasCue(next, support));
  }
  return false;
}
