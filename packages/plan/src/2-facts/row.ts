import type { Span } from '@cotmoc/base';
import { type ColumnKind, columnKind } from '../1-parse/column-name.ts';
import type { Row, Table } from '../1-parse/shape.ts';
import type { Role } from '../contract.ts';
import { type Assigned, CERTAIN } from './assigned.ts';
import type { Body } from './body.ts';
import { bodiesOfValue, type LabelValue } from './label-value.ts';
import { CUE } from './lexicon.ts';
import { type Tokens, WORD } from './token.ts';
import { type Told, toldBehind, toldRoles } from './told-roles.ts';

const { support, lead, advise, report } = CUE;

/** What a column of a table holds. */
export type Column = ColumnKind | 'other';

/** Reads what each column holds from its name. */
export function columnsOf(table: Table): Column[] {
  // `Đơn vị` beside a column of leaders, or in a table of targets, is the unit of measure.
  const measured = table.columns.some((name) => /chỉ tiêu|chủ trì|số lượng|đơn giá|mục tiêu/.test(name));
  const columns: Column[] = [];
  for (const name of table.columns) columns.push(columnOf(name, measured));
  // `STT | Chuyên đề | Chủ trì`: whatever it is called, the column beside the numbers says what somebody does.
  if (columns[0] === 'number' && columns[1] === 'other' && !columns.includes('task') && columns.some(isRole))
    columns[1] = 'task';
  return columns;
}

function isRole(column: Column): boolean {
  return column === 'lead' || column === 'support' || column === 'perform';
}

function columnOf(name: string, measured: boolean): Column {
  if (/^(đơn vị( tính)?|đvt)$/.test(name) && (measured || name !== 'đơn vị')) return 'other';
  return columnKind(name) ?? 'other';
}

/** A column of notes, in which somebody's part or a count may stand. */
export const NOTES = /^ghi chú/;

/** How sure a cell's place is. */
const SURE = { marked: CERTAIN.cell, fair: CERTAIN.clause, poor: 0.4 } as const;

/** The assignments of a table's rows, by what its columns hold. */
export function assignRows(t: Tokens, bodies: readonly Body[], table: Table, columns: readonly Column[]): Assigned[] {
  const found: Assigned[] = [];
  if (!columns.some(isRole)) return found;
  const task = columns.indexOf('task');
  // Who leads the rows above, for rows whose cell was merged with theirs.
  let above: (readonly Assigned[])[] = [];
  // Whom the last row names that names anybody: `-nt-` repeats them.
  const named: (readonly Assigned[])[] = [];
  for (const row of table.rows) {
    if (row.kind === 'head' || row.kind === 'total') continue;
    if (row.kind === 'group') above = [];
    for (let at = 0; at < columns.length; at++) {
      const column = columns[at];
      if (column === 'basis' && row.kind === 'row' && NOTES.test(table.columns[at] ?? ''))
        for (const one of assignNote({ t, bodies, row, at, sure: SURE[table.guessed ?? 'marked'] })) found.push(one);
      if (column !== 'lead' && column !== 'support' && column !== 'perform') continue;
      const guesses = row.kind !== 'group' && (task < 0 || !isEmpty(row, task));
      const told = assignCell({ t, bodies, row, at, column, guesses, sure: SURE[table.guessed ?? 'marked'] });
      const own = repeats(t, row, at) ? [...repeated(named[at], row.path), ...told.filter(notDitto)] : told;
      if (own.length > 0) named[at] = own;
      for (const one of own) found.push(one);
      if (column === 'support' || row.kind !== 'row' || table.guessed !== null || !/^\d/.test(row.number)) continue;
      if (own.length > 0) above[at] = own;
      else if (
        isEmpty(row, at) &&
        !isEmpty(row, task) &&
        row.cells.some((_, other) => SAYS.has(columns[other] ?? 'other') && !isEmpty(row, other))
      )
        for (const one of above[at] ?? [])
          found.push({ ...one, path: row.path, certainty: Math.min(one.certainty, CERTAIN.clause) });
    }
  }
  return found;
}

const DITTO = /^[\s"“”'\-–—]*(?:nt|như trên|["“”])[\s"“”'\-–—.]*(?:$| và )/i;

/** `-nt-`, `Như trên`, `Như trên và Sở B`: the cell repeats those of the row above. */
function repeats(t: Tokens, row: Row, at: number): boolean {
  const cell = row.cells[at];
  if (!cell || cell.to - cell.from > 200) return false;
  const code = t.text.charCodeAt(cell.from);
  return MAY_REPEAT.has(code) && DITTO.test(t.text.slice(cell.from, cell.to));
}

/** What a cell begins with that repeats another: `-`, `–`, quotation marks, `n`, `N`. */
const MAY_REPEAT = new Set([45, 0x2013, 0x2014, 34, 39, 0x201c, 0x201d, 110, 78]);

function repeated(above: readonly Assigned[] | undefined, path: string): Assigned[] {
  return (above ?? []).map((one) => ({ ...one, path, certainty: Math.min(one.certainty, CERTAIN.clause) }));
}

/** What the rules took for a name that only repeats. */
function notDitto(one: Assigned): boolean {
  return !/^[-–—]?(?:nt|như trên)/i.test(one.agency);
}

/** Columns that a row of work fills, where a heading leaves them empty. */
const SAYS: ReadonlySet<Column> = new Set(['support', 'time', 'product', 'money']);

/** Nothing stands in the cell, or the row has no such cell. */
function isEmpty(row: Row, at: number): boolean {
  const cell = row.cells[at];
  return !cell || cell.to - cell.from < 2;
}

interface Cell {
  readonly t: Tokens;
  readonly bodies: readonly Body[];
  readonly row: Row;
  readonly at: number;
  readonly column: 'lead' | 'support' | 'perform';
  /** Words that are not known for a body may be one; in a heading among rows they are none. */
  readonly guesses: boolean;
  /** How sure its place in the row is. */
  readonly sure: number;
}

/** `Hội A phối hợp` among the notes. */
function assignNote({ t, bodies, row, at, sure }: Omit<Cell, 'column' | 'guesses'>): Assigned[] {
  const cell = row.cells[at];
  if (!cell || cell.to - cell.from < 2) return [];
  const value = wordsIn(t, bodies, cell);
  const told = value.bodyFrom < value.bodyTo ? toldRoles(value) : null;
  return told === null ? [] : toldRows(told, row.path, Math.min(sure, CERTAIN.clause));
}

function toldRows(told: readonly Told[], path: string, certainty: number): Assigned[] {
  return told.map(({ body: { name, from, to }, role }) => ({ path, agency: name, role, from, to, certainty }));
}

/** The words of a cell and the bodies in them. */
function wordsIn(t: Tokens, bodies: readonly Body[], cell: Span): LabelValue {
  const bodyFrom = indexAt(bodies, cell.from);
  let bodyTo = bodyFrom;
  while ((bodies[bodyTo]?.from ?? Infinity) < cell.to) bodyTo++;
  const first = t.tokenAt(cell.from);
  let after = first;
  while (after < t.count && (t.to[after] ?? 0) <= cell.to) after++;
  return { t, bodies, first, after, bodyFrom, bodyTo };
}

function assignCell({ t, bodies, row, at, column, guesses, sure }: Cell): Assigned[] {
  const cell = row.cells[at];
  if (!cell || cell.to - cell.from < 2) return [];
  const value = wordsIn(t, bodies, cell);
  const { bodyFrom, bodyTo } = value;
  const labelled = assignLabelled(value, row.path, sure);
  if (labelled.length > 0) return labelled;
  const told = column === 'support' ? null : (toldRoles(value) ?? toldBehind(value));
  if (told) return toldRows(told, row.path, Math.min(sure, CERTAIN.partner));
  const helped = column === 'perform' ? helpedIn(value) : null;
  if (helped)
    return helped.map(({ body, role }) => ({
      path: row.path,
      agency: body.name,
      role,
      from: body.from,
      to: body.to,
      certainty: Math.min(sure, CERTAIN.clause),
    }));
  const listed = cell.to - cell.from < 400 && !isSentence(value) ? bodiesOfValue(value) : [];
  const named = listed.length > 0 && guesses ? listed : bodies.slice(bodyFrom, bodyTo);
  const role: Role = column === 'perform' ? (named.length === 1 && !named[0]?.group ? 'lead' : 'perform') : column;
  let known = bodyFrom;
  return named.map((body) => {
    while (known < bodyTo && (bodies[known]?.from ?? 0) < body.from) known++;
    const same = known < bodyTo && bodies[known]?.from === body.from && bodies[known]?.to === body.to;
    const certainty = same ? sure : Math.min(sure, CERTAIN.clause);
    return { path: row.path, agency: body.name, role, from: body.from, to: body.to, certainty };
  });
}

/** No name before `phối hợp` is longer. */
const LONGEST = 6;

/** `NV y tế phối hợp Trạm Y tế xã`: who is not known for a body leads, and those behind help; null for any other cell. */
function helpedIn(value: LabelValue): { body: Body; role: Role }[] | null {
  const { t, bodies, first, after, bodyFrom, bodyTo } = value;
  let role = first;
  while (role < after && role <= first + LONGEST && t.kind[role] === WORD && !t.hasCue(role, support)) role++;
  const behind = role + (t.cueSize[role] ?? 1);
  if (role === first || !t.hasCue(role, support) || bodies[bodyFrom]?.first !== behind) return null;
  const leads = bodiesOfValue({ ...value, after: role, bodyTo: bodyFrom });
  const helps = bodiesOfValue({ t, bodies, first: behind, after, bodyFrom, bodyTo });
  if (leads.length === 0) return null;
  return [
    ...leads.map((body) => ({ body, role: 'lead' as const })),
    ...helps.map((body) => ({ body, role: 'support' as const })),
  ];
}

/** A cell with labels of its own: `Chủ trì: Sở A. Phối hợp: Sở B, Sở C.` */
function assignLabelled(value: LabelValue, path: string, sure: number): Assigned[] {
  const { t, bodies, first, after } = value;
  const labels: { role: 'lead' | 'support'; at: number; behind: number }[] = [];
  for (let at = first; at < after; at++) {
    const behind = at + (t.cueSize[at] ?? 1);
    if (!t.hasCue(at, lead | support) || !t.isMark(behind, 58)) continue;
    labels.push({ role: t.hasCue(at, lead) ? 'lead' : 'support', at, behind: behind + 1 });
    at = behind;
  }
  if (labels.length === 0) return [];
  return labels.flatMap(({ role, behind }, index) => {
    const end = labels[index + 1]?.at ?? after;
    const [from, to] = [t.from[behind] ?? 0, t.to[end - 1] ?? 0];
    const part = { t, bodies, first: behind, after: end, bodyFrom: indexAt(bodies, from), bodyTo: indexAt(bodies, to) };
    return bodiesOfValue(part).map((body) => ({
      path,
      agency: body.name,
      role,
      from: body.from,
      to: body.to,
      certainty: sure,
    }));
  });
}

/** A cell that tells what each body does, rather than listing bodies. */
function isSentence({ t, bodies, first, after, bodyFrom }: LabelValue): boolean {
  let next = bodyFrom;
  for (let at = first; at < after; at++) {
    const known = bodies[next];
    if (known && at >= known.first) {
      at = Math.max(at, known.after - 1);
      next++;
      continue;
    }
    if (t.hasCue(at, lead | support | advise | report) && (t.capital[at] ?? 0) === 0) return true;
  }
  return false;
}

/** Index of the first body at or behind a place of the text. */
function indexAt(bodies: readonly Body[], place: number): number {
  let low = 0;
  let high = bodies.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((bodies[middle]?.from ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
