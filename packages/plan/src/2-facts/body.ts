// One idea: where a body's name begins and ends in running text, told by the language alone: head nouns, capitals, places.
import type { Span } from '@cotmoc/base';
import { withCapital } from '../1-parse/letter.ts';
import { phraseOf, wordSet } from '../dictionary.ts';
import { readFieldList, readOffices, readPlaceList, readTwin } from './field-list.ts';
import {
  areKinds,
  GENERAL,
  isNeverBare,
  isNounHere,
  isPlaced,
  nameFollows,
  opensList,
  opensOther,
  readAllLevels,
  readPurpose,
  readTrade,
  separatorAt,
  sharedNoun,
} from './group-words.ts';
import { CUE, wordId } from './lexicon.ts';
import {
  comradeBefore,
  helpsAlone,
  isPeople,
  isReceiver,
  isToldPost,
  LONE_HEADS,
  namesOffice,
  readLonePost,
  readPeople,
  readTeam,
} from './lone-head.ts';
import { endsInMedia, isPairTail } from './media-tail.ts';
import { readName } from './name.ts';
import { namesPlaces, readSerial } from './name-end.ts';
import {
  endsCue,
  endsSupport,
  HAMLET,
  readHamlet,
  readOfficial,
  readOwn,
  readSeat,
  standsAlone,
  tellsWhose,
} from './name-marks.ts';
import { behindBound, behindCharge, behindNamed, readOneOfMany, someBefore } from './one-of-many.ts';
import { readPlaces } from './place-run.ts';
import { BREAK, NUMBER, type Tokens, WORD } from './token.ts';

/** A body named in the text. */
export interface Body extends Span {
  /** In full, its first letter a capital: `Sở Ngoại vụ`, `Các sở, ban, ngành`. */
  readonly name: string;
  /** Several bodies under one name: `Các sở, ban, ngành`, `UBND các xã`. */
  readonly group: boolean;
  /** Tokens it covers. */
  readonly first: number;
  readonly after: number;
}

const CAC = wordId('các');
const VA = wordId('và');
const CUA = wordId('của');
const TAI = wordId('tại');
const COMMA = 44;
const CLOSE = 41;

const { head, group, place, tail, stop, local, post, whole, lead, verb, send, ask, report, advise, support, document } =
  CUE;

const ADVISES = phraseOf('tham mưu');
const SERVES = phraseOf('giúp việc');
const LEADERS = phraseOf('lãnh đạo');
const MEMBER = phraseOf('thành viên');
const AFFAIRS = phraseOf('vụ việc');
const AREA = phraseOf('địa bàn');
const EXPERTS = phraseOf('nhóm chuyên gia');
const BELONGS = phraseOf('thuộc');
const CONCERNED = phraseOf('liên quan');
const FACILITY = phraseOf('cơ sở');
const FORCES = phraseOf('lực lượng');
const OFFICER = phraseOf('ủy viên');
const AGENCY = phraseOf('cơ quan');
const FIRM = phraseOf('doanh nghiệp');
const LOCALITY = phraseOf('địa phương');
const GIVEN = phraseOf('được giao');
const DO_TASKS = phraseOf('thực hiện nhiệm vụ');
const SHARED_OUT = phraseOf('được phân công');
const GIVEN_TASKS = phraseOf('được giao nhiệm vụ');
const INFORMATION = phraseOf('thông tin');
const IS_BOUND = phraseOf('có trách nhiệm');
const ESTIMATES = phraseOf('lập dự toán');
const LEVEL = phraseOf('cấp');
const FRONT = phraseOf('mặt trận');
const OFFICIAL = phraseOf('công chức');
const ORGANISATION = phraseOf('tổ chức');
const POLITICAL = phraseOf('chính trị');
const SAME_LEVEL = phraseOf('cùng cấp');
const STANDING = phraseOf('cơ quan thường trực');
const SUPERVISES = phraseOf('giám sát');
const UNDER = phraseOf('trực thuộc');
const DUTIES = phraseOf('nhiệm vụ');
const MATTERS = phraseOf('nội dung');
const COMPONENT = phraseOf('thành phần');

/** Last words of `đảng ủy`, `huyện ủy`. */
const COMMITTEES = wordSet('ủy uỷ');
const POLICE = phraseOf('công an');
const INVESTIGATES = phraseOf('điều tra');
const AUTHORITY = phraseOf('chính quyền');
const SECTOR = phraseOf('ngành');
const BOARD = wordSet('ban');
const HANDS = phraseOf('giao');
const EACH_WORDS = wordSet('từng mỗi');
const MUST = wordSet('phải cần');
const OF_LEVELS = wordSet('hội đoàn công');
/** Nouns that are as often no bodies. */
const VAGUE_WORDS = wordSet('cấp hội trường viện bản xóm khối');
const MANY = wordSet('bản xóm khối trường');
/** Last words of posts that each hamlet has: trưởng thôn, tổ trưởng tổ dân phố, trưởng ban công tác mặt trận. */
const HAMLET_ENDS = wordSet('thôn bản ấp khóm phố xóm trận');

const TO = wordSet('đến tới');

/** Nouns that no word of work narrows. */
const NEVER_NARROWED = wordSet('sở ban bộ phương');

/** What a body may begin with. */
const BEGINS = whole | post | place | head | group;

/** All bodies named in the text, in their order, none within another. */
export function findBodies(t: Tokens): Body[] {
  const found: Body[] = [];
  const { kind, value, cue: cues, count } = t;
  for (let at = 0; at < count; at++) {
    const cue = cues[at] ?? 0;
    if (!(cue & BEGINS) && (value[at] !== CAC || kind[at] !== WORD)) continue;
    const after = readAt(t, at, cue, found);
    if (after > at) at = after - 1;
  }
  return found;
}

/** Reads the bodies that begin at a token into `found`; gives the token after them, or `at` where none begins. */
function readAt(t: Tokens, at: number, cue: number, found: Body[]): number {
  if (t.is(at, CAC)) return readGroup(t, at, found);
  const capital = (t.capital[at] ?? 0) > 0;
  if (cue & (post | group) && isPeople(t, at, at + (t.cueSize[at] ?? 1))) {
    const after = readPeople(t, at, found[found.length - 1]?.after ?? -1);
    const first = comradeBefore(t, at);
    if (after > at) add(t, found, first, after, false, first < at ? t.slice(at, after) : '');
    return after;
  }
  // `Cơ quan Thường trực Ban Chỉ đạo`, `Cơ quan Thường trực của Hội đồng …`
  if (
    cue & lead &&
    t.capital[at] === 1 &&
    t.cueSize[at] === 4 &&
    t.says(at, STANDING) &&
    (t.capital[at + 2] === 1 || (t.hasCue(at + 4, head) && t.capital[at + 4] === 1))
  ) {
    const served = t.is(at + 4, CUA) ? at + 5 : at + 4;
    const named = t.hasCue(served, head) && (t.capital[served] ?? 0) > 0;
    const of = named ? readNamed(t, served, []) : 0;
    const after = of > served ? of : named && t.capital[served] === 1 ? served + (t.cueSize[served] ?? 1) : at + 4;
    const before = found[found.length - 1];
    // `Sở Tư pháp - Cơ quan Thường trực Hội đồng …`: one body, and whose office it is.
    if (before && before.after === at - 1 && (t.isMark(at - 1, 45) || t.isMark(at - 1, 0x2013)))
      found[found.length - 1] = { ...before, after };
    else add(t, found, at, after, false);
    return after;
  }
  if (cue & whole && !(cue & lead) && (capital || (cue & head && t.cueSize[at] !== 1))) {
    let after = at + (t.cueSize[at] ?? 1);
    // `Tỉnh đoàn Hà Lam`, `Đoàn giám sát số 1`
    if (!(cue & head)) after = readOwn(t, after);
    const own = after;
    if (!(cue & head)) after = eachOf(t, after);
    // `Nhóm Chuyên gia Ban Chỉ đạo 35 Tỉnh ủy`
    if (t.says(at, EXPERTS) && t.hasCue(after, head) && t.capital[after] === 1) after = readNamed(t, after, []);
    // `Đoàn kiểm tra, giám sát`
    if (!(cue & head) && t.isMark(after, COMMA) && t.saysSmall(after + 1, SUPERVISES)) after += 3;
    add(t, found, at, after, after > own && t.is(own, CAC));
    return after;
  }
  // `Đảng ủy … lãnh đạo các cơ quan`: behind a body the word is what it does.
  if (cue & post && !(cue & verb && (capital ? opensOrder(t, at) : found[found.length - 1]?.after === at)))
    return readPost(t, at, found);
  if (cue & place && capital && t.slice(at, at + 2) === 'Trung ương') {
    // `Trung ương Hội Cựu chiến binh Việt Nam`
    const next = at + (t.cueSize[at] ?? 1);
    const inner: Body[] = [];
    if (t.hasCue(next, head) && (t.capital[next] ?? 0) > 0) {
      const after = readNamed(t, next, inner);
      const end = after > next ? after : next + 1;
      add(t, found, at, end, false);
      return end;
    }
  }
  if (cue & head && capital) {
    const named = readNamed(t, at, found);
    if (named > at) return named;
    const after = readTeam(t, at);
    if (after > at) {
      add(t, found, at, after, false);
      return after;
    }
  }
  // `giao sở Y tế`, `phối hợp với công an tỉnh`: an office written in small letters where bodies are named.
  if (cue & head && !capital && namesOffice(t, at) && opensList(t, at, found[found.length - 1]?.after ?? -1)) {
    const after = readNamed(t, at, found);
    if (after > at) return after;
  }
  // `phối hợp với đồn biên phòng`: the nearest of many, in small letters.
  if (cue & head && !capital && (t.cueSize[at] ?? 1) > 2 && endsSupport(t, at - 1)) {
    const after = at + (t.cueSize[at] ?? 1);
    add(t, found, at, after, true);
    return after;
  }
  // `Mỗi đồn biên phòng cử 02 cộng tác viên`
  if (cue & head && !capital && (t.cueSize[at] ?? 1) > 2 && t.isOf(at - 1, EACH_WORDS) && t.kind[at - 2] !== WORD) {
    const after = at + (t.cueSize[at] ?? 1);
    add(t, found, at - 1, after, true);
    return after;
  }
  if (cue & place && t.isOf(at, HAMLET)) {
    const after = readHamlet(t, at);
    if (after > at) {
      add(t, found, at, after, false);
      return after;
    }
  }
  if (cue & group) return readBareGroup(t, at, found);
  return at;
}

function add(t: Tokens, found: Body[], first: number, after: number, isGroup: boolean, name = ''): void {
  const from = t.from[first] ?? 0;
  const to = t.to[after - 1] ?? 0;
  const words = name === '' ? t.text.slice(from, to) : name;
  found.push({ name: withCapital(words), group: isGroup, first, after, from, to });
}

/** No post heads a post that heads another, and so on, so often: `Chánh Văn phòng Thứ trưởng`. */
const MOST_POSTS = 4;

/** `Bí thư chi bộ các thôn`: the token behind the places that each have one, or the token given. */
function eachOf(t: Tokens, at: number): number {
  return t.is(at, CAC) && t.hasCue(at + 1, place) ? Math.max(at, readPlaces(t, at).after) : at;
}

/** `Chủ tịch UBND tỉnh`, `Thủ trưởng các sở, ban, ngành`, `Giám đốc Sở Tài chính`: a post and the body it heads. */
function readPost(t: Tokens, at: number, found: Body[], depth = 0): number {
  // `Trưởng Ban Chỉ đạo`: whom the post heads begins with its last word.
  const last = at + (t.cueSize[at] ?? 1) - 1;
  const heads =
    last > at &&
    last < at + 3 &&
    t.hasCue(last, head) &&
    ((t.cueSize[last] ?? 1) > 1 || (t.capital[last + 1] === 1 && !t.hasCue(last + 1, head | post | place)));
  const behind = heads ? last : last + 1;
  // `Người phát ngôn của UBND phường`
  const next = t.is(behind, CUA) && t.hasCue(behind + 1, head) && t.capital[at] === 1 ? behind + 1 : behind;
  const inner: Body[] = [];
  const cue = t.cue[next] ?? 0;
  let after = next;
  if (t.is(next, CAC)) {
    // `Giám đốc các Sở: Tài chính, Nội vụ`
    const listed = readFieldList(t, next + 1, inner, at);
    if (listed > next + 1 && (t.capital[at] ?? 0) > 0) {
      const title = t.slice(at, next);
      for (const one of inner) found.push({ ...one, name: `${title} ${one.name}` });
      return listed;
    }
    after = readElements(t, next + 1).after;
    if (after === next + 1) after = t.hasCue(after, place) ? readPlaces(t, next).after : next;
  } else if (cue & (head | whole) && ((t.capital[next] ?? 0) > 0 || (heads && (t.capital[next + 1] ?? 0) > 0))) {
    after = heads ? readNamed(t, next, inner) : readAt(t, next, cue, inner);
    // `Chánh Văn phòng Bộ`, `gửi lãnh đạo Sở`: the body that speaks, by its head alone.
    const speaks = (t.capital[at] ?? 0) > 0 || (t.saysSmall(at, LEADERS) && endsCue(t, at - 1, send));
    if (after === next && speaks && t.kind[next + 1] !== NUMBER) after = next + (t.cueSize[next] ?? 1);
  } else if (t.says(at, OFFICIAL)) {
    after = readOfficial(t, next);
    if (after > next) {
      // With a capital it is called as an office is: `Công chức Văn hóa - Xã hội`.
      add(t, found, at, after, t.capital[at] === 0);
      return after;
    }
    return at;
  } else if (cue & group && !(t.says(next, ORGANISATION) && !isNounHere(t, next + 2)))
    // `Trưởng thôn tổ chức họp`
    after = eachOf(t, readElements(t, next).after);
  else if (cue & place && (t.capital[at] ?? 0) > 0) after = readPlaces(t, next).after;
  else if (cue & post && depth < MOST_POSTS) after = readPost(t, next, inner, depth + 1);
  if (after <= next) {
    // `Trưởng thôn lập danh sách`, `Tổ trưởng tổ dân phố`: one in each hamlet.
    if (t.capital[at] === 1 && t.isOf(last, HAMLET_ENDS) && opensList(t, at, found[found.length - 1]?.after ?? -1)) {
      add(t, found, at, next, true);
      return next;
    }
    // `từng thành viên gửi phần việc của mình`
    if (
      t.says(at, MEMBER) &&
      t.isOf(at - 1, EACH_WORDS) &&
      t.kind[at - 2] !== WORD &&
      t.hasCue(next, verb | send | report)
    ) {
      add(t, found, at - 1, next, true);
      return next;
    }
    const alone = readLonePost(t, at, next);
    if (alone > at) {
      add(t, found, comradeBefore(t, at), alone, false);
      return alone;
    }
    // `Bộ trưởng, Thủ trưởng cơ quan ngang bộ, …`: a post by itself, first of a list of posts.
    const lone = (t.capital[at] ?? 0) > 0 && t.isMark(next, COMMA) && t.hasCue(next + 1, post);
    const listed = lone && (t.capital[next + 1] ?? 0) > 0;
    if (!listed && !isToldPost(t, at, next)) return at;
    add(t, found, at, next, listed);
    return next;
  }
  // `giao đồng chí Trưởng phòng Văn hóa chủ trì`
  const given = cue & post && (t.capital[next] ?? 0) > 0 && endsCue(t, at - 1, ask);
  // `báo cáo lãnh đạo UBND tỉnh`, `tham mưu lãnh đạo UBND huyện thực hiện`
  const told = endsCue(t, at - 1, report) || (t.saysSmall(at, LEADERS) && endsCue(t, at - 1, advise | send));
  // In small letters a post counts else only where a plural follows it: `thủ trưởng các sở`.
  if ((t.capital[at] ?? 0) === 0 && !given && !told && !t.is(at + (t.cueSize[at] ?? 1), CAC)) return at;
  // `Trưởng khoa Cơ khí`: of one that has its name.
  const whose = next + (t.cueSize[next] ?? 1);
  // … or `Bí thư Đoàn trường`.
  const named = t.capital[whose] === 1 || ((t.capital[next] ?? 0) > 0 && t.hasCue(whose, group));
  add(t, found, at, after, t.is(next, CAC) || (inner[0]?.group ?? !named));
  return after;
}

/** `- Lãnh đạo Ủy ban nhân dân tỉnh ban hành …`: at a beginning, before a body that decides as one and what it must do, a verb. */
function opensOrder(t: Tokens, at: number): boolean {
  const next = at + (t.cueSize[at] ?? 1);
  if (t.kind[at - 1] === WORD || t.capital[next] !== 1 || !t.hasCue(next, local | head)) return false;
  if (!t.hasCue(next, local) && !t.saysSmall(next + 1, FRONT) && !t.says(next + 2, FRONT)) return false;
  const named = readNamed(t, next, []);
  return named > next && t.hasCue(named, verb);
}

/** A body with its own name, or the places it has one of (`UBND 10 phường`). */
function readNamed(t: Tokens, at: number, found: Body[]): number {
  const cue = t.cue[at] ?? 0;
  const size = t.cueSize[at] ?? 1;
  const start = at + size;
  if (cue & local) {
    const counted = t.kind[start] === NUMBER && t.hasCue(start + 1, place) && t.capital[start + 1] === 0;
    const read = readPlaces(t, counted ? start + 1 : start);
    const isGroup = read.plural || counted;
    if (read.after === start && t.is(start, CAC)) return at;
    // `Hội đồng nhân dân cùng cấp`
    if (read.after === start && t.saysSmall(start, SAME_LEVEL)) read.after = start + 2;
    const listed = isGroup ? readPlaceList(t, at, start, read.after, found) : 0;
    if (listed > 0) return listed;
    add(t, found, at, read.after, isGroup);
    // `UBND các xã, phường ven biển và đặc khu Cồn Xanh`
    const goesOn = t.is(read.after, VA) || t.isMark(read.after, COMMA);
    if (isGroup && goesOn && t.hasCue(read.after + 1, place) && !t.hasCue(read.after + 1, head)) {
      const other = readPlaces(t, read.after + 1);
      if (other.after > read.after + 2 && (t.capital[other.after - 1] ?? 0) > 0) {
        add(
          t,
          found,
          read.after + 1,
          other.after,
          false,
          `${t.slice(at, start)} ${t.slice(read.after + 1, other.after)}`,
        );
        return other.after;
      }
    }
    return readTwin(t, at, start, read.after, found);
  }
  const offices = readOffices(t, at, found);
  if (offices > at) return offices;
  let after = readBranch(t, readSerial(t, at, readName(t, at, start, readTails)));
  // `Đoàn Thanh niên cùng cấp`
  if (t.saysSmall(after, SAME_LEVEL)) after += 2;
  else if (after > start && t.saysSmall(after - 1, SAME_LEVEL)) after++;
  // `Phân hiệu Đại học Sông Hồng tại tỉnh Hà Lam`
  if (after > start && t.is(after, TAI)) after = readSeat(t, cue, after);
  if (after === start && !standsAlone(t, at, size) && !isReceiver(t, at, size) && !helpsAlone(t, at, size)) return at;
  // `Ban tuyên giáo và dân vận các đảng ủy`, `Đảng ủy các xã, phường`: one in each.
  const each =
    (t.is(start, CAC) && after > start + 1 && EACH.test(t.slice(at, start).toLowerCase())) ||
    namesPlaces(t, start, after) ||
    (t.is(after - 2, CAC) && t.says(after - 1, LEVEL));
  add(t, found, at, after, each);
  return after;
}

/** `Ngân hàng Nhà nước - Chi nhánh Khu vực 2`: the branch behind a dash belongs to the name. */
function readBranch(t: Tokens, after: number): number {
  if (!(t.isMark(after, 45) || t.isMark(after, 0x2013)) || !t.hasCue(after + 1, head)) return after;
  // `Cục C06 - Bộ Công an`
  if (!t.says(after + 1, BRANCH) && !isCoded(t, after)) return after;
  const end = readNamed(t, after + 1, []);
  return end > after + 1 ? end : after;
}

/** A name that is a letter and a number ends before a token: `C06`, `PA03`. */
function isCoded(t: Tokens, after: number): boolean {
  return t.kind[after - 1] === NUMBER && t.kind[after - 2] === WORD && t.from[after - 1] === t.to[after - 2];
}

const BRANCH = phraseOf('chi nhánh');
const EACH = /^(ban tuyên giáo|ban thường|ban công tác|ban chấp hành|ban chỉ|thường trực|văn phòng|trạm|phòng)/;

/** `các sở, ban, ngành có liên quan`, `các Sở: Tài chính, Nội vụ`, `các cơ quan báo chí, truyền thông`. */
function readGroup(t: Tokens, at: number, found: Body[]): number {
  const next = sharedNoun(t, at + 1);
  // `các Đoàn giám sát`
  if (t.hasCue(next, whole) && !t.hasCue(next, head | group) && t.capital[next] === 1) {
    const after = next + (t.cueSize[next] ?? 1);
    add(t, found, at, after, true);
    return after;
  }
  if (!t.hasCue(next, group | head | post) || t.saysSmall(next, AFFAIRS)) return at;
  if (t.hasCue(next, post) && !t.hasCue(next, group)) {
    let after = next + (t.cueSize[next] ?? 1);
    // `các đồng chí thành viên Ban Chỉ đạo`, `các đồng chí Ủy viên Ban Thường vụ`
    if (t.hasCue(after, post) && t.capital[after] === 0) after += t.cueSize[after] ?? 1;
    else if (t.says(after, OFFICER)) after += 2;
    // `các thành viên Ban Chỉ đạo tỉnh`
    if (t.hasCue(after, head) && t.capital[after] === 1) {
      const of = readNamed(t, after, []);
      after = of > after ? of : after + (t.cueSize[after] ?? 1);
      add(t, found, at, after, true);
      return after;
    }
    if (!(t.isMark(after, COMMA) || t.kind[after] === BREAK || t.hasCue(after, verb | lead))) return at;
    add(t, found, at, after, true);
    return after;
  }
  const list = readFieldList(t, next, found, at);
  if (list > next) return list;
  // `các cấp Hội`, `các cấp công đoàn`
  if (
    t.says(next, LEVEL) &&
    (t.cueSize[next] ?? 1) === 1 &&
    t.isOf(next + 1, OF_LEVELS) &&
    (t.capital[next + 1] === 1 || t.hasCue(next + 1, head))
  ) {
    const after = next + 1 + (t.hasCue(next + 1, head) ? (t.cueSize[next + 1] ?? 1) : 2);
    add(t, found, at, after, true);
    return after;
  }
  const levels = readAllLevels(t, at);
  if (levels > at) {
    add(t, found, at, levels, true);
    return levels;
  }
  const read = readElements(t, next);
  if (read.after <= next) return at;
  // `các bản họp dân`, `các trường gửi danh sách`: a noun for many things, but these do something.
  if (!read.real && !(t.isOf(next, MANY) && t.hasCue(read.after, verb | lead | support | send))) return at;
  // `các cơ quan phối hợp có trách nhiệm …`: the role belongs to the name.
  const size = t.hasCue(read.after, lead | support) ? (t.cueSize[read.after] ?? 1) : 0;
  const own = size > 0 ? ledByThem(t, read.after + size) : 0;
  // … and `các đơn vị chủ trì lập dự toán`
  const bound = size > 0 && (t.saysSmall(read.after + size, IS_BOUND) || t.saysSmall(read.after + size, ESTIMATES));
  const after = bound ? read.after + size : own || read.after;
  add(t, found, at, after, true);
  return after;
}

/** `các sở, ngành chủ trì dự án báo cáo …`: which of them, and then what they do; the token behind what they lead, 0 where that is their work. */
function ledByThem(t: Tokens, start: number): number {
  if (!t.hasCue(start, document | CUE.name) && !t.saysSmall(start, DUTIES) && !t.saysSmall(start, MATTERS)) return 0;
  let at = start + Math.max(2, t.cueSize[start] ?? 0);
  if (t.saysSmall(at, COMPONENT)) at += 2;
  return t.hasCue(at, report | send) || t.saysSmall(at, IS_BOUND) ? at : 0;
}

/** A group without `các`: at least two nouns, or one that is narrowed. */
function readBareGroup(t: Tokens, at: number, found: Body[]): number {
  // `giao ban báo chí`: a meeting.
  if (t.isSmallOf(at, BOARD) && t.says(at - 1, HANDS)) return at;
  const lastAfter = found[found.length - 1]?.after ?? -1;
  if (!opensList(t, at, lastAfter) && lastAfter !== at - 1 && someBefore(t, at) === at) return at;
  const helps = endsSupport(t, at - 1);
  const parted = t.isMark(at - 1, COMMA) || t.isMark(at - 1, 59);
  const force = helps || parted || lastAfter === at - 1 || t.capital[at] === 1 ? readForce(t, at) : at;
  if (force > at) {
    // `Cơ quan Ủy ban Kiểm tra Đảng ủy` is one office.
    add(t, found, at, force, t.capital[at] !== 1 || !t.says(at, AGENCY));
    return force;
  }
  const one = readOneOfMany(t, at);
  if (one > at) {
    add(t, found, someBefore(t, at), one, true);
    return one;
  }
  const vague = isNeverBare(t, at);
  // `Mỗi sở, ban, ngành`, `từng địa phương`: each of them, named with that word.
  const each =
    t.isOf(at - 1, EACH_WORDS) &&
    t.capital[at] !== 1 &&
    t.kind[at - 2] !== WORD &&
    // `các trường, mỗi trường cử 02 người`: how many of each of them.
    !(t.isMark(at - 2, COMMA) && lastAfter === at - 2);
  const shared = sharedNoun(t, at);
  if (
    (t.hasCue(at, place) && shared === at && !(each && !t.isMark(at - 2, 59))) ||
    (vague && !(helps && t.says(at, FORCES)))
  )
    return at;
  if (t.cueSize[at] === 2 && t.says(at, ORGANISATION) && !t.isMark(at + 2, COMMA) && !t.saysSmall(at + 2, POLITICAL))
    return at;
  const read = readElements(t, shared);
  // `phối hợp với doanh nghiệp xây dựng …`, `Sở A, địa phương tuyên truyền`: who helps, then what is done.
  const alone =
    (each && (t.isOf(read.after, MUST) || t.hasCue(read.after, verb | send | report))) ||
    ((helps || lastAfter === at - 1) && (t.says(at, LOCALITY) || t.says(at, FIRM)) && t.hasCue(read.after, verb));
  if (!read.real || (read.count < 2 && !read.narrowed && !alone && shared === at)) return at;
  const follows = t.isMark(at - 1, COMMA) && (lastAfter === at - 1 || t.isMark(at - 2, CLOSE));
  if (follows && !read.narrowed && !each && areKinds(t, at, read.after)) {
    for (let next = at; next < read.after; next++) {
      const end = next + (t.cueSize[next] ?? 1);
      add(t, found, next, end, true);
      next = end;
    }
    return read.after;
  }
  add(t, found, each ? at - 1 : at, read.after, true);
  return read.after;
}

/** `lực lượng Hải quan`, `cơ quan Công an thành phố`: the kind of body, then its name; `at` where it is none. */
function readForce(t: Tokens, at: number): number {
  if (t.cueSize[at] !== 2 || !(t.says(at, FORCES) || t.says(at, AGENCY))) return at;
  // `Lực lượng 47`
  if (t.capital[at] === 1 && t.says(at, FORCES) && t.kind[at + 2] === NUMBER) return at + 3;
  const next = at + 2;
  // `phối hợp với cơ quan công an`, `Cơ quan điều tra`
  if (t.capital[next] === 0 && t.says(at, AGENCY) && (t.says(next, POLICE) || t.says(next, INVESTIGATES)))
    return next + (t.cueSize[next] ?? 2);
  if (t.capital[next] !== 1) return at;
  const named = t.hasCue(next, head) ? readNamed(t, next, []) : next;
  if (named > next) return named;
  let end = t.hasCue(next, head) ? next + (t.cueSize[next] ?? 1) : next + 1;
  while (t.kind[end] === WORD && end < next + 4 && (t.cue[end] ?? 0) === 0) end++;
  return t.hasCue(end, place) && t.capital[end] === 0 ? Math.max(end, readPlaces(t, end).after) : end;
}

interface Elements {
  readonly after: number;
  readonly count: number;
  readonly narrowed: boolean;
  /** At least one noun of it is surely a body, not a thing that happens to be called alike. */
  readonly real: boolean;
}

/** The nouns of a group, each with what narrows it. */
function readElements(t: Tokens, start: number): Elements {
  let at = start;
  // Where the last noun and what narrows it ended.
  let end = start;
  let count = 0;
  let narrowed = false;
  let real = false;
  let organised = false;
  // Up to here nothing tells whose they are.
  let looked = start;
  while (t.hasCue(at, group) || (count === 0 && t.hasCue(at, head))) {
    if (count > 0 && (t.capital[at] ?? 0) === 1 && (t.capital[at + 1] ?? 0) > 0 && (t.cueSize[at] ?? 1) > 1) break;
    if (count > 0 && t.hasCue(at, head) && (t.capital[at] ?? 0) > 0 && nameFollows(t, at)) break;
    const size = t.cueSize[at] ?? 1;
    const isOrganisation = size === 2 && t.says(at, ORGANISATION);
    if (isOrganisation && count > 0 && (!isNounHere(t, at + 2) || organised)) break;
    organised ||= isOrganisation;
    real ||=
      size === 1
        ? !t.isOf(at, VAGUE_WORDS)
        : !(isOrganisation || (size === 2 && (t.says(at, FACILITY) || t.says(at, FORCES))));
    at += size;
    count++;
    // `các đặc khu Cát Hải, Bạch Long Vĩ`
    const places = count === 1 && t.is(start - 1, CAC) && t.hasCue(start, place) && t.capital[at] === 1;
    let read = places ? Math.max(readPlaces(t, start - 1).after, at) : readTails(t, at);
    if (read === at && size > 1) {
      const purpose = readPurpose(t, at);
      if (purpose > at) read = readTails(t, purpose);
    }
    if (read === at && size > 1 && (endsInMedia(t, at) || t.says(at - 2, INFORMATION)))
      for (
        let pair = separatorAt(t, read);
        pair > 0 && isPairTail(t, read + pair, 'báo chí');
        pair = separatorAt(t, read)
      )
        read = readTails(t, read + pair + (t.cueSize[read + pair] ?? 1));
    if (
      read === at &&
      t.is(start - 1, CAC) &&
      !t.hasCue(at - size, place) &&
      !t.isOf(at - 1, NEVER_NARROWED) &&
      !t.isOf(at - 1, GENERAL)
    )
      at = read = readTrade(t, at);
    if (read > at) {
      narrowed = true;
      real = true;
      at = read;
    }
    end = at;
    // Places that stand as elements: `các huyện, thành phố`.
    const mark = separatorAt(t, at);
    if (mark === 0) break;
    const next = at + mark;
    if (t.is(next, CAC)) break;
    // `các cơ quan thành viên Ban Chỉ đạo, đảng ủy các xã`: whose they are ends the group.
    if (read > 0) {
      if (tellsWhose(t, looked, at)) break;
      looked = Math.max(start, at - 2);
    }
    // `cơ quan, đơn vị liên quan, cơ sở khám bệnh`: what concerns the matter ends its group.
    if (t.isMark(next - 1, COMMA) && t.saysSmall(at - 2, CONCERNED)) break;
    // `các sở, ban, ngành tỉnh và đơn vị có liên quan`: behind a group with its own place another with its own.
    if (isPlaced(t, at) && opensOther(t, next, t.is(next - 1, VA))) break;
    // `các đảng ủy xã, phường và đảng ủy trực thuộc Tỉnh ủy`: the same noun again begins a body of its own.
    if (count === 1 && t.is(next - 1, VA) && size > 1 && t.slice(next, next + size) === t.slice(start, start + size))
      break;
    if (
      (t.cueSize[next] === 2 || t.saysSmall(next + 2, MEMBER)) &&
      t.says(next, ORGANISATION) &&
      (organised || !isNounHere(t, next + 2))
    )
      break;
    if (t.hasCue(next, group) && !(t.hasCue(next, head) && (t.capital[next] ?? 0) > 0 && nameFollows(t, next))) {
      at = next;
      continue;
    }
    if (t.hasCue(next, place) && !t.hasCue(next, head)) {
      const places = readPlaces(t, next);
      if (places.after > next) {
        end = places.after;
        count++;
      }
    }
    break;
  }
  return { after: end, count, narrowed, real: count > 1 || real };
}

/** What narrows a noun of a group, its own name in capitals included. */
function readTails(t: Tokens, start: number): number {
  let at = start;
  // Mostly a comma or a full stop stands here, and nothing more belongs to the noun.
  for (let guard = 0; guard < 8 && t.kind[at] === WORD; guard++) {
    if (t.saysSmall(at, GIVEN_TASKS) && t.kind[at + 4] !== WORD) return at + 4;
    // `các cơ quan bị phản ánh sai sự thật có trách nhiệm …`, `tất cả các đơn vị có tên trong Phụ lục này`
    const known = behindNamed(t, at) || behindBound(t, at);
    if (known > 0) return known;
    // `các đơn vị được giao chủ trì lập dự toán`
    const led = t.saysSmall(at, GIVEN) ? at + 2 : t.saysSmall(at, SHARED_OUT) ? at + 3 : 0;
    if (led > 0 && t.hasCue(led, lead) && t.hasCue(led + (t.cueSize[led] ?? 1), verb))
      return led + (t.cueSize[led] ?? 1) + (t.saysSmall(led + (t.cueSize[led] ?? 1), DO_TASKS) ? 4 : 0);
    const charged = led > 0 && t.hasCue(led, CUE.lead) ? behindCharge(t, led + (t.cueSize[led] ?? 1)) : 0;
    if (charged > 0) return charged;
    if (t.saysSmall(at, ADVISES) && t.isMark(at + 2, COMMA) && t.saysSmall(at + 3, SERVES)) at += 3;
    const cue = t.cue[at] ?? 0;
    // `các sở nghiên cứu …`: what they do, not which they are.
    if (at === start && cue & verb && t.isOf(at - 1, NEVER_NARROWED)) break;
    // In small letters, or by its first letters: `các trường THPT`.
    if (t.kind[at] === WORD && cue & tail && t.capital[at] !== 1) {
      const tailAt = at;
      at += t.cueSize[at] ?? 1;
      // `cơ quan có liên quan đến vụ việc`
      if (t.saysSmall(at - 2, CONCERNED) && t.isOf(at, TO) && t.saysSmall(at + 1, AFFAIRS)) at += 3;
      const under = at === tailAt + 2 && t.says(tailAt, UNDER);
      if (under || t.says(at - 2, AREA)) {
        const read = readPlaces(t, at);
        if (read.after > at) at = read.after;
        else if (under && t.hasCue(at, head) && (t.capital[at] ?? 0) > 0) {
          const named = readNamed(t, at, []);
          // `trực thuộc Sở`: the body that speaks.
          at = named > at ? named : t.isOf(at, LONE_HEADS) ? at + 1 : at;
        }
      }
      // `các cơ quan tham mưu, giúp việc Tỉnh ủy`, `các sở, ngành thành viên Ban Chỉ đạo 389 tỉnh`: whose they are.
      else if (
        (t.says(at - 2, SERVES) || t.says(at - 2, MEMBER)) &&
        t.hasCue(at, head | whole) &&
        t.capital[at] === 1
      ) {
        const of = readAt(t, at, t.cue[at] ?? 0, []);
        if (of > at) return of;
      }
      // `báo chí, truyền thông`, `Trung ương và địa phương`
      let words = '';
      for (let mark = separatorAt(t, at); mark > 0 && t.hasCue(at + mark, tail); mark = separatorAt(t, at)) {
        if (words === '') words = t.slice(tailAt, tailAt + (t.cueSize[tailAt] ?? 1)).toLowerCase();
        if (!isPairTail(t, at + mark, words)) break;
        at += mark + (t.cueSize[at + mark] ?? 1);
      }
      continue;
    }
    if (t.kind[at] === WORD && cue & place && !(cue & head)) {
      const mark = separatorAt(t, at + (t.cueSize[at] ?? 1));
      const read = readPlaces(t, at);
      if (read.after > at && (mark === 0 || read.after > at)) {
        at = read.after;
        // `Trung ương, địa phương, quân đội`
        for (let pair = separatorAt(t, at); pair > 0 && t.hasCue(at + pair, tail); pair = separatorAt(t, at)) {
          const size = t.cueSize[at + pair] ?? 1;
          const words = t.slice(at + pair, at + pair + size).toLowerCase();
          if (!(words === 'địa phương' || words === 'quân đội') || t.hasCue(at + pair + size, tail)) break;
          at += pair + size;
        }
        continue;
      }
      break;
    }
    // `đảng ủy các xã, phường`
    if (
      at === start &&
      t.is(at, CAC) &&
      t.hasCue(at + 1, place) &&
      (t.isOf(at - 1, COMMITTEES) || t.says(at - 2, POLICE) || t.says(at - 2, AUTHORITY))
    ) {
      at = readPlaces(t, at).after;
      continue;
    }
    // `các đơn vị sự nghiệp khác của ngành`
    if (t.is(at, CUA) && t.saysSmall(at + 1, SECTOR) && t.cueSize[at + 1] === 1) return at + 2;
    if (t.is(at, CUA) && t.hasCue(at + 1, head | place) && ((t.capital[at + 1] ?? 0) > 0 || t.hasCue(at + 1, place))) {
      const inner: Body[] = [];
      const after = t.hasCue(at + 1, head) ? readNamed(t, at + 1, inner) : readPlaces(t, at + 1).after;
      if (after > at + 1) {
        at = after;
        continue;
      }
      break;
    }
    // `các đơn vị thuộc và trực thuộc Bộ`
    if (t.saysSmall(at, BELONGS) && (t.is(at + 1, VA) || t.isMark(at + 1, COMMA)) && t.saysSmall(at + 2, UNDER)) {
      at += 2;
      continue;
    }
    if (t.saysSmall(at, BELONGS) && at > start - 3) {
      const inner: Body[] = [];
      const next = at + 1;
      let after = t.hasCue(next, head | whole) ? readAt(t, next, t.cue[next] ?? 0, inner) : readPlaces(t, next).after;
      // `thuộc Bộ`, `thuộc Sở`: the body that speaks.
      if (after === next && t.hasCue(next, head) && (t.capital[next] ?? 0) === 1 && t.cueSize[next] === 1)
        after = next + 1;
      if (after > next) {
        at = after;
        continue;
      }
      break;
    }
    if (
      t.kind[at] === WORD &&
      (t.capital[at] ?? 0) === 1 &&
      at === start &&
      !(cue & (head | post | stop | verb | place))
    ) {
      // `các Đồn Biên phòng`: the group's own name.
      at++;
      // `các Sở Nội vụ`: the second syllable is no noun.
      if (t.capital[at] === 0 && t.cueSize[at] === 1 && t.hasCue(at, group)) at++;
      while (at < start + 6) {
        const joined = t.isMark(at, 45) && t.capital[at + 1] === 1 && !t.hasCue(at + 1, head | group | post);
        // `các Phòng Văn hóa - Xã hội`
        if (joined) at += 1 + Math.max(1, t.cueSize[at + 1] ?? 1);
        else if (t.kind[at] !== WORD || t.is(at, VA) || t.hasCue(at, stop | verb | place | tail | group)) break;
        else at++;
      }
      continue;
    }
    break;
  }
  return at;
}
