import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { emptyDraft, faultsIn, grouped, patchOf, readFigure } from './task-draft.ts';

describe('the form of a task', () => {
  it('reads figures as a clerk types them', () => {
    assert.equal(readFigure('1.250.000'), 1_250_000);
    assert.equal(readFigure('2,5'), 2.5);
    assert.equal(readFigure(' '), null);
    assert.ok(Number.isNaN(readFigure('vài chục')));
  });

  it('puts the dots into an amount while it is typed', () => {
    assert.equal(grouped('36000000'), '36.000.000');
    assert.equal(grouped('36.0000'), '360.000');
    assert.equal(grouped('đ'), '');
  });

  it('asks for the words of the task and for days in order', () => {
    const draft = emptyDraft(null);
    assert.deepEqual(faultsIn(draft), ['text']);
  });

  it('leaves out bodies without a name and keeps emptied fields empty', () => {
    const draft = { ...emptyDraft({ text: 'In tờ rơi', from: 3, to: 12 }), quantity: '3.000', quantityUnit: 'bản' };
    const patch = patchOf(draft);
    assert.deepEqual(patch.bodies, []);
    assert.equal(patch.quantity, 3000);
    assert.equal(patch.product, null);
  });
});
