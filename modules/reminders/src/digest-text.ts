import { type Day, formatDay } from '@cotmoc/base';
import { type DigestGroup, type DigestLine, grouped } from './digest-line.ts';

/** A letter's subject and plain text. */
export interface DigestText {
  readonly subject: string;
  readonly text: string;
  /** One sentence for the notice inside the program. */
  readonly short: string;
}

type Language = 'vi' | 'en';

const HEADINGS: Record<Language, Record<DigestGroup, string>> = {
  vi: {
    decide: 'Chờ bạn duyệt',
    late: 'Đã quá hạn',
    due: 'Hạn hôm nay',
    soon: 'Sắp đến hạn',
    below: 'Đơn vị cấp dưới đang chậm',
  },
  en: {
    decide: 'Waiting for your approval',
    late: 'Late',
    due: 'Due today',
    soon: 'Due soon',
    below: 'Late in the units below',
  },
};

function daysOf(line: DigestLine, language: Language): string {
  const days = Math.abs(line.daysLeft);
  if (line.audience === 'approver') {
    const since = formatDay(line.day);
    return language === 'vi' ? `đề nghị từ ${since}, chờ ${days} ngày` : `asked on ${since}, waiting ${days} days`;
  }
  const due = language === 'vi' ? `hạn ${formatDay(line.day)}` : `due ${formatDay(line.day)}`;
  if (line.daysLeft === 0) return due;
  if (language === 'vi') return `${due}, ${line.daysLeft < 0 ? `quá ${days} ngày` : `còn ${days} ngày`}`;
  return `${due}, ${line.daysLeft < 0 ? `${days} days late` : `${days} days left`}`;
}

/** Rows under one heading; a letter is read, a list is looked through in the program. */
const MOST_ROWS = 30;

/** Cuts a long sentence at a space. */
function shortened(text: string): string {
  return text.length <= 160 ? text : `${text.slice(0, text.lastIndexOf(' ', 160))}…`;
}

/** The digest of a day, in the person's language. `address` is where the program is found: `https://cotmoc.example`. */
export function digestText(
  lines: readonly DigestLine[],
  input: { day: Day; name: string; language: Language; address: string },
): DigestText {
  const { day, name, language, address } = input;
  const groups = grouped(lines);
  const counts = groups.map(([group, own]) => `${HEADINGS[language][group].toLowerCase()}: ${own.length}`).join('; ');
  const parts = groups.map(([group, own]) => {
    const rest = own.length - MOST_ROWS;
    const more = rest <= 0 ? '' : language === 'vi' ? `\n… và ${rest} việc khác` : `\n… and ${rest} more`;
    const rows = own
      .slice(0, MOST_ROWS)
      .map(
        (line) =>
          `- ${line.path} ${shortened(line.text)}\n  ${daysOf(line, language)}${line.audience === 'worker' ? '' : ` · ${line.body}`}\n  ${address}/tasks/${line.taskId}`,
      );
    return `${HEADINGS[language][group].toUpperCase()} (${own.length})\n${rows.join('\n')}${more}`;
  });
  if (language === 'vi') {
    return {
      subject: `Việc của bạn ngày ${formatDay(day)}: ${counts}`,
      short: `${counts}.`,
      text: [
        `Kính gửi ${name},`,
        ...parts,
        `Tất cả việc đang chờ bạn: ${address}/`,
        'Thư do Cột Mốc gửi, mỗi ngày làm việc nhiều nhất một thư. Tắt thư: trang Tài khoản của tôi.',
      ].join('\n\n'),
    };
  }
  return {
    subject: `Your work on ${formatDay(day)}: ${counts}`,
    short: `${counts}.`,
    text: [
      `Dear ${name},`,
      ...parts,
      `All that waits for you: ${address}/`,
      'Sent by Cột Mốc, at most one letter a working day. To stop these letters: My account.',
    ].join('\n\n'),
  };
}
