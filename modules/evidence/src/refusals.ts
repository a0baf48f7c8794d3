import { Refusal } from '@cotmoc/base';

/** There is no such piece of evidence, or the asker may not know of it. */
export function noSuchEvidence(): Refusal {
  return new Refusal('not-found', 'no-such-evidence', {
    vi: 'Không có minh chứng này, hoặc minh chứng không thuộc phạm vi của bạn.',
    en: 'There is no such evidence, or it is outside what you may see.',
  });
}

/** There is no such target, or the asker may not know of it. */
export function noSuchTarget(): Refusal {
  return new Refusal('not-found', 'no-such-target', {
    vi: 'Không có nội dung để ghi nhận minh chứng, hoặc nội dung không thuộc phạm vi của bạn.',
    en: 'There is nothing to credit this evidence to, or it is outside what you may see.',
  });
}

/** The unit has it already; `id` is the item that is there. */
export function enteredBefore(title: string, id: string): Refusal {
  return new Refusal(
    'conflict',
    'evidence-entered-before',
    {
      vi: `Đơn vị đã nhập minh chứng này: “${title}”. Hãy ghi nhận mục đã có thay vì nhập lại.`,
      en: `Your unit has entered this before: “${title}”. Credit the item that is there instead.`,
    },
    { evidence: { vi: id, en: id } },
  );
}

/** The evidence was withdrawn and can't be credited or withdrawn again. */
export function alreadyWithdrawn(): Refusal {
  return new Refusal('conflict', 'evidence-withdrawn', {
    vi: 'Minh chứng này đã được rút; hãy nhập lại nếu cần.',
    en: 'This evidence was withdrawn; enter it again where it is needed.',
  });
}

/** The asker may see it but not do this now. */
export function notAllowed(what: 'credit' | 'refuse' | 'remove' | 'withdraw' | 'move'): Refusal {
  const sentences = {
    credit: {
      vi: 'Không ghi nhận được: nội dung đã xong, đang chờ duyệt, hoặc đơn vị của bạn không thực hiện.',
      en: 'Cannot be credited: the work is done, waits for approval, or is not carried by your unit.',
    },
    refuse: {
      vi: 'Chỉ người duyệt của đơn vị thực hiện được từ chối, và không phải chính người đã ghi nhận.',
      en: 'Only somebody who approves this work may refuse it, and not who credited it.',
    },
    remove: {
      vi: 'Chỉ đơn vị đã ghi nhận gỡ được, và chỉ khi công việc chưa xong.',
      en: 'Only the unit that credited it may take it off, and only while the work is open.',
    },
    move: {
      vi: 'Chỉ đơn vị đã ghi nhận chuyển được, và chỉ cho phần đơn vị đang thực hiện, chưa chờ duyệt.',
      en: 'Only the unit that credited it may credit it on, to a part that it works and that does not wait for approval.',
    },
    withdraw: {
      vi: 'Chỉ đơn vị đã nhập minh chứng rút được.',
      en: 'Only the unit that entered this evidence may withdraw it.',
    },
  };
  return new Refusal('conflict', `evidence-not-open-to-${what}`, sentences[what]);
}

/** A reason is needed and none was given. */
export function reasonNeeded(): Refusal {
  const sentences = { vi: 'Hãy ghi lý do.', en: 'Give the reason.' };
  return new Refusal('invalid', 'reason-needed', sentences, { reason: sentences });
}
