import { formatDong, Refusal } from '@cotmoc/base';

/** The asker's unit does not carry the task. */
export function notCarried(): Refusal {
  return new Refusal('conflict', 'budget-not-open', {
    vi: 'Chỉ đơn vị chủ trì hoặc thực hiện nhiệm vụ và cơ quan đầu mối nhập được kinh phí.',
    en: 'Only a body that leads or performs the task, and the focal department, may enter its money.',
  });
}

/** One field is not right. */
export function wrongField(
  field: 'amount' | 'note' | 'day' | 'documentNumber' | 'unitId' | 'evidenceId',
  code: string,
  sentences: { vi: string; en: string },
): Refusal {
  return new Refusal('invalid', code, sentences, { [field]: sentences });
}

/** A correction would leave less than nothing. */
export function belowZero(sum: number): Refusal {
  return wrongField('amount', 'sum-below-zero', {
    vi: `Bước này mới có ${formatDong(sum)}; không giảm quá số đó được.`,
    en: `This step holds ${formatDong(sum)}; it can't be lowered by more.`,
  });
}
