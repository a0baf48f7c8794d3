import { Refusal } from '@cotmoc/base';
import type { Reach, Session } from '@cotmoc/http';
import { actsInNameOf, areSameHands } from '@cotmoc/people';
import type { UnitPlan } from './unit-plan-store.ts';

/** What a person may do with a unit's plan now; travels to the screen, so that buttons and server agree. */
export interface MayWithUnitPlan {
  readonly edit: boolean;
  readonly ask: boolean;
  readonly takeBack: boolean;
  readonly decide: boolean;
  readonly sendBackInside: boolean;
  readonly issue: boolean;
  readonly send: boolean;
  readonly take: boolean;
}

/** Whether the asker works for the unit, or sees the whole province. */
export function worksFor(session: Session, unitId: string): boolean {
  return session.asker.scope === 'province' || session.asker.unitIds.includes(unitId);
}

/** In whose names the asker works for the unit, where their own roles do not reach it. */
export function inNamesOf(session: Session, unitId: string): string[] {
  const reaches = (reach: Reach) => reach.scope === 'province' || reach.unitIds.includes(unitId);
  return [...actsInNameOf(session, reaches)];
}

/** The law of a unit's plan, read as sentences. */
export function mayWithUnitPlan(session: Session, one: UnitPlan): MayWithUnitPlan {
  const { rights, asker } = session;
  const { plan, row, phase } = one;
  const composes = rights.has('cascade.compose') && worksFor(session, plan.unit_id);
  const leads = rights.has('cascade.approve') && worksFor(session, plan.unit_id);
  // By the hands that prepared it, or of somebody who stands in for them.
  const isMine =
    areSameHands(session, { by: plan.created_by, inNameOf: [] }) ||
    areSameHands(session, { by: row.asked_by, inNameOf: row.asked_for });
  return {
    // The unit writes its plan until it asks for approval.
    edit: composes && (phase === 'composing' || phase === 'returned'),
    ask: composes && (phase === 'composing' || phase === 'returned'),
    takeBack: composes && phase === 'asked',
    // The unit's leader, who is not the one that prepared it, approves or returns it.
    decide: leads && phase === 'asked' && !isMine,
    // What was approved can still be returned by the leader until it is issued.
    sendBackInside: leads && phase === 'approved' && !isMine,
    issue: (composes || leads) && phase === 'approved',
    // In force, it is sent up; what came back is sent again.
    send: composes && (phase === 'issued' || phase === 'sent-back'),
    // The focal department takes note of it or sends it back.
    take: rights.has('cascade.oversee') && asker.scope === 'province' && phase === 'sent',
  };
}

/** The asker may see it but not do this now. */
export function notNow(): Refusal {
  return new Refusal('conflict', 'not-at-this-step', {
    vi: 'Không làm được lúc này: kế hoạch đang ở bước khác, hoặc chính bạn là người đã chuẩn bị.',
    en: 'Not possible now: the plan is at another step, or you prepared it yourself.',
  });
}

/** A reason must be given. */
export function reasonNeeded(field: string): Refusal {
  const sentences = { vi: 'Hãy ghi lý do.', en: 'Give the reason.' };
  return new Refusal('invalid', 'reason-needed', sentences, { [field]: sentences });
}

/** Not the asker's unit. */
export function notOurUnit(): Refusal {
  return new Refusal('forbidden', 'not-our-unit', {
    vi: 'Việc này thuộc đơn vị khác nên bạn không trả lời thay được.',
    en: 'This belongs to another unit; you can’t answer in its place.',
  });
}

/** The unit was not given this task. */
export function notGiven(): Refusal {
  return new Refusal('conflict', 'task-not-given', {
    vi: 'Có nhiệm vụ không được giao cho đơn vị này, hoặc không còn trong kế hoạch. Hãy tải lại trang.',
    en: 'A task was not given to this unit or is no longer in the plan. Reload the page.',
  });
}
