import type { Answer, OperationContext } from "../operation.ts";
import type { CountsRow, OrganizationRow } from "./organization.queries.ts";
import { memberShare } from "./organization.rules.ts";

type Organization = Answer<"organization.get">;

type SummaryRow = Pick<OrganizationRow, "id" | "parentId" | "name" | "kind" | "cellType" | "childCount">;

export function presentSummary(row: SummaryRow): Answer<"organization.list">["rows"][number] {
  return {
    organizationId: row.id,
    parentId: row.parentId,
    name: row.name,
    kind: row.kind,
    cellType: row.cellType,
    childCount: row.childCount,
  };
}

export function presentOrganization(
  row: OrganizationRow,
  ancestors: Organization["ancestors"],
  counts: CountsRow,
  may: OperationContext["may"],
): Organization {
  const operations = [
    "handover.preview",
    "honour.list",
    "organization.update",
    "organization.recordStaffCount",
    "member.list",
    "member.create",
    "amendment.list",
    "appointment.list",
    "appointment.propose",
    "account.createForOrganization",
    "account.issueRecoverySlip",
    "import.start",
    "member.roster",
    "archive.take",
    "member.erase",
    "meeting.list",
    "meeting.create",
    "evaluation.waiting",
    "picture.year",
    "picture.quarter",
    "picture.dashboard",
    "limits.years",
    "growth.get",
    "badge.due",
    "reorganization.list",
    "term.list",
    "succession.list",
  ] as const;
  return {
    ...presentSummary(row),
    code: row.code,
    placeName: row.placeName,
    termStartedOn: row.termStartedOn,
    foundedOn: row.foundedOn,
    dissolvedOn: row.dissolvedOn,
    signsAsCommittee: row.signsAsCommittee,
    ancestors,
    counts: { ...counts, memberShareOfStaff: memberShare(counts.official + counts.probationary, counts.staff) },
    revision: row.revision,
    abilities: operations.filter(may),
  };
}
