import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compile } from '../compile.ts';

const OPENING =
  'KẾ HOẠCH\nTriển khai chuyển đổi số năm 2026\n\nThực hiện Nghị quyết số 12-NQ/TU ngày 03/02/2025 của Tỉnh ủy về chuyển đổi số';

function mentions(text: string): string[] {
  const plan = compile(text);
  return plan.citations.flatMap((one) => one.mentions.map((span) => plan.text.slice(span.from, span.to)));
}

describe('short forms', () => {
  it('adds the later places of a document under the name the text gave it', () => {
    const found = mentions(
      `${OPENING} (sau đây gọi tắt là Nghị quyết 12), xã ban hành Kế hoạch.\n\n1. Quán triệt Nghị quyết 12 đến từng chi bộ.\n2. Sơ kết Nghị quyết 12 trước ngày 30/6/2026.\n`,
    );
    assert.equal(found.filter((phrase) => phrase === 'Nghị quyết 12').length, 2);
  });

  it('leaves a name alone that belongs to something else', () => {
    const found = mentions(
      `${OPENING} (sau đây gọi tắt là Ban Chỉ đạo), xã ban hành Kế hoạch.\n\n1. Ban Chỉ đạo họp hằng tháng.\n`,
    );
    assert.equal(found.length, 1);
  });

  it('does not take a longer word for the name', () => {
    const found = mentions(
      `${OPENING} (gọi tắt là Nghị quyết 12), xã ban hành Kế hoạch.\n\n1. Thực hiện Nghị quyết 123 và Nghị quyết 12/2.\n`,
    );
    assert.ok(!found.includes('Nghị quyết 12'));
  });
});
