import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Day, parseDay } from '@cotmoc/base';
import { applyChanges, type Change, factsOf, provinceRegister, shippedSeed } from '@cotmoc/org';
import type { UnitGroup } from './lexicon.ts';
import type { Decision } from './resolution.ts';
import { resolveName } from './resolve.ts';
import { indexRegister } from './resolver-index.ts';
import { shippedLexicon } from './shipped-lexicon.ts';

const day = (text: string): Day => parseDay(text) ?? assert.fail(text);
const home = 'old.kon-tum/ubnd';
const lexicon = shippedLexicon();

/** The register of Quảng Ngãi with two districts of Kon Tum. */
function aRegister() {
  const district = (id: string, area: string, tags: string[]): Change => ({
    kind: 'found',
    day: day('2000-01-01'),
    legalBasis: 'x',
    unit: {
      id,
      facts: factsOf(`Ủy ban nhân dân ${area}`, 'people-committee', 'district', { area, tags, parentId: home }),
    },
  });
  const seed = shippedSeed();
  const some = seed.bodies.filter((row) => row.where === 'some').map((row) => row.key);
  const planted = provinceRegister(seed, 'quang-ngai', some);
  return applyChanges(planted, [district('d1', 'huyện Biên', ['border']), district('d2', 'huyện Trong', [])]).register;
}

const index = indexRegister(aRegister(), lexicon);

function partsOf(text: string, on = '2024-02-08', decisions?: ReadonlyMap<string, Decision>) {
  return resolveName(index, text, { day: day(on), homeId: home, ...(decisions ? { decisions } : {}) }).parts;
}

/** Units by id, groups as `{members}`, questions as `?`. */
function meaning(text: string, on?: string): string {
  const parts = partsOf(text, on).map((part) => {
    if (part.kind === 'unit') return part.unitId;
    if (part.kind === 'group') return `{${part.unitIds.length}${part.open ? ' open' : ''}}`;
    return part.kind === 'ask' ? '?' : '-';
  });
  return parts.join(' ');
}

describe('resolving a name', () => {
  it('parts no name at the noun of Môi trường, which is no word for several', () => {
    assert.equal(meaning('Trung tâm Quan trắc Tài nguyên và Môi trường'), '?');
    assert.equal(meaning('Công ty Môi trường, Sở Tài chính'), '? old.kon-tum/so-tc');
  });

  it('finds a body by its official name, with and without the province, marked or not', () => {
    for (const text of [
      'Sở Tài chính',
      'Sở Tài chính tỉnh',
      'SỞ TÀI CHÍNH TỈNH KON TUM',
      'so tai chinh',
      'Sở Tài chính tỉnh Kon Tum;',
    ]) {
      assert.equal(meaning(text), 'old.kon-tum/so-tc', text);
    }
  });

  it('reads abbreviations however they are joined', () => {
    for (const text of ['Sở TT&TT', 'Sở TTTT', 'Sở TT & TT', 'Sở Thông tin & Truyền thông'])
      assert.equal(meaning(text), 'old.kon-tum/so-tttt', text);
    for (const text of ['Sở LĐ-TB&XH', 'Sở LĐTBXH', 'Sở Lao động, Thương binh và Xã hội'])
      assert.equal(meaning(text), 'old.kon-tum/so-ldtbxh', text);
    assert.equal(meaning('BCH BĐBP tỉnh'), 'old.kon-tum/bbp');
  });

  it('takes hoà and hòa, a lost letter and a swapped one for the same name, and says that it may be a misprint', () => {
    assert.equal(meaning('Sở Văn hoá, Thể thao và Du lịch'), 'old.kon-tum/so-vhttdl');
    for (const text of [
      'Sở Lao động - Thương và Xã hội',
      'Sở Lao đông - Thưong binh và Xã hôi',
      'Sở Văn hóa, Thể thoa và Du lịch',
    ]) {
      const [part] = partsOf(text);
      assert.equal(part?.kind, 'unit', text);
    }
    assert.equal(partsOf('Sở Văn hóa, Thể thoa và Du lịch')[0]?.reason.code, 'misprint');
  });

  it('never guesses a place: a district nearly of that name is asked about', () => {
    const [part] = partsOf('UBND huyện Bien Hoa');
    assert.equal(part?.kind, 'ask');
    assert.equal(meaning('UBND huyện Biên'), 'd1');
  });

  it('asks about the body of another province rather than taking one’s own', () => {
    const [part] = partsOf('Sở Tài chính tỉnh Gia Lai');
    assert.deepEqual([part?.kind, part?.reason.code], ['ask', 'other-province']);
  });

  it('takes apart what names several bodies, with a first word said once', () => {
    assert.equal(meaning('Sở Nội vụ, Công an tỉnh và Tỉnh đoàn'), 'old.kon-tum/so-nv old.kon-tum/ca old.kon-tum/doan');
    assert.equal(meaning('Các Sở: Nội vụ, Tài chính; UBND các huyện'), 'old.kon-tum/so-nv old.kon-tum/so-tc {2}');
    assert.equal(meaning('UBND các huyện Biên, Trong'), 'd1 d2');
  });

  it('means the body when its head is named', () => {
    assert.equal(meaning('Chủ tịch, các PCT UBND tỉnh'), 'old.kon-tum/ubnd');
    assert.equal(meaning('Chánh Văn phòng UBND tỉnh'), 'old.kon-tum/vp-ubnd');
    assert.equal(meaning('Bộ trưởng Bộ Công an'), 'vn/bca');
  });

  it('counts a body said to belong to another as one', () => {
    assert.equal(meaning('Cục Thông tin đối ngoại, Bộ TT&TT'), 'vn/ctdn');
    const [part] = partsOf('Phòng Báo chí thuộc Sở TT&TT');
    assert.deepEqual([part?.kind, part?.reason.code], ['unit', 'part-of-body']);
  });

  it('knows what is no body, and what only a person can say', () => {
    assert.equal(meaning('Lưu: VT, KGVX'), '-');
    assert.equal(meaning('Cấp có thẩm quyền'), '?');
    assert.equal(meaning('Một cơ quan chưa ai nghe tên'), '?');
  });
});

describe('fanning out a group', () => {
  it('narrows by place, by mark and by tier', () => {
    assert.equal(meaning('UBND các huyện'), '{2}');
    assert.equal(meaning('UBND các huyện biên giới'), '{1}');
    assert.equal(meaning('Các cơ quan báo chí tỉnh'), '{2}');
  });

  it('leaves open what "liên quan" leaves open', () => {
    const [part] = partsOf('Các sở, ban, ngành liên quan');
    assert.ok(part?.kind === 'group' && part.open && part.unitIds.length > 20);
  });

  it('asks where the day has no such bodies: districts after 30/06/2025', () => {
    const [part] = partsOf('UBND các huyện', '2026-01-01');
    assert.deepEqual([part?.kind, part?.reason.code], ['ask', 'no-such-bodies-that-day']);
  });

  it('never makes a province’s plan speak for another province', () => {
    const [part] = partsOf('Các sở, ban, ngành');
    assert.ok(part?.kind === 'group' && part.unitIds.every((id) => id.startsWith('old.kon-tum/')));
  });
});

describe('a name on another day', () => {
  it('leads an ended body to its one successor', () => {
    assert.equal(meaning('Sở Kế hoạch và Đầu tư', '2026-01-01'), 'quang-ngai/so-tc');
  });

  it('asks who takes the work where it went to several, and offers them', () => {
    const [part] = partsOf('Sở TT&TT', '2026-01-01');
    assert.ok(part?.kind === 'ask');
    assert.equal(part.reason.code, 'several-successors');
    assert.deepEqual(part.candidates.map((one) => one.unitId).sort(), ['quang-ngai/so-khcn', 'quang-ngai/so-vhttdl']);
  });

  it('finds the body of an old day under the name that it got later', () => {
    assert.equal(meaning('Ban Chỉ huy Bộ đội Biên phòng tỉnh'), 'old.kon-tum/bbp');
  });
});

describe('what a person has answered', () => {
  const resolution = resolveName(index, 'Cấp có thẩm quyền', { day: day('2024-02-08'), homeId: home });

  it('wins from then on', () => {
    const decision: Decision = { key: resolution.key, answer: { unitIds: [home] } };
    const [part] = partsOf('cấp có thẩm quyền', '2024-02-08', new Map([[decision.key, decision]]));
    assert.deepEqual([part?.kind, part?.reason.code, part?.confidence], ['unit', 'remembered', 1]);
  });

  it('is led on to the successors of a unit that has ended since', () => {
    const decision: Decision = { key: resolution.key, answer: { unitIds: ['old.kon-tum/so-khdt'] } };
    const [part] = partsOf('Cấp có thẩm quyền', '2026-01-01', new Map([[decision.key, decision]]));
    assert.ok(part?.kind === 'unit');
    assert.equal(part.unitId, 'quang-ngai/so-tc');
  });

  it('may be a group, or that it is no body', () => {
    const group: UnitGroup = {
      key: 'g',
      nameVi: 'Nhóm',
      nameEn: 'Group',
      phrases: [],
      selectors: [],
      members: ['d1', 'd2'],
      except: ['d2'],
      open: false,
    };
    const asGroup = new Map([[resolution.key, { key: resolution.key, answer: { group } }]]);
    assert.deepEqual(
      partsOf('Cấp có thẩm quyền', '2024-02-08', asGroup).map((part) => part.kind === 'group' && part.unitIds),
      [['d1']],
    );
    const asNone = new Map([[resolution.key, { key: resolution.key, answer: { notABody: true as const } }]]);
    assert.equal(partsOf('Cấp có thẩm quyền', '2024-02-08', asNone)[0]?.kind, 'none');
  });
});

describe('the shipped words', () => {
  it('are read without a mistake and know the abbreviations of plans', () => {
    assert.ok(lexicon.abbreviations.get('tttt')?.includes('thong tin truyen thong'));
    assert.ok(lexicon.groupWords.size > 150);
    assert.ok(lexicon.groups.length >= 5);
  });
});
