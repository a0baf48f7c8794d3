import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Related, timelineOf } from './timeline.ts';

function aVersion(validFrom: string, validTo: string | null, name: string, parentName: string | null = 'UBND tỉnh') {
  return { validFrom, validTo, name, shortName: null, parentName, source: null, toConfirm: validFrom === '2008-01-01' };
}

function aLink(name: string, day: string, kind: Related['kind'] = 'merge'): Related {
  return { id: name, name, day, kind, part: null, legalBasis: '05/NQ-HĐND', toConfirm: false };
}

describe('the history of a unit', () => {
  it('tells founding, renaming, moving and the merger that ended it, the newest first', () => {
    const events = timelineOf({
      versions: [
        aVersion('2008-01-01', '2015-01-01', 'Sở cũ'),
        aVersion('2015-01-01', '2020-01-01', 'Sở mới'),
        aVersion('2020-01-01', '2025-03-01', 'Sở mới', 'Bộ'),
      ],
      predecessors: [],
      successors: [aLink('Sở lớn', '2025-03-01')],
      changes: [
        { kind: 'rename', day: '2015-01-01', legalBasis: '12/QĐ-UBND', toConfirm: false, at: '2015-01-01T00:00:00Z' },
      ],
    });
    assert.deepEqual(
      events.map(({ day, what, legalBasis }) => [day, what, legalBasis]),
      [
        ['2025-03-01', 'merged', '05/NQ-HĐND'],
        ['2020-01-01', 'moved', null],
        ['2015-01-01', 'renamed', '12/QĐ-UBND'],
        ['2008-01-01', 'founded', null],
      ],
    );
    assert.equal(events[0]?.to[0]?.name, 'Sở lớn');
    assert.deepEqual(
      events.filter(({ toConfirm }) => toConfirm).map(({ what }) => what),
      ['founded'],
    );
  });

  it('marks an end that no act of the province stands behind as the stretch before it', () => {
    const versions = [aVersion('2008-01-01', '2025-03-01', 'Ban')];
    const told = (changes: Parameters<typeof timelineOf>[0]['changes']) =>
      timelineOf({ versions, predecessors: [], successors: [], changes })[0]?.toConfirm;
    assert.equal(told([]), true);
    const act = { kind: 'abolish', day: '2025-03-01', legalBasis: '05/NQ-HĐND', toConfirm: false };
    assert.equal(told([{ ...act, at: '2025-03-01T00:00:00Z' }]), false);
  });

  it('tells what it took up and gave away while it lived', () => {
    const events = timelineOf({
      versions: [aVersion('2008-01-01', null, 'Sở')],
      predecessors: [aLink('Ban', '2025-03-01')],
      successors: [aLink('Trung tâm', '2026-01-01', 'split')],
      changes: [],
    });
    assert.deepEqual(
      events.map(({ what }) => what),
      ['gave', 'received', 'founded'],
    );
  });
});
