import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Day } from '@cotmoc/base';
import { type CalendarEntry, writeIcs } from './write-ics.ts';

const entry: CalendarEntry = {
  uid: 'task-1@cotmoc',
  // A day written out.
  day: '2028-02-29' as Day,
  summary: 'Hạn: Tập huấn kỹ năng thông tin đối ngoại cho cán bộ, chiến sĩ các xã biên giới; đợt 1',
  description: 'Kế hoạch năm 2028\nMục II.3 \\ phụ lục',
  url: 'https://cotmoc.example/tasks/1',
  changedAt: Date.UTC(2028, 0, 2, 3, 4, 5),
  sequence: 3,
  alarmDaysBefore: 1,
};
const text = (entries: readonly CalendarEntry[]) =>
  new TextDecoder().decode(writeIcs({ name: 'Việc của tôi', entries }));
/** The lines as a reader joins them again. */
const unfolded = (ics: string) => ics.replaceAll('\r\n ', '').split('\r\n');

describe('a calendar file', () => {
  it('has lines of at most 75 octets that a reader joins to the same text', () => {
    const ics = text([entry]);
    const encoder = new TextEncoder();
    for (const line of ics.split('\r\n')) assert.ok(encoder.encode(line).length <= 75, line);
    assert.ok(
      unfolded(ics).includes(
        'SUMMARY:Hạn: Tập huấn kỹ năng thông tin đối ngoại cho cán bộ\\, chiến sĩ các xã biên giới\\; đợt 1',
      ),
    );
  });

  it('gives whole days, ending on the next one, the leap day too', () => {
    const lines = unfolded(text([entry]));
    assert.ok(lines.includes('DTSTART;VALUE=DATE:20280229'));
    assert.ok(lines.includes('DTEND;VALUE=DATE:20280301'));
    assert.ok(lines.includes('DTSTAMP:20280102T030405Z'));
  });

  it('escapes what has a meaning of its own', () => {
    assert.ok(unfolded(text([entry])).includes('DESCRIPTION:Kế hoạch năm 2028\\nMục II.3 \\\\ phụ lục'));
    const hostile = text([{ ...entry, summary: 'x\r\nEND:VCALENDAR\u0000' }]);
    assert.equal(hostile.match(/^END:VCALENDAR/gm)?.length, 1);
  });

  it('is a calendar without entries, too', () => {
    const lines = unfolded(text([]));
    assert.equal(lines[0], 'BEGIN:VCALENDAR');
    assert.equal(lines.at(-2), 'END:VCALENDAR');
  });
});
