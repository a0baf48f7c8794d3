import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bodiesOnce, piecesOf, quantityOfPiece } from './fan-out.ts';
import type { TaskBody } from './task-store.ts';

const body = (role: TaskBody['role'], unitId: string | null, agency = unitId ?? ''): TaskBody => ({
  role,
  agency,
  unitId,
});

describe('fanning a task out', () => {
  it('leaves a task with one lead as it is, however many support it', () => {
    assert.deepEqual(piecesOf([body('lead', 'a'), body('support', 'b'), body('support', 'c')]), []);
    assert.deepEqual(piecesOf([body('perform', 'a')]), []);
  });

  it('makes one piece a unit that leads or performs, each unit once', () => {
    const group = 'Các sở, ban, ngành';
    const bodies = [body('lead', 'a'), body('perform', 'a', group), body('perform', 'b', group), body('support', 'c')];
    assert.deepEqual(
      piecesOf(bodies).map(({ unitId, role }) => [unitId, role]),
      [
        ['a', 'lead'],
        ['b', 'perform'],
      ],
    );
  });

  it('makes a piece of a body outside too, which those of the province keep', () => {
    assert.equal(piecesOf([body('perform', 'a'), body('perform', null, 'Các cơ quan báo chí')]).length, 2);
  });

  it('has a unit once, by its weightiest part', () => {
    const once = bodiesOnce([body('support', 'a', 'Các sở'), body('support', 'b', 'Các sở'), body('lead', 'a')]);
    assert.deepEqual(
      once.map(({ unitId, role }) => [unitId, role]),
      [
        ['b', 'support'],
        ['a', 'lead'],
      ],
    );
  });

  it('asks each of a group for the whole quantity, and bodies named one by one for it together', () => {
    const group = [body('perform', 'a', 'Các xã'), body('perform', 'b', 'Các xã')];
    const named = [body('perform', 'a'), body('perform', 'b')];
    assert.equal(quantityOfPiece({ quantity: 2, bodies: group, text: 'Gửi 02 bài' }), 2);
    assert.equal(quantityOfPiece({ quantity: 2, bodies: named, text: 'Gửi 02 bài' }), null);
    assert.equal(quantityOfPiece({ quantity: 2, bodies: named, text: 'Mỗi đơn vị gửi 02 bài' }), 2);
    assert.equal(quantityOfPiece({ quantity: null, bodies: group, text: 'Gửi bài' }), null);
  });
});
