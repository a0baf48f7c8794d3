import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Day } from '@cotmoc/base';
import type { Session } from '@cotmoc/http';
import { nextStep, USUAL_DAYS, waitingOf } from './obstacle.ts';
import { mayWithObstacle } from './obstacle-access.ts';

// Days written out.
const day = (text: string) => text as Day;

function aSession(over: {
  rights: string[];
  units?: string[];
  scope?: 'province' | 'units';
  account?: string;
}): Session {
  const { rights, units = [], scope = 'units', account = 'me' } = over;
  const asker = {
    provinceId: 'p',
    accountId: account,
    scope,
    unitIds: units,
    actor: '',
    address: null,
    requestId: null,
  };
  return { asker, rights: new Set(rights), mustChangePassword: false, sessionHash: '' };
}

describe('the clock of an obstacle', () => {
  it('counts calendar days, and lets the standard run over working days', () => {
    const at = { step: 'unit' as const, waitsSince: day('2026-02-05') };
    const by = { standard: USUAL_DAYS, daysOff: new Map(), today: day('2026-02-09') };
    // Thursday; Friday and Monday are its two working days.
    assert.deepEqual(waitingOf(at, by), { days: 4, dueOn: '2026-02-09', overdue: false });
    assert.equal(waitingOf(at, { ...by, today: day('2026-02-10') }).overdue, true);
    const off = new Map([[day('2026-02-06'), 'off' as const]]);
    assert.equal(waitingOf(at, { ...by, daysOff: off }).dueOn, '2026-02-10');
  });

  it('goes up to the province and no further', () => {
    assert.deepEqual([nextStep('unit'), nextStep('focal'), nextStep('province')], ['focal', 'province', null]);
  });
});

describe('who may answer an obstacle', () => {
  const open = { state: 'open', step: 'unit', unitId: 'u', raisedBy: 'somebody', overdue: false } as const;
  const leader = aSession({ rights: ['obstacle.answer-unit'], units: ['u'] });
  const focal = aSession({ rights: ['obstacle.answer-focal'], scope: 'province', units: ['u'] });

  it('is the leader of its unit, and no other unit’s', () => {
    assert.deepEqual(mayWithObstacle(leader, open), { answer: true, forward: true, withdraw: false });
    const other = aSession({ rights: ['obstacle.answer-unit'], units: ['v'] });
    assert.equal(mayWithObstacle(other, open).answer, false);
  });

  it('is the step above only once the standard days are over', () => {
    assert.equal(mayWithObstacle(focal, open).answer, false);
    assert.equal(mayWithObstacle(focal, { ...open, overdue: true }).answer, true);
    assert.equal(mayWithObstacle(focal, { ...open, step: 'province', overdue: true }).answer, false);
  });

  it('is never who raised it, who may pass it on and withdraw it', () => {
    assert.deepEqual(mayWithObstacle(focal, { ...open, step: 'focal', raisedBy: 'me' }), {
      answer: false,
      forward: true,
      withdraw: true,
    });
  });

  it('is nobody once it has ended', () => {
    const may = mayWithObstacle(leader, { ...open, state: 'solved' });
    assert.deepEqual(may, { answer: false, forward: false, withdraw: false });
  });
});
