import { successionRulesOn } from "../../../rulesets/succession-rules.ts";
import { composeSuccessionList, type SuccessionPaper } from "../document/compose-committee-papers.ts";
import { decimal } from "../document/party-words.ts";
import type { Operation } from "../operation.ts";
import { recordedOrganization } from "../record/issuing-body.ts";
import { findIssuingOrganization } from "../record/record.queries.ts";
import { refuse } from "../refusal.ts";
import { dayOf } from "../working-zone.rules.ts";
import { findPlan, listCandidates, recordReads } from "./succession.queries.ts";
import { structureOf } from "./succession.rules.ts";

/** A succession plan as a paper: who stands in it, and its structure beside the guidance. Reading it is recorded as on the page. */
export const openSuccessionPaper: Operation<"succession.paper"> = async ({ tx, actor, clock }, input) => {
  const { organizationId } = input;
  const plan = await findPlan(tx, input);
  if (!plan) return refuse("NOT_FOUND");
  const on = dayOf(clock.now());
  const rows = (await listCandidates(tx, input, on)).filter(({ state }) => state !== "REMOVED");
  if (rows.length === 0) refuse("NOT_FOUND");
  const read = rows.map(({ personId }) => personId).filter((personId) => personId !== actor.personId);
  await recordReads(tx, read, organizationId);
  const rules = successionRulesOn(plan.openedOn);
  const issuing = await findIssuingOrganization(tx, organizationId);
  const content = composeSuccessionList({
    organization: recordedOrganization(issuing),
    ...{ termName: plan.termName, on, secretaryName: issuing.secretaryName, rows, source: rules.source.document },
    structure: structureWords(structureOf(rows, rules, on), rules.youngBelow),
  });
  return { content };
};

type Structure = ReturnType<typeof structureOf>;

function structureWords({ young, women, renewed }: Structure, youngBelow: number): SuccessionPaper["structure"] {
  const line = (what: string, { count, share, least }: Structure["young"]) => ({
    ...{ what, count },
    share: share === null ? "" : `${decimal(share)}%`,
    least: `từ ${decimal(least)}%`,
  });
  return [line(`Dưới ${youngBelow} tuổi`, young), line("Nữ", women), line("Đổi mới (chưa ở cấp ủy)", renewed)];
}
