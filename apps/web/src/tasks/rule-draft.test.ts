import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { faultsInRule, ruleDraftOf, ruleOf } from './rule-draft.ts';

const MONTHLY = { kind: 'recurring', every: 'month', dueDay: 19, quantityEach: 2.5 } as const;

describe('the form of how work comes again', () => {
  it('gives back the rule that it was opened with, and nothing for work that is done once', () => {
    assert.deepEqual(ruleOf(ruleDraftOf(MONTHLY)), MONTHLY);
    assert.equal(ruleOf(ruleDraftOf(null)), null);
    assert.equal(ruleOf({ ...ruleDraftOf(MONTHLY), kind: 'once' }), null);
  });

  it('takes days that the period has, and figures with a comma', () => {
    const draft = ruleDraftOf(MONTHLY);
    assert.deepEqual(faultsInRule(draft), []);
    assert.deepEqual(faultsInRule({ ...draft, every: 'week' }), ['dueDay']);
    assert.deepEqual(faultsInRule({ ...draft, dueDay: '32', quantityEach: 'vài' }), ['dueDay', 'quantityEach']);
    assert.deepEqual(faultsInRule({ ...draft, dueDay: '0' }), ['dueDay']);
    assert.equal(ruleOf({ ...draft, quantityEach: '0,5' })?.quantityEach, 0.5);
  });

  it('has no deadline in a period of one day', () => {
    assert.equal(ruleOf({ ...ruleDraftOf(MONTHLY), every: 'day' })?.dueDay, null);
  });
});
