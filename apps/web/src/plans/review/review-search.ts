import { TASK_FILTERS, type TaskFilter, type TaskOrder } from './fact-order.ts';

/** The parts beside the text, in the order of their tabs. */
export const REVIEW_TABS = ['tasks', 'agencies', 'duties', 'warnings', 'outline', 'header'] as const;
export type ReviewTab = (typeof REVIEW_TABS)[number];

/** What of a review stands in its address. */
export interface ReviewSearch {
  readonly tab?: ReviewTab;
  readonly filter?: TaskFilter | 'all';
  readonly order?: TaskOrder;
  /** `text` while the text itself is being edited. */
  readonly mode?: 'text';
  /** A place in the text to show. */
  readonly at?: number;
}

/** Reads the address; what it does not know is left out. */
export function readReviewSearch(search: Record<string, unknown>): ReviewSearch {
  const tab = REVIEW_TABS.find((one) => one === search['tab']);
  const filter = [...TASK_FILTERS, 'all' as const].find((one) => one === search['filter']);
  const order = (['doubt', 'plan'] as const).find((one) => one === search['order']);
  const at = Number(search['at']);
  return {
    ...(tab ? { tab } : {}),
    ...(filter ? { filter } : {}),
    ...(order ? { order } : {}),
    ...(search['mode'] === 'text' ? { mode: 'text' as const } : {}),
    ...(search['at'] !== undefined && Number.isInteger(at) && at >= 0 ? { at } : {}),
  };
}
