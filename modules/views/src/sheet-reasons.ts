import type { Sentences } from '@cotmoc/base';

/** Why nothing of a row is taken over. */
export const rowReasons = {
  unseen: {
    vi: 'Không có nhiệm vụ này trong phạm vi của bạn.',
    en: 'There is no such task within what you may see.',
  },
  done: {
    vi: 'Nhiệm vụ đã hoàn thành; không sửa được nữa.',
    en: 'The task is done; it can no longer be changed.',
  },
  version: {
    vi: 'Nhiệm vụ đã có người cập nhật sau khi bạn xuất bảng. Hãy xuất lại rồi sửa trên bảng mới.',
    en: 'Somebody has changed the task since you exported the table. Export it again and change the new one.',
  },
  right: {
    vi: 'Đơn vị của bạn không thực hiện nhiệm vụ này, hoặc nhiệm vụ đang chờ duyệt.',
    en: 'Your unit does not work on this task, or it waits for approval.',
  },
  nothing: {
    vi: 'Không có ô nào của dòng này được nhận.',
    en: 'No cell of this row is taken over.',
  },
} as const satisfies Record<string, Sentences>;

/** Why a cell is not taken over. */
export const cellReasons = {
  percent: { vi: 'Tiến độ là một số nguyên từ 0 đến 100.', en: 'Progress is a whole number from 0 to 100.' },
  counted: {
    vi: 'Nhiệm vụ này tính theo số lượng; hãy sửa cột “Số lượng đã làm”.',
    en: 'This task counts something; change “Số lượng đã làm” instead.',
  },
  notCounted: {
    vi: 'Nhiệm vụ này không tính theo số lượng; hãy sửa cột “Tiến độ (%)”.',
    en: 'This task counts nothing; change “Tiến độ (%)” instead.',
  },
  quantity: { vi: 'Số lượng là một con số từ 0 trở lên.', en: 'The quantity is a number from 0 up.' },
  long: { vi: 'Ghi chú dài quá 4.000 ký tự.', en: 'The note is longer than 4,000 letters.' },
  extensionRefused: {
    vi: 'Đề nghị gia hạn của dòng này không gửi được.',
    en: 'The asking for more time of this row can’t be sent.',
  },
  extensionAlone: {
    vi: 'Lý do xin gia hạn chỉ được đọc khi cột “Hạn” của dòng này đổi.',
    en: 'The reason for more time is read only where “Hạn” of this row is changed.',
  },
} as const satisfies Record<string, Sentences>;

/** Why an asking for more time or a reason for lateness is not sent on. */
export const askReasons = {
  day: { vi: 'Không đọc được ngày này; hãy ghi như 15/06/2026.', en: 'This is no day; write it as 15/06/2026.' },
  noDue: {
    vi: 'Nhiệm vụ không có hạn nên không cần gia hạn.',
    en: 'The task has no deadline, so none can be moved.',
  },
  due: {
    vi: 'Chỉ đơn vị thực hiện đề nghị được hạn khác, khi nhiệm vụ chưa chờ duyệt. Cơ quan đầu mối đổi hạn bằng điều chỉnh kế hoạch.',
    en: 'Only the unit that carries the task asks for another deadline, before its completion is asked. The focal department adjusts the plan.',
  },
  asked: {
    vi: 'Đã có một đề nghị gia hạn đang chờ trả lời.',
    en: 'An asking for more time waits for its answer already.',
  },
  earlier: {
    vi: 'Hạn đề nghị phải sau hạn hiện nay và sau hôm nay.',
    en: 'The day asked for must be after the deadline there is, and after today.',
  },
  reason: {
    vi: 'Hãy ghi lý do ở cột “Lý do xin gia hạn” của dòng này.',
    en: 'Write the reason into “Lý do xin gia hạn” of this row.',
  },
  told: {
    vi: 'Lý do chậm đã ghi thì giữ nguyên; hãy ghi thêm ở cột “Ghi chú tiến độ mới”.',
    en: 'A reason for lateness that was told stays; add to it in “Ghi chú tiến độ mới”.',
  },
  explain: {
    vi: 'Chỉ đơn vị thực hiện nêu lý do chậm.',
    en: 'Only the unit that carries the task says why it is late.',
  },
  notLate: { vi: 'Nhiệm vụ không quá hạn.', en: 'The task is not late.' },
  long: { vi: 'Lý do dài quá 4.000 ký tự.', en: 'The reason is longer than 4,000 letters.' },
} as const satisfies Record<string, Sentences>;
