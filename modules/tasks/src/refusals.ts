import { Refusal } from '@cotmoc/base';

/** There is no such task, or the asker may not know of it. */
export function noSuchTask(): Refusal {
  return new Refusal('not-found', 'no-such-task', {
    vi: 'Không có nhiệm vụ này, hoặc nhiệm vụ không thuộc phạm vi của bạn.',
    en: 'There is no such task, or it is outside what you may see.',
  });
}

/** The asker may see the task but not do this to it now. */
export function notAllowedNow(what: 'work' | 'askCompletion' | 'decide'): Refusal {
  const sentences = {
    work: {
      vi: 'Không cập nhật được: nhiệm vụ đã hoàn thành, đang chờ duyệt, hoặc đơn vị của bạn không thực hiện nhiệm vụ này.',
      en: 'Cannot be updated: the task is done, waits for approval, or is not carried by your unit.',
    },
    askCompletion: {
      vi: 'Chỉ đơn vị chủ trì hoặc thực hiện được đề nghị hoàn thành, và chỉ khi nhiệm vụ chưa xong.',
      en: 'Only a body that leads or performs the task may ask for completion, and only while it is open.',
    },
    decide: {
      vi: 'Không duyệt được: nhiệm vụ không chờ duyệt, hoặc chính bạn, người ủy quyền cho bạn hay người được bạn ủy quyền đã đề nghị.',
      en: 'Cannot be decided: the task does not wait for approval, or you, somebody you stand in for or somebody who stood in for you asked for it.',
    },
  };
  return new Refusal(
    'conflict',
    `task-not-open-to-${what === 'askCompletion' ? 'ask-completion' : what}`,
    sentences[what],
  );
}
