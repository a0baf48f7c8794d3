import { isDigit } from '../1-parse/letter.ts';

/** An amount in đồng read from a cell or a phrase, `unit` being what a column's head says: 1, 1e6 for triệu; null for none. */
export function readMoney(text: string, unit = 1): number | null {
  const words = text.trim();
  // It begins with a figure or with `khoảng`, `dự kiến`.
  if (words === '' || words.length > 60 || !/\d/.test(words)) return null;
  const match =
    /^(?:khoảng\s+|dự kiến\s+)?(\d[\d.,\s]*)\s*(đồng|đ|vnđ|vnd|nghìn đồng|ngàn đồng|triệu đồng|triệu|trđ|tr\.\s?đồng|tr\.\s?đ|tỷ đồng|tỉ đồng|tỷ|tỉ|nghìn|ngàn)?\s*[.;]?$/i.exec(
      words,
    );
  const digits = match?.[1];
  if (!digits) return null;
  const scale = match[2] ? scaleOf(match[2]) : unit;
  const value = readNumber(digits.trim());
  return value === null ? null : Math.round(value * scale);
}

/** What one unit of a money word or of a column's head is worth in đồng; 1 where it names none. */
export function scaleOf(words: string): number {
  const small = words.toLowerCase();
  if (/tỷ|tỉ/.test(small)) return 1e9;
  if (/triệu|trđ|tr\.\s?đ/.test(small)) return 1e6;
  if (/nghìn|ngàn|1\.000|1000\s?đ/.test(small)) return 1e3;
  return 1;
}

function isPlainNumber(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (!isDigit(text.charCodeAt(i))) return false;
  return text !== '';
}

/** `1.600.000`, `216,5`, `3.000`: thousands by dots, decimals by a comma (or the other way where only that fits). */
export function readNumber(text: string): number | null {
  if (isPlainNumber(text)) return Number(text);
  const digits = text.replace(/\s+/g, '').replace(/[.,]+$/, '');
  if (!/^\d[\d.,]*$/.test(digits)) return null;
  if (/^\d{1,3}(\.\d{3})+(,\d+)?$/.test(digits)) return Number(digits.replaceAll('.', '').replace(',', '.'));
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(digits) && digits.split(',').length > 2)
    return Number(digits.replaceAll(',', ''));
  if (/^\d+(,\d+)?$/.test(digits)) return Number(digits.replace(',', '.'));
  if (/^\d+\.\d+$/.test(digits)) return Number(digits);
  return null;
}
