import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { dayOf } from "../working-zone.rules.ts";
import { checkTerm } from "./check-term.queries.ts";
import { keepTerm, lockRunningTerm, storeRunningTerm, storeTerm } from "./term.queries.ts";

/** Opens the next term: the running one ends on that day, and documents are numbered from 01 again. */
export const openTerm: Operation<"term.open"> = async ({ tx, clock }, input) => {
  const { organizationId, startedOn } = input;
  const running = await lockRunningTerm(tx, organizationId);
  if (startedOn > dayOf(clock.now())) refuse("DAY_IN_FUTURE");
  if (running !== null && startedOn <= running) refuse("TERM_NOT_LATER", { runningSince: running });
  await checkTerm(tx, input, input);
  await storeTerm(tx, { ...input, revision: 1 }, input);
  if (running !== null) await keepTerm(tx, { organizationId, startedOn: running });
  await storeRunningTerm(tx, input);
  return { organizationId, startedOn };
};
