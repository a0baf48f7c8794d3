import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Mark } from './marks.ts';
import { segmentsOf } from './segments.ts';

const text = 'Sở Ngoại vụ chủ trì.\nHạn: 15/6.';
const runs = [
  { from: 0, to: 20 },
  { from: 21, to: 31 },
];

describe('segmentsOf', () => {
  it('gives a line without marks back in one piece', () => {
    assert.deepEqual(
      segmentsOf(text, runs, [])
        .get(0)
        ?.map((segment) => segment.text),
      ['Sở Ngoại vụ chủ trì.'],
    );
  });

  it('cuts where marks overlap and names all their facts', () => {
    const marks: Mark[] = [
      { kind: 'task', from: 0, to: 20, keys: ['t1'] },
      { kind: 'body', from: 0, to: 11, keys: ['t1', 't2'] },
    ];
    const pieces = segmentsOf(text, runs, marks).get(0) ?? [];
    assert.deepEqual(
      pieces.map((piece) => [piece.text, piece.kinds.join('+'), piece.keys]),
      [
        ['Sở Ngoại vụ', 'task+body', 't1 t2'],
        [' chủ trì.', 'task', 't1'],
      ],
    );
  });

  it('carries a mark over a line break into both lines, without losing a sign', () => {
    const pieces = segmentsOf(text, runs, [{ kind: 'task', from: 12, to: 25, keys: ['t1'] }]);
    const all = [...(pieces.get(0) ?? []), ...(pieces.get(21) ?? [])];
    assert.equal(all.map((piece) => piece.text).join('|'), 'Sở Ngoại vụ |chủ trì.|Hạn:| 15/6.');
  });

  it('shows the gravest of several faults at one place', () => {
    const marks: Mark[] = [
      { kind: 'diagnostic', from: 26, to: 30, severity: 'hint', keys: ['w1'] },
      { kind: 'diagnostic', from: 26, to: 30, severity: 'error', keys: ['w2'] },
    ];
    assert.equal(segmentsOf(text, runs, marks).get(21)?.[1]?.severity, 'error');
  });
});
