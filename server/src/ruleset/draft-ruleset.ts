import { scoreSheetPresets } from "../../../rulesets/presets/index.ts";
import type { IsoDate } from "../../../rulesets/ruleset.ts";
import type { ScoreSheetBody } from "../../../rulesets/score-sheet.ts";
import { newId } from "../new-id.ts";
import type { Input, Operation, OperationContext } from "../operation.ts";
import { isCell } from "../organization/organization.rules.ts";
import { refuse } from "../refusal.ts";
import { dayOf } from "../working-zone.rules.ts";
import { bodyOf, bodyRead } from "./present-sheet.ts";
import { countDrafts, findRuleset, insertDraft } from "./ruleset.queries.ts";

const DRAFTS_AT_MOST = 20;

/** Begins a sheet: from one that is shipped, from a version that the reader sees, or from an imported one. */
export const draftRuleset: Operation<"ruleset.draft"> = async (context, input) => {
  const { tx, actor, clock, standing } = context;
  const { organizationId } = input;
  if (isCell(standing.kind)) refuse("CELL_ISSUES_NO_SHEET");
  if ((await countDrafts(tx, organizationId)) >= DRAFTS_AT_MOST) refuse("TOO_MANY_DRAFTS");
  const now = clock.now();
  const rulesetId = newId();
  const { sheet, seriesId } = await beginning(context, input);
  const { validFrom, validTo, ...body } = sheet;
  const draft = { ...body, ...validity({ validFrom, validTo }, input.from.what, dayOf(now)) };
  await insertDraft(tx, { organizationId, rulesetId, seriesId: seriesId ?? rulesetId }, draft, {
    by: actor.accountId,
    at: now,
  });
  return { rulesetId };
};

/** What is drawn up now judges from today on, until somebody says otherwise; an imported sheet keeps the days that lie ahead. */
function validity(
  of: { validFrom: IsoDate; validTo: IsoDate | undefined },
  what: Input<"ruleset.draft">["from"]["what"],
  today: IsoDate,
): Pick<ScoreSheetBody, "validFrom" | "validTo"> {
  if (what !== "IMPORT") return { validFrom: today };
  const validFrom = of.validFrom > today ? of.validFrom : today;
  return of.validTo !== undefined && of.validTo >= validFrom ? { validFrom, validTo: of.validTo } : { validFrom };
}

/** What the draft begins with; the next version of an own sheet belongs to its series, anything else begins one. */
async function beginning(
  { tx }: OperationContext,
  { organizationId, from }: Input<"ruleset.draft">,
): Promise<{ sheet: ScoreSheetBody; seriesId?: string }> {
  if (from.what === "IMPORT") return { sheet: bodyRead(from.sheet) };
  if (from.what === "PRESET") {
    const preset = scoreSheetPresets.find(({ id }) => id === from.preset);
    return preset ? { sheet: bodyOf(preset) } : refuse("NOT_FOUND");
  }
  const version = await findRuleset(tx, { organizationId: from.issuerId, rulesetId: from.rulesetId });
  if (!version || version.publishedAt === null) return refuse("NOT_FOUND");
  const isOwn = version.organizationId === organizationId;
  return isOwn ? { sheet: version.body, seriesId: version.seriesId } : { sheet: version.body };
}
