// One idea: counts in a table whose units stand in a column of their own: `Đơn vị tính | Số lượng`.
import type { Span } from '@cotmoc/base';
import type { Quantity } from '../contract.ts';
import { readNumber } from './money.ts';

/** Which columns hold the unit of measure and the amount; null for a table without both. */
export function measureColumns(names: readonly string[]): { unit: number; amount: number } | null {
  const unit = names.findIndex((name) => /^(đơn vị tính|đvt|đ\.v\.t)$|^đơn vị( tính)? \(|^đơn vị đo/.test(name));
  if (unit < 0) return null;
  const amount = names.findIndex((name) => /^(số lượng|khối lượng|sl)(?=$|[\s(])/.test(name));
  const aim = names.findIndex((name, at) => at > unit && /^(chỉ tiêu|mục tiêu|kế hoạch)(?=$|[\s(])/.test(name));
  const found = amount >= 0 ? amount : aim;
  return found < 0 ? null : { unit, amount: found };
}

const PER: readonly (readonly [string, Quantity['per']])[] = [
  ['năm', 'year'],
  ['quý', 'quarter'],
  ['tháng', 'month'],
  ['tuần', 'week'],
  ['ngày', 'day'],
];

/** The count of a cell that holds nothing but a number, in the unit of its row; none where either is missing. */
export function measuredIn(text: string, cell: Span & { readonly measure: Span | null }, path: string): Quantity[] {
  const { measure } = cell;
  const phrase = text.slice(cell.from, cell.to);
  if (measure === null || !/^\d[\d.,]*$/.test(phrase)) return [];
  const n = readNumber(phrase);
  const [unit = '', each = ''] = text.slice(measure.from, measure.to).split('/');
  if (n === null || unit.trim() === '') return [];
  const per = PER.find(([word]) => each.trim().toLowerCase() === word)?.[1] ?? 'total';
  return [{ path, phrase, n, unit: unit.trim().toLowerCase(), per, from: cell.from, to: cell.to }];
}
