import { fold, makeDay } from '@cotmoc/base';
import type { Block } from './block.ts';
import { SMALL_KIND } from './kind.ts';
import { isCapitals } from './letter.ts';
import type { Letterhead } from './shape.ts';
import { CARRIED, isKind, OF_LETTER } from './zone.ts';

/** Reads the issuer, number, place, date, kind and title that stand above the body. */
export function readLetterhead(blocks: readonly Block[]): Letterhead {
  const lines: string[] = [];
  for (const block of blocks) {
    if (block.kind === 'table')
      for (const row of block.rows) lines.push(...row.map((cell) => cell.replaceAll('\n', ' ')));
    else if (block.kind === 'paragraph')
      lines.push(...(block.columns.length > 1 && !isKind(block.text) ? block.columns : [block.text]));
  }
  const capital = lines.findIndex((line) => line !== SMALL_KIND && isKind(line));
  const kindAt = capital < 0 ? lines.indexOf(SMALL_KIND) : capital;
  const top = kindAt < 0 ? lines : lines.slice(0, kindAt);
  const issuer: string[] = [];
  let number: string | null = null;
  let dated: RegExpExecArray | null = null;
  // Where a copy lost the name of the kind, the title begins behind the number and the date.
  let unnamed: string[] | null = null;
  // The motto broke over two lines: what is still to come of it.
  let motto = '';
  // A letter names no kind: what it is about stands behind `V/v`, below its number.
  let subject: string[] | null = null;
  let letter = false;
  let ofParty = false;
  for (const line of top) {
    const begun = number !== null && dated !== null;
    number ??= numberIn(line);
    if (/ngày/i.test(line)) dated ??= DATED.exec(line) ?? DATED_SHORT.exec(line) ?? DATED_ALONE.exec(line);
    // What a decision carries has a title of its own.
    if (kindAt < 0 && CARRIED.test(line)) break;
    if (kindAt < 0 && (number !== null || ofParty) && !letter) {
      letter = /^\W{0,3}Kính gửi/i.test(line) || (ofParty && subject !== null && isCapitals(line));
      const opens =
        subject === null &&
        (/^\(?V\/v/i.test(line) || line.startsWith('Về việc ') || (ofParty && /^\p{Lu}\p{Ll}/u.test(line)));
      if (opens || (subject !== null && !letter && !isCapitals(line) && !/^-|^Độc lập/.test(line))) {
        subject ??= [];
        subject.push(line.replace(DATED, '').trim());
        continue;
      }
    }
    // Below the number of the Party's letter what it is about stands without a word before it.
    ofParty ||= kindAt < 0 && OF_LETTER.test(line);
    if (kindAt < 0 && begun) {
      unnamed ??= [];
      if (isCapitals(line)) unnamed.push(line);
      continue;
    }
    if (line.startsWith('DỰ THẢO')) continue;
    const words = beforeMotto(line);
    const at = line.search(/CỘNG\s+H/);
    if (at >= 0) motto = MOTTO.startsWith(fold(line.slice(at))) ? MOTTO.slice(line.length - at).trim() : '';
    else if (motto !== '' && fold(words) === motto) {
      motto = '';
      continue;
    }
    // `PHƯỜNG MÓNG CÁI 2`: a place may have a number.
    const bare = words.replace(/ \d{1,2}$/, '');
    if (
      words !== '' &&
      !/[/\d]/.test(bare) &&
      isCapitals(words) &&
      !/^(?:(?:Số|SỐ)[\s:]|KẾ HOẠCH )/.test(words) &&
      words.length < 120
    )
      issuer.push(words);
  }
  // `CHỈ THỊ` / `CỦA THỦ TƯỚNG CHÍNH PHỦ SỐ … NGÀY … VỀ …`, at times broken in the middle of a name
  if (kindAt >= 0 && /^CỦA /i.test(lines[kindAt + 1] ?? '')) {
    const other = lines.findIndex((line, at) => at > kindAt && !isCapitals(line));
    const until = Math.max(kindAt + 2, other < 0 ? lines.length : other);
    const authored = AUTHORED.exec(lines.slice(kindAt + 1, until).join(' '));
    if (authored) {
      const [, name = '', own, day, month, year, about] = authored;
      if (issuer.length === 0) issuer.push(name.toUpperCase());
      number ??= own ?? null;
      dated ??= year === undefined ? null : DAY.exec(`ngày ${day}/${month}/${year}`);
      lines.splice(kindAt + 1, until - kindAt - 1, ...(about === undefined ? [] : [about]));
    }
  }
  // A copy that lost the second line of its committee's name has it where the text names its authority.
  if (issuer.length === 1 && /^(ỦY BAN|UỶ BAN|HỘI ĐỒNG) NHÂN DÂN$/.test(issuer[0] ?? '')) {
    const whole = lines.find((line) => line.includes(`${issuer[0]} `) && COMMITTEE.test(line));
    const name = COMMITTEE.exec(whole ?? '')?.[0];
    if (name !== undefined) issuer[0] = name;
  }
  // A copy without its letterhead: whose decision it is stands below the title, its number in the plan that it carries.
  const below = lines.slice(kindAt + 1);
  if (issuer.length === 0 && kindAt >= 0)
    issuer.push(...below.filter((line) => isCapitals(line) && AUTHORITY.test(line)).slice(0, 1));
  if (number === null && kindAt >= 0 && top.length === 0) {
    const at = below.findIndex((line) => /^\((?:Ban hành )?kèm theo \S+ \S+ số/i.test(line));
    const own = numberIn((below[at] ?? '').replace(' số', ' Số'));
    if (kindOfNumber(own) === kindName(lines[kindAt] ?? '')) {
      number = own;
      dated = DAY.exec(`${below[at]} ${below[at + 1] ?? ''}`);
    }
  }
  const about =
    subject
      ?.join(' ')
      .trim()
      .replace(/^\(?V\/v\s*:?\s*|[).]+$/gi, '') || null;
  const kind =
    kindAt < 0
      ? (kindOfNumber(number) ?? (ofParty || (number !== null && (letter || about !== null)) ? 'Công văn' : null))
      : kindName(lines[kindAt] ?? '');
  const title = kindAt < 0 ? (about ?? titleOf(withoutAuthority(unnamed ?? []), issuer)) : titleOf(below, issuer);
  return {
    kind,
    title: kind === 'Quyết định' ? (title?.replace(RUN_ON, '') ?? null) : title,
    issuer,
    number,
    date: dated ? makeDay(Number(dated[4]), Number(dated[3]), Number(dated[2])) : null,
    place: dated?.[1]?.trim() || null,
  };
}

/** A committee or council with the place it is of, up to its term. */
const COMMITTEE =
  /(?:ỦY BAN|UỶ BAN|HỘI ĐỒNG) NHÂN DÂN (?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|ĐẶC KHU) \p{Lu}[\p{Lu}\d -]*?(?= KH[ÓO][ÓAÁ] |,|$)/u;

const MOTTO = 'cong hoa xa hoi chu nghia viet nam';

const DATED =
  /(?:^|[\s|])((?:TP\.?\s|Thành phố\s)?[A-ZĐÀ-Ỹ][\p{L}.'’-]*(?:\s(?:-\s)?[A-ZĐÀ-Ỹ][\p{L}.'’-]*){0,4}(?:\s\d{1,2})?)\s?,?\s*[Nn]gày\s{0,3}(\d{1,2})\s{0,3}tháng\s{0,3}(\d{1,2}),?\s{0,3}năm\s{0,3}(\d{4})/u;

/** `Đảo Ngọc, ngày 8/1/2026` at the end of a line. */
const DATED_SHORT =
  /(?:^|[\s|])([A-ZĐÀ-Ỹ][\p{L}.'’-]*(?:\s(?:-\s)?[A-ZĐÀ-Ỹ][\p{L}.'’-]*){0,4}),\s*[Nn]gày\s{0,3}(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\.?$/u;

/** A day alone on its line, its place lost. */
const DATED_ALONE = /^()ngày\s{0,3}(\d{1,2})\s{0,3}tháng\s{0,3}(\d{1,2})\s{0,3}năm\s{0,3}(\d{4})$/i;

/** `ngày 17 tháng 10 năm 2014`, `ngày 17/10/2014`: the groups are those of `DATED`. */
const DAY = /ngày()\s{0,3}(\d{1,2})(?:\s{0,3}tháng\s{0,3}|[/-])(\d{1,2})(?:\s{0,3}năm\s{0,3}|[/-])(\d{4})/;

/** `Số: 12/KH-UBND`, `Số: 70 /KH-UBND`, `Số: 16-KH/TU`; null where the number is left blank. */
export function numberIn(line: string): string | null {
  const match =
    /(?:S[ốÓỐ]|(?<=^(?:Nghị quyết|Luật|Nghị định|Thông tư|Quyết định) )số(?=\s?:))\s?[:.]?\s{0,6}(\d{1,5}[a-zđ]?)\s{0,3}(\/\d{4})?\s?([/–-])\s?([A-ZĐƯa-zđ&]{1,12}\d{0,2}(?:\s?[/.–-]\s?[A-ZĐƯ\d&][A-ZĐƯa-zđ\d&]{0,14}){0,4})/.exec(
      line,
    );
  return match
    ? `${match[1]}${match[2] ?? ''}${match[3] === '/' ? '/' : '-'}${(match[4] ?? '').replace(/\s+/g, '').replaceAll('–', '-')}`
    : null;
}

/** The part of a line before the national motto that stands beside it. */
function beforeMotto(line: string): string {
  const at = line.search(
    /CỘNG(\s+H|$)|^H[ÒO][ÀA]?A? XÃ HỘI|(HỘI |^)CHỦ NGHĨA VIỆT|Độc lập|ĐỘC LẬP\s*[-–]|ĐẢNG CỘNG SẢN|\s+Số:/,
  );
  return (at < 0 ? line : line.slice(0, at)).replace(/[\s|]+$/, '');
}

/** Whose decision it is, on a line of its own below the title. */
const AUTHORITY =
  /^(THỦ TƯỚNG|BỘ TRƯỞNG|CHỦ TỊCH|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|GIÁM ĐỐC|CHÍNH PHỦ|HỘI ĐỒNG NHÂN DÂN|TỔNG GIÁM ĐỐC|CỤC TRƯỞNG|BAN THƯỜNG VỤ)/;

/** A line of the letterhead that names only whose committee it is; titles name it too. */
const PLACE = /^(TỈNH|THÀNH PHỐ|TP\.?|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG) /;

/** Whose document it is in the line below the kind, at times with its number and day, and the title behind them. */
const AUTHORED =
  /^CỦA ((?:THỦ TƯỚNG|BỘ TRƯỞNG|CHỦ TỊCH|CHÍNH PHỦ|ỦY BAN|UỶ BAN|HỘI ĐỒNG NHÂN DÂN|BAN BÍ THƯ|BỘ CHÍNH TRỊ|BỘ).*?)(?: SỐ (\d\S*))?(?: NGÀY (\d{1,2})(?: THÁNG |[/-])(\d{1,2})(?: NĂM |[/-])(\d{4}))?(?: ((?:VỀ|V\/V) .*))?$/iu;

/** The lines behind those that name whose decision it is, and at which session. */
function withoutAuthority(lines: readonly string[]): readonly string[] {
  const at = lines.findIndex((line) => !AUTHORITY.test(line) && !/^KH[ÓO][ÓAÁ] .*KỲ HỌP/.test(line));
  return at < 0 ? [] : lines.slice(at);
}

/** Whose decision it is, run into the title above. */
const RUN_ON =
  /(?<!CỦA|DO|VÀ|,|CHO|VỚI|THUỘC|TẠI|GIỮA|TỊCH) (?:CHỦ TỊCH )?(?:ỦY|UỶ) BAN NHÂN DÂN (?:TỈNH|THÀNH PHỐ|HUYỆN|XÃ|PHƯỜNG)(?: \p{Lu}+){1,5}$/u;

/** What state the document is in, between its kind and its title. */
const DRAFT = /^\(?dự thảo(?: [^()]{1,12})?\)?$/i;

/** `KẾ HOẠCH` / `LIÊN NGÀNH`: of several bodies, which belongs to the kind and not to the title. */
const JOINT = /^LIÊN (?:NGÀNH|TỊCH|CƠ QUAN)$/;

function titleOf(lines: readonly string[], issuer: readonly string[]): string | null {
  const words: string[] = [];
  for (const line of lines) {
    if (isKind(line) || /^\((Kèm|Ban hành|Đính)|^Chủ (?:đề|điểm)\s*:|^Kính gửi|^\d{1,2}:\d\d/i.test(line)) break;
    if (DRAFT.test(line) || (words.length === 0 && JOINT.test(line))) continue;
    const other = words.length > 0 && /\p{L}/u.test(line) && isCapitals(line) !== isCapitals(words[0] ?? '');
    // `HỘI NGHỊ LẦN THỨ BẢY`, below it `BAN CHẤP HÀNH … về xây dựng …`
    if (other && !/^(?:\p{Lu}[^\p{Ll}]* )?về /u.test(line)) break;
    // A decision names its authority again below the title.
    if (words.length > 0 && issuer.some((name) => !PLACE.test(name) && line.includes(name))) break;
    if (AUTHORITY.test(line)) break;
    words.push(line);
  }
  return words.length > 0 ? words.join(' ').trim() : null;
}

/** What the letters of a document's number call it: `12/KH-UBND`, `16-CTr/TU`. */
export function kindOfNumber(number: string | null): string | null {
  const letters = /^\d+[a-zđ]?(?:\/\d{4})?[/-](\p{L}{2,3})(?=[/-])/u.exec(number ?? '')?.[1];
  return letters === undefined ? null : (KIND_OF.get(letters.toUpperCase()) ?? null);
}

const KIND_OF = new Map([
  ['KH', 'Kế hoạch'],
  ['QĐ', 'Quyết định'],
  ['NQ', 'Nghị quyết'],
  ['CTR', 'Chương trình'],
  ['CT', 'Chỉ thị'],
  ['TB', 'Thông báo'],
  ['KL', 'Kết luận'],
  ['HD', 'Hướng dẫn'],
  ['CĐ', 'Công điện'],
  ['CV', 'Công văn'],
  ['TT', 'Thông tư'],
]);

const KINDS = [
  'Kế hoạch',
  'Quyết định',
  'Nghị quyết',
  'Chương trình',
  'Chỉ thị',
  'Đề án',
  'Kết luận',
  'Thông báo',
  'Hướng dẫn',
];

/** `KẾ HOẠCH` as `Kế hoạch`, marks that a scan lost put back. */
function kindName(line: string): string {
  const words = line.replace(/^DỰ THẢO |\s*:$|\s?\(dự thảo[^()]*\)$/gi, '').toLowerCase();
  const plain = fold(words);
  const known = KINDS.find(
    (kind) => plain.startsWith(fold(kind)) || plain.replaceAll(' ', '') === fold(kind).replaceAll(' ', ''),
  );
  // `k ế h o ạ c h`: nothing stands behind a name set with blanks.
  const rest = !known
    ? words.slice(1)
    : plain.startsWith(fold(known))
      ? words.slice(known.length).replace(/^\S$/, '')
      : '';
  return `${known ?? words.charAt(0).toUpperCase()}${rest}`;
}
