import { Refusal } from '@cotmoc/base';

/** There is no such obstacle, or the asker may not know of it. */
export function noSuchObstacle(): Refusal {
  return new Refusal('not-found', 'no-such-obstacle', {
    vi: 'Không có vướng mắc này, hoặc vướng mắc không thuộc phạm vi của bạn.',
    en: 'There is no such obstacle, or it is outside what you may see.',
  });
}

/** There is no such group, or the asker may not know of it. */
export function noSuchGroup(): Refusal {
  return new Refusal('not-found', 'no-such-group', {
    vi: 'Không có nhóm vướng mắc này, hoặc nhóm không thuộc phạm vi của bạn.',
    en: 'There is no such group of obstacles, or it is outside what you may see.',
  });
}

/** The asker may see it but not do this now. */
export function notAllowed(what: 'raise' | 'answer' | 'forward' | 'withdraw'): Refusal {
  const sentences = {
    raise: {
      vi: 'Chỉ đơn vị chủ trì, thực hiện hoặc phối hợp được nêu vướng mắc, và chỉ khi nhiệm vụ chưa xong.',
      en: 'Only a body that carries or supports the task may raise an obstacle, and only while it is open.',
    },
    answer: {
      vi: 'Không trả lời được: vướng mắc đã kết thúc, đang ở cấp khác, hoặc do chính bạn nêu.',
      en: 'Cannot be answered: it is over, waits at another step, or you raised it yourself.',
    },
    forward: {
      vi: 'Không chuyển lên được: vướng mắc đã kết thúc, đang ở cấp khác, hoặc đã ở cấp tỉnh.',
      en: 'Cannot be passed on: it is over, waits at another step, or is with the province already.',
    },
    withdraw: {
      vi: 'Chỉ người đã nêu rút được, và chỉ khi vướng mắc chưa kết thúc.',
      en: 'Only who raised it may withdraw it, and only while it is open.',
    },
  };
  return new Refusal('conflict', `obstacle-not-open-to-${what}`, sentences[what]);
}

/** Somebody else has done something with it since it was looked at. */
export function changedMeanwhile(): Refusal {
  return new Refusal('conflict', 'obstacle-changed', {
    vi: 'Có người vừa xử lý vướng mắc này. Hãy tải lại trang rồi xem tiếp.',
    en: 'Somebody has just dealt with this obstacle. Load the page again and look.',
  });
}

/** Words are needed and too few were given. */
export function wordsNeeded(field: 'note' | 'text'): Refusal {
  const sentences = {
    note: { vi: 'Hãy ghi ý kiến.', en: 'Write what you have to say.' },
    text: { vi: 'Hãy mô tả vướng mắc, từ 10 ký tự.', en: 'Describe the obstacle, in 10 signs or more.' },
  };
  return new Refusal('invalid', 'words-needed', sentences[field], { [field]: sentences[field] });
}
