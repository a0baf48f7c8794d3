import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rightsLentBy, unitsOfRight } from './delegated-reach.ts';

describe('rightsLentBy', () => {
  it('lends a leader’s daily work, and neither issuing nor lending itself', () => {
    const lent = rightsLentBy('unit-leader');
    assert.ok(lent.has('task.approve') && lent.has('task.work'));
    assert.ok(!lent.has('plan.issue') && !lent.has('delegation.make'));
  });

  it('never lends more than the role gives', () => {
    assert.ok(!rightsLentBy('focal-point').has('task.approve'));
  });
});

describe('unitsOfRight', () => {
  const own = [{ role: 'focal-point', unitId: 'office' }] as const;
  const lent = [{ role: 'unit-leader', unitId: 'culture', from: 'somebody' }] as const;

  it('lets a lent right reach through the lent unit alone', () => {
    assert.deepEqual(unitsOfRight('task.approve', own, lent), ['culture']);
  });

  it('adds the lent unit to a right that the person has already', () => {
    assert.deepEqual(unitsOfRight('task.work', own, lent), ['office', 'culture']);
  });

  it('leaves own rights that are not lent where they were', () => {
    assert.deepEqual(unitsOfRight('plan.import', own, lent), ['office']);
    assert.deepEqual(unitsOfRight('delegation.make', own, lent), ['office']);
  });
});
