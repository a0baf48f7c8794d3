/** Finds a place for a defect and plants it there; null where a text has no such place. */
export type Plant = (text: string, pick: (count: number) => number) => string | null;

/** A kind of defect that people make, and the share of those planted, in percent, that must be found. */
export interface DefectKind {
  readonly name: string;
  readonly least: number;
  readonly plant: Plant;
}

const SYLLABLE = '[a-zà-ỹđ]{2,7}';
const ALONE = String.raw`(?<![\p{L}\d])`;
const END = String.raw`(?![\p{L}\d])`;
const word = new RegExp(`${ALONE}${SYLLABLE}${END}`, 'gu');
const longWord = new RegExp(`${ALONE}[a-zà-ỹđ]{4,7}${END}`, 'gu');
const twoWords = new RegExp(`${ALONE}${SYLLABLE} ${SYLLABLE}${END}`, 'gu');
const TONES = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const ANY_TONE = /[\u0300\u0301\u0303\u0309\u0323]/;
const TONE_AND_MARK = /[\u0300\u0301\u0303\u0309\u0323]([\u0302\u0306]?)/;

/** Plants by writing something else for one match of a pattern. */
function instead(
  pattern: RegExp,
  write: (match: RegExpExecArray, pick: (count: number) => number) => string | null,
): Plant {
  return (text, pick) => {
    const matches = [...text.matchAll(pattern)];
    const match = matches[pick(matches.length)];
    const written = match ? write(match, pick) : null;
    if (!match || written === null || written === match[0]) return null;
    return text.slice(0, match.index) + written + text.slice(match.index + match[0].length);
  };
}

function withTone(syllable: string, tone: string): string | null {
  // The mark of the tone stands behind that of the vowel: in the other order they would not make one letter.
  const taken = syllable.normalize('NFD');
  return ANY_TONE.test(taken) ? taken.replace(TONE_AND_MARK, `$1${tone}`).normalize('NFC') : null;
}

function withoutLetter(syllable: string, at: number): string {
  return syllable.slice(0, at) + syllable.slice(at + 1);
}

/** What people get wrong most, each kind with how often it must be seen over our own plans. */
export const DEFECT_KINDS: readonly DefectKind[] = [
  {
    name: 'dấu thanh sai · tone changed',
    least: 78,
    plant: instead(word, ([one], pick) => withTone(one, TONES[pick(TONES.length)] ?? '')),
  },
  { name: 'dấu thanh mất · tone lost', least: 68, plant: instead(word, ([one]) => withTone(one, '')) },
  {
    name: 'dấu mũ, dấu móc mất · circumflex or horn lost',
    least: 70,
    plant: instead(word, ([one]) =>
      one
        .normalize('NFD')
        .replace(/[\u0302\u031b\u0306]/g, '')
        .normalize('NFC')
        .replaceAll('đ', 'd'),
    ),
  },
  {
    name: 'rơi một chữ · letter lost',
    least: 55,
    plant: instead(longWord, ([one], pick) => withoutLetter(one, pick(one.length))),
  },
  {
    name: 'đảo hai chữ · letters swapped',
    least: 80,
    plant: instead(longWord, ([one], pick) => {
      const at = pick(one.length - 1);
      return one.slice(0, at) + one.charAt(at + 1) + one.charAt(at) + one.slice(at + 2);
    }),
  },
  {
    name: 'lặp một chữ · letter doubled',
    least: 80,
    plant: instead(longWord, ([one], pick) => {
      const at = pick(one.length);
      return one.slice(0, at) + one.charAt(at) + one.slice(at);
    }),
  },
  { name: 'lặp một tiếng · word doubled', least: 90, plant: instead(word, ([one]) => `${one} ${one}`) },
  { name: 'lặp hai tiếng · two words doubled', least: 90, plant: instead(twoWords, ([two]) => `${two} ${two}`) },
  {
    name: 'hai tiếng dính nhau · words run together',
    least: 85,
    plant: instead(twoWords, ([two]) => two.replace(' ', '')),
  },
  {
    name: 'một tiếng bị cắt đôi · blank within a word',
    least: 75,
    plant: instead(longWord, ([one]) => `${one.slice(0, 2)} ${one.slice(2)}`),
  },
  {
    name: 'chữ nước ngoài · foreign letter',
    least: 90,
    plant: instead(new RegExp(`${ALONE}[a-zà-ỹđ]*a[a-zà-ỹđ]*${END}`, 'gu'), ([one]) => one.replace('a', 'а')),
  },
  { name: 'cách trước dấu phẩy · blank before a comma', least: 85, plant: instead(/(?<=\p{L}),(?= )/gu, () => ' ,') },
  {
    name: 'thiếu cách sau dấu phẩy · no blank behind a comma',
    least: 80,
    plant: instead(/(?<=\p{L}), (?=\p{L})/gu, () => ','),
  },
  { name: 'hai dấu phẩy · two commas', least: 95, plant: instead(/(?<=\p{L}),(?= )/gu, () => ',,') },
  { name: 'hai dấu chấm · two full stops', least: 90, plant: instead(/(?<=\p{L})\.(?=\s)/gu, () => '..') },
  {
    name: 'ngoặc không đóng · bracket not closed',
    least: 90,
    plant: instead(/\([^()\n]{3,60}\)/g, ([one]) => one.slice(0, -1)),
  },
  {
    name: 'ngoặc không mở · bracket not opened',
    least: 65,
    plant: instead(/\([^()\n]{3,60}\)/g, ([one]) => one.slice(1)),
  },
  {
    name: 'ngoặc kép không đóng · quotation not closed',
    least: 85,
    plant: instead(/“[^“”\n]{3,80}”/g, ([one]) => one.slice(0, -1)),
  },
  {
    name: 'ngoặc kép không mở · quotation not opened',
    least: 85,
    plant: instead(/“[^“”\n]{3,80}”/g, ([one]) => one.slice(1)),
  },
  {
    name: 'ngày không có · impossible day',
    least: 95,
    plant: instead(/(?<!\d)\d{1,2}\/(0?[2469]|11)\/(20\d\d)/g, ([, month, year]) => `31/${month}/${year}`),
  },
  {
    name: 'tháng 13 · month 13',
    least: 95,
    plant: instead(/(?<!\d)(\d{1,2})\/\d{1,2}\/(20\d\d)/g, ([, day, year]) => `${day}/13/${year}`),
  },
  {
    name: 'thời hạn đã qua · deadline long past',
    least: 90,
    plant: instead(/(?:trước|chậm nhất|hoàn thành)(?: là| trong)?(?: ngày)? \d{1,2}\/\d{1,2}\/20\d\d/gi, ([one]) =>
      one.replace(/20\d\d/, '2019'),
    ),
  },
  {
    name: 'thời hạn quá xa · deadline far ahead',
    least: 70,
    plant: instead(/(?:trước|chậm nhất|hoàn thành)(?: là| trong)?(?: ngày)? \d{1,2}\/\d{1,2}\/20\d\d/gi, ([one]) =>
      one.replace(/20\d\d/, '2047'),
    ),
  },
  {
    name: 'năm của số hiệu sai · year of a number wrong',
    least: 90,
    plant: instead(
      /(số \d+\/)(20\d\d)(\/[^ ]+ ngày )/g,
      ([, before, year, behind]) => `${before}${Number(year) - 3}${behind}`,
    ),
  },
  {
    name: 'tên loại sai · kind of document wrong',
    least: 80,
    plant: instead(/(?:Quyết định|Nghị quyết|Chỉ thị) số (?=\d+\/[A-ZĐ])/g, ([one]) =>
      one.startsWith('Quyết') ? 'Nghị quyết số ' : 'Quyết định số ',
    ),
  },
  {
    name: 'cơ quan của số hiệu sai · issuer of a number wrong',
    least: 80,
    plant: instead(/(?<=\d\/)QĐ-TTg(?= ngày[^;.]{6,40}Thủ tướng)/g, () => 'QĐ-CP'),
  },
  {
    name: 'chữ ký hiệu sai · letters of a symbol wrong',
    least: 80,
    plant: instead(/(?<=\d\/QĐ-)TTg(?= ngày)/g, () => 'TTG'),
  },
  {
    name: 'cách trong số hiệu · blank inside a number',
    least: 90,
    plant: instead(/(?<=số \d+\/)(?=(?:QĐ|NQ|KH|CT)-)/g, () => ' '),
  },
  {
    name: 'chỗ để trống · blank left open',
    least: 90,
    plant: instead(/ngày \d{1,2}\/\d{1,2}\/20\d\d/g, () => 'ngày …/…/2026'),
  },
  {
    name: 'bỏ số thứ tự · number skipped',
    least: 85,
    plant: instead(/\n([2-9])\. (?=\p{Lu})/gu, ([, number]) => `\n${Number(number) + 1}. `),
  },
  {
    name: 'trùng số La Mã · Roman number repeated',
    least: 85,
    plant: instead(/\nI(I|II|V)\. (?=\p{Lu})/gu, ([, number]) =>
      number === 'I' ? '\nI. ' : number === 'II' ? '\nII. ' : '\nIII. ',
    ),
  },
  {
    name: 'sở viết thiếu “và” · department without its “và”',
    least: 55,
    plant: instead(/Sở (?:Giáo dục|Khoa học|Nông nghiệp) và /g, ([one]) => one.replace(' và ', ' ')),
  },
];

/** A stream of whole numbers below a limit, the same in every run. */
export function makePick(start: number): (count: number) => number {
  let state = start;
  return (count) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return count === 0 ? 0 : Math.floor((state / 2 ** 32) * count);
  };
}

/** What is asked of a compiler here: what it says of a text. */
export type Diagnose = (text: string) => readonly { readonly code: string; readonly phrase: string }[];

/** What a missing day or body says when its sentence was changed; not the defect itself. */
const BESIDE = new Set(['task-without-time', 'task-without-body', 'duty-without-date']);

/** How many defects of a kind were planted into some texts, and how many raised a diagnostic that was not there before. */
export function plantAll(
  { plant }: DefectKind,
  texts: readonly string[],
  diagnose: Diagnose,
  most: number,
): { readonly planted: number; readonly found: number } {
  const pick = makePick(7);
  const said = new Map<string, Set<string>>();
  let planted = 0;
  let found = 0;
  for (let round = 0; round < 8 && planted < most; round++) {
    for (const text of texts) {
      const changed = planted < most ? plant(text, pick) : null;
      if (changed === null) continue;
      const before = said.get(text) ?? new Set(diagnose(text).map(({ code, phrase }) => `${code}|${phrase}`));
      said.set(text, before);
      planted++;
      const isNew = diagnose(changed).some(({ code, phrase }) => !BESIDE.has(code) && !before.has(`${code}|${phrase}`));
      if (isNew) found++;
    }
  }
  return { planted, found };
}
