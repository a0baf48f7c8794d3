import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import type { Day } from '@cotmoc/base';
import { indexRegister, type ResolverIndex, resolveName, shippedLexicon } from '@cotmoc/names';
import { shippedSeed } from '@cotmoc/org';
import { compile } from '@cotmoc/plan';
import type { Context, Figures } from '../tools/figures.ts';
import { inRoot } from '../tools/root.ts';
import { type Era, factKey, meaningOf, readResolverFacts } from './support/resolver-facts.ts';
import { dayOf, sampleRegister, TWO_TIERS } from './support/sample-register.ts';

export const about =
  'Every name of a body in the three gold plans and fourteen others, resolved against a sample province: right, asked, wrong.';

/** At least this share must be right or rightly asked. */
const BOUND = 0.95;
/** At least this share of the strings must have been read by a person. */
const JUDGED = 0.85;

interface PlanCase {
  readonly file: string;
  readonly province: string;
  /** The People's Committee whose plan it is; null for a national plan. */
  readonly homeKey: string | null;
  readonly day: Day;
}

const GOLD: readonly PlanCase[] = [
  { file: 'seed-000', province: 'quang-ngai', homeKey: 'old.kon-tum', day: dayOf('2025-01-15') },
  { file: 'seed-001', province: 'quang-ngai', homeKey: 'old.kon-tum', day: dayOf('2024-02-08') },
  { file: 'seed-003', province: 'dak-lak', homeKey: 'old.dak-lak', day: dayOf('2023-01-10') },
];
const PLANS: readonly PlanCase[] = [
  ['01_kh556_dongthap_tai-nguyen-bien', 'dong-thap'],
  ['02_kh182_dongnai_mtqg-phong-chong-ma-tuy', 'dong-nai'],
  ['05_kh7360_laichau_luat-tieu-chuan', 'lai-chau'],
  ['07_kh172_hcm_luat-viec-lam', 'ho-chi-minh'],
  ['10_kh552_dongthap_doi-moi-cong-nghe', 'dong-thap'],
  ['12_kh144_bacninh_kinh-te-so-xa-hoi-so', 'bac-ninh'],
  ['13_kh0134_daklak_quan-trac-moi-truong', 'dak-lak'],
  ['24_kh624_hatinh_giao-duc-mam-non', 'ha-tinh'],
  ['28_kh982_nghean_thi-dua-dai-hoi-dang', 'nghe-an'],
  ['33_qd2623_ttg_kh-luat-du-lieu-ca-nhan', null],
  // These four were judged before the resolver was ever run on them.
  ['08_kh174_hcm_binh-dang-gioi', 'ho-chi-minh'],
  ['16_kh0125_daklak_thi-dua-bau-cu', 'dak-lak'],
  ['29_kh235_thanhhoa_quan-trac-thuy-san-2026', 'thanh-hoa'],
  ['49_qd892_ttg_boi-duong-can-bo-doi-ngoai', null],
].map(([file, province]) => ({
  file: file ?? '',
  province: province ?? 'ha-noi',
  homeKey: province ?? null,
  day: dayOf('2025-11-29'),
}));

interface Tally {
  right: number;
  group: number;
  asked: number;
  askedInVain: number;
  wrong: number;
  unread: number;
}

function emptyTally(): Tally {
  return { right: 0, group: 0, asked: 0, askedInVain: 0, wrong: 0, unread: 0 };
}

/** The bodies that a plan names: in its assignments and reporting duties, and those it is sent to. */
interface NamedBodies {
  readonly assignments: readonly {
    readonly agency: string;
    readonly alt?: readonly { agency?: string; split?: string[] }[];
  }[];
  readonly obligations: readonly { readonly from: string | null; readonly to: readonly string[] }[];
  readonly header: { readonly recipients: readonly string[] };
}

function stringsOf({ assignments, obligations, header }: NamedBodies): string[] {
  const strings = [
    ...assignments.flatMap(({ agency, alt = [] }) => [
      agency,
      ...alt.flatMap((one) => [one.agency, ...(one.split ?? [])]),
    ]),
    ...obligations.flatMap(({ from, to }) => [from, ...to]),
    ...header.recipients,
  ];
  return [...new Set(strings.flatMap((text) => (text ? [text.normalize('NFC').replace(/\s+/g, ' ').trim()] : [])))];
}

function readCase({ file }: PlanCase, isGold: boolean): string[] | null {
  const path = inRoot('..', 'shared', isGold ? 'gold' : 'plans', `${file}.${isGold ? 'json' : 'txt'}`);
  if (!existsSync(path)) return null;
  const text = readFileSync(path, 'utf8');
  // The gold files have the form that their guide describes.
  return stringsOf(isGold ? (JSON.parse(text) as NamedBodies) : compile(text, { name: file }));
}

/** Sorts one plan's strings; says the ones that are not right. */
function judge(
  plan: PlanCase,
  strings: readonly string[],
  index: ResolverIndex,
  facts: ReadonlyMap<string, string>,
  say: (line: string) => void,
): Tally {
  const tally = emptyTally();
  const era: Era = plan.day < TWO_TIERS ? 'before' : 'after';
  const scope = plan.homeKey === null ? 'nation' : 'province';
  const homeId = plan.homeKey === null ? null : `${plan.homeKey}/ubnd`;
  for (const text of strings) {
    const expected = facts.get(factKey(era, scope, text));
    const got = meaningOf(resolveName(index, text, { day: plan.day, homeId }), plan.homeKey ?? '-');
    if (expected === undefined) tally.unread += 1;
    else if (got === expected && got === 'ask') tally.asked += 1;
    else if (got === expected && got.startsWith('group')) tally.group += 1;
    else if (got === expected) tally.right += 1;
    else if (got === 'ask') tally.askedInVain += 1;
    else tally.wrong += 1;
    if (expected !== undefined && got !== expected) say(`  ${text}: ${got}, not ${expected}`);
  }
  return tally;
}

export async function proof({ say }: Context): Promise<Figures> {
  const seed = shippedSeed();
  const lexicon = shippedLexicon();
  const facts = readResolverFacts();
  const total = emptyTally();
  const columns = ['right', 'group', 'asked', 'askedInVain', 'wrong', 'unread'] as const;
  say(`${'plan'.padEnd(44)}${columns.map((name) => name.padStart(12)).join('')}`);
  let strings = 0;
  let took = 0;
  for (const [cases, isGold] of [
    [GOLD, true],
    [PLANS, false],
  ] as const) {
    for (const plan of cases) {
      const read = readCase(plan, isGold);
      if (read === null) {
        say(`${plan.file}: not here; ../shared is beside the repository only where it was built`);
        continue;
      }
      const index = indexRegister(sampleRegister(seed, plan.province), lexicon);
      const faults: string[] = [];
      const from = performance.now();
      const tally = judge(plan, read, index, facts, (line) => faults.push(line));
      took += performance.now() - from;
      strings += read.length;
      for (const name of columns) total[name] += tally[name];
      say(
        `${plan.file.padEnd(44)}${Object.values(tally)
          .map((count) => String(count).padStart(12))
          .join('')}`,
      );
      for (const fault of faults) say(fault);
    }
  }
  assert.ok(strings > 0, 'no plan was here to read');
  const judged = strings - total.unread;
  const good = total.right + total.group + total.asked;
  say(
    `${'all'.padEnd(44)}${Object.values(total)
      .map((count) => String(count).padStart(12))
      .join('')}`,
  );
  assert.ok(judged / strings >= JUDGED, `only ${judged} of ${strings} strings have been read by a person`);
  assert.ok(good / judged >= BOUND, `${good} of ${judged} right or rightly asked; at least ${BOUND * 100} %`);
  const share = (count: number) => `${((count / judged) * 100).toFixed(1)}%`;
  return {
    strings,
    judged,
    unit: share(total.right),
    group: share(total.group),
    rightlyAsked: share(total.asked),
    askedInVain: share(total.askedInVain),
    wrong: share(total.wrong),
    msEach: (took / strings).toFixed(2),
  };
}
