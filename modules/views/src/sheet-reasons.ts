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
  day: { vi: 'Không đọc được ngày này; hãy ghi như 15/06/2026.', en: 'This is no day; write it as 15/06/2026.' },
  due: {
    vi: 'Hạn không đổi bằng bảng tính. Hãy đề nghị gia hạn ở trang nhiệm vụ, hoặc điều chỉnh kế hoạch.',
    en: 'A deadline is not changed by a table. Ask for an extension on the task’s page, or adjust the plan.',
  },
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
  lateReason: {
    vi: 'Lý do chậm được ghi một lần, khi đề nghị hoàn thành ở trang nhiệm vụ.',
    en: 'The reason for lateness is told once, when completion is asked for on the task’s page.',
  },
} as const satisfies Record<string, Sentences>;
