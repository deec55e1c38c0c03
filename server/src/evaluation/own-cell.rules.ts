import type { Standing } from "../appointment/standing.queries.ts";
import { mayDecideGradeOf } from "./evaluation.rules.ts";

/** Offices that make a cell one's own; a follower is the superior's eye in it and belongs elsewhere. */
const ownOffices = ["SECRETARY", "DEPUTY_SECRETARY", "COMMITTEE_MEMBER", "OFFICE_STAFF"];

/** Whether somebody belongs to the organization that is judged, as a member or in one of its offices. */
export function isOwnCell(standing: Pick<Standing, "organizationId" | "member" | "here">): boolean {
  const isOwn = standing.member || standing.here.some((position) => ownOffices.includes(position));
  return !mayDecideGradeOf(standing.organizationId, { ownCellIds: isOwn ? [standing.organizationId] : [] });
}
