import { useQuery } from "@tanstack/react-query";
import { isOfCell } from "../account/acting.tsx";
import { api } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import type { Meeting } from "./workspace-query.ts";

type MeetingKind = Meeting["kind"];

/** Whether the organization is a cell; undefined until it is known. */
export function useIsCell(organizationId: string, enabled = true): boolean | undefined {
  const asked = api.organization.get.queryOptions({ input: { organizationId }, staleTime: 60_000, enabled });
  const { data: organization } = useQuery(asked);
  return organization && isOfCell(organization.kind);
}

/** What kinds of meetings are called in this organization: a cell's committee is its "chi ủy", a larger body's its "cấp ủy". */
export function useKindWord(organizationId: string, enabled = true): (kind: MeetingKind) => string {
  const { t } = useLanguage();
  const isCell = useIsCell(organizationId, enabled);
  return (kind) => (kind === "COMMITTEE" && isCell === false ? t.meeting.kindInBody : t.meeting.kind[kind]);
}
