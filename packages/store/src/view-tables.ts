import type { Generated } from 'kysely';
import type { Moment } from './tables.ts';

export interface ViewsFilterTable {
  province_id: string;
  id: string;
  account_id: string;
  name: string;
  /** The question as the address of the task list holds it, without `?`. */
  address: string;
  shared: 'own' | 'unit' | 'province';
  unit_id: string | null;
  made_at: Moment;
  removed_at: Generated<Date | null>;
}

/** How one person likes to see tasks. */
export interface ViewsChoiceTable {
  province_id: string;
  account_id: string;
  columns: string[];
  /** The question that the list begins with. */
  filter_id: string | null;
}
