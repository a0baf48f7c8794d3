import {
  approveAdjustment,
  askApproval as askForAdjustment,
  getAdjustment,
  issueAdjustment,
  proposeAdjustment,
} from '@cotmoc/adjustments';
import { type Clock, type Day, type Randomness, today } from '@cotmoc/base';
import {
  approvePlan,
  askApproval,
  declineTask,
  getUnitPlan,
  issueUnitPlan,
  listGivenTo,
  makeUnitPlan,
  sendPlan,
  setDue,
  takeNote,
} from '@cotmoc/cascade';
import { type Store, systemAsker, type Transaction } from '@cotmoc/store';
import { listPlanTasks } from '@cotmoc/tasks';
import { saveTemplate } from '@cotmoc/templates';
import type { Cast } from './cast.ts';
import { momentOf } from './moment.ts';
import { readDay } from './sample-province.ts';

interface PlayingBy {
  readonly store: Store;
  readonly clock: Clock;
  readonly random: Randomness;
}

type Work<T> = (
  tx: Transaction,
  doing: { readonly clock: Clock; readonly random: Randomness; readonly session: ReturnType<Cast['session']> },
) => Promise<T>;

const DUE = readDay('2026-02-20');

/**
 * What units made of the province's plan: one whole plan that went up in time, one being made, one refusal; an
 * adjustment in force and one that waits; a task list kept for next year. Each only once, and only up to today.
 */
export async function playCascade(cast: Cast, planId: string, by: PlayingBy): Promise<void> {
  const day = today(by.clock);
  const doAs = <T>(username: string, on: Day, work: Work<T>, minute = 9 * 60): Promise<T> => {
    const session = cast.session(username);
    const doing = { clock: momentOf(on, minute, by.clock), random: by.random, session };
    return by.store.as(session.asker, (tx) => work(tx, doing));
  };
  const isNew = async (table: 'cascade_decline' | 'templates_template') =>
    (
      await by.store.as(systemAsker(cast.provinceId), ({ db }) =>
        db.selectFrom(table).select('province_id').limit(1).execute(),
      )
    ).length === 0;
  if (day > readDay('2026-02-12')) await playUnitPlans(cast, planId, doAs);
  if (day > readDay('2026-02-18') && (await isNew('cascade_decline'))) await playRefusal(cast, planId, doAs);
  if (day > readDay('2026-11-18')) await playAdjustments(planId, doAs);
  if (day > readDay('2026-11-18') && (await isNew('templates_template'))) {
    await doAs('dau-moi', readDay('2026-11-18'), (tx, doing) =>
      saveTemplate(
        tx,
        {
          planId,
          taskIds: null,
          unitId: cast.unitId('ubnd'),
          name: 'Khung nhiệm vụ hằng năm của tỉnh',
          session: doing.session,
        },
        doing,
      ),
    );
  }
}

type DoAs = <T>(username: string, on: Day, work: Work<T>, minute?: number) => Promise<T>;

/** The department's plan, made, approved, issued, sent and noted; the border guard's, just begun. */
async function playUnitPlans(cast: Cast, parentPlanId: string, doAs: DoAs): Promise<void> {
  await doAs('dau-moi', readDay('2026-01-26'), (tx, doing) => setDue(tx, { planId: parentPlanId, dueOn: DUE }, doing));
  const begin = (username: string, on: Day, unit: string, title: string, count: number) =>
    doAs(username, on, async (tx, doing) => {
      const unitId = cast.unitId(unit);
      const known = await tx.db
        .selectFrom('plans_plan')
        .select('id')
        .where('unit_id', '=', unitId)
        .where('parent_plan_id', '=', parentPlanId)
        .executeTakeFirst();
      if (known) return known.id;
      const given = await listGivenTo(tx, { planId: parentPlanId, unitId });
      const carried = given.filter(({ role }) => role !== 'support').slice(0, count);
      const taskIds = carried.map(({ piece }) => piece.id);
      return makeUnitPlan(tx, { parentPlanId, unitId, title, taskIds, session: doing.session, today: on }, doing);
    });
  const id = await begin(
    'dau-moi',
    readDay('2026-02-03'),
    'so-vhttdl',
    'Công tác thông tin đối ngoại của Sở Văn hóa, Thể thao và Du lịch năm 2026',
    4,
  );
  for (const { phase, username, on, work } of WAY) {
    await doAs(username, readDay(on), async (tx, doing) => {
      const one = await getUnitPlan(tx, id);
      if (one.phase === phase) await work(tx, { planId: id, version: one.row.version, session: doing.session }, doing);
    });
  }
  await begin(
    'bien-phong',
    readDay('2026-02-11'),
    'bdbp',
    'Công tác thông tin đối ngoại trên tuyến biên giới năm 2026',
    2,
  );
}

interface Deed {
  readonly planId: string;
  readonly version: number;
  readonly session: ReturnType<Cast['session']>;
}

/** Who does the next step of the department's plan from each phase, and when. */
const WAY: readonly {
  readonly phase: string;
  readonly username: string;
  readonly on: string;
  readonly work: (tx: Transaction, deed: Deed, by: { clock: Clock; random: Randomness }) => Promise<unknown>;
}[] = [
  { phase: 'composing', username: 'dau-moi', on: '2026-02-05', work: askApproval },
  {
    phase: 'asked',
    username: 'lanh-dao-so',
    on: '2026-02-06',
    work: (tx, deed, by) => approvePlan(tx, { ...deed, note: null }, by),
  },
  {
    phase: 'approved',
    username: 'dau-moi',
    on: '2026-02-09',
    work: (tx, deed, by) =>
      issueUnitPlan(tx, { ...deed, number: '64/KH-SVHTTDL', issuedOn: readDay('2026-02-09') }, by),
  },
  { phase: 'issued', username: 'dau-moi', on: '2026-02-10', work: sendPlan },
  {
    phase: 'sent',
    username: 'dau-moi',
    on: '2026-02-12',
    work: (tx, deed, by) => takeNote(tx, { ...deed, note: null }, by),
  },
];

/** The newspaper asks to be let off one task. */
async function playRefusal(cast: Cast, planId: string, doAs: DoAs): Promise<void> {
  await doAs('bao-dai', readDay('2026-02-17'), async (tx, doing) => {
    const unitId = cast.unitId('bao-ptth');
    const given = (await listGivenTo(tx, { planId, unitId })).filter(({ role }) => role !== 'support');
    const last = given.at(-1);
    if (!last) return;
    const reason = 'Chưa có biên tập viên tiếng nước ngoài; đề nghị giao đơn vị khác trong năm nay.';
    await declineTask(tx, { planId, taskId: last.task.id, unitId, reason, session: doing.session }, doing);
  });
}

/** One deadline was shortened by a decision in force; another waits for the province's word. */
async function playAdjustments(planId: string, doAs: DoAs): Promise<void> {
  const tasks = await doAs('dau-moi', readDay('2026-11-09'), async (tx) =>
    (await listPlanTasks(tx, planId)).filter(
      (task) => task.state === 'not-started' && task.dueOn !== null && task.dueOn >= readDay('2026-11-20'),
    ),
  );
  const [first, second] = tasks;
  if (!first || !second) return;
  await playAdjustment(doAs, {
    planId,
    taskId: first.id,
    on: readDay('2026-11-09'),
    reason: 'Cần có kết quả trước kỳ báo cáo năm nên rút hạn về ngày 25/12.',
    issue: { number: '2104/QĐ-UBND', issuedOn: readDay('2026-11-12') },
  });
  await playAdjustment(doAs, {
    planId,
    taskId: second.id,
    on: readDay('2026-11-18'),
    reason: 'Kinh phí bổ sung đã có; hoàn thành sớm để quyết toán trong năm.',
    issue: null,
  });
}

/** Proposes and asks; where it is to be issued, the province approves and it is. Goes on where it was left. */
async function playAdjustment(
  doAs: DoAs,
  input: {
    readonly planId: string;
    readonly taskId: string;
    readonly on: Day;
    readonly reason: string;
    readonly issue: { readonly number: string; readonly issuedOn: Day } | null;
  },
): Promise<void> {
  const { planId, taskId, on, reason, issue } = input;
  const id = await doAs('dau-moi', on, async (tx, doing) => {
    const known = await tx.db
      .selectFrom('adjustments_adjustment')
      .select('id')
      .where('reason', '=', reason)
      .executeTakeFirst();
    if (known) return known.id;
    const after = { dueOn: readDay('2026-12-25'), dueInclusive: true };
    const changes = [{ kind: 'change' as const, taskId, after }];
    const proposal = { planId, obstacleId: null, reason, basis: null, changes, session: doing.session };
    return proposeAdjustment(tx, proposal, doing);
  });
  const step = (username: string, day: Day, state: string, work: Work<unknown>) =>
    doAs(
      username,
      day,
      async (tx, doing) => {
        if ((await getAdjustment(tx, id)).state === state) await work(tx, doing);
      },
      10 * 60,
    );
  await step('dau-moi', on, 'draft', (tx, doing) =>
    askForAdjustment(tx, { id, version: 1, session: doing.session }, doing),
  );
  if (!issue) return;
  await step('lanh-dao-tinh', issue.issuedOn, 'asked', (tx, doing) =>
    approveAdjustment(tx, { id, version: 2, session: doing.session, note: null }, doing),
  );
  await step('dau-moi', issue.issuedOn, 'approved', (tx, doing) =>
    issueAdjustment(tx, { id, version: 3, session: doing.session, ...issue }, doing),
  );
}
