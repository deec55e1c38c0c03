import { currentRules } from "../../../rulesets/index.ts";
import { readRollOfDay } from "../meeting/convening.queries.ts";
import { votingBodyOf } from "../meeting/figures.rules.ts";
import type { Operation } from "../operation.ts";
import { hasVote } from "../vote/vote.rules.ts";

/** Who was to be convened on a past day: a page of the minute book is entered against the roll of then, not of today. */
export const readPaperRoll: Operation<"paper.roll"> = async ({ tx }, { organizationId, kind, day }) => {
  const roll = await readRollOfDay(tx, { organizationId, kind }, day);
  const of = { body: votingBodyOf(kind), rules: currentRules(day).majorities };
  return {
    rows: roll.map((person) => ({
      personId: person.personId,
      fullName: person.fullName,
      exempt: person.exempt,
      votes: hasVote({ ...person, status: "PRESENT" }, of),
    })),
  };
};
