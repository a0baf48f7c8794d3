import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { align } from './align.ts';

describe('align', () => {
  function found(reading: string, source: string, words: string): string {
    const places = align(reading, source);
    const from = reading.indexOf(words);
    const start = places[from] ?? 0;
    const stop = (places[from + words.length - 1] ?? 0) + 1;
    return source.slice(start, stop);
  }

  it('finds words again when wrapped lines were joined', () => {
    assert.equal(found('Sở Ngoại vụ chủ trì việc này.', 'Sở Ngoại\nvụ chủ trì\n  việc này.', 'việc này'), 'việc này');
  });

  it('finds a cell of a table between its bars', () => {
    const source = '| TT | Việc | Hạn |\n| 1 | In ấn phẩm | Quý III |\n';
    assert.equal(found('TT | Việc | Hạn\n1 | In ấn phẩm | Quý III\n', source, 'In ấn phẩm'), 'In ấn phẩm');
  });

  it('passes over the stars of bold words', () => {
    assert.equal(found('1. Mục đích\nViệc', '1. **Mục đích**\n\nViệc', 'Mục đích'), 'Mục đích');
  });

  it('finds a footnote that was moved to the end', () => {
    const source = '[^1]: Theo báo cáo tổng kết năm trước.\n\nPhần thân của kế hoạch này ở đây.\n';
    const reading = 'Phần thân của kế hoạch này ở đây.\nTheo báo cáo tổng kết năm trước.\n';
    assert.equal(found(reading, source, 'báo cáo tổng kết'), 'báo cáo tổng kết');
  });

  it('gives a place inside the source for every sign, whatever the texts', () => {
    const places = align('hoàn toàn khác', 'ab');
    assert.equal(places.length, 'hoàn toàn khác'.length + 1);
    assert.ok(places.every((place) => place >= 0 && place <= 2));
  });
});
