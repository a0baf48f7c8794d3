import { Refusal, type RefusalKind } from '@cotmoc/base';

const statuses: Record<RefusalKind, number> = {
  invalid: 422,
  'signed-out': 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  gone: 410,
  'too-large': 413,
  unsupported: 415,
  'too-many': 429,
  unavailable: 503,
};

/** The HTTP status of a refusal. */
export function statusOf(refusal: Refusal): number {
  return statuses[refusal.kind];
}

/** The body of the answer that carries a refusal. */
export function refusalReply(refusal: Refusal, requestId: string) {
  const { code, sentences, fields } = refusal;
  return { error: { code, vi: sentences.vi, en: sentences.en, fields, requestId } };
}

/** The refusal of a fault that nobody foresaw: one plain sentence and an id to tell by. */
export function unexpected(requestId: string): Refusal {
  return new Refusal('unavailable', 'unexpected', {
    vi: `Có lỗi ngoài dự kiến; việc vừa làm chưa được lưu. Hãy thử lại, nếu vẫn lỗi thì báo quản trị mã ${requestId}.`,
    en: `Something unexpected went wrong; nothing was saved. Try again, and if it stays, tell the administrator this id: ${requestId}.`,
  });
}
