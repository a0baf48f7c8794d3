import { type Clock, compose, type Day, fold, makeId, type Randomness, Refusal } from '@cotmoc/base';
import type { Session, UploadedFile } from '@cotmoc/http';
import { findActingUnit } from '@cotmoc/people';
import type { Tables, Transaction } from '@cotmoc/store';
import type { Selectable } from 'kysely';
import { type CreditInput, creditEvidence } from './credit-evidence.ts';
import type { FileStore } from './file-store.ts';
import { type EvidenceKinds, findAll, type Target } from './kinds.ts';
import { enteredBefore, noSuchTarget } from './refusals.ts';

/** The largest file of evidence. */
export const LARGEST_EVIDENCE = 50_000_000;

export interface EvidenceBy {
  readonly clock: Clock;
  readonly random: Randomness;
  readonly files: FileStore;
  readonly kinds: EvidenceKinds;
}

/** What shows the work. */
export type NewEvidence =
  | { readonly kind: 'file'; readonly file: UploadedFile }
  | { readonly kind: 'link'; readonly link: string }
  | { readonly kind: 'number'; readonly value: number; readonly valueUnit: string }
  | { readonly kind: 'reference'; readonly referenceKind: string; readonly referenceId: string };

export interface AddEvidenceInput {
  readonly session: Session;
  readonly title: string;
  /** The day of what it shows, where it has one. */
  readonly happenedOn: Day | null;
  readonly what: NewEvidence;
  /** What it is credited to at once, or null. */
  readonly credit: Omit<CreditInput, 'evidenceId' | 'session'> | null;
}

/**
 * Enters evidence once and credits it where asked; gives the ids. Refuses an empty file, a link that is none, and what
 * the unit has entered before, naming the item that is there.
 */
export async function addEvidence(
  tx: Transaction,
  input: AddEvidenceInput,
  by: EvidenceBy,
): Promise<{ id: string; creditId: string | null }> {
  const { session, credit } = input;
  const target = credit ? await findTarget(tx, session, credit, by.kinds) : null;
  const unitId = await unitOf(tx, target);
  const what = await columnsOf(tx, session, input.what, by);
  const now = by.clock.now();
  const id = makeId(now, by.random);
  const title = compose(input.title.trim() || what.title).slice(0, 300);
  const { title: _, ...columns } = what;
  await refuseSame(tx, unitId, columns);
  const words = [title, columns.file_name, columns.link, columns.value_unit];
  const inserted = await tx.db
    .insertInto('evidence_item')
    .values({
      province_id: tx.asker.provinceId,
      id,
      unit_id: unitId,
      kind: input.what.kind,
      title,
      happened_on: input.happenedOn,
      ...columns,
      account_id: tx.asker.accountId ?? '',
      person_name: tx.asker.actor,
      at: new Date(now),
      withdrawn_at: null,
      withdrawn_by: null,
      withdrawn_name: null,
      withdrawn_reason: null,
      search: fold(words.filter(Boolean).join(' ')),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  // Somebody else of the unit entered it in this very moment.
  if (Number(inserted.numInsertedOrUpdatedRows ?? 0n) === 0) await refuseSame(tx, unitId, columns);
  tx.note({ action: 'evidence.add', objectKind: 'evidence', objectId: id, after: { title, unitId, ...columns } });
  const creditId = credit ? await creditEvidence(tx, { ...credit, session, evidenceId: id }, by) : null;
  return { id, creditId };
}

type Columns = Pick<
  Selectable<Tables['evidence_item']>,
  'file_name' | 'media_type' | 'size' | 'sha256' | 'link' | 'value' | 'value_unit' | 'reference_kind' | 'reference_id'
>;
const NOTHING: Columns = {
  file_name: null,
  media_type: null,
  size: null,
  sha256: null,
  link: null,
  value: null,
  value_unit: null,
  reference_kind: null,
  reference_id: null,
};

async function columnsOf(
  tx: Transaction,
  session: Session,
  what: NewEvidence,
  by: EvidenceBy,
): Promise<Columns & { title: string }> {
  switch (what.kind) {
    case 'file':
      return { ...NOTHING, ...(await keepFile(what.file, by.files)), title: what.file.name };
    case 'link': {
      const link = requireLink(what.link);
      return { ...NOTHING, link, title: link };
    }
    case 'number': {
      const unit = what.valueUnit.trim();
      return { ...NOTHING, value: what.value, value_unit: unit, title: `${what.value} ${unit}` };
    }
    case 'reference': {
      const wanted = [{ kind: what.referenceKind, id: what.referenceId }];
      const [found] = (await findAll(by.kinds.references, { tx, session, wanted })).values();
      if (!found) throw noSuchTarget();
      return { ...NOTHING, reference_kind: what.referenceKind, reference_id: found.id, title: found.title };
    }
  }
}

async function keepFile(file: UploadedFile, files: FileStore) {
  if (file.bytes.length === 0) {
    throw new Refusal('invalid', 'empty-file', {
      vi: 'Tệp này rỗng. Hãy chọn tệp khác.',
      en: 'This file is empty. Choose another.',
    });
  }
  const sha256 = await files.keep(file.bytes);
  return { file_name: file.name, media_type: mediaTypeOf(file), size: file.bytes.length, sha256 };
}

/** By the first bytes, never by the name: what may be shown in the page is told from what is only saved. */
function mediaTypeOf(file: UploadedFile): string {
  const head = Buffer.from(file.bytes.subarray(0, 12)).toString('latin1');
  if (head.startsWith('\x89PNG')) return 'image/png';
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (head.startsWith('RIFF') && head.endsWith('WEBP')) return 'image/webp';
  if (head.startsWith('%PDF-')) return 'application/pdf';
  return 'application/octet-stream';
}

/** The address of a web page in its plain form. Refuses anything else. */
function requireLink(link: string): string {
  const url = URL.canParse(link.trim()) ? new URL(link.trim()) : null;
  if (url?.protocol === 'https:' || url?.protocol === 'http:') return url.href;
  const sentences = {
    vi: 'Liên kết phải bắt đầu bằng https:// hoặc http://.',
    en: 'A link begins with https:// or http://.',
  };
  throw new Refusal('invalid', 'bad-link', sentences, { link: sentences });
}

async function findTarget(
  tx: Transaction,
  session: Session,
  credit: { targetKind: string; targetId: string },
  kinds: EvidenceKinds,
): Promise<Target> {
  const wanted = [{ kind: credit.targetKind, id: credit.targetId }];
  const [target] = (await findAll(kinds.targets, { tx, session, wanted })).values();
  if (!target) throw noSuchTarget();
  return target;
}

/** The unit that enters it. */
async function unitOf(tx: Transaction, target: Target | null): Promise<string> {
  const unit = await findActingUnit(tx, target?.workUnits ?? []);
  if (unit) return unit;
  throw new Refusal('invalid', 'no-unit', {
    vi: 'Tài khoản chưa thuộc đơn vị nào nên không nhập được minh chứng.',
    en: 'The account belongs to no unit, so it can enter no evidence.',
  });
}

async function refuseSame(tx: Transaction, unitId: string, columns: Columns): Promise<void> {
  const { sha256, link, reference_kind, reference_id } = columns;
  if (!sha256 && !link && !reference_id) return;
  let same = tx.db
    .selectFrom('evidence_item')
    .select(['id', 'title'])
    .where('unit_id', '=', unitId)
    .where('withdrawn_at', 'is', null);
  if (sha256) same = same.where('sha256', '=', sha256);
  else if (link) same = same.where('link', '=', link);
  else same = same.where('reference_kind', '=', reference_kind).where('reference_id', '=', reference_id);
  const found = await same.executeTakeFirst();
  if (found) throw enteredBefore(found.title, found.id);
}
