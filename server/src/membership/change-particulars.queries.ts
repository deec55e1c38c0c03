import type { Transaction } from "../database/connect.ts";
import { newId } from "../new-id.ts";
import { refuse } from "../refusal.ts";
import { foldName, nameWords, sortName } from "../search/fold-name.ts";
import {
  findNamesake,
  indexName,
  insertPerson,
  isCardNumberTaken,
  type PersonParticulars,
  updatePerson,
} from "./member.queries.ts";
import { insertMembership } from "./membership.queries.ts";

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

/** Refuses a card number that is another's, and a namesake who is here already unless it was said that these are two people. */
export async function refuseKnown(
  tx: Transaction,
  organizationId: string,
  { fullName, birthDate, cardNumber, despiteNamesake }: Particulars & { despiteNamesake: boolean },
): Promise<void> {
  if (cardNumber !== null && (await isCardNumberTaken(tx, cardNumber, null))) refuse("CARD_NUMBER_TAKEN");
  const namesake = despiteNamesake ? undefined : await findNamesake(tx, organizationId, foldName(fullName), birthDate);
  if (namesake !== undefined) refuse("NAMESAKE_HERE", { personId: namesake });
}

/** A new person with a membership of the own; the name is found from then on. */
export async function enterPerson(
  tx: Transaction,
  particulars: Particulars,
  membership: Omit<Parameters<typeof insertMembership>[1], "id" | "personId">,
): Promise<{ personId: string; membershipId: string }> {
  const { fullName } = particulars;
  const [personId, membershipId] = [newId(), newId()];
  await insertPerson(tx, personId, { ...particulars, nameFolded: foldName(fullName), sortName: sortName(fullName) });
  await insertMembership(tx, { ...membership, id: membershipId, personId });
  await indexName(tx, personId, nameWords(fullName));
  return { personId, membershipId };
}
