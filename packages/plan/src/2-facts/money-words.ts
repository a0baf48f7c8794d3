// One idea: the whole plan's money where sentences tell it: a total, and the parts that it comes to.
import { opening } from '../1-parse/opening.ts';
import type { Node, Parsed } from '../1-parse/shape.ts';
import type { Budget } from '../contract.ts';
import { readMoney } from './money.ts';

type Line = Budget['lines'][number];

/** A total in đồng and its parts, by what it is for or by whose money it is; none where they do not come to it. */
interface Told {
  readonly total: number;
  readonly parts: readonly Line[];
}

/** `1.200.000.000 đồng`, `1 200 000 000 VNĐ`, `1.200 tr.đồng`, `1 tỷ 200 triệu đồng`, `500 triệu` before a mark. */
const MONEY = String.raw`((?:\d{1,3}(?:[.,]\d{1,3})?\s?(?:tỷ|tỉ)(?: đồng)?,?\s)?\d[\d.,]{0,20}(?: \d{3}){0,4}(?:\s?(?:tỷ|tỉ|triệu|nghìn|ngàn)?\s?(?:đồng|đông|vnđ|vnd|đ(?!\p{L}))|\s?tr(?:\.\s?)?đ(?:ồng)?(?!\p{L})|\s?(?:tỷ|tỉ|triệu)(?=\s?(?:[.;,(]|$))))`;
/** Money that is not what one of something costs. */
const AMOUNT = String.raw`${MONEY}(?!\s?/)`;
/** What may stand between the name of a total and its amount: years and how long, and no other figure. */
const BETWEEN = String.raw`(?:[^\d;.]|20\d\d(?!\d|\s?(?:tỷ|tỉ|triệu|nghìn|đồng))|\d{1,2} (?=năm|tháng|quý)){0,160}?`;
const TOTAL = new RegExp(
  `^(?:dự kiến |nhu cầu )?(?:tổng |tổng số |tổng mức |dự toán )?(?:kinh phí|dự toán|cộng|số tiền|vốn)${BETWEEN}${AMOUNT}`,
  'iu',
);
/** The amount alone, below a heading that speaks of money. */
const BARE_TOTAL = new RegExp(`^(?:dự kiến|khoảng|tổng|tất cả)${BETWEEN}${AMOUNT}`, 'iu');
/** `Năm 2026: 38,5 tỷ đồng, trong đó …`: a year's money, where its parts come to it. */
const YEAR_TOTAL = new RegExp(`^năm 20\\d\\d\\s?: (?:khoảng |dự kiến )?${AMOUNT}`, 'iu');
const mayBeTotal = opening('tổng|kinh|dự|nhu|cộng', 'any case');
/** `Cộng cả ba bên: …`, `Tổng cộng …`: what stands before comes to it. */
const SUMS_UP = /^(?:tổng )?cộng/iu;
const PARTS = /(?:trong đó|bao gồm|gồm|cụ thể|chia ra)\s*:?\s*/iu;
/** What tells all parts there are: `: in sách …; in tờ gấp …`, `lấy từ ba nguồn: …`, `gồm: …`. */
const ALL_PARTS = /^\s?:\s|^[\s,(]*(?:gồm|lấy từ|huy động từ|từ)(?: \p{L}+| \d{1,2})? nguồn\s?:\s|^[\s,(]*gồm\s?:\s/iu;
const PART = new RegExp(`([^\\d;]{2,140}?)\\s*(?::|là)?\\s*${AMOUNT}`, 'giu');
/** What the heading of the part about money says. */
const MONEY_PART = /kinh phí|^(?:nguồn )?tiền(?!\p{L})|^dự toán|^tài chính/iu;
/** The end of a sentence, so that `1.240.000` goes on. */
const STOP = /\.(?=\s|$)/u;
/** No paragraph is read further. */
const REACH = 800;

/**
 * The money that sentences tell. What is called the total (`Tổng kinh phí …: 95,5 triệu đồng`) goes before what stands in
 * the part about money, and that before the cost of one task; null where none tells any.
 */
export function moneyInWords(parsed: Parsed): Told | null {
  const { text } = parsed;
  let inPart: Told | null = null;
  let ofTask: Told | null = null;
  let ofMoney = false;
  for (let index = 0; index < parsed.nodes.length; index++) {
    const node = parsed.nodes[index];
    if (!node) break;
    // A plan without parts has points of its own for them.
    if (node.kind === 'part' || (node.marker !== '' && node.kind !== 'bullet' && !node.path.includes('.')))
      ofMoney = MONEY_PART.test(text.slice(node.words, Math.min(node.to, node.words + 80)));
    if (node.zone !== 'body' || node.kind === 'row') continue;
    if (!ofMoney && !mayBeTotal(text, node.words)) continue;
    if (ofMoney && !/\d/.test(text.slice(node.words, node.to))) continue;
    for (const from of ofMoney ? sentencesOf(text, node) : [node.words]) {
      const read = mayBeTotal(text, from) ? readTotal(text, node, from, ofMoney) : readExpected(text, node, from);
      if (!read) continue;
      const told = read.parts.length > 0 ? read : withBullets(parsed, index, read);
      if (/^(?:tổng|cộng)/i.test(text.slice(from, from + 4))) return told;
      if (ofMoney) inPart ??= told;
      else ofTask ??= told;
    }
  }
  return inPart ?? ofTask;
}

/** The amount of a row that is one sentence: `Tổng kinh phí dự kiến giai đoạn 2026 - 2030: 30.000 triệu đồng`; null for any other. */
export function totalIn(words: string): number | null {
  if (!mayBeTotal(words, 0)) return null;
  const amount = /^tổng/i.test(words) ? TOTAL.exec(words)?.[1] : undefined;
  return amount === undefined ? null : amountOf(amount);
}

/** Where the sentences of a paragraph begin. */
function sentencesOf(text: string, node: Node): number[] {
  const starts = [node.words];
  const to = Math.min(node.to, node.words + REACH);
  for (const stop of text.slice(node.words, to).matchAll(/[.;] (?=\p{Lu}|dự kiến|tổng|nhu cầu)/gu))
    starts.push(node.words + stop.index + 2);
  return starts;
}

/** `Từ nguồn ngân sách phường, dự kiến 65 triệu đồng, trong đó …`: in the part about money a sentence may begin with the source. */
function readExpected(text: string, node: Node, from: number): Told | null {
  const words = text.slice(from, Math.min(node.to, from + 200));
  if (YEAR_TOTAL.test(words)) {
    const year = readTotal(text, node, from, true);
    return year && year.parts.length > 0 ? year : null;
  }
  const at = /, (?=(?:tổng|dự kiến|khoảng|tất cả) )/iu.exec(words);
  return at ? readTotal(text, node, from + at.index + 2, true) : null;
}

function readTotal(text: string, node: Node, from: number, ofMoney: boolean): Told | null {
  const words = text.slice(from, Math.min(node.to, from + REACH));
  const match = TOTAL.exec(words) ?? (ofMoney ? (BARE_TOTAL.exec(words) ?? YEAR_TOTAL.exec(words)) : null);
  const total = match?.[1] ? amountOf(match[1]) : null;
  if (!match || total === null || total < 1000) return null;
  const behind = words.slice(match[0].length);
  const at = from + match[0].length;
  const lists = [partsOf(sentenceOf(behind), node.path, at)];
  const next = NEXT_PARTS.exec(behind);
  if (next) lists.push(partsOf(next[0] + sentenceOf(behind.slice(next[0].length)), node.path, at));
  if (ofMoney && SUMS_UP.test(words)) lists.push(amountsIn(text.slice(node.words, from), node.path, node.words));
  const parts = lists.find((list) => isWhole(list, total));
  const all = lists[0] ?? [];
  return { total, parts: parts ?? (ALL_PARTS.test(behind) && isNearly(all, total) ? all : []) };
}

/** `Tổng cộng 90 triệu đồng. Trong đó …`: the list opens the next sentence. */
const NEXT_PARTS = /^(?: \([^()]{0,90}\))?\.\s(?=trong đó|gồm|bao gồm|cụ thể)/iu;

function sentenceOf(words: string): string {
  const stop = words.search(STOP);
  return stop < 0 ? words : words.slice(0, stop);
}

/** What opens a list of parts at the end of a paragraph. */
const OPENS_PARTS = /(?:trong đó|bao gồm|gồm|cụ thể|chia ra)(?: như sau)?\s*:$/iu;
const AMOUNTS = new RegExp(MONEY, 'giu');
/** No list of parts is longer. */
const MOST_PARTS = 20;

/** `Tổng kinh phí 90 triệu đồng, gồm:` and below it `- In sổ tay: 50 triệu đồng;`: a part each bullet, where they come to the total. */
function withBullets({ text, nodes }: Parsed, index: number, told: Told): Told {
  const node = nodes[index];
  if (!node || !OPENS_PARTS.test(text.slice(node.words, node.to).trimEnd())) return told;
  const parts: Line[] = [];
  for (let next = index + 1; parts.length < MOST_PARTS; ) {
    const bullet = nodes[next];
    if (!bullet || bullet.marker === '' || bullet.above !== nodes[index + 1]?.above) break;
    // The amount may stand alone on the line below.
    const below = nodes[next + 1];
    const last = below?.marker === '' && below.above === next ? below : bullet;
    next = last === bullet ? next + 1 : next + 2;
    const words = text.slice(bullet.words, Math.min(last.to, bullet.words + REACH));
    const [match, another] = withoutBrackets(words).matchAll(AMOUNTS);
    const amount = match && !another ? amountOf(match[0]) : null;
    const task = words.slice(0, match?.index).replace(/(?:[\s:(]|\slà)+$/u, '');
    if (!match || amount === null || task === '') break;
    const from = bullet.words + match.index;
    parts.push({ row: '', path: bullet.path, task, amount, from, to: from + match[0].length });
  }
  return isWhole(parts, told.total) ? { total: told.total, parts } : told;
}

/** Whether parts come to the total. */
function isWhole(parts: readonly Line[], total: number): boolean {
  return parts.reduce((sum, part) => sum + part.amount, 0) === total;
}

/** Parts that are told to be all and come close to the total: one of the figures is wrong, and the sum shows it. */
function isNearly(parts: readonly Line[], total: number): boolean {
  const sum = parts.reduce((all, part) => all + part.amount, 0);
  return parts.length > 1 && sum > total * 0.9 && sum < total * 1.1;
}

/** Words with blanks for what stands in brackets, which tells of one part. */
function withoutBrackets(words: string): string {
  return words.replace(/\([^()]*\)/g, (inner) => ' '.repeat(inner.length));
}

/** `trong đó in sổ tay 375 triệu đồng, hội thảo 600 triệu đồng`: each part with what it is for. */
function partsOf(words: string, path: string, at: number): Line[] {
  const opens = ALL_PARTS.exec(words) ?? PARTS.exec(words);
  if (!opens) return [];
  const from = opens.index + opens[0].length;
  return amountsIn(words.slice(from), path, at + from);
}

/** Every amount with the words before it. */
function amountsIn(words: string, path: string, at: number): Line[] {
  const lines: Line[] = [];
  for (const match of withoutBrackets(words).matchAll(PART)) {
    const amount = amountOf(match[2] ?? '');
    const task = (match[1] ?? '').replace(/^[\s,.:(–-]+(?:và )?|^kinh phí\s?:\s|[\s:(]+$/giu, '');
    if (amount === null || task === '') return [];
    const to = at + match.index + match[0].length;
    lines.push({ row: '', path, task, amount, from: to - (match[2]?.length ?? 0), to });
  }
  return lines;
}

/** An amount in đồng, the mark lost on its way through a scanner or not. */
function amountOf(words: string): number | null {
  const [, high, low] = /^(\d[\d.,]* ?(?:tỷ|tỉ)(?: đồng)?),? (\d.*triệu.*)$/iu.exec(words) ?? [];
  if (high !== undefined && low !== undefined) return sumOf(readMoney(high), readMoney(low));
  return readMoney(words.replace(/đông$/iu, 'đồng'));
}

/** `1 tỷ` and `200 triệu đồng` as one amount. */
function sumOf(high: number | null, low: number | null): number | null {
  return high === null || low === null ? null : high + low;
}
