import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { foldName, nameWords, sortName } from "../search/fold-name.ts";
import { findPersonUnder, indexName, isCardNumberTaken, updatePerson } from "./member.queries.ts";

/** Corrects a member's particulars; the name is found under its new words at once. */
export const updateMember: Operation<"member.update"> = async (
  { tx, standing },
  { organizationId: _, personId, revision, ...particulars },
) => {
  const person = await findPersonUnder(tx, standing.path, personId);
  if (!person) return refuse("NOT_FOUND");
  const { fullName, cardNumber } = particulars;
  if (cardNumber !== null && (await isCardNumberTaken(tx, cardNumber, personId))) refuse("CARD_NUMBER_TAKEN");
  const stored = await updatePerson(tx, personId, revision, {
    ...particulars,
    nameFolded: foldName(fullName),
    sortName: sortName(fullName),
  });
  if (!stored) refuse("CHANGED_MEANWHILE");
  await indexName(tx, personId, nameWords(fullName));
  return { revision: revision + 1 };
};
