const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** 4 → `IV`. Numbers outside 1–3999 are written in digits. */
export function romanOf(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let rest = value;
  let text = '';
  for (const [worth, sign] of ROMAN) {
    while (rest >= worth) {
      text += sign;
      rest -= worth;
    }
  }
  return text;
}

/** 1 → `a`, 26 → `z`, 27 → `aa`, 28 → `bb`, as Word counts. */
export function letterOf(value: number): string {
  if (value < 1 || value > 780) return String(value);
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1);
}

const DIGIT_WORDS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];

/** 1–99 in Vietnamese words: 21 → `hai mươi mốt`. Others in digits. */
export function vietnameseWordsOf(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  if (value < 1 || value > 99) return String(value);
  if (tens === 0) return DIGIT_WORDS[ones] ?? '';
  const head = tens === 1 ? 'mười' : `${DIGIT_WORDS[tens]} mươi`;
  if (ones === 0) return head;
  const tail = ones === 5 ? 'lăm' : ones === 1 && tens > 1 ? 'mốt' : DIGIT_WORDS[ones];
  return `${head} ${tail}`;
}

function ordinalOf(value: number): string {
  const tail = value % 100 >= 11 && value % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th');
  return `${value}${tail}`;
}

const FOOTNOTE_SIGNS = ['*', '†', '‡', '§'];

/** A counter in one of Word's number formats (`w:numFmt`); formats of other scripts are written in digits. */
export function formatNumber(value: number, format: string): string {
  switch (format) {
    case 'none':
      return '';
    case 'upperRoman':
      return romanOf(value);
    case 'lowerRoman':
      return romanOf(value).toLowerCase();
    case 'upperLetter':
      return letterOf(value).toUpperCase();
    case 'lowerLetter':
      return letterOf(value);
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case '01':
    case '001':
    case '0001':
    case '00001':
      return String(value).padStart(format.length, '0');
    case 'ordinal':
      return ordinalOf(value);
    case 'vietnameseCounting':
    case 'cardinalText':
    case 'ordinalText':
      return vietnameseWordsOf(value);
    case 'numberInDash':
      return `- ${value} -`;
    case 'decimalEnclosedParen':
      return `(${value})`;
    case 'decimalEnclosedFullstop':
      return `${value}.`;
    case 'hex':
      return value.toString(16).toUpperCase();
    case 'chicago':
      return (FOOTNOTE_SIGNS[(value - 1) % 4] ?? '*').repeat(Math.floor((value - 1) / 4) + 1);
    default:
      return String(value);
  }
}
