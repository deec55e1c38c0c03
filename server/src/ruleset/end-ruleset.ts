import { addDays } from "../calendar.rules.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { dayOf } from "../working-zone.rules.ts";
import { lockRuleset, storeEnd } from "./ruleset.queries.ts";

/** Says from when on a published version judges no further meeting. Meetings that were judged by it keep it. */
export const endRuleset: Operation<"ruleset.end"> = async ({ tx, clock }, input) => {
  const version = await lockRuleset(tx, input);
  if (!version) return refuse("NOT_FOUND");
  if (version.publishedAt === null) refuse("RULESET_DRAFT");
  const { validTo } = input;
  if (validTo !== null && validTo < version.validFrom) refuse("VALIDITY_REVERSED");
  if (validTo !== null && validTo < addDays(dayOf(clock.now()), -1)) refuse("ENDED_IN_THE_PAST");
  await storeEnd(tx, input, validTo);
  return { done: true };
};
