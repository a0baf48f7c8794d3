import { type Block, isSigning, type Paragraph } from './block.ts';
import { flagsOf, isCapitals, isLetter, isLower, LETTER, UPPER, withoutTail } from './letter.ts';
import { isPersonName } from './person-name.ts';
import type { Closing } from './shape.ts';
import { isRecipientsHead } from './zone.ts';

/** Reads who gets the document and who signs it, whether they stand below each other, side by side or in a table. */
export function readClosing(blocks: readonly Block[]): Closing {
  const left: string[] = [];
  const right: string[] = [];
  let listing = false;
  for (const block of blocks) {
    if (block.kind === 'note') continue;
    if (block.kind === 'table') {
      // `Nơi nhận:` may be the head of a column whose cells, and lines of its own between them, list who gets it.
      for (const row of block.rows)
        for (const cell of row) {
          const headed = /^\W{0,3}Nơi (?:nhận|gửi)/i.test(cell);
          listing ||= headed;
          if (headed || (listing && LISTED.test(cell))) left.push(...splitRecipients(cell));
          else right.push(...splitSignature(cell));
        }
      continue;
    }
    const [first, ...others] = besideList(block);
    const text = first ?? '';
    if (isRecipientsHead(text)) {
      listing = true;
      left.push(...splitRecipients(text));
    } else if (listing && LISTED.test(text)) left.push(text);
    else if (listing && isTailOf(left[left.length - 1] ?? '', text)) left.push(`${left.pop()} ${text}`);
    else if (isSigning(text) || isCapitals(text) || POST.test(text) || isPersonName(text.replace(RANK, '')))
      right.push(...splitSignature(text));
    // A copy may lose the dashes before those who get it.
    else if (
      listing &&
      text.length < 120 &&
      (text.endsWith(';') || (left.length > 0 && (right.length === 0 || text.endsWith('.'))))
    )
      left.push(text);
    for (const other of others) right.push(...splitSignature(other));
  }
  const capacity: string[] = [];
  let signer: string | null = null;
  for (const line of right) {
    if (isCapitals(line)) {
      if (signer !== null || capacity.length > 4 || line.length > 89 || isTitle(line)) continue;
      // `TM. ỦY BAN NHÂN` / `DÂN`
      if (/^DÂN(?!\p{L})/u.test(line) && capacity[capacity.length - 1]?.endsWith(' NHÂN'))
        capacity.push(`${capacity.pop()} ${line}`);
      else capacity.push(line);
    } else {
      const name = line.replace(RANK, '');
      if (isPersonName(name)) signer ??= name;
    }
  }
  const last = capacity[capacity.length - 1] ?? '';
  if (signer === null && capacity.length > 1 && isNameInCapitals(last)) signer = inSmall(capacity.pop() ?? '');
  return { capacity, signer, recipients: left.map(cleanRecipient).filter((one) => one !== '') };
}

/** A post in small letters, alone on its line. */
const POST = /^(?:Phó )?(?:Chủ tịch|Giám đốc|Trưởng ban|Bí thư|Hiệu trưởng|Trưởng phòng|Cục trưởng|Viện trưởng)$/;

/** `NGUYỄN VĂN A` below the post: two to four words, the first a family's name. */
function isNameInCapitals(line: string): boolean {
  return /^\p{Lu}+(?: \p{Lu}+){1,3}$/u.test(line) && FAMILIES.has(line.slice(0, line.indexOf(' ')));
}

const FAMILIES = new Set(
  'NGUYỄN TRẦN LÊ PHẠM HOÀNG HUỲNH PHAN VŨ VÕ ĐẶNG BÙI ĐỖ HỒ NGÔ DƯƠNG ĐÀO ĐOÀN VƯƠNG TRỊNH TRƯƠNG ĐINH LÂM PHÙNG MAI TÔ TẠ CHU QUÁCH LƯƠNG LƯU THẠCH GIÀNG LÒ VÀNG SÙNG HẦU CAO NÔNG HÀ'.split(
    ' ',
  ),
);

function inSmall(name: string): string {
  return name.replace(/\p{L}+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());
}

/** The title of the plan that a decision carries, its kind lost by a copy: long, or with a year, and no post. */
function isTitle(line: string): boolean {
  return (
    /\d{4}/.test(line) ||
    (line.length > 45 && !/^(TM|T\/M|KT|TL|TUQ|Q)[.,]|CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG|BÍ THƯ|CHÁNH/.test(line))
  );
}

/** The signs, within a class of a pattern, that begin a line of the list. */
const SIGNS = String.raw`-–—+•*·●▪\uf0b7`;
/** A line of the list, with a blank behind its sign or none. */
const LISTED = new RegExp(String.raw`^(?:[${SIGNS}](?=\s|\p{Lu})|\d{1,2}[.)]\s)`, 'u');
/** A line of the list that ends, and what stands behind it. */
const BESIDE = new RegExp(String.raw`^(Nơi nhận:|[${SIGNS}] ?(?:[^;]*;|[^;.]*[.])) (\S.*)$`, 'u');
/** Where one line of the list ends and the next begins. */
const BETWEEN = new RegExp(String.raw`[;.]\s*(?=[${SIGNS}](?:\s|\p{Lu}))`, 'u');
const LEADING = new RegExp(String.raw`^(?:[${SIGNS}\s]{1,8}|\d{1,2}[.)]\s+)`, 'u');

/** `- Bộ Ngoại giao; KT. CHỦ TỊCH`: a line of the list, and what one blank parts from it of the signature beside. */
function besideList({ text, columns }: Paragraph): readonly string[] {
  // A tab behind the dash parts no columns.
  if (columns.length > 1)
    return columns[0] !== undefined && columns[0].length < 2
      ? [`${columns[0]} ${columns[1]}`, ...columns.slice(2)]
      : columns;
  const beside = BESIDE.exec(text);
  const [, own = '', sign = ''] = beside ?? [];
  const signs = sign.length < 60 && (isSigning(sign) || (isCapitals(sign) && sign.length > 6) || isPersonName(sign));
  return signs ? [own, sign] : [text];
}

/** The rest of a recipient that wrapped in its narrow column. */
function isTailOf(recipient: string, text: string): boolean {
  return text.length < 60 && !/[;.]$/.test(recipient) && /[;.]$/.test(text) && isLower(text.charCodeAt(0));
}

/** Ranks and degrees before a signer's name: `Đại tá`, `TS.` */
const RANK = /^((Đại|Thượng|Trung|Thiếu) (tướng|tá|úy|uý)|(GS|PGS|TS|ThS|BS|BSCKI?I?|KS|CN|LS)\.?)[,.]?\s+/u;

const DEGREE = /^(GS|PGS|TS|ThS|BS|BSCKI{1,2}|KS|CN|LS|DS|NGƯT|NGND)\.{1,2}$/;

function splitRecipients(text: string): string[] {
  const list = text.replace(/^\W{0,3}N(ơi|ƠI) (nhận|NHẬN|nhân|gửi|GỬI)\s*[:;.]?\s*/i, '');
  if (list === '') return [];
  if (list.includes('\n')) return list.split('\n');
  return list.split(BETWEEN);
}

function cleanRecipient(text: string): string {
  const named = text
    .replace(LEADING, '')
    .replace(
      /\s?\(\s?(để\s[^()]{1,40}|b\/\s?c|báo cáo|th\/h|t\/h|p\/h|phối hợp|thực hiện|theo dõi|chỉ đạo)\s?\)/gi,
      '',
    );
  return withoutTail(named, ';.,').trim();
}

/** `KT.`, `K/T`, `K.T`, `TM` as a word of its own. */
const SIGNING_WORD = /^(?:(?:TM|KT|TL|TUQ|Q)[.,]|(?:T[./]?M|K[./]?T|T[./]?L|TUQ)\.?$)/;

/** Parts `TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH Nguyễn Văn A` into its lines. */
function splitSignature(text: string): string[] {
  const words = text
    .replace(/\n/g, ' ')
    .split(' ')
    .filter((word) => word !== '');
  const lines: string[] = [];
  let line: string[] = [];
  let name = false;
  for (const [at, word] of words.entries()) {
    const mark = word.charCodeAt(0);
    if (mark === 91 || mark === 40 || mark === 47 || mark === 124 || word === 'đã' || word === 'ký') continue;
    // A degree belongs to the name behind it.
    if (word.endsWith('.') && DEGREE.test(word)) continue;
    const capitals = isCapitalWord(word);
    const before = words[at - 1] ?? '';
    const opens = line.length > 0 && (mark === 84 || mark === 75 || mark === 81) && SIGNING_WORD.test(word);
    const post =
      line.length > 0 &&
      capitals &&
      !SIGNING_WORD.test(before) &&
      isPostAt(words, at) &&
      before !== 'PHÓ' &&
      // `T/M BAN BÍ THƯ`
      before !== 'BAN' &&
      line.length > 1;
    if (opens || post || (!capitals && !name && line.length > 0) || (name && capitals && word.length > 2)) {
      lines.push(line.join(' '));
      line = [];
    }
    name = !capitals;
    line.push(word);
  }
  if (line.length > 0) lines.push(line.join(' '));
  return lines;
}

function isCapitalWord(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const kind = flagsOf(word.charCodeAt(i));
    if (kind & LETTER && !(kind & UPPER)) return false;
  }
  return word.length > 1 || !isLetter(word.charCodeAt(0)) || false;
}

/** Posts that open a line of a signature. */
function isPostAt(words: readonly string[], at: number): boolean {
  const word = words[at] ?? '';
  const next = words[at + 1] ?? '';
  if (word === 'PHÓ') return true;
  const pair = `${word} ${next}`;
  return /^(CHỦ TỊCH|THỨ TRƯỞNG|BỘ TRƯỞNG|GIÁM ĐỐC|BÍ THƯ|TRƯỞNG BAN|CHÁNH VĂN|THỦ TƯỚNG|TỔNG GIÁM|CỤC TRƯỞNG|ỦY VIÊN|HIỆU TRƯỞNG|VIỆN TRƯỞNG|TRƯỞNG PHÒNG)$/.test(
    pair,
  );
}
