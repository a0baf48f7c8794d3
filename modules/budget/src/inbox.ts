import { dayOf, formatDong } from '@cotmoc/base';
import type { InboxItem, InboxSource } from '@cotmoc/inbox';
import { sql } from 'kysely';
import type { BudgetSource, BudgetStep, BudgetWarning } from './budget.ts';
import { warningsBySource } from './list-budget.ts';

const WORDS: Record<BudgetWarning, string> = {
  'committed-above-allocated': 'Ký hợp đồng vượt số được giao',
  'accepted-above-committed': 'Nghiệm thu vượt hợp đồng',
  'paid-above-accepted': 'Thanh toán vượt số nghiệm thu',
};

interface Cell {
  readonly id: string;
  readonly text: string;
  readonly source: BudgetSource;
  readonly step: BudgetStep;
  readonly sum: number;
  readonly last: Date;
}

/** Tasks whose money is over at some step, for those who enter money of their own units. */
export const budgetInbox: InboxSource = {
  name: 'budget',
  async list(tx, session): Promise<readonly InboxItem[]> {
    if (!session.rights.has('budget.enter') || session.asker.unitIds.length === 0) return [];
    const { rows } = await sql<Cell>`
      select t.id, t.text, l.source, e.step, sum(e.amount) as sum, max(e.at) as last
      from budget_line l
      join budget_entry e on e.province_id = l.province_id and e.line_id = l.id
      join tasks_task t on t.province_id = l.province_id and t.id = l.task_id
      where l.unit_id = any (${[...session.asker.unitIds]}::uuid[]) and t.withdrawn_on is null
      group by t.id, t.text, l.source, e.step`.execute(tx.db);
    return [...Map.groupBy(rows, ({ id }) => id).values()]
      .flatMap((cells): InboxItem[] => {
        const [warning] = warningsBySource(cells);
        const [one] = cells;
        if (!warning || !one) return [];
        const last = Math.max(...cells.map((cell) => cell.last.getTime()));
        return [
          {
            id: one.id,
            kind: 'budget.over',
            title: one.text,
            detail: `${WORDS[warning.kind]}: ${formatDong(warning.over)}`,
            dueOn: null,
            since: dayOf(last),
            link: `/tasks/${one.id}`,
            actions: [],
          },
        ];
      })
      .slice(0, 200);
  },
};
