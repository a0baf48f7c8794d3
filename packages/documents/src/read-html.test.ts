import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { paragraphsOf, read } from '../test/read-for-test.ts';

function page(body: string): string {
  return `<!doctype html><html><head><title>t</title><style>p{}</style></head><body>${body}</body></html>`;
}

describe('reading a web page', () => {
  it('drops scripts, styles, navigation and what is hidden', async () => {
    const html = page(
      '<nav>Trang chủ</nav><script>var a</script><p style="display:none">ẩn</p><p>Kế   hoạch\nnăm <b>2026</b></p>',
    );
    assert.deepEqual(await paragraphsOf('a.html', html), ['Kế hoạch năm 2026']);
  });

  it('numbers lists and marks weight', async () => {
    const html = page(
      '<h2>I. MỤC ĐÍCH</h2><p><strong>Nội dung:</strong> tập huấn</p><ol start="3"><li>ba<ol type="a"><li>nhỏ</li></ol></li><li>bốn</li></ol><ul><li>gạch<ul><li>cộng</li></ul></li></ul>',
    );
    assert.deepEqual(await paragraphsOf('a.html', html), [
      '**I. MỤC ĐÍCH**',
      '**Nội dung:** tập huấn',
      '3. ba',
      'a) nhỏ',
      '4. bốn',
      '- gạch',
      '+ cộng',
    ]);
  });

  it('writes tables as rows, spans filled with empty cells, layout tables as paragraphs', async () => {
    const head = '<table border="0"><tr><td>UBND TỈNH</td><td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</td></tr></table>';
    const table =
      '<table border="1"><tr><th>STT</th><th>Việc</th></tr><tr><td rowspan="2">1</td><td>a<br>b</td></tr><tr><td>c</td></tr><tr><td colspan="2">Cộng</td></tr></table>';
    assert.deepEqual(await paragraphsOf('a.html', page(head + table)), [
      'UBND TỈNH',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      '| STT | Việc |\n|---|---|\n| 1 | a<br>b |\n|  | c |\n| Cộng |  |',
    ]);
  });

  it('ties raised numbers to their notes and keeps powers', async () => {
    const html = page('<p>Diện tích 5 km<sup>2</sup> theo số liệu<sup>[1]</sup>.</p><p><sup>[1]</sup> Niên giám.</p>');
    assert.deepEqual(await paragraphsOf('a.html', html), ['Diện tích 5 km² theo số liệu[^1].', '[^1]: Niên giám.']);
  });

  it('reads a page in Windows-1258 that says so', async () => {
    const head = '<html><head><meta charset="windows-1258"></head><body><p>K';
    const bytes = Uint8Array.from([
      ...new TextEncoder().encode(head),
      0xea,
      0xec,
      ...new TextEncoder().encode('</p></body></html>'),
    ]);
    assert.equal((await read('a.htm', bytes)).text, 'Kế');
  });
});
