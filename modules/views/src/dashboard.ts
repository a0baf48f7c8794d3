import { addDays, type Day, makeDay } from '@cotmoc/base';
import { lastOf, readRegister } from '@cotmoc/org';
import type { Transaction } from '@cotmoc/store';
import { conditionsOf, filterOf, type TaskFilter, type TaskQuestion } from '@cotmoc/tasks';
import { sql } from 'kysely';
import { countFigures } from './count-figures.ts';

/** The most bodies that a page of the leadership names. */
const MOST_BODIES = 10;

const OPEN = ['not-started', 'in-progress'] as const;

/** Every figure of the page and the question that lists exactly what it counts. */
export function figureQuestions(year: number, today: Day): Record<FigureName, TaskQuestion> {
  const open: TaskQuestion = { year, state: [...OPEN] };
  const late: TaskQuestion = { ...open, late: true };
  const then = sameDayLastYear(today);
  return {
    open,
    late,
    soon: { ...open, dueFrom: today, dueTo: addDays(today, 7) },
    month: { ...open, dueFrom: today, dueTo: addDays(today, 30) },
    asked: { year, completion: ['asked'] },
    done: { year, state: ['done'], late: false },
    'done-late': { year, state: ['done'], late: true },
    'late-objective': { ...late, why: 'objective' },
    'late-approval': { ...late, why: 'approval' },
    'late-obstacle': { ...late, why: 'obstacle' },
    'late-extension': { ...late, why: 'extension' },
    'late-explained': { ...late, why: 'explained' },
    'late-unexplained': { ...late, why: 'unexplained' },
    'now-issued': { year, stoodOn: today, stoodAs: 'issued' },
    'now-done': { year, stoodOn: today, stoodAs: 'done' },
    'now-late': { year, stoodOn: today, stoodAs: 'late' },
    'then-issued': { year: year - 1, stoodOn: then, stoodAs: 'issued' },
    'then-done': { year: year - 1, stoodOn: then, stoodAs: 'done' },
    'then-late': { year: year - 1, stoodOn: then, stoodAs: 'late' },
    funded: { year, funded: true },
    'funded-done': { year, funded: true, state: ['done'] },
    'funded-late': { ...late, funded: true },
  };
}

export const FIGURES = [
  'open',
  'late',
  'soon',
  'month',
  'asked',
  'done',
  'done-late',
  'late-objective',
  'late-approval',
  'late-obstacle',
  'late-extension',
  'late-explained',
  'late-unexplained',
  'now-issued',
  'now-done',
  'now-late',
  'then-issued',
  'then-done',
  'then-late',
  'funded',
  'funded-done',
  'funded-late',
] as const;
export type FigureName = (typeof FIGURES)[number];

export interface Figure {
  readonly name: FigureName;
  readonly count: number;
  /** đồng in the plan, of those with money; 0 elsewhere. */
  readonly amount: number;
  readonly question: TaskQuestion;
}

/** The same date a year before; the 28th for a 29th of February. */
export function sameDayLastYear(day: Day): Day {
  const [year, month, date] = day.split('-').map(Number);
  return makeDay((year ?? 0) - 1, month ?? 1, date ?? 1) ?? addDays(day, -366);
}

/** What is late, why, whose, and how it was on the same day a year ago; no persons. */
export async function getDashboard(tx: Transaction, year: number, today: Day) {
  const questions = figureQuestions(year, today);
  const counted = await countFigures(tx, { questions, years: [year, year - 1] }, { asker: tx.asker, today });
  const figures = FIGURES.map((name): Figure => {
    const { count = 0, amount = 0 } = counted.get(name) ?? {};
    return { name, count, amount: questions[name].funded ? amount : 0, question: questions[name] };
  });
  return {
    year,
    today,
    yearAgo: sameDayLastYear(today),
    figures,
    bodies: await listLateBodies(tx, questions.late, today),
    obstacles: await countObstacles(tx),
  };
}

/** The bodies that lead most of what is late; bodies, never persons. */
async function listLateBodies(tx: Transaction, late: TaskQuestion, today: Day) {
  const filter: TaskFilter = filterOf(late);
  const by = { asker: tx.asker, today };
  const rows = await tx.db
    .selectFrom('tasks_task')
    .where((eb) => eb.and(conditionsOf(eb, filter, by)))
    .where('lead_unit_id', 'is not', null)
    .select((eb) => [
      'lead_unit_id as unitId',
      eb.fn.countAll<number>().as('count'),
      eb.fn
        .countAll<number>()
        .filterWhere((one) => one.and(conditionsOf(one, { why: 'unexplained' }, by)))
        .as('unexplained'),
      sql<Day>`min(due_on)`.as('since'),
    ])
    .groupBy('lead_unit_id')
    .orderBy('count', 'desc')
    .orderBy('since')
    .orderBy('lead_unit_id')
    .limit(MOST_BODIES)
    .execute();
  const { register } = await readRegister(tx);
  return rows.flatMap(({ unitId, count, unexplained, since }) => {
    const unit = unitId === null ? undefined : register.units.get(unitId);
    if (unitId === null) return [];
    return [
      {
        unitId,
        unitName: unit ? lastOf(unit).officialName : null,
        count: Number(count),
        unexplained: Number(unexplained),
        since,
        question: { ...late, lead: [unitId] },
      },
    ];
  });
}

/** Open obstacles by the step with whom they wait. */
async function countObstacles(tx: Transaction) {
  const rows = await tx.db
    .selectFrom('obstacles_obstacle')
    .where('state', '=', 'open')
    .select((eb) => ['step', eb.fn.countAll<number>().as('count')])
    .groupBy('step')
    .execute();
  const of = (step: string) => Number(rows.find((row) => row.step === step)?.count ?? 0);
  return { unit: of('unit'), focal: of('focal'), province: of('province') };
}
