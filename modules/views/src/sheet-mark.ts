import { createHash } from 'node:crypto';
import { CHANGEABLE, type Changeable } from './sheet-columns.ts';

/** The texts of a row's changeable cells; a column that the sheet does not have is left out. */
export type RowCells = Readonly<Partial<Record<Changeable, string>>>;

/** `v12-1f0c9a2b`: the task's version and a digest of what the row held, so that an untouched row is known as such. */
export function markOf(version: number, cells: RowCells): string {
  const held = CHANGEABLE.map((id) => `${id}=${cells[id] ?? ''}`).join('\u0000');
  return `v${version}-${createHash('sha256').update(held).digest('hex').slice(0, 12)}`;
}

/** The version in a mark; null where the cell holds something else. */
export function versionOf(mark: string): number | null {
  const found = /^v(\d{1,9})-[0-9a-f]{12}$/.exec(mark);
  return found ? Number(found[1]) : null;
}
