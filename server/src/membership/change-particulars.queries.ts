import type { Transaction } from "../database/connect.ts";
import { refuse } from "../refusal.ts";
import { foldName, nameWords, sortName } from "../search/fold-name.ts";
import { indexName, isCardNumberTaken, type PersonParticulars, updatePerson } from "./member.queries.ts";

type Particulars = Omit<PersonParticulars, "nameFolded" | "sortName">;

/** Corrects what is held about a person as it was read; the name is found under its new words at once. */
export async function changeParticulars(
  tx: Transaction,
  { id, revision }: { id: string; revision: number },
  particulars: Particulars,
): Promise<void> {
  const { fullName, cardNumber } = particulars;
  if (cardNumber !== null && (await isCardNumberTaken(tx, cardNumber, id))) refuse("CARD_NUMBER_TAKEN");
  const names = { nameFolded: foldName(fullName), sortName: sortName(fullName) };
  if (!(await updatePerson(tx, id, revision, { ...particulars, ...names }))) refuse("CHANGED_MEANWHILE");
  await indexName(tx, id, nameWords(fullName));
}
