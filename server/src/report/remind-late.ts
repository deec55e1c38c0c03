import { tellOrganizations } from "../notification/notification.queries.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { noteReminders } from "./below.queries.ts";
import { readBelow } from "./list-reports-below.ts";

/** Reminds the leaders of those who are late with a report; whoever was reminded today hears nothing more. */
export const remindLate: Operation<"report.remind"> = async ({ tx, actor, clock }, input) => {
  const { below } = await readBelow(tx, input, clock.now());
  const reminded = await noteReminders(tx, below, actor.accountId);
  if (reminded.length === 0) refuse("NOBODY_TO_REMIND");
  const { kind, year, number } = input;
  await tellOrganizations(tx, reminded, {
    kind: "REPORT_LATE",
    parameters: { reportKind: kind, year, number, dueOn: below.dueOn },
  });
  return { reminded: reminded.length };
};
