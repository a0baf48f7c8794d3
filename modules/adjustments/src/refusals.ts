import { Refusal } from '@cotmoc/base';

/** The asker may see the adjustment but not do this to it now. */
export function notNow(): Refusal {
  return new Refusal('conflict', 'adjustment-not-open', {
    vi: 'Không làm được lúc này: lần điều chỉnh đang ở bước khác, hoặc chính bạn là người đã đề nghị.',
    en: 'Not possible now: the adjustment is at another step, or you proposed it yourself.',
  });
}

/** A reason must be given. */
export function reasonNeeded(field: string): Refusal {
  const sentences = { vi: 'Hãy ghi lý do.', en: 'Give the reason.' };
  return new Refusal('invalid', 'reason-needed', sentences, { [field]: sentences });
}
