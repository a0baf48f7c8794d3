import { dayOf, formatDay } from '@cotmoc/base';

const clockFace = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'Asia/Ho_Chi_Minh',
});

/** `08:30 15/06/2026`, Viet Nam's time, of an ISO instant. */
export function formatMoment(iso: string): string {
  const instant = Date.parse(iso);
  return `${clockFace.format(instant)} ${formatDay(dayOf(instant))}`;
}
