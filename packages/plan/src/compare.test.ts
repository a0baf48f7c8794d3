import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { comparePlans } from './compare.ts';
import { compile } from './compile.ts';

function aPlan(year: number, items: readonly string[]): ReturnType<typeof compile> {
  return compile(
    `KẾ HOẠCH\nThông tin đối ngoại năm ${year}\n\nI. NHIỆM VỤ\n\n${items.map((item, at) => `${at + 1}. ${item}`).join('\n\n')}\n`,
  );
}

const film = 'Sở Ngoại vụ chủ trì, phối hợp với Công an tỉnh sản xuất phim giới thiệu lễ hội của tỉnh';
const training = 'Sở Nội vụ chủ trì mở lớp bồi dưỡng kỹ năng phát ngôn cho cán bộ cơ sở';

describe('compare two plans', () => {
  it('keeps a task whose day only moved with the year', () => {
    const result = comparePlans(
      aPlan(2024, [`${film}, hoàn thành trước ngày 30/6/2024.`]),
      aPlan(2025, [`${film}, hoàn thành trước ngày 30/6/2025.`]),
    );
    assert.equal(result.kept.length, 1);
    assert.equal(result.changed.length, 0);
  });

  it('says which parts of a task changed', () => {
    const result = comparePlans(
      aPlan(2025, [`${film}, hoàn thành trước ngày 30/6/2025.`]),
      aPlan(2025, [`${film.replace('Công an tỉnh', 'Báo Kon Tum')}, hoàn thành trước ngày 30/9/2025.`]),
    );
    assert.deepEqual(
      result.changed.map((one) => one.changes),
      [['text', 'support', 'timings']],
    );
  });

  it('finds new tasks and dropped ones, wherever the numbering moved them', () => {
    const result = comparePlans(
      aPlan(2024, [`${film}.`, `${training}.`]),
      aPlan(2025, [`${training}.`, 'Ban Dân tộc tỉnh tổ chức triển lãm ảnh lưu động.']),
    );
    assert.deepEqual(
      result.kept.map((pair) => pair.after.path),
      ['I.1'],
    );
    assert.deepEqual(
      result.dropped.map((task) => task.path),
      ['I.1'],
    );
    assert.deepEqual(
      result.added.map((task) => task.path),
      ['I.2'],
    );
  });

  it('gives nothing changed for a plan against itself', () => {
    const plan = aPlan(2025, [`${film}.`, `${training}.`]);
    const result = comparePlans(plan, plan);
    assert.equal(result.kept.length, plan.tasks.length);
    assert.equal(result.changed.length + result.added.length + result.dropped.length, 0);
  });
});
