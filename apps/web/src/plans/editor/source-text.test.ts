import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compile } from '@cotmoc/plan';
import { sourceText } from './source-text.ts';

const PLAN = `ỦY BAN NHÂN DÂN
XÃ KHE SƯƠNG

KẾ HOẠCH
Công tác thông tin đối ngoại năm 2026

I. NỘI DUNG

**1. Gặp gỡ**

Tổ chức một buổi gặp gỡ với bà con
bên kia biên giới[^1] trong quý III/2026.

| STT | Nhiệm vụ | Kinh phí |
| 1 | In tờ rơi | 5.000.000 |
| 2 | Treo băng rôn | 2.000.000 |

[^1]: Theo thỏa thuận của hai xã.
`;

describe('sourceText', () => {
  it('compiles to the same reading text, outline and tasks', () => {
    const first = compile(PLAN);
    const again = compile(sourceText(first));
    assert.equal(again.text, first.text);
    const shape = (plan: typeof first) => plan.outline.map(({ path, kind, heading }) => [path, kind, heading]);
    assert.deepEqual(shape(again), shape(first));
    assert.deepEqual(again.tasks, first.tasks);
  });
});
