// One idea: the paragraphs that can hold work, each with its label, the bodies it stands under and the part it belongs to.
import { isLetter, lastOf } from '../1-parse/letter.ts';
import { opening } from '../1-parse/opening.ts';
import type { Node, Parsed } from '../1-parse/shape.ts';
import { phraseOf, wordSet } from '../dictionary.ts';
import type { Body } from './body.ts';
import { LABEL_OPENS, type Label, labelOf } from './label.ts';
import { bodiesOfValue } from './label-value.ts';
import { CUE, spellings, WORD_LIMIT, wordId } from './lexicon.ts';
import { endsCue } from './name-marks.ts';
import { NO_PART, type Part, partOf } from './part.ts';
import { type Tokens, WORD } from './token.ts';

const { ask, verb, head, send, report, lead, support, advise } = CUE;

/** A paragraph of the outline with its tokens and the bodies it stands under. */
export interface Unit {
  readonly node: Node;
  readonly index: number;
  /** First token of its words, after the marker and the label. */
  readonly first: number;
  /** Token after its last. */
  readonly after: number;
  readonly label: Label | null;
  /** The label was inherited from the heading above. */
  readonly inherited: boolean;
  /** Bodies whose work this is, from its own beginning or from the heading above. */
  readonly heads: readonly Body[];
  /** The heads are asked (`Đề nghị …`). */
  readonly asked: boolean;
  /** The heads stand in this very paragraph. */
  readonly own: boolean;
  /** Nothing but the heads stands here. */
  readonly bare: boolean;
  /** Index of the first body at or after `first`. */
  readonly bodyFrom: number;
  readonly bodyTo: number;
  readonly part: Part;
}

const CAC = wordId('các');
const VA = wordId('và');
const STAR = 42;
const COMRADE = phraseOf('đồng chí');
const DEMANDED = phraseOf('yêu cầu');
const IS_BOUND = phraseOf('có trách nhiệm');
const SLASH = 47;
/** `Đối với …`, `Trách nhiệm của …`, `Nhiệm vụ, vai trò cụ thể của …`, `Về phía …` */
const BEFORE_HEADS = wordSet('đối với trách nhiệm của vụ vai trò cụ thể phía');
const ON_SIDE = phraseOf('về phía');
const BETWEEN = wordSet('cùng với hoặc tất cả');

interface Inherited {
  readonly heads: readonly Body[];
  readonly asked: boolean;
  readonly label: Label | null;
  readonly part: Part;
}

const NOTHING: Inherited = { heads: [], asked: false, label: null, part: NO_PART };

/** The paragraphs of body and annexes that can hold work, in their order. */
export function findUnits(parsed: Parsed, t: Tokens, bodies: readonly Body[]): Unit[] {
  const units: Unit[] = [];
  const passed: Inherited[] = new Array(parsed.nodes.length);
  // The label each node passed on at first.
  const opened: (Label | null)[] = new Array(parsed.nodes.length).fill(null);
  const { from, count } = t;
  let body = 0;
  let token = 0;
  // Those whom the opening of a directive or letter asks to do what its numbered points say.
  let begun: Inherited = NOTHING;
  // The paragraph before stands, unmarked, right below its part's heading.
  let follows = false;
  // What a heading passed on before a line below it, without a marker, named those whose bullets follow.
  const lent = new Map<number, Inherited>();
  for (let index = 0; index < parsed.nodes.length; index++) {
    const node = parsed.nodes[index];
    if (!node) break;
    if (node.zone !== 'body' && node.zone !== 'annex' && node.zone !== 'opening') continue;
    if (node.kind === 'row' || node.kind === 'footnote') continue;
    while (token < count && (from[token] ?? 0) < node.words) token++;
    const start = token;
    let after = start;
    while (after < count && (from[after] ?? 0) < node.to) after++;
    while (body < bodies.length && (bodies[body]?.first ?? 0) < start) body++;
    let bodyTo = body;
    while (bodyTo < bodies.length && (bodies[bodyTo]?.first ?? 0) < after) bodyTo++;
    if (node.kind === 'part') begun = NOTHING;
    const held = (node.above >= 0 ? passed[node.above] : begun) ?? NOTHING;
    const speaks = held.label === 'time' && beginsSentence(t, bodies, start, body, bodyTo);
    const above = speaks ? { ...held, label: null } : held;
    const label = readLabel(t, node, start) ?? goesOn(t, units.at(-1), node, start);
    const first = label ? Math.max(start, t.tokenAt(label.end)) : start;
    let bodyFrom = body;
    while (bodyFrom < bodyTo && (bodies[bodyFrom]?.first ?? 0) < first) bodyFrom++;
    const labelled = label !== null || (above.label !== null && above.label !== 'content');
    const shared = isShared(node, above.part);
    const titled = shared && node.heading;
    const opening =
      labelled || (bodyFrom >= bodyTo && !shared && behindPerson(t, first) === 0)
        ? null
        : readHeads({ t, bodies, first, after, bodyFrom, bodyTo, titled, shared });
    const isHead = opening?.closed === true;
    // Bodies asked before numbered points are not those of the part's own closing words.
    // But words right below a part's heading that is a body's name say what it does: `IV. SỞ TÀI CHÍNH`.
    const below: boolean = node.above === index - 1 || (follows && node.above === parsed.nodes[index - 1]?.above);
    follows = node.kind === 'paragraph' && below && !isFarewell(parsed.text, node);
    const under = node.kind === 'paragraph' && node.above >= 0;
    // `(Kèm theo Kế hoạch số …)` below the last bullet.
    const remark = t.isMark(start, 40) || t.isMark(start, STAR);
    const loose =
      under &&
      (remark ||
        (parsed.nodes[node.above]?.kind === 'part' && !follows) ||
        (endsPlan(t, after) && isFarewell(parsed.text, node)));
    const heads = isHead ? opening.list : loose ? [] : above.heads;
    const bare = isHead && opening.after >= after;
    const part = partOf(t.text, node, above.part);
    // `3. Các bộ, ngành … tổ chức thực hiện. Cụ thể:` heads the bullets below it.
    const leads = !isHead && opening !== null && node.kind !== 'bullet' && t.isMark(after - 1, 58);
    const emptyLabel = label !== null && first >= after;
    // `a) Nhiệm vụ:` of a body: what stands below is its work as without the label.
    const passedOn =
      label?.kind === 'content' && held.heads.length > 0 && ofWork(parsed.text, node) ? null : label?.kind;
    passed[index] = {
      heads: isHead || leads ? (opening?.list ?? []) : node.kind === 'part' ? [] : above.heads,
      asked: isHead ? opening.asked : above.asked,
      label: emptyLabel ? (passedOn ?? null) : node.heading && !label ? null : above.label,
      part,
    };
    opened[index] = passed[index]?.label ?? null;
    // An empty label before bullets of the same item speaks for them, up to the item's next paragraph of its own.
    const holder = node.kind === 'paragraph' && node.above >= 0 ? passed[node.above] : undefined;
    if (holder && parsed.nodes[node.above]?.kind !== 'part') {
      const passes = emptyLabel ? (passedOn ?? null) : (opened[node.above] ?? null);
      if (passes !== holder.label) passed[node.above] = { ...holder, label: passes };
    }
    // `Yêu cầu các đơn vị …:` before numbered points gives them their bodies.
    if (isHead && opening.asked && node.kind === 'paragraph' && node.above >= 0 && bare)
      passed[node.above] = { ...above, heads: opening.list, asked: true };
    if (node.kind === 'paragraph' && node.above >= 0) {
      const before = lent.get(node.above);
      if (isHead && bare && part.shares && parsed.nodes[index + 1]?.kind === 'bullet') {
        const own = before ?? passed[node.above] ?? NOTHING;
        lent.set(node.above, own);
        passed[node.above] = { ...own, heads: opening.list, asked: opening.asked };
      } else if (before) {
        passed[node.above] = before;
        lent.delete(node.above);
      }
    }
    if (node.kind === 'paragraph' && node.above < 0 && t.isMark(after - 1, 58)) {
      const list = askedIn(t, bodies, bodyFrom, bodyTo);
      if (list) begun = { ...NOTHING, heads: list, asked: true };
    }
    units.push({
      node,
      index,
      first: isHead ? opening.after : first,
      after,
      label: label?.kind ?? above.label,
      inherited: !label && above.label !== null,
      heads,
      asked: isHead ? opening.asked : above.asked,
      own: isHead,
      bare,
      bodyFrom: isHead ? opening.next : bodyFrom,
      bodyTo,
      part,
    });
    body = bodyTo;
    token = after;
  }
  return units;
}

/** `… Chủ tịch UBND tỉnh yêu cầu Giám đốc các sở và Chủ tịch UBND các xã thực hiện các nhiệm vụ sau:`: who is asked; null where nobody is. */
function askedIn(t: Tokens, bodies: readonly Body[], from: number, to: number): readonly Body[] | null {
  for (let at = from; at < to; at++) {
    const first = bodies[at]?.first ?? 0;
    const asks = t.says(first - 2, DEMANDED) || endsCue(t, first - 1, ask);
    const list = asks ? readList(t, bodies, at, to) : null;
    if (list && t.hasCue(list.after, verb)) return list.bodies;
  }
  return null;
}

/** `Cơ quan phối hợp: Sở A; Sở B;` / `Công an tỉnh.`: a list of bodies that goes on in the next line. */
function goesOn(t: Tokens, before: Unit | undefined, node: Node, start: number): { kind: Label; end: number } | null {
  if (before === undefined || node.kind !== 'paragraph' || before.inherited || !t.isMark(before.after - 1, 59))
    return null;
  const { label } = before;
  if (label !== 'lead' && label !== 'support' && label !== 'perform') return null;
  return t.hasCue(start, head | CUE.group) ? { kind: label, end: node.words } : null;
}

const mayBeWork = opening('Nhiệm|Nội|Công|Việc|Các');

/** A label of work to be done: `Nhiệm vụ:`, `Nội dung thực hiện:`, `Việc phải làm:`. */
function ofWork(text: string, node: Node): boolean {
  return (
    mayBeWork(text, node.words) &&
    /^(?:Nhiệm vụ|Nội dung|Công việc|(?:Các )?(?:phần )?[Vv]iệc) ?/.test(text.slice(node.words, node.to))
  );
}

/** The plan's last mark, `./.`, stands before a token. */
function endsPlan(t: Tokens, after: number): boolean {
  return t.isMark(after - 1, 46) && t.isMark(after - 2, 47) && t.isMark(after - 3, 46);
}

const mayBeFarewell = opening('Trên|Quá|Yêu|Đề|Căn|Nhận|Nếu|Kế|Giao|UB|Ủy|Các');

/** Words that close a plan: they speak of all, not of the body above. */
function isFarewell(text: string, node: Node): boolean {
  if (!mayBeFarewell(text, node.words)) return false;
  return /^(Trên đây|Trong quá trình|Quá trình|Yêu cầu|Đề nghị|Căn cứ|Nhận được|Nếu có|Kế hoạch này|Giao|UBND|Ủy ban|Các )/.test(
    text.slice(node.words, node.words + 16),
  );
}

/** Below `Thời gian thực hiện:` a body with what it does: a task of its own. */
function beginsSentence(t: Tokens, bodies: readonly Body[], first: number, from: number, to: number): boolean {
  if (bodies[from]?.first !== first) return false;
  const list = readList(t, bodies, from, to);
  return list !== null && t.hasCue(list.after, verb | send | report | lead);
}

const mayBeLabel = opening(LABEL_OPENS, 'any case');
const OPENS_LABEL = wordSet(LABEL_OPENS.replaceAll('|', ' '));
/** By the id of a word: 1 for those words, also where a scan misread them. */
const READ_AS_LABEL = new Uint8Array(WORD_LIMIT);
for (const word of LABEL_OPENS.split('|')) READ_AS_LABEL[spellings.get(word) ?? 0] = 1;
READ_AS_LABEL[0] = 0;

/** A label may begin with a token, which stands at a place of the text. */
function mayOpenLabel(t: Tokens, token: number, place: number): boolean {
  // Words in brackets may part its first letters.
  if (t.text.charCodeAt(place + 1) === 40) return true;
  const word = t.word[token] ?? 0;
  const known = word === 0 || OPENS_LABEL[word] === 1 || READ_AS_LABEL[t.value[token] ?? 0] === 1;
  return known && mayBeLabel(t.text, place);
}

/** What a label without its colon begins with. */
const mayBeBare = opening('Cơ quan|Đơn vị|Thời|Tiến độ|Nội dung|Chủ trì|Phối hợp|Thành phần');

/** A label at the beginning of a paragraph, whose first token is given, and where its words end. */
function readLabel(t: Tokens, node: Node, first: number): { kind: Label; end: number } | null {
  if (node.kind === 'part') return null;
  const { text } = t;
  const code = text.charCodeAt(node.words);
  // Labels begin with one of these capitals: B C Đ D H K L M N P Q S T Y.
  if (!(code >= 66 && code <= 89) && code !== 0x110) return null;
  if (!mayOpenLabel(t, first, node.words)) return null;
  const limit = Math.min(node.to, node.words + 90);
  const window = text.slice(node.words, limit);
  let colon = window.indexOf(':');
  let end = colon + 1;
  if (colon < 0) {
    if (!mayBeBare(window)) return null;
    // A heading that is only a label: `a) Cơ quan chủ trì`.
    if (
      node.to - node.words > 60 ||
      !/^(Cơ quan|Đơn vị|Thời gian|Thời hạn|Tiến độ|Nội dung|Chủ trì|Phối hợp|Thành phần( tham dự| dự họp)?[.;]?$)/.test(
        window,
      )
    ) {
      const bare = /^(Thời gian (thực hiện|hoàn thành)|Thời hạn (thực hiện|hoàn thành))(?=\s)/.exec(window);
      return bare ? { kind: 'time', end: node.words + bare[0].length } : null;
    }
    colon = window.length;
    end = window.length;
  }
  let words = window.slice(0, colon).toLowerCase();
  if (words.includes('(')) words = words.replace(/\([^)]{0,40}\)/g, '');
  if (!isLetter(lastOf(words))) words = words.replace(/[\s.]+$/, '').trim();
  if (words.length < 4 || words.length > 60) return null;
  const kind = labelOf(words);
  return kind === null ? null : { kind, end: node.words + end };
}

interface HeadSearch {
  readonly t: Tokens;
  readonly bodies: readonly Body[];
  readonly first: number;
  readonly after: number;
  readonly bodyFrom: number;
  readonly bodyTo: number;
  /** A numbered heading of the part that shares out the work: its words name who must do it. */
  readonly titled: boolean;
  /** A numbered item of the part that shares out the work. */
  readonly shared: boolean;
}

interface Heads {
  readonly list: readonly Body[];
  readonly asked: boolean;
  /** The list ends the paragraph, or a colon ends it. */
  readonly closed: boolean;
  /** Token behind the list and its colon. */
  readonly after: number;
  /** Index of the next body. */
  readonly next: number;
}

/** The list of bodies a paragraph begins with: `Đề nghị Ban …`, `Sở A; Sở B:`. */
function readHeads(search: HeadSearch): Heads | null {
  const { t, bodies, first, after, bodyFrom, bodyTo, titled, shared } = search;
  let at = first;
  let asked = false;
  // `Vụ Kế hoạch - Tài chính` begins with its own name, `Nhiệm vụ của …` with none.
  const named = bodies[bodyFrom]?.first === first;
  if (!named && t.says(at, ON_SIDE)) at++;
  while (!named && (t.hasCue(at, ask) || (at < first + 8 && opensHeads(t, at)))) {
    if (t.hasCue(at, ask)) asked = true;
    at += t.hasCue(at, ask) ? (t.cueSize[at] ?? 1) : 1;
  }
  if (!asked && t.says(at, DEMANDED)) {
    asked = true;
    at += 2;
  }
  if (asked && t.isMark(at, 58)) at++;
  const post = behindPerson(t, at);
  const person = post > 0 ? (beforeColon(search, post) ?? (titled ? titleAsHead(search, post) : null)) : null;
  // One person holds it, whatever the post's name says.
  if (person)
    return {
      ...person,
      asked,
      list: person.list.map((one) => ({ ...one, group: one.group && person.list.length > 1 })),
    };
  const list = readList(t, bodies, bodyFrom, bodyTo);
  if (!list || (bodies[bodyFrom]?.first ?? -1) !== at)
    return titled ? titleAsHead(search, at) : shared ? namedBefore(search, at) : null;
  let end = list.after;
  let closed = end >= after;
  // `(cơ quan thường trực)` behind a name.
  if (t.isMark(end, 40)) {
    let close = end;
    while (close < after && !t.isMark(close, 41)) close++;
    if (close < after) end = close + 1;
    closed = end >= after;
  }
  // `Sở A - cơ quan thường trực Ban Chỉ đạo`
  else if (titled && (t.isMark(end, 44) || t.isMark(end, 45) || t.isMark(end, 0x2013)) && isStanding(t, end + 1)) {
    end = t.isMark(after - 1, 58) ? after - 1 : after;
    closed = end >= after;
  }
  // `3. Sở A, Sở B có trách nhiệm:`
  if (t.saysSmall(end, IS_BOUND) && end + IS_BOUND.numbers.length === after - 1) end = after - 1;
  // `… được giao nhiệm vụ:` behind the list of those who are asked.
  if (asked && t.isMark(after - 1, 58) && after - end < 8) end = after - 1;
  if (t.isMark(end, 58) || (t.isMark(end, 46) && end + 1 >= after) || (t.isMark(end, 59) && end + 1 >= after)) {
    end++;
    closed = true;
  } else if (t.isMark(end, 46) && (t.capital[end + 1] ?? 0) > 0) {
    end++;
    closed = true;
  }
  if (!closed && titled) {
    const whole = titleAsHead(search, at);
    if (whole) return whole;
  }
  let next = list.next;
  while (next < bodyTo && (bodies[next]?.first ?? 0) < end) next++;
  return { list: list.bodies, asked, closed, after: end, next };
}

/** A word that stands before those whose work it is, or what joins two of them: `Nhiệm vụ, trách nhiệm của …`. */
function opensHeads(t: Tokens, at: number): boolean {
  return t.isOf(at, BEFORE_HEADS) || ((t.isMark(at, 44) || t.is(at, VA)) && t.isOf(at + 1, BEFORE_HEADS));
}

function isShared(node: Node, part: Part): boolean {
  return part.shares && (node.kind === 'section' || node.kind === 'point');
}

/** No name that the rules do not know is longer, before what it does. */
const NAME_REACH = 9;

/** `6. Cơ sở khám bệnh: Cử người dự họp`: whoever stands before the colon, and what they must do behind it. */
function namedBefore(search: HeadSearch, first: number): Heads | null {
  const { t, bodies, bodyFrom, bodyTo } = search;
  let colon = first;
  while (colon < first + NAME_REACH && t.kind[colon] === WORD) colon++;
  if (!t.isMark(colon, 58) || t.capital[first] === 0 || t.capital[colon + 1] !== 1 || !t.hasCue(colon + 1, verb))
    return null;
  const heads = titleAsHead({ ...search, after: colon + 1 }, first);
  if (!heads) return null;
  let next = bodyFrom;
  while (next < bodyTo && (bodies[next]?.first ?? 0) <= colon) next++;
  return { ...heads, next };
}

/** `Bà Lò Thị Mẫu - Kế toán trưởng` */
const ELDERS = wordSet('ông bà');

/** `Đ/c Lê Thị Mẫu - Hiệu trưởng`, `Đồng chí Trần Văn Mẫu, Phó Chủ tịch …`: where the post begins behind who holds it; 0 for none. */
function behindPerson(t: Tokens, first: number): number {
  const name = isComrade(t, first)
    ? first + 3
    : t.says(first, COMRADE)
      ? first + 2
      : t.isOf(first, ELDERS)
        ? first + 1
        : 0;
  if (name === 0) return 0;
  let at = name;
  while (at < name + 6 && t.kind[at] === WORD && t.capital[at] === 1) at++;
  const parts = t.isMark(at, 45) || t.isMark(at, 0x2013) || t.isMark(at, 44);
  return at > name + 1 && parts && t.hasCue(at + 1, CUE.post) ? at + 1 : 0;
}

/** The post with the body it heads that stands before a colon, as who must do what follows. */
function beforeColon(search: HeadSearch, first: number): Heads | null {
  const { t, bodies, bodyTo } = search;
  let { bodyFrom } = search;
  while (bodyFrom < bodyTo && (bodies[bodyFrom]?.first ?? 0) < first) bodyFrom++;
  let colon = first;
  while (colon < search.after && colon < first + NAME_REACH + 6 && !t.isMark(colon, 58) && !t.isMark(colon, 46))
    colon++;
  if (!t.isMark(colon, 58)) return null;
  let next = bodyFrom;
  while (next < bodyTo && (bodies[next]?.first ?? 0) <= colon) next++;
  const heads = titleAsHead({ ...search, bodyFrom, bodyTo: next, after: colon + 1 }, first);
  return heads ? { ...heads, next } : null;
}

/** Meetings, whose name begins as that of a society. */
const EVENT = /^hội (nghị|thảo|thi|diễn|chợ|trại|thao|đàm|khỏe|khoẻ)$/i;

/** A heading that names posts or bodies the body rules do not know, taken whole. */
function titleAsHead({ t, bodies, after, bodyFrom, bodyTo }: HeadSearch, first: number): Heads | null {
  const last = t.isMark(after - 1, 58) ? after - 1 : after;
  if (last - first > 26 || t.isMark(last - 1, 46) || t.isMark(last - 1, 59)) return null;
  const plural = t.is(first, CAC) && ((t.capital[first] ?? 0) > 0 || t.hasCue(first - 2, ask));
  const noun = plural ? first + 1 : isComrade(t, first) ? first + 3 : first;
  if (EVENT.test(t.slice(noun, noun + 2))) return null;
  if (!t.hasCue(noun, CUE.post | head | CUE.group) || (!plural && t.hasCue(noun, verb) && !t.hasCue(noun, head)))
    return null;
  const named = bodies[bodyFrom];
  for (let at = first; at < last; at++) {
    if (!t.hasCue(at, lead | support | advise | report) || (t.capital[at] ?? 0) > 0) continue;
    // `Các sở, ngành chủ trì, quản lý các dự án thuộc Chương trình`: who they are is told by what they do.
    const told = plural && t.hasCue(noun, CUE.group) && named?.first === first && named.after === at;
    if (told && bodyFrom + 1 >= bodyTo && last === after && t.kind[at - 1] === WORD)
      return { list: [spanBody(t, first, last, true)], asked: false, closed: true, after, next: bodyTo };
    return null;
  }
  if (t.hasCue(noun, CUE.post) && !bodies.slice(bodyFrom, bodyTo).some((body) => body.first === first)) {
    // A post with its charge is one name, commas and all.
    return { list: [spanBody(t, first, last, plural)], asked: false, closed: true, after, next: bodyTo };
  }
  const list = bodiesOfValue({ t, bodies, first, after: last, bodyFrom, bodyTo });
  return list.length > 0 ? { list, asked: false, closed: true, after, next: bodyTo } : null;
}

/** `Đ/c` before a post. */
function isComrade(t: Tokens, at: number): boolean {
  return t.isMark(at + 1, SLASH) && t.slice(at, at + 3).toLowerCase() === 'đ/c';
}

function spanBody(t: Tokens, first: number, after: number, group: boolean): Body {
  const from = t.from[first] ?? 0;
  const to = t.to[after - 1] ?? 0;
  return { name: t.text.slice(from, to), group, first, after, from, to };
}

/** Bodies that stand one after another, parted by commas, semicolons, `và`. */
export function readList(
  t: Tokens,
  bodies: readonly Body[],
  from: number,
  to: number,
): { bodies: Body[]; after: number; next: number } | null {
  const first = bodies[from];
  if (!first || from >= to) return null;
  const list = [first];
  let next = from + 1;
  let after = first.after;
  while (next < to) {
    // `Cục A (Bộ B) và Sở C`: whose body it is, or its short name, parts nothing.
    const behind = behindRemark(t, after);
    while (next < to && (bodies[next]?.first ?? behind) < behind) next++;
    const body = bodies[next];
    if (!body || next >= to || !isBetween(t, behind, body.first)) break;
    list.push(body);
    after = body.after;
    next++;
  }
  return { bodies: list, after, next };
}

/** `cơ quan thường trực` tells whose office a body is, not its part in this task. */
const STANDING_SIZE = 4;

function isStanding(t: Tokens, at: number): boolean {
  return t.hasCue(at, lead) && t.cueSize[at] === STANDING_SIZE;
}

/** The token behind a remark in brackets that gives no role, or the token itself. */
function behindRemark(t: Tokens, at: number): number {
  if (!t.isMark(at, 40)) return at;
  for (let end = at + 1; end < at + 24; end++) {
    if (t.isMark(end, 41)) return end + 1;
    if (t.hasCue(end, lead | support) && (t.cueSize[end] ?? 0) < STANDING_SIZE) break;
  }
  return at;
}

/** Only separators of a list stand between two tokens. */
function isBetween(t: Tokens, from: number, to: number): boolean {
  if (to - from > 3) return false;
  for (let at = from; at < to; at++) {
    const separator =
      t.isMark(at, 44) ||
      t.isMark(at, 59) ||
      t.is(at, VA) ||
      t.isMark(at, 45) ||
      t.isMark(at, 0x2013) ||
      t.isMark(at, 47);
    if (!separator && !t.isSmallOf(at, BETWEEN)) return false;
  }
  return true;
}
