import { findOfficersAbove } from "../meeting/convening.queries.ts";
import { tellPeople } from "../notification/notification.queries.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { storeRegistered } from "./topic.queries.ts";

/** Sends the drafts of a year to the superior, whose officers are told. */
export const registerTopics: Operation<"topic.register"> = async ({ tx, clock }, { organizationId, year }) => {
  const titles = await storeRegistered(tx, { organizationId, year, at: clock.now() });
  if (titles.length === 0) refuse("NOTHING_TO_REGISTER");
  const parameters = { year, count: titles.length };
  await tellPeople(tx, await findOfficersAbove(tx, organizationId), {
    kind: "TOPICS_REGISTERED",
    organizationId,
    parameters,
  });
  return { registered: titles.length };
};
