import { type Day, formatDay } from '@cotmoc/base';

/** A late task as an urging letter names it. */
export interface LateTask {
  readonly id: string;
  readonly path: string;
  readonly text: string;
  readonly planTitle: string;
  readonly planNumber: string | null;
  readonly planDay: Day | null;
  readonly lastGoodDay: Day;
  readonly daysLate: number;
  readonly percent: number;
  readonly lateReason: string | null;
}

/** Ends a clause of the plan as a clause: without the full stop it may have. */
function clause(text: string): string {
  return text.trim().replace(/[.;,:]+$/, '');
}

/** The plan as a letter cites it: "Kế hoạch số 12/KH-UBND ngày 05/02/2026". */
function citation(task: LateTask): string {
  const number = task.planNumber ? ` số ${task.planNumber}` : '';
  const day = task.planDay ? ` ngày ${formatDay(task.planDay)}` : '';
  return `Kế hoạch${number}${day} (${clause(task.planTitle)})`;
}

/**
 * The body of an urging letter to one unit, in the words of administrative letters: what is late by how long, what is
 * asked by when. A person may change every word before it is sent; the layout of the paper is another matter.
 */
export function urgingText(input: { unitName: string; tasks: readonly LateTask[]; today: Day; answerBy: Day }): string {
  const { unitName, tasks, today, answerBy } = input;
  const byPlan = Map.groupBy(tasks, citation);
  const parts = [...byPlan].map(([plan, own]) => {
    const rows = own.map((task, index) => {
      const done = task.percent > 0 ? `; tiến độ đã báo cáo ${task.percent} %` : '; chưa có báo cáo tiến độ';
      const reason = task.lateReason ? `; lý do đã nêu: ${clause(task.lateReason)}` : '';
      const due = `hạn ${formatDay(task.lastGoodDay)}, quá hạn ${task.daysLate} ngày`;
      return `${index + 1}. ${clause(task.text)} (mục ${task.path}): ${due}${done}${reason}.`;
    });
    return `Thực hiện ${plan}, đến ngày ${formatDay(today)} còn ${own.length} nhiệm vụ quá hạn:\n${rows.join('\n')}`;
  });
  return [
    `Kính gửi: ${unitName}.`,
    ...parts,
    `Đề nghị ${unitName} khẩn trương hoàn thành các nhiệm vụ nêu trên, cập nhật kết quả kèm minh chứng, nêu rõ nguyên nhân chậm và thời gian hoàn thành; trả lời trước khi kết thúc ngày ${formatDay(answerBy)}.`,
    'Trường hợp có khó khăn, vướng mắc vượt thẩm quyền, đề nghị gửi ngay để được xem xét, giải quyết.',
  ].join('\n\n');
}
