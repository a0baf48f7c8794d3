import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Day, parseDay, Refusal } from '@cotmoc/base';
import { issuable } from './issuable.ts';
import type { Review, ReviewTask } from './review.ts';
import { applyStep, putBack } from './review-step.ts';
import { scheduleOf } from './schedule.ts';

const NO_TEXT = { text: '', outline: [] };
// A day written out.
const SPAN = { year: 2026, day: '2026-01-20' as Day };
const reason = { vi: 'Trùng tên.', en: 'Same name.' };

function aTask(change: Partial<ReviewTask> = {}): ReviewTask {
  return {
    key: 't1',
    verdict: 'open',
    origin: 'read',
    corrected: false,
    path: 'II.1.a',
    text: 'Tổ chức lớp tập huấn',
    from: 10,
    to: 30,
    bodies: [{ role: 'lead', agency: 'Sở A' }],
    startsOn: null,
    dueOn: null,
    dueInclusive: true,
    timing: [],
    quantity: null,
    quantityUnit: null,
    amount: null,
    product: null,
    confidence: 0.9,
    ...change,
  };
}

function aReview(): Review {
  return {
    tasks: [aTask(), aTask({ key: 't2', from: 40, to: 60, confidence: 0.5 })],
    duties: [],
    agencies: [{ agency: 'Sở A', unitIds: ['a'], how: 'found', confidence: 1, reason, candidates: [] }],
    citations: [
      {
        key: 'c1',
        verdict: 'open',
        origin: 'read',
        corrected: false,
        kind: 'Nghị định',
        number: '72/2015/NĐ-CP',
        name: null,
        issuer: 'Chính phủ',
        date: '2015-09-07',
        subject: null,
        from: 2,
        to: 9,
      },
    ],
    header: {
      kind: 'Kế hoạch',
      title: 'Công tác thông tin đối ngoại',
      number: null,
      date: null,
      place: null,
      issuer: null,
      signer: null,
      capacity: [],
      periodFrom: null,
      periodTo: null,
      recipients: ['Các sở'],
      corrected: [],
    },
  };
}

describe('a step of a review', () => {
  it('judges several tasks at once and can be taken back', () => {
    const review = aReview();
    const done = applyStep(review, { kind: 'judge', keys: ['t1', 't2'], verdict: 'accepted' });
    assert.deepEqual(
      done.review.tasks.map((task) => task.verdict),
      ['accepted', 'accepted'],
    );
    assert.deepEqual(putBack(done.review, done.before), review);
    assert.deepEqual(putBack(review, done.after), done.review);
  });

  it('takes a correction as a word on the task, and asks who a new body is', () => {
    const bodies = [{ role: 'lead' as const, agency: 'Sở Mới' }];
    const { review } = applyStep(aReview(), { kind: 'change-task', key: 't1', patch: { bodies } });
    assert.equal(review.tasks[0]?.verdict, 'accepted');
    assert.equal(review.tasks[0]?.corrected, true);
    assert.equal(review.agencies.find((agency) => agency.agency === 'Sở Mới')?.how, 'ask');
  });

  it('adds a task where its sentence stands, and undoing takes it out again', () => {
    const before = aReview();
    const added = applyStep(before, { kind: 'add-task', from: 33, to: 38, patch: { text: 'Việc thêm' } });
    assert.deepEqual(
      added.review.tasks.map((task) => task.key),
      ['t1', 't3', 't2'],
    );
    assert.deepEqual(putBack(added.review, added.before), before);
  });

  it('adds a duty of reporting, accepted, corrects and drops it, each of which can be taken back', () => {
    const first = aReview();
    const patch = { owedBy: 'Sở A', owedTo: ['Sở B'], period: 'month' as const, due: 'day 20' };
    const added = applyStep(first, { kind: 'add-duty', from: 40, to: 60, patch });
    assert.deepEqual(
      added.review.duties.map(({ key, verdict, origin, due, from }) => [key, verdict, origin, due, from]),
      [['d1', 'accepted', 'added', 'day 20', 40]],
    );
    const changed = applyStep(added.review, { kind: 'change-duty', key: 'd1', patch: { due: null } });
    assert.deepEqual([changed.review.duties[0]?.due, changed.review.duties[0]?.corrected], [null, true]);
    const dropped = applyStep(changed.review, { kind: 'judge', keys: ['d1'], verdict: 'dropped' });
    assert.equal(dropped.review.duties[0]?.verdict, 'dropped');
    const backTwice = putBack(putBack(dropped.review, dropped.before), changed.before);
    assert.deepEqual(putBack(backTwice, added.before), first);
  });

  it('adds, corrects and drops a cited document', () => {
    const first = aReview();
    const added = applyStep(first, { kind: 'add-citation', from: null, to: null, patch: { number: '12/QĐ-UBND' } });
    assert.deepEqual(added.review.citations[1]?.key, 'c2');
    const changed = applyStep(added.review, { kind: 'change-citation', key: 'c1', patch: { date: '2015-09-08' } });
    assert.deepEqual(
      [changed.review.citations[0]?.date, changed.review.citations[0]?.corrected, changed.review.citations[0]?.verdict],
      ['2015-09-08', true, 'accepted'],
    );
    const dropped = applyStep(changed.review, { kind: 'judge', keys: ['c1', 'c2'], verdict: 'dropped' });
    assert.deepEqual(
      dropped.review.citations.map((citation) => citation.verdict),
      ['dropped', 'dropped'],
    );
    assert.deepEqual(putBack(putBack(putBack(dropped.review, dropped.before), changed.before), added.before), first);
  });

  it('puts the header and the recipients right, and remembers which fields', () => {
    const first = aReview();
    const patch = { title: 'Công tác thông tin đối ngoại', recipients: ['Các sở', 'Lưu: VT'], number: '31/KH-UBND' };
    const { review, before } = applyStep(first, { kind: 'change-header', patch });
    assert.deepEqual(review.header.recipients, ['Các sở', 'Lưu: VT']);
    assert.deepEqual(review.header.corrected, ['recipients', 'number']);
    assert.deepEqual(putBack(review, before), first);
  });

  it('takes back a step that was kept before reviews had citations', () => {
    const review = aReview();
    assert.deepEqual(putBack(review, { tasks: {}, duties: {}, agencies: {} }), review);
  });

  it('refuses an entry that is not there', () => {
    assert.throws(
      () => applyStep(aReview(), { kind: 'judge', keys: ['t9'], verdict: 'dropped' }),
      (error) => error instanceof Refusal && error.code === 'no-such-entry',
    );
  });
});

describe('issuing', () => {
  const accepted = (): Review =>
    applyStep(aReview(), { kind: 'judge', keys: ['t1', 't2'], verdict: 'accepted' }).review;

  it('waits until every task has a word', () => {
    const result = issuable(aReview(), NO_TEXT, SPAN);
    assert.equal(result.ready, false);
    assert.deepEqual(result.ready ? [] : result.obstacles.map((one) => one.code), ['open-tasks']);
  });

  it('waits until every body is known or said to be outside', () => {
    const bodies = [{ role: 'lead' as const, agency: 'Sở Mới' }];
    const asked = applyStep(accepted(), { kind: 'change-task', key: 't1', patch: { bodies } }).review;
    assert.equal(issuable(asked, NO_TEXT, SPAN).ready, false);
    const outside = applyStep(asked, { kind: 'choose-agency', agency: 'Sở Mới', unitIds: [], outside: true }).review;
    assert.equal(issuable(outside, NO_TEXT, SPAN).ready, true);
  });

  it('makes one row a unit of a group, and keeps the words of a body outside', () => {
    const group = applyStep(accepted(), {
      kind: 'choose-agency',
      agency: 'Sở A',
      unitIds: ['a', 'b'],
      outside: false,
    }).review;
    const result = issuable(group, { text: `${'x'.repeat(9)}\nTổ chức lớp tập huấn cho cán bộ.`, outline: [] }, SPAN);
    assert.ok(result.ready);
    assert.deepEqual(
      result.tasks[0]?.bodies.map((body) => body.unitId),
      ['a', 'b'],
    );
    assert.equal(result.tasks[0]?.sentence, 'Tổ chức lớp tập huấn cho cán bộ.');
    assert.deepEqual(result.unitIds, ['a', 'b']);
  });

  it('has nothing to issue when every task is dropped', () => {
    const dropped = applyStep(aReview(), { kind: 'judge', keys: ['t1', 't2'], verdict: 'dropped' }).review;
    const result = issuable(dropped, NO_TEXT, SPAN);
    assert.deepEqual(result.ready ? [] : result.obstacles.map((one) => one.code), ['no-tasks']);
  });
});

describe('the schedule of a task', () => {
  const day = (text: string): Day => {
    const parsed = parseDay(text);
    assert.ok(parsed);
    return parsed;
  };

  it('takes the last of several deadlines, with its own inclusiveness', () => {
    const by = (date: string, inclusive: boolean) => ({ kind: 'by' as const, date, inclusive });
    assert.deepEqual(scheduleOf([by('2026-06-15', false), by('2026-03-01', true)], 2026), {
      startsOn: null,
      dueOn: day('2026-06-15'),
      dueInclusive: false,
    });
  });

  it('lets a day beat "the whole year", which ends with the plan', () => {
    assert.equal(scheduleOf([{ kind: 'continuous' }], 2026).dueOn, '2026-12-31');
    assert.equal(scheduleOf([{ kind: 'continuous' }], null).dueOn, null);
    assert.equal(
      scheduleOf([{ kind: 'continuous' }, { kind: 'during', from: '2026-04-01', to: '2026-06-30' }], 2026).dueOn,
      '2026-06-30',
    );
  });
});
