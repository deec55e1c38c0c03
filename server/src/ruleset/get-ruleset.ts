import type { Operation } from "../operation.ts";
import type { OperationName } from "../operation-name.ts";
import { refuse } from "../refusal.ts";
import { faultsOf } from "./check-sheet.rules.ts";
import { presentRow } from "./present-ruleset.ts";
import { bodyShown, faultsShown } from "./present-sheet.ts";
import { findRuleset } from "./ruleset.queries.ts";

const ofDrafts: readonly OperationName[] = ["ruleset.save", "ruleset.discard", "ruleset.publish", "ruleset.try"];
const ofPublished: readonly OperationName[] = ["ruleset.draft", "ruleset.end", "ruleset.try"];

/** One version of a score sheet with what keeps it from being published and what the reader may do to it. */
export const getRuleset: Operation<"ruleset.get"> = async ({ tx, may }, input) => {
  const found = await findRuleset(tx, input);
  if (!found || (found.publishedAt === null && !may("ruleset.save"))) return refuse("NOT_FOUND");
  const { body, revision } = found;
  return {
    ...presentRow(found),
    issuedBy: { organizationId: found.organizationId, name: found.issuerName ?? "" },
    sheet: bodyShown(body),
    faults: faultsShown(faultsOf(body)),
    revision,
    abilities: (found.publishedAt === null ? ofDrafts : ofPublished).filter(may),
  };
};
