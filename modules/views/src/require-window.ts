import { type Day, daysBetween, Refusal } from '@cotmoc/base';

/** The longest window of time that one question covers, in days: two years and a little. */
const LONGEST = 800;

/** Refuses a window of time that ends before it begins, or that is longer than two years. */
export function requireWindow({ from, to }: { from: Day; to: Day }): void {
  const days = daysBetween(from, to);
  if (days >= 0 && days <= LONGEST) return;
  const sentences = {
    vi: 'Khoảng thời gian phải có ngày đầu trước ngày cuối và không dài quá hai năm.',
    en: 'The window must begin before it ends, and be no longer than two years.',
  };
  throw new Refusal('invalid', 'window-wrong', sentences, { from: sentences });
}
