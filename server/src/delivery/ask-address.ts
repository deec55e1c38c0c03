import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { dayOf } from "../working-zone.rules.ts";
import { askForAddress, findAddress } from "./address.queries.ts";
import { requirePerson } from "./require-person.ts";

const codesADay = 5;

/** Keeps an address that the reader entered, and has a code sent there; until the code comes back mail goes where it went before. */
export const askAddress: Operation<"delivery.askAddress"> = async (context, { address }) => {
  const { tx, clock, mail } = context;
  const personId = requirePerson(context);
  if (mail === null) refuse("MAIL_OFF");
  if ((await findAddress(tx, personId)) === address) refuse("ADDRESS_IN_USE");
  const at = clock.now();
  if (!(await askForAddress(tx, personId, { address, at, day: dayOf(at), codesADay }))) refuse("TOO_MANY_CODES");
  return { done: true };
};
