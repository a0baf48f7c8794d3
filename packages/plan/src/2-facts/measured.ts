// One idea: counts in a table whose units stand in a column of their own: `Đơn vị tính | Số lượng`, `Chỉ tiêu | Đơn vị | Kết quả`.
import type { Span } from '@cotmoc/base';
import type { Quantity } from '../contract.ts';
import { readNumber } from './money.ts';

/** Which columns hold the unit of measure and the amounts. */
export interface Measured {
  readonly unit: number;
  readonly amounts: ReadonlySet<number>;
}

const UNIT = /^(đơn vị tính|đvt|đ\.v\.t)(?=$|[\s(])|^đơn vị đo/;
const AMOUNT = /^(số lượng|khối lượng|sl)(?=$|[\s(])/;
const TARGET = /^(chỉ tiêu|mục tiêu|kế hoạch|kết quả|giá trị|năm 20\d\d|đến năm 20\d\d|giai đoạn)/;

/** The unit's and the amounts' columns by their names; null for a table without both. */
export function measureColumns(names: readonly string[]): Measured | null {
  // `Đơn vị` alone is a body, but beside targets it is their unit.
  const targets = names.findIndex((name) => /^chỉ tiêu/.test(name));
  const unit = names.findIndex((name, at) => UNIT.test(name) || (name === 'đơn vị' && at > targets && targets >= 0));
  if (unit < 0) return null;
  const counted = names.flatMap((name, at) => (AMOUNT.test(name) ? [at] : []));
  const aimed = names.flatMap((name, at) => (at > unit && TARGET.test(name) ? [at] : []));
  const amounts = new Set(counted.length > 0 ? counted : aimed);
  return amounts.size > 0 ? { unit, amounts } : null;
}

const PER: readonly (readonly [string, Quantity['per']])[] = [
  ['năm', 'year'],
  ['quý', 'quarter'],
  ['tháng', 'month'],
  ['tuần', 'week'],
  ['ngày', 'day'],
];

/** A unit of measure is short and no body's name. */
const BODY = /^(sở|phòng|ubnd|ban|các|công an|trung tâm|văn phòng|hội|đoàn|bộ) /;

/** The count of a cell that names one number, in the unit of its row; none where the unit is missing or the numbers are several. */
export function measuredIn(text: string, cell: Span & { readonly measure: Span | null }, path: string): Quantity[] {
  const { measure } = cell;
  if (measure === null || measure.to - measure.from > 40 || cell.to - cell.from > 120) return [];
  const words = text.slice(cell.from, cell.to);
  // `năm 2030`, `quý II` and the like are no counts; a range counts by its lower figure.
  const numbers = [...words.matchAll(/(?<!năm |\d|[./])(\d{1,12}(?:[.,]\d{1,9}){0,4})(?:\s?[-–]\s?\d[\d.,]{0,12})?/g)];
  const [match] = numbers;
  const [unit = '', each = ''] = text.slice(measure.from, measure.to).toLowerCase().split('/');
  if (numbers.length !== 1 || !match?.[1] || unit.trim() === '' || BODY.test(unit)) return [];
  const n = readNumber(match[1]);
  if (n === null) return [];
  const per = PER.find(([word]) => each.trim() === word)?.[1] ?? 'total';
  const from = cell.from + match.index;
  const to = from + match[0].length;
  return [{ path, phrase: text.slice(from, to), n, unit: unit.trim(), per, from, to }];
}
