import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { OutlineNode } from '../contract.ts';
import { breaksOf, countsDd, markerOf, numberedIn, readMarker, siblingsOf } from './numbering.ts';

const siblings = (...markers: string[]): OutlineNode[] =>
  markers.map((marker, i) => ({
    path: `${i}`,
    parent: null,
    marker,
    kind: 'section',
    heading: true,
    from: i,
    to: i + 1,
  }));
const breaks = (...markers: string[]) =>
  breaksOf([numberedIn(siblings(...markers))], () => false).map(
    ({ before, node }) => `${before.marker}→${node.marker}`,
  );

describe('reading a marker', () => {
  it('counts in Roman, Arabic and the Vietnamese alphabet', () => {
    assert.equal(readMarker('XIV.')?.value, 14);
    assert.equal(readMarker('2.3.')?.value, 3);
    assert.equal(readMarker('đ)')?.value, 5);
    assert.equal(readMarker('IIII.'), null);
    assert.equal(readMarker('-'), null);
  });

  it('writes a value back as it read it', () => {
    for (const value of [1, 4, 9, 14, 40, 49, 90])
      assert.equal(readMarker(`${markerOf('roman', value)}.`)?.value, value);
    assert.equal(markerOf('letter', 5), 'đ');
  });
});

describe('finding breaks in numbering', () => {
  it('passes what follows, and a new start at 1', () => {
    assert.deepEqual(breaks('1.', '2.', '3.', '1.', '2.'), []);
    assert.deepEqual(breaks('a)', 'b)', 'c)', 'd)', 'đ)', 'e)'), []);
  });

  it('sees gaps, repetitions and steps back', () => {
    assert.deepEqual(breaks('1.', '2.', '4.'), ['2.→4.']);
    assert.deepEqual(breaks('I.', 'II.', 'II.'), ['II.→II.']);
  });

  it('lets an office count without đ, as long as it never uses it', () => {
    const markers = siblings('a)', 'b)', 'c)', 'd)', 'e)');
    assert.deepEqual(
      breaksOf([numberedIn(markers)], () => false),
      [],
    );
    assert.equal(breaksOf([numberedIn(markers)], () => true).length, 1);
    const under = siblings('d)', 'đ)').map((node) => ({ ...node, parent: 'x' }));
    assert.ok(countsDd(under));
    assert.ok(!countsDd(markers));
  });

  it('compares only those that stand under one head', () => {
    const nodes = siblings('1.', '3.', '2.', '4.').map((node, i) => ({ ...node, parent: i % 2 ? 'x' : 'y' }));
    assert.deepEqual(
      breaksOf(siblingsOf(numberedIn(nodes)).values(), () => false),
      [],
    );
  });
});
