import { makeDay } from '@cotmoc/base';
import { isCapitals } from '../1-parse/letter.ts';
import type { Parsed } from '../1-parse/shape.ts';
import type { Header } from '../contract.ts';
import { remember } from '../remember.ts';
import type { Body } from './body.ts';
import { wordId } from './lexicon.ts';
import { titleInText } from './title-in-text.ts';
import { type Tokens, WORD } from './token.ts';

const CUA = wordId('của');

/** The header of a document: what the letterhead prints, completed from the opening sentence and the title. */
export function readHeader(parsed: Parsed, t: Tokens, bodies: readonly Body[]): Header {
  const { letterhead, closing } = parsed;
  const title = letterhead.title ?? (letterhead.number === null ? null : titleInText(parsed));
  const period = readPeriod(title ?? '', letterhead.date, FOR_A_YEAR.test(`${letterhead.kind} ${title}`));
  return {
    kind: letterhead.kind,
    title,
    year: period.year ?? yearOfDraft(parsed) ?? yearOfAnnex(parsed),
    period: period.period,
    issuer: readIssuer(parsed, t, bodies),
    number: letterhead.number,
    date: letterhead.date,
    place: letterhead.place,
    signer: closing.signer,
    capacity: closing.capacity,
    recipients: closing.recipients,
  };
}

/** The body in the letterhead; where it lost its second line, the opening or the place says whose it is. */
function readIssuer(parsed: Parsed, t: Tokens, bodies: readonly Body[]): string | null {
  const { issuer, place, number } = parsed.letterhead;
  const joint = issuersOf(issuer, number);
  if (joint.length > 1) return joint.map((lines) => asNamed(issuerOfLines(lines), bodies)).join(' - ');
  const named = asNamed(issuerOfLines(issuer.join('\n')), bodies);
  if (named !== null && !BARE.test(named)) return named;
  const opening = issuerFromOpening(parsed, t, bodies);
  if (named === null) return opening;
  const level = /^(?:UBND|HĐND|Ủy ban nhân dân|Hội đồng nhân dân) (tỉnh|thành phố|xã|phường)$/i.exec(
    opening ?? '',
  )?.[1];
  if (level !== undefined && place !== null) return `${named} ${level.toLowerCase()} ${place}`;
  if (opening?.startsWith(`${named} `)) return opening;
  const told = place === null ? null : levelOf(parsed.text, place);
  return told === null ? named : `${named} ${told}`;
}

/** `tỉnh Vân Hà`, by the first words that say what the place of issue is. */
function levelOf(text: string, place: string): string | null {
  const name = place.replace(/^(?:TP\.?|Thành phố)\s/, '');
  const level = new RegExp(
    `(?<!\\p{L})(tỉnh|thành phố|huyện|xã|phường) ${name.replaceAll('.', '\\.')}(?!\\p{L})`,
    'iu',
  ).exec(text)?.[1];
  // `Chủ tịch UBND Thành phố yêu cầu`: its own committee needs no name.
  const own = level ?? /(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân) ([Tt]ỉnh|[Tt]hành phố)(?! \p{Lu})/u.exec(text)?.[1];
  return own === undefined ? null : `${own.toLowerCase()} ${name}`;
}

/** The body that issues, by the lines of the letterhead that name it. */
const issuerOfLines = remember((lines): string | null =>
  issuerFromLetterhead(lowerStorey(lines === '' ? [] : lines.split('\n'))),
);

/** The lines of each body that issues a joint plan, `15/KHPH-SVHTTDL-CAT`, each beginning with what a body is. */
function issuersOf(lines: readonly string[], number: string | null): readonly string[] {
  if (!JOINT.test(number ?? '') && !lines.some((line) => line.split(BETWEEN_BODIES).length > 1)) return [];
  const found: string[] = [];
  for (const line of lines.flatMap((one) => one.split(BETWEEN_BODIES))) {
    const last = found.length - 1;
    if (last < 0 || OPENS_BODY.test(line)) found.push(line);
    else found[last] = `${found[last]}\n${line}`;
  }
  // `UBND TỈNH …` / `SỞ …` / `BÁO …` over `12/KHPH-SA-BB`: the first is above those who sign.
  const signs = (number ?? '').split('-').length - 1;
  if (found.length > Math.max(1, signs) && JOINT.test(number ?? '') && ABOVE.test(found[0] ?? ''))
    return found.slice(1);
  // `UBND TỈNH … - SỞ …`: the one is above the other.
  return /^(ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND) /.test(found[0] ?? '') && !JOINT.test(number ?? '') ? [] : found;
}

/** Whoever stands above those who issue, in the first line. */
const ABOVE = /^(ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND|TỈNH ỦY|TỈNH UỶ|THÀNH ỦY) /;
/** The letters of a joint plan's number. */
const JOINT = /\/(?:KHPH|CTPH|CTrPH|KHLT|KHLN|CTLT|NQLT|QCPH)-/;
const OPENS_BODY =
  /^(?:SỞ|BỘ|CÔNG AN|UBND|ỦY BAN|UỶ BAN|BAN|HỘI|TỈNH ĐOÀN|THÀNH ĐOÀN|ĐOÀN|LIÊN ĐOÀN|ĐÀI|BÁO|VIỆN|HỌC VIỆN|CỤC|TRƯỜNG|TỔNG CỤC|NGÂN HÀNG|TÒA ÁN|ĐẢNG ỦY|CHÍNH PHỦ) /;
const BETWEEN_BODIES =
  / [-–] (?=(?:SỞ|BỘ(?! ĐỘI)|CÔNG AN|UBND|ỦY BAN|UỶ BAN|HỘI|TỈNH ĐOÀN|THÀNH ĐOÀN|LIÊN ĐOÀN|ĐÀI|HỌC VIỆN|TỔNG CỤC|TRUNG ƯƠNG|ĐOÀN) )/;

/** A committee without the place it is of. */
const BARE = /^(Ủy ban nhân dân|Uỷ ban nhân dân|Hội đồng nhân dân)$/;

/** `Hà Lam, ngày … tháng 6 năm 2026`: a draft's year of issue, its day left open. */
function yearOfDraft({ letterhead, nodes, text }: Parsed): number | null {
  if (letterhead.date !== null) return null;
  for (const node of nodes) {
    if (node.zone !== 'head') break;
    const year = OPEN_DATE.exec(text.slice(node.from, node.to))?.[1];
    if (year) return Number(year);
  }
  return null;
}

const OPEN_DATE = /, ngày[\s.…_]{1,20}tháng[\s\d.…_]{1,20}năm\s{1,3}(20\d\d)(?!\d)/;

/** The year that a list of tasks standing by itself, without a letterhead, has in its name. */
function yearOfAnnex(parsed: Parsed): number | null {
  if (parsed.letterhead.kind !== null || parsed.letterhead.date !== null) return null;
  for (const node of parsed.nodes.slice(0, 6)) {
    const words = node.kind === 'row' ? '' : parsed.text.slice(node.from, Math.min(node.to, node.from + 300));
    if (!isCapitals(words)) continue;
    const year = /(?<!TẦM NHÌN (?:ĐẾN )?)NĂM (20\d\d)(?!\d)/.exec(words)?.[1];
    if (year) return Number(year);
  }
  return null;
}

/** What is made for a year to come: a plan, a programme, and the decision that carries one. */
const FOR_A_YEAR = /kế hoạch|chương trình|lịch |phương án|phong trào/iu;

/** The year a plan is for, and its days, from the title; the year of issue where the title has none. */
function readPeriod(title: string, date: string | null, planned: boolean): Pick<Header, 'year' | 'period'> {
  const span = /(?:giai đoạn|nhiệm kỳ|năm học|từ năm)\s+(\d{4})\s*(?:-|–|đến|đến năm)\s*(?:năm\s+)?(\d{4})/i.exec(
    title,
  );
  if (span) {
    const from = makeDay(Number(span[1]), 1, 1);
    const to = makeDay(Number(span[2]), 12, 31);
    const issued = date ? Number(date.slice(0, 4)) : null;
    return {
      year: issued !== null && issued >= Number(span[1]) ? issued : null,
      period: from && to ? { from, to } : null,
    };
  }
  // A plan that is issued in the last days of a year is for the next.
  const issued = date ? Number(date.slice(0, 4)) + (planned && date.slice(5) >= '12-15' ? 1 : 0) : null;
  // `đến năm 2030` is a horizon, `tháng 7 năm 2013` the day of another document.
  const horizon = /(?<!cuối )(?:đến|tới) năm (\d{4})/i.exec(title)?.[1];
  const plain = title.replace(/tháng \d{1,2} năm \d{4}/gi, '').replace(/(?<!cuối )(?:đến|tới) năm \d{4}/gi, '');
  const named = /năm\s+(\d{4})(?!\s*[-–]\s*\d{4})/i.exec(plain)?.[1];
  if (named) return { year: Number(named), period: yearSpan(Number(named), Number(named)) };
  if (horizon && issued !== null && Number(horizon) >= issued)
    return { year: issued, period: yearSpan(issued, Number(horizon)) };
  return { year: issued, period: null };
}

/** `năm học 2025 - 2026` in a title: the year in which it begins; null where the title names none. */
export function schoolYearIn(title: string | null): number | null {
  const [, first, last] = /năm học (\d{4})\s*[-–]\s*(\d{4})/i.exec(title ?? '') ?? [];
  return first !== undefined && Number(last) === Number(first) + 1 ? Number(first) : null;
}

function yearSpan(first: number, last: number): Header['period'] {
  const from = makeDay(first, 1, 1);
  const to = makeDay(last, 12, 31);
  return from && to ? { from, to } : null;
}

const UNITS = new Set(['tỉnh', 'thành', 'phố', 'huyện', 'xã', 'phường', 'thị', 'quận', 'đặc', 'khu']);

/** What the name of an issuing body that has a line of its own begins with. */
const STOREY =
  /^(ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND) (XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU|QUẬN|HUYỆN|THỊ XÃ) |^(ĐẢNG ỦY|ĐẢNG UỶ|HUYỆN ỦY|THÀNH ỦY|TỈNH ỦY|CHI BỘ|BỘ ĐỘI|BỘ TƯ LỆNH|BỘ CHỈ HUY|SỞ|BỆNH VIỆN|TRƯỜNG:?|TRUNG TÂM|CHI CỤC|BAN QUẢN LÝ|TRẠM|HỌC VIỆN|VIỆN|ĐỒN|BÁO VÀ|LIÊN ĐỘI|LIÊN ĐOÀN|CÔNG ĐOÀN|BCH|CHI ĐOÀN|CHI HỘI|ĐOÀN TRƯỜNG|CÔNG AN (?:XÃ|PHƯỜNG|ĐẶC KHU|HUYỆN|QUẬN|THỊ XÃ|THÀNH PHỐ)|PHÒNG (?!CHÁY|CHỐNG|KHÔNG|THỦ|TỈNH)\p{Lu}+|(?:ỦY|UỶ) BAN (?:MTTQ|MẶT TRẬN)|BAN (?:THƯỜNG VỤ|CHẤP HÀNH|THƯỜNG TRỰC) (?:HỘI|ĐOÀN|LIÊN ĐOÀN|ỦY BAN|UỶ BAN)) /u;

/** A body of the Party, the Front or a union, and behind it the part of it that issues. */
const ORGAN =
  /^((?:(?:ỦY|UỶ) BAN )?(?:MẶT TRẬN|MTTQ) .*|(?:HỘI|ĐOÀN|LIÊN ĐOÀN|ĐẢNG BỘ|ĐẢNG ỦY|ĐẢNG UỶ) .*?) (BAN (?:THƯỜNG TRỰC|CHẤP HÀNH|THƯỜNG VỤ|TUYÊN GIÁO.*|TỔ CHỨC|DÂN VẬN|NỘI CHÍNH))$/u;

function organOf(joined: string): readonly string[] | null {
  const organ = ORGAN.exec(joined);
  if (!organ?.[1] || !organ[2]) return null;
  const whose = organ[1].replace(/^ĐẢNG BỘ (TỈNH|THÀNH PHỐ) /u, (_, level) =>
    level === 'TỈNH' ? 'TỈNH ỦY ' : 'THÀNH ỦY ',
  );
  return [`${organ[2]} ${whose}`];
}

/** `ĐẢNG ỦY XÃ … / BAN XÂY DỰNG ĐẢNG`, `TỈNH ỦY … / VĂN PHÒNG`: a board or an office, named with the body that it is of. */
function boardOf(lines: readonly string[]): string | null {
  const at = lines.findIndex((line, n) => n > 0 && /^BAN (?!THƯỜNG|CHẤP|CHỈ)|^VĂN PHÒNG$/.test(line));
  if (at < 0) return null;
  const whose = lines.slice(0, at).join(' ');
  const board = lines.slice(at).join(' ');
  if (whose === 'BAN CHẤP HÀNH TRUNG ƯƠNG') return `${board} TRUNG ƯƠNG`;
  if (board !== 'VĂN PHÒNG' && !/^(?:HỘI ĐỒNG NHÂN DÂN|ĐẢNG ỦY|ĐẢNG UỶ) /.test(whose)) return null;
  return `${board} ${whose}`;
}

/** The body that issues, where the letterhead names the body above it first: `UBND TỈNH … / SỞ NGOẠI VỤ`. */
function lowerStorey(printed: readonly string[]): readonly string[] {
  // The union's name stands where others have the motto.
  const lines =
    printed.length > 1 &&
    printed.some((line) => /^(?:BCH|LIÊN ĐỘI|CHI ĐOÀN|ĐOÀN TRƯỜNG|(?:TỈNH|THÀNH|HUYỆN|THỊ|QUẬN) ĐOÀN) /.test(line))
      ? printed.filter((line) => !/^(?:ĐOÀN TNCS|ĐỘI TNTP) HỒ CHÍ MINH$/.test(line))
      : printed;
  const own = lines.findLastIndex((line, at) => at > 0 && STOREY.test(line));
  if (own > 0) return organOf(lines.slice(own).join(' ')) ?? lines.slice(own);
  const board = boardOf(lines);
  if (board !== null) return [board];
  const joined = lines.join(' ').replace(/\s+/g, ' ').trim();
  // `TỈNH ỦY … / BAN TUYÊN GIÁO VÀ DÂN VẬN`: the committee's board is named with the committee.
  const party =
    /^((?:TỈNH|THÀNH|HUYỆN|QUẬN) (?:ỦY|UỶ) .*?) ((?:BAN|VĂN PHÒNG|ỦY BAN KIỂM TRA|UỶ BAN KIỂM TRA) \p{Lu}.*)$/u.exec(
      joined,
    );
  // A steering board has the name of its work, and its level where it says one.
  if (party?.[1] && party[2]) return [party[2].startsWith('BAN CHỈ ĐẠO') ? party[2] : `${party[2]} ${party[1]}`];
  // `ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM TỈNH … / BAN THƯỜNG TRỰC`, `ĐẢNG BỘ TỈNH … / BAN TUYÊN GIÁO VÀ DÂN VẬN`
  const organ = organOf(joined);
  if (organ !== null) return organ;
  const above = /^(ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND|BỘ|HỘI ĐỒNG NHÂN DÂN) \S+/.exec(joined);
  if (!above) return lines;
  const rest = joined.slice(above[0].length);
  const below =
    / ((?:SỞ|BỘ CHỈ HUY|BAN CHỈ HUY|BỘ TƯ LỆNH|CÔNG AN|CHI CỤC|TỔNG CỤC|CỤC|BAN QUẢN LÝ|BAN DÂN TỘC|BAN CHỈ ĐẠO|BẢO HIỂM XÃ HỘI|BẢO TÀNG|KHO BẠC|BỆNH VIỆN|ĐẠI HỌC|NHÀ HÁT|VĂN PHÒNG|TRUNG TÂM|THANH TRA|(?<!(?:BIÊN|QUỐC|HẢI) )PHÒNG (?!CHÁY|CHỐNG|KHÔNG|THỦ)|VIỆN|HỌC VIỆN|TRƯỜNG (?!SA|SƠN)) ?\p{Lu}.*)$/u.exec(
      rest,
    );
  return below?.[1] ? [below[1]] : lines;
}

/** The capitals of the letterhead in ordinary writing: `Ủy ban nhân dân tỉnh Đồng Tháp`. */
function issuerFromLetterhead(lines: readonly string[]): string | null {
  const words = lines
    .join(' ')
    .replace(/^TRƯỜNG:/, 'TRƯỜNG')
    .split(/\s+/)
    .filter((word) => /\p{L}|^\d{1,2}$/u.test(word) || word === '-');
  if (words.length === 0) return null;
  // `Sở Văn hóa, Thể thao và Du lịch`: each field of its work begins with a capital.
  const fields = /^(SỞ|BỘ|PHÒNG|VỤ|CỤC)$/.test(words[0] ?? '') && words[1] !== 'ĐỘI';
  let proper = false;
  const small = words.map((word, at) => {
    const low = word.toLowerCase();
    // `Trường THCS Mông Ân`, `Phòng GD&ĐT Bảo Lâm`
    if (SHORTENED.test(word)) {
      proper ||= word !== 'UBND' && word !== 'HĐND' && word !== 'MTTQ';
      return word;
    }
    // `Trường Tiểu học Bến Tràm`: behind the kind of school its own name.
    if (words[0] === 'TRƯỜNG' && !proper) {
      if (word === 'TIỂU' || word === 'MẦM') return low.charAt(0).toUpperCase() + low.slice(1);
      if (/^(TIỂU HỌC|MẦM NON)$/.test(`${words[at - 1]} ${word}`)) {
        proper = true;
        return low;
      }
    }
    // `Tỉnh ủy Sơn Hải`
    if (/^(ỦY|UỶ|ĐOÀN)$/.test(word) && /^(TỈNH|THÀNH|HUYỆN|QUẬN)$/.test(words[at - 1] ?? '')) {
      proper = true;
      return low;
    }
    if (UNITS.has(low) && at > 0 && words[at + 1] !== 'HỘI') {
      proper = true;
      return low;
    }
    const opens = fields && (at === 1 || /,$|^-$|^VÀ$/.test(words[at - 1] ?? '')) && word !== 'VÀ';
    if (proper || opens || at === 0) return low.charAt(0).toUpperCase() + low.slice(1);
    return low;
  });
  let name = small.join(' ');
  for (const [pattern, written] of AS_WRITTEN) name = name.replace(pattern, written);
  return name;
}

/** What a letterhead shortens. */
const SHORTENED =
  /^(?:UBND|MTTQ|HĐND|TP|BCH|BĐBP|CHQS|BHXH|LHPN|TNCS|TNTP|HĐĐ|TH|TH&THCS|THCS|THPT|PTDTBT|PTDTNT|GD&ĐT|GDĐT|VH&TT|VHTT|GDNN-GDTX|GDTX)$/;

/** How names of bodies that a letterhead prints in capitals are written. */
const AS_WRITTEN = [
  'Việt Nam',
  'Trung ương',
  'Chính phủ',
  'Ủy ban',
  'Mặt trận Tổ quốc',
  'Ban Thường trực',
  'Ban Thường vụ',
  'Ban Chấp hành',
  'Ban Chỉ đạo',
  'Ban Tuyên giáo',
  'Tuyên giáo và Dân vận',
  'Ban Tổ chức',
  'Ban Dân vận',
  'Ban Nội chính',
  'Tỉnh ủy',
  'Thành ủy',
  'Đảng ủy',
  'Đảng bộ',
  'Hội Liên hiệp Phụ nữ',
  'Hội Nông dân',
  'Hội Cựu chiến binh',
  'Đoàn Thanh niên',
  'Liên đoàn Lao động',
  'Báo và phát thanh, truyền hình',
  'Bộ Chỉ huy',
  'Bộ Chỉ huy Quân sự',
  'Bộ Chỉ huy Bộ đội Biên phòng',
  'Ban Quản lý',
  'Ban Xây dựng Đảng',
  'Đoàn đại biểu Quốc hội',
  'Hội đồng nhân dân',
  'Hội Nhà báo',
  'Ủy ban Thường vụ Quốc hội',
].map((name) => [new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'giu'), name] as const);

/** `…, Ủy ban nhân dân tỉnh ban hành Kế hoạch`: the body before `ban hành` in the opening. */
function issuerFromOpening(parsed: Parsed, t: Tokens, bodies: readonly Body[]): string | null {
  let at = 0;
  for (const node of parsed.nodes) {
    if (node.zone === 'body') break;
    if (node.zone !== 'opening') continue;
    while (at < bodies.length && (bodies[at]?.from ?? 0) < node.from) at++;
    for (; at < bodies.length; at++) {
      const body = bodies[at];
      if (!body || body.from >= node.to) break;
      const verb = t.slice(body.after, body.after + 2);
      // `Nghị quyết số … của Chính phủ ban hành Chương trình`
      if (t.is(body.first - 1, CUA)) continue;
      if (t.kind[body.after] === WORD && (verb === 'ban hành' || verb === 'xây dựng')) return body.name;
    }
  }
  return null;
}

/** The name as the body of the text writes it, where it does. */
function asNamed(issuer: string | null, bodies: readonly Body[]): string | null {
  if (issuer === null) return null;
  const small = issuer.toLowerCase();
  return (
    bodies.find(
      (body) => body.name.length === small.length && !isCapitals(body.name) && body.name.toLowerCase() === small,
    )?.name ?? issuer
  );
}
