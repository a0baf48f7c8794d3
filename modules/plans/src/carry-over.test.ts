import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compile } from '@cotmoc/plan';
import { carryOver } from './carry-over.ts';
import { makeReview, type Review } from './review.ts';
import { applyStep, type ReviewStep } from './review-step.ts';

const ask = () => ({ unitIds: [], how: 'ask' as const, confidence: 0, reason: { vi: '', en: '' }, candidates: [] });

function aPlan(tasks: readonly string[]): string {
  const points = tasks.map((task, index) => `${index + 1}. ${task}\n\nCơ quan thực hiện: Sở Ngoại vụ.`);
  return `KẾ HOẠCH\nCông tác thông tin đối ngoại năm 2026\n\nI. NHIỆM VỤ\n\n${points.join('\n\n')}\n`;
}

function reviewed(text: string, change: (review: Review) => Review = (review) => review) {
  const compiled = compile(text);
  return { compiled, review: change(makeReview(compiled, ask)) };
}

const FIRST = 'Tổ chức một lớp tập huấn cho cán bộ đầu mối trong quý II năm 2026.';
const SECOND = 'In 3.000 tờ rơi song ngữ giới thiệu cửa khẩu trước ngày 15/6/2026.';

describe('carryOver', () => {
  it('keeps the verdict and the corrections of a task whose words stayed the same', () => {
    const before = reviewed(aPlan([FIRST, SECOND]), (review) => ({
      ...review,
      tasks: review.tasks.map((task, index) =>
        index === 0
          ? { ...task, verdict: 'dropped' as const }
          : { ...task, verdict: 'accepted' as const, corrected: true, text: 'In tờ rơi', product: '3.000 tờ' },
      ),
    }));
    assert.equal(before.review.tasks.length, 2);
    const { review, kept } = carryOver(before, reviewed(`${aPlan([FIRST, SECOND])}\n3. Một câu thêm.\n`));
    assert.equal(kept, 2);
    assert.equal(review.tasks[0]?.verdict, 'dropped');
    assert.equal(review.tasks[1]?.text, 'In tờ rơi');
    assert.equal(review.tasks[1]?.product, '3.000 tờ');
  });

  it('asks again about a task whose words have changed', () => {
    const before = reviewed(aPlan([FIRST, SECOND]), (review) => ({
      ...review,
      tasks: review.tasks.map((task) => ({ ...task, verdict: 'accepted' as const })),
    }));
    const { review, kept } = carryOver(before, reviewed(aPlan([FIRST, SECOND.replace('3.000', '5.000')])));
    assert.equal(kept, 1);
    assert.deepEqual(
      review.tasks.map((task) => task.verdict),
      ['accepted', 'open'],
    );
  });

  it('keeps a task that a person added, at the place where its words are now', () => {
    const text = aPlan([FIRST]);
    const before = reviewed(text, (review) => {
      const from = compile(text).text.indexOf('cán bộ đầu mối');
      const [task] = review.tasks;
      assert.ok(task);
      return { ...review, tasks: [...review.tasks, { ...task, key: 't9', origin: 'added', from, to: from + 14 }] };
    });
    const { review } = carryOver(before, reviewed(`Lời dẫn.\n\n${text}`));
    const added = review.tasks.find((task) => task.origin === 'added');
    assert.equal(added?.key, 't2');
    assert.equal(compile(`Lời dẫn.\n\n${text}`).text.slice(added?.from ?? 0, added?.to ?? 0), 'cán bộ đầu mối');
  });

  it('keeps duties and cited documents that a person added, and what was put right in the header', () => {
    const from = compile(aPlan([FIRST])).text.indexOf('cán bộ đầu mối');
    const before = reviewed(aPlan([FIRST]), (review) => {
      const place = { from, to: from + 14 };
      const step = (one: Review, next: ReviewStep) => applyStep(one, next).review;
      const withDuty = step(review, { kind: 'add-duty', ...place, patch: { owedBy: 'Sở Ngoại vụ', due: '06-15' } });
      const cited = step(withDuty, { kind: 'add-citation', from: null, to: null, patch: { number: '9/QĐ-UBND' } });
      return step(cited, { kind: 'change-header', patch: { signer: 'Nguyễn Văn Mẫu' } });
    });
    const later = reviewed(aPlan([SECOND, FIRST]));
    const { review } = carryOver(before, later);
    const [duty] = review.duties.filter((one) => one.origin === 'added');
    assert.equal(duty?.due, '06-15');
    assert.equal(later.compiled.text.slice(duty?.from ?? 0, duty?.to ?? 0), 'cán bộ đầu mối');
    assert.deepEqual(
      review.citations.map((citation) => [citation.key, citation.number]),
      [['c1', '9/QĐ-UBND']],
    );
    assert.equal(review.header.signer, 'Nguyễn Văn Mẫu');
    assert.deepEqual(review.header.corrected, ['signer']);
  });

  it('keeps the unit that a person chose for a name', () => {
    const before = reviewed(aPlan([FIRST]), (review) => ({
      ...review,
      agencies: review.agencies.map((agency) => ({ ...agency, how: 'chosen' as const, unitIds: ['u1'] })),
    }));
    const { review } = carryOver(before, reviewed(aPlan([SECOND])));
    assert.deepEqual(review.agencies.find((agency) => agency.agency === 'Sở Ngoại vụ')?.unitIds, ['u1']);
  });
});
