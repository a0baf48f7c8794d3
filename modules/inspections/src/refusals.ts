import { Refusal } from '@cotmoc/base';

/** There is no such inspection or finding, or the asker may not know of it. */
export function noSuchInspection(): Refusal {
  return new Refusal('not-found', 'no-such-inspection', {
    vi: 'Không có cuộc kiểm tra này, hoặc không thuộc phạm vi của bạn.',
    en: 'There is no such inspection, or it is outside what you may see.',
  });
}

/** The asker may see it but not do this now. */
export function notAllowed(what: 'change' | 'tell' | 'record' | 'conclude' | 'answer' | 'decide'): Refusal {
  const sentences = {
    change: {
      vi: 'Chỉ sửa được khi chưa thông báo cho các đơn vị.',
      en: 'It can be changed only until the units are told.',
    },
    tell: { vi: 'Các đơn vị đã được thông báo.', en: 'The units have been told.' },
    record: {
      vi: 'Chỉ ghi được sau khi đã thông báo và trước khi kết luận.',
      en: 'Findings are written after the units are told and before the conclusion.',
    },
    conclude: {
      vi: 'Chỉ kết luận được sau khi đã thông báo, và một lần.',
      en: 'It is concluded after the units are told, and once.',
    },
    answer: {
      vi: 'Chỉ đơn vị được kiểm tra trả lời được, khi nội dung còn phải khắc phục.',
      en: 'Only the inspected unit may answer, while it is still to be mended.',
    },
    decide: {
      vi: 'Chưa có trả lời để xem xét, hoặc chính bạn là người trả lời.',
      en: 'There is no answer to decide on, or you gave it yourself.',
    },
  };
  return new Refusal('conflict', `inspection-not-open-to-${what}`, sentences[what]);
}

/** Somebody else has changed it since it was looked at. */
export function changedMeanwhile(): Refusal {
  return new Refusal('conflict', 'inspection-changed', {
    vi: 'Có người vừa thay đổi nội dung này. Hãy tải lại trang rồi xem tiếp.',
    en: 'Somebody has just changed this. Load the page again and look.',
  });
}

type Field = 'title' | 'lookedAt' | 'units' | 'toDay' | 'text' | 'dueOn' | 'unitId' | 'note' | 'conclusion';

/** One field is missing or not right. */
export function wrongField(field: Field, code: string, sentences: { vi: string; en: string }): Refusal {
  return new Refusal('invalid', code, sentences, { [field]: sentences });
}
