import { declareAsker, systemAsker, type Transaction } from '@cotmoc/store';

/**
 * Runs one step of the asker's transaction with the program's own eyes, then the asker's again: for rows that a person
 * never reads by themselves, once it is known that they may have this done. A throw rolls everything back anyway.
 */
export async function actAsSystem<T>(tx: Transaction, step: () => Promise<T>): Promise<T> {
  await declareAsker(tx.db, systemAsker(tx.asker.provinceId));
  const result = await step();
  await declareAsker(tx.db, tx.asker);
  return result;
}
