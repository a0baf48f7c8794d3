import { createHash } from 'node:crypto';
import { type Day, makeId, Refusal, readCsv, type TableRow } from '@cotmoc/base';
import type { Transaction } from '@cotmoc/store';
import { carryOut } from './carry-out.ts';
import { type OrgBy, readRegister, readRegisterForChange } from './org-store.ts';
import { type ImportPreview, previewImport } from './preview-import.ts';
import { shippedImportWords } from './shipped-data.ts';
import { isAliveOn, lastOf } from './unit.ts';

/** A list to import: the text of a CSV file, or the cells of a sheet. */
export interface UnitList {
  readonly source: string | readonly (readonly string[])[];
  readonly day: Day;
  readonly legalBasis: string;
  /** True where the list is the whole of the province's units. */
  readonly isComplete: boolean;
}

/** What an import would do, with a print of it that the carrying out is held to. */
export interface ImportPlan {
  readonly preview: ImportPreview;
  readonly print: string;
}

/** Compares a list with the register; nothing is changed. */
export async function planImport(tx: Transaction, list: UnitList, by: OrgBy): Promise<ImportPlan> {
  const { register } = await readRegister(tx);
  return planOn(register, list, by);
}

/** Carries a list out as it was shown; refuses where it has faults, or where it would now do something else. */
export async function importUnits(tx: Transaction, list: UnitList, print: string, by: OrgBy): Promise<ImportPlan> {
  const register = await readRegisterForChange(tx);
  const plan = planOn(register, list, by);
  if (plan.preview.faults.length > 0) {
    throw new Refusal('invalid', 'import-has-faults', {
      vi: `Danh sách còn ${plan.preview.faults.length} lỗi. Sửa các dòng đã nêu rồi xem trước lại.`,
      en: `The list has ${plan.preview.faults.length} faults. Mend the lines named, then preview again.`,
    });
  }
  if (plan.print !== print) {
    throw new Refusal('conflict', 'import-changed', {
      vi: 'Danh bạ vừa thay đổi nên kết quả nhập không còn như bản xem trước. Xem trước lại rồi nhập.',
      en: 'The register has changed since the preview. Preview again, then import.',
    });
  }
  if (plan.preview.changes.length > 0) await carryOut(tx, plan.preview.changes, 'carry-out', by);
  return plan;
}

function planOn(register: Parameters<typeof previewImport>[0], list: UnitList, by: OrgBy): ImportPlan {
  const { day, legalBasis, isComplete, source } = list;
  if (legalBasis.trim() === '') {
    const sentences = { vi: 'Nhập căn cứ pháp lý của danh sách này.', en: 'Enter the legal basis of this list.' };
    throw new Refusal('invalid', 'legal-basis-missing', sentences, { legalBasis: sentences });
  }
  const rows: TableRow[] =
    typeof source === 'string' ? readCsv(source) : source.map((cells, at) => ({ line: at + 1, cells }));
  const home = [...register.units.values()].find((unit) => isAliveOn(unit, day) && lastOf(unit).parentId === null);
  const newId = () => makeId(by.clock.now(), by.random);
  const options = { day, legalBasis, isComplete, homeId: home?.id ?? null, newId, words: shippedImportWords() };
  const preview = previewImport(register, rows, options);
  const said = preview.items.map(({ line, outcome, name }) => [line, outcome, name]);
  const print = createHash('sha256')
    .update(JSON.stringify([said, day, legalBasis, isComplete]))
    .digest('hex');
  return { preview, print };
}
