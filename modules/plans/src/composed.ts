import { compose, type Day, formatDay, formatWhole } from '@cotmoc/base';
import { type CompiledPlan, compile, type Norm, type Role, type Task } from '@cotmoc/plan';
import { carryHeader } from './carry-over.ts';
import {
  type Review,
  type ReviewAgency,
  type ReviewCitation,
  type ReviewTask,
  readCitations,
  readHeader,
} from './review.ts';
import { scheduleOf } from './schedule.ts';

/** A task of a plan made here: its bodies are units already. */
export interface ComposedTask {
  readonly text: string;
  readonly bodies: readonly { readonly role: Role; readonly agency: string; readonly unitId: string | null }[];
  readonly startsOn: Day | null;
  readonly dueOn: Day | null;
  readonly dueInclusive: boolean;
  readonly timing: ReviewTask['timing'];
  readonly quantity: number | null;
  readonly quantityUnit: string | null;
  /** đồng */
  readonly amount: number | null;
  readonly product: string | null;
  /** The upper task that it takes up, or null for the unit's own. */
  readonly takenFrom: string | null;
}

/** Such a task as an entry of a review, accepted: somebody chose it. */
export function reviewTaskOf(task: ComposedTask, key: string): ReviewTask {
  const { text, startsOn, dueOn, dueInclusive, timing, quantity, quantityUnit, amount, product, takenFrom } = task;
  const names = new Map(task.bodies.map(({ role, agency }) => [`${role} ${agency}`, { role, agency }]));
  return {
    key,
    verdict: 'accepted',
    origin: 'added',
    corrected: false,
    path: '',
    text,
    from: null,
    to: null,
    bodies: [...names.values()],
    startsOn,
    dueOn,
    dueInclusive,
    timing,
    quantity,
    quantityUnit,
    amount,
    product,
    confidence: 1,
    takenFrom,
  };
}

/** The names of bodies with the units they stand for; a name without a unit works outside. */
export function agenciesOf(tasks: readonly ComposedTask[]): readonly ReviewAgency[] {
  const byName = Map.groupBy(
    tasks.flatMap((task) => task.bodies),
    ({ agency }) => agency,
  );
  return [...byName].map(([agency, bodies]) => {
    const unitIds = [...new Set(bodies.flatMap(({ unitId }) => (unitId ? [unitId] : [])))];
    const reason = { vi: 'Chọn khi soạn kế hoạch.', en: 'Chosen when the plan was made.' };
    const how = unitIds.length > 0 ? 'chosen' : 'outside';
    return { agency, unitIds, how, confidence: 1, reason, candidates: [] };
  });
}

/** The review of a plan made of these tasks. */
export function reviewOfComposed(tasks: readonly ComposedTask[]): Review {
  return {
    tasks: tasks.map((task, index) => reviewTaskOf(task, `t${index + 1}`)),
    duties: [],
    agencies: agenciesOf(tasks),
    citations: [],
    header: readHeader(compile('')),
  };
}

/** Cited documents of a text that was written anew: what was said of them stays, and those that people added. */
function citationsAgain(before: readonly ReviewCitation[], read: readonly ReviewCitation[]): ReviewCitation[] {
  const nameOf = ({ kind, number, name }: ReviewCitation) => JSON.stringify([kind, number, name]);
  const known = new Map(before.filter(({ origin }) => origin === 'read').map((one) => [nameOf(one), one.verdict]));
  const added = before.filter(({ origin }) => origin === 'added');
  return [
    ...read.map((one) => ({ ...one, verdict: known.get(nameOf(one)) ?? one.verdict })),
    ...added.map((one, index) => ({ ...one, key: `c${read.length + index + 1}`, from: null, to: null })),
  ];
}

const HEADING = 'I. NHIỆM VỤ';

/** What stands above the tasks of a plan that is made here. */
export interface ComposedHead {
  readonly title: string;
  readonly year: number;
  readonly unitName: string;
  /** The plan it carries out; null for one that stands by itself. */
  readonly parent: { readonly title: string; readonly number: string | null; readonly issuedOn: string | null } | null;
}

/** Title and opening of a composed plan, in the form such plans have on paper. */
export function openingOf({ title, unitName, parent }: ComposedHead): string {
  const number = parent?.number ? ` số ${parent.number}` : '';
  const opening = parent
    ? `Thực hiện Kế hoạch${number} về ${plain(parent.title)}, ${unitName} xây dựng kế hoạch thực hiện như sau:`
    : `${unitName} xây dựng kế hoạch như sau:`;
  return `KẾ HOẠCH\n${plain(title)}\n\n${opening}`;
}

function plain(words: string): string {
  return compose(words).replace(/\s+/g, ' ').trim();
}

function closed(words: string): string {
  return /[.;:!?…]$/.test(words) ? words : `${words}.`;
}

/** The times of a task as its dates are now: the phrases it came with while they still say so, else new ones. */
export function timingOf(task: ReviewTask, year: number | null): ReviewTask['timing'] {
  const schedule = scheduleOf(
    task.timing.map(({ norm }) => norm),
    year,
  );
  const same =
    schedule.startsOn === task.startsOn &&
    schedule.dueOn === task.dueOn &&
    (task.dueOn === null || schedule.dueInclusive === task.dueInclusive);
  if (same && task.timing.length > 0) return task.timing;
  if (task.startsOn && task.dueOn) {
    const norm: Norm = { kind: 'during', from: task.startsOn, to: task.dueOn };
    return [{ phrase: `Từ ngày ${formatDay(task.startsOn)} đến ngày ${formatDay(task.dueOn)}`, norm }];
  }
  if (!task.dueOn) return [];
  const norm: Norm = { kind: 'by', date: task.dueOn, inclusive: task.dueInclusive };
  const words = task.dueInclusive ? 'Hoàn thành chậm nhất ngày' : 'Hoàn thành trước ngày';
  return [{ phrase: `${words} ${formatDay(task.dueOn)}`, norm }];
}

const ROLES = [
  ['lead', 'Cơ quan chủ trì'],
  ['perform', 'Cơ quan thực hiện'],
  ['support', 'Cơ quan phối hợp'],
  ['direct', 'Cơ quan chỉ đạo'],
] as const;

function linesBelow(task: ReviewTask): string[] {
  const bodies = ROLES.flatMap(([role, label]) => {
    const names = task.bodies.filter((body) => body.role === role).map(({ agency }) => plain(agency));
    return names.length > 0 ? [`- ${label}: ${names.join('; ')}.`] : [];
  });
  const times = task.timing.map(({ phrase }) => plain(phrase)).join('; ');
  return [
    ...bodies,
    ...(times ? [`- Thời gian thực hiện: ${times}.`] : []),
    ...(task.product ? [`- Sản phẩm: ${closed(plain(task.product))}`] : []),
    ...(task.amount === null ? [] : [`- Kinh phí: ${formatWhole(task.amount)} đồng.`]),
  ];
}

/**
 * The text of a composed plan with its tasks at their places in it, so that every task has its words and its sentence
 * like one that was read. What was dropped stands nowhere. `opening` is everything above the tasks. Pure.
 */
export function recompose(
  input: { readonly opening: string; readonly title: string; readonly year: number | null; readonly issuer: string },
  review: Review,
): { readonly compiled: CompiledPlan; readonly review: Review } {
  let text = `${input.opening.trimEnd()}\n\n${HEADING}\n`;
  let count = 0;
  const written = review.tasks.map((one): ReviewTask => {
    if (one.verdict === 'dropped') return { ...one, path: '', from: null, to: null };
    count += 1;
    const task = { ...one, text: plain(one.text), path: `I.${count}`, timing: timingOf(one, input.year) };
    text += [`${count}. ${closed(task.text)}`, ...linesBelow(task)].map((line) => `\n${line}\n`).join('');
    return task;
  });
  const read = compile(text);
  let at = Math.max(0, read.text.indexOf(HEADING));
  const tasks = written.map((task): ReviewTask => {
    const from = task.verdict === 'dropped' ? -1 : read.text.indexOf(task.text, at);
    if (from < 0) return { ...task, from: null, to: null };
    at = from + task.text.length;
    return { ...task, from, to: at };
  });
  const header = { ...read.header, title: input.title, year: input.year, issuer: input.issuer };
  const composed = tasks.filter(({ verdict }) => verdict !== 'dropped').map((task) => taskOf(task, read));
  const compiled = { ...read, header, tasks: composed };
  const citations = citationsAgain(review.citations, readCitations(compiled));
  const told = { ...carryHeader(review.header, readHeader(compiled)), title: input.title };
  return { compiled, review: { ...review, tasks, citations, header: told } };
}

/** What stands above the tasks of a composed plan's text. */
export function openingIn(text: string): string {
  const at = text.lastIndexOf(`\n${HEADING}`);
  return at < 0 ? text : text.slice(0, at);
}

/** A task in the public format, with the times and figures that were read at its place. */
function taskOf(task: ReviewTask, read: CompiledPlan): Task {
  const inside = ({ path }: { path: string }) => path === task.path || path.startsWith(`${task.path}.`);
  const names = (role: string) => task.bodies.filter((body) => body.role === role).map(({ agency }) => agency);
  return {
    path: task.path,
    text: task.text,
    lead: names('lead'),
    support: names('support'),
    perform: names('perform'),
    direct: names('direct'),
    timings: read.timings.filter(inside),
    quantities: read.quantities.filter(inside),
    amount: task.amount,
    product: task.product,
    confidence: 1,
    from: task.from ?? 0,
    to: task.to ?? 0,
  };
}
