import { type Day, formatDay } from '@cotmoc/base';

/** A task as an urging letter names it: late, or waiting for the approval of its completion. */
export interface UrgedTask {
  readonly id: string;
  readonly path: string;
  readonly text: string;
  readonly planTitle: string;
  readonly planNumber: string | null;
  readonly planDay: Day | null;
  /** Null for a task without a deadline: only one that waits for approval may have none. */
  readonly lastGoodDay: Day | null;
  readonly daysLate: number;
  /** The day on which its completion was asked, where it waits for the approver's word; null where it is late. */
  readonly askedOn: Day | null;
  readonly daysWaiting: number;
  readonly percent: number;
  readonly lateReason: string | null;
}

/** Ends a clause of the plan as a clause: without the full stop it may have. */
function clause(text: string): string {
  return text.trim().replace(/[.;,:]+$/, '');
}

/** The plan as a letter cites it: "Kế hoạch số 12/KH-UBND ngày 05/02/2026". */
function citation(task: UrgedTask): string {
  const number = task.planNumber ? ` số ${task.planNumber}` : '';
  const day = task.planDay ? ` ngày ${formatDay(task.planDay)}` : '';
  return `Kế hoạch${number}${day} (${clause(task.planTitle)})`;
}

/**
 * The body of an urging letter to one unit, in the words of administrative letters: what is late by how long, what waits
 * for its leader's approval since when, what is asked by when. A person may change every word before it is sent; the
 * layout of the paper is another matter.
 */
export function urgingText(input: {
  unitName: string;
  tasks: readonly UrgedTask[];
  today: Day;
  answerBy: Day;
}): string {
  const { unitName, tasks, today, answerBy } = input;
  const late = tasks.filter((task) => task.askedOn === null);
  const waiting = tasks.filter((task) => task.askedOn !== null);
  const until = `trước khi kết thúc ngày ${formatDay(answerBy)}`;
  const asked =
    late.length > 0
      ? `Đề nghị ${unitName} khẩn trương hoàn thành các nhiệm vụ nêu trên, cập nhật kết quả kèm minh chứng, nêu rõ nguyên nhân chậm và thời gian hoàn thành; trả lời ${until}.`
      : `Đề nghị ${unitName} thông báo kết quả ${until}.`;
  return [
    `Kính gửi: ${unitName}.`,
    ...[...Map.groupBy(late, citation)].map(([plan, own]) => lateText(plan, own, today)),
    ...[...Map.groupBy(waiting, citation)].map(([plan, own]) => waitingText(plan, own, today)),
    ...(waiting.length > 0
      ? [`Đề nghị lãnh đạo ${unitName} duyệt hoặc trả lại, kèm lý do, các đề nghị hoàn thành nêu trên ${until}.`]
      : []),
    asked,
    'Trường hợp có khó khăn, vướng mắc vượt thẩm quyền, đề nghị gửi ngay để được xem xét, giải quyết.',
  ].join('\n\n');
}

function lateText(plan: string, own: readonly UrgedTask[], today: Day): string {
  const rows = own.map((task, index) => {
    const done = task.percent > 0 ? `; tiến độ đã báo cáo ${task.percent} %` : '; chưa có báo cáo tiến độ';
    const reason = task.lateReason ? `; lý do đã nêu: ${clause(task.lateReason)}` : '';
    const due = task.lastGoodDay ? `hạn ${formatDay(task.lastGoodDay)}, quá hạn ${task.daysLate} ngày` : '';
    return `${index + 1}. ${clause(task.text)} (mục ${task.path}): ${due}${done}${reason}.`;
  });
  return `Thực hiện ${plan}, đến ngày ${formatDay(today)} còn ${own.length} nhiệm vụ quá hạn:\n${rows.join('\n')}`;
}

function waitingText(plan: string, own: readonly UrgedTask[], today: Day): string {
  const rows = own.map((task, index) => {
    const since = task.askedOn ? `đề nghị ngày ${formatDay(task.askedOn)}, đã chờ ${task.daysWaiting} ngày` : '';
    return `${index + 1}. ${clause(task.text)} (mục ${task.path}): ${since}.`;
  });
  return `Thực hiện ${plan}, đến ngày ${formatDay(today)} có ${own.length} nhiệm vụ đã đề nghị hoàn thành, đang chờ lãnh đạo đơn vị duyệt:\n${rows.join('\n')}`;
}
