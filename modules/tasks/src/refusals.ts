import { Refusal, type Sentences } from '@cotmoc/base';
import type { MayWithTask, TaskFacts } from './task-access.ts';

/** There is no such task, or the asker may not know of it. */
export function noSuchTask(): Refusal {
  return new Refusal('not-found', 'no-such-task', {
    vi: 'Không có nhiệm vụ này, hoặc nhiệm vụ không thuộc phạm vi của bạn.',
    en: 'There is no such task, or it is outside what you may see.',
  });
}

const SENTENCES: Readonly<Record<keyof MayWithTask, Sentences & { readonly code: string }>> = {
  work: {
    code: 'task-not-open-to-work',
    vi: 'Không cập nhật được: nhiệm vụ đã hoàn thành, đang chờ duyệt, hoặc đơn vị của bạn không thực hiện nhiệm vụ này.',
    en: 'Cannot be updated: the task is done, waits for approval, or is not carried by your unit.',
  },
  askCompletion: {
    code: 'task-not-open-to-ask-completion',
    vi: 'Chỉ đơn vị chủ trì hoặc thực hiện được đề nghị hoàn thành, và chỉ khi nhiệm vụ chưa xong.',
    en: 'Only a body that leads or performs the task may ask for completion, and only while it is open.',
  },
  decide: {
    code: 'task-not-open-to-decide',
    vi: 'Không duyệt được: nhiệm vụ không chờ duyệt, hoặc chính bạn (hay người bạn làm thay) đã đề nghị.',
    en: 'Cannot be decided: the task does not wait for approval, or you, or whom you stand in for, asked for it.',
  },
  accept: {
    code: 'task-not-open-to-accept',
    vi: 'Không có phần việc nào của đơn vị bạn đang chờ nhận.',
    en: 'No part of your unit waits to be taken up.',
  },
  return: {
    code: 'task-not-open-to-return',
    vi: 'Không trả lại được: nhiệm vụ đã xong, đang chờ duyệt, hoặc không giao cho đơn vị bạn.',
    en: 'Cannot be sent back: the task is done, waits for approval, or was not given to your unit.',
  },
  tellPart: {
    code: 'task-not-open-to-tell-part',
    vi: 'Chỉ đơn vị phối hợp báo xong phần của mình, và chỉ khi nhiệm vụ chưa xong.',
    en: 'Only a body that supports tells its own part, and only while the task is open.',
  },
  giveParts: {
    code: 'task-not-open-to-give-parts',
    vi: 'Chỉ đơn vị chủ trì hoặc nơi giao việc ghi phần việc của các đơn vị phối hợp.',
    en: 'Only the body that leads, or who gave the work, writes the parts of the supports.',
  },
  explain: {
    code: 'task-not-open-to-explain',
    vi: 'Chỉ đơn vị chủ trì hoặc thực hiện ghi lý do chậm.',
    en: 'Only a body that carries the task gives the reason for its lateness.',
  },
  askExtension: {
    code: 'task-not-open-to-ask-extension',
    vi: 'Không xin gia hạn được: nhiệm vụ đã xong, đang chờ duyệt hoàn thành, hoặc không do đơn vị bạn chủ trì.',
    en: 'No more time can be asked for: the task is done, waits for approval, or is not carried by your unit.',
  },
  assign: {
    code: 'not-the-giver',
    vi: 'Việc này do nơi giao nhiệm vụ làm: đầu mối hoặc lãnh đạo của đơn vị ban hành kế hoạch.',
    en: 'This is for who gave the task: the coordinator or leader of the unit whose plan it is.',
  },
};

/** The asker may see the task but not do this to it now. */
export function notAllowedNow(what: keyof MayWithTask, task: Pick<TaskFacts, 'isParent' | 'isWithdrawn'>): Refusal {
  if (task.isWithdrawn) {
    return new Refusal('conflict', 'task-withdrawn', {
      vi: 'Nhiệm vụ đã được rút khỏi kế hoạch khi điều chỉnh; những gì đã làm vẫn được giữ.',
      en: 'The task was taken out of the plan by an adjustment; what was done is kept.',
    });
  }
  if (task.isParent && what !== 'assign' && what !== 'tellPart' && what !== 'giveParts') {
    return new Refusal('conflict', 'task-has-children', {
      vi: 'Nhiệm vụ này tính từ các phần việc hoặc các kỳ bên trong. Hãy mở phần việc của đơn vị bạn.',
      en: 'This task is computed from its pieces or periods. Open the one of your unit.',
    });
  }
  const { code, vi, en } = SENTENCES[what];
  return new Refusal('conflict', code, { vi, en });
}
