import type { ScoreSheetBody } from "../../../rulesets/score-sheet.ts";
import { api, type client } from "../api.ts";
import { type Change, useChange } from "../use-change.ts";

type Answer<Perform extends (...given: never[]) => unknown> = Awaited<ReturnType<Perform>>;

export type DrawnSheet = Answer<typeof client.ruleset.get>;
export type SheetRow = Answer<typeof client.ruleset.list>["rows"][number];
export type LineProblem = Answer<typeof client.ruleset.readWorkbook>["problems"][number];
export type InForce = Answer<typeof client.ruleset.inForce>;
export type Trial = Answer<typeof client.ruleset.try>["rows"][number];

export interface SheetIdentity {
  organizationId: string;
  rulesetId: string;
}

/** The same sheet for a request: the contract's type knows no readonly lists. */
export function bodySent(sheet: ScoreSheetBody): DrawnSheet["sheet"] {
  return sheet as never;
}

export function sheetsQuery(organizationId: string, cursor: string | undefined) {
  return api.ruleset.list.queryOptions({ input: { organizationId, ...(cursor === undefined ? {} : { cursor }) } });
}

export function sheetQuery({ organizationId, rulesetId }: SheetIdentity) {
  return api.ruleset.get.queryOptions({ input: { organizationId, rulesetId } });
}

export function inForceQuery(organizationId: string, on: string, kind: "REGULAR" | "THEMATIC") {
  return api.ruleset.inForce.queryOptions({ input: { organizationId, on, kind } });
}

/** One change: whatever shows sheets reads again. */
export function useSheetChange<Input = void, Answer = unknown>(...change: Change<Input, Answer>) {
  return useChange([api.ruleset.key()], ...change);
}

export function sheetAddress({ organizationId, rulesetId }: SheetIdentity) {
  return {
    to: "/organizations/$organizationId/score-sheets/$rulesetId" as const,
    params: { organizationId, rulesetId },
  };
}
