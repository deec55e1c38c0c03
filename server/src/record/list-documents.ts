import { findMeeting } from "../meeting/meeting.queries.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { type PaperKind, symbolOf } from "./compose-paper.ts";
import { dayOfIssue } from "./day-of-issue.rules.ts";
import { recordedOrganization } from "./issuing-body.ts";
import { presentIssued } from "./present-issued.ts";
import { findIssuedDocuments, findIssuingOrganization, findLastNumbers } from "./record.queries.ts";

/** Documents issued of a meeting, and the numbers that its papers would take next. */
export const listDocuments: Operation<"document.list"> = async ({ tx, clock }, key) => {
  const meeting = await findMeeting(tx, key.organizationId, key.meetingId);
  if (!meeting) return refuse("NOT_FOUND");
  const organization = await findIssuingOrganization(tx, key.organizationId);
  const last = await findLastNumbers(tx, key.organizationId, organization.termStartedOn);
  const issuing = { meetingKind: meeting.kind, organization: recordedOrganization(organization) };
  const on = dayOfIssue(meeting, clock.now());
  const next = (type: Exclude<PaperKind, "SCORE_SHEET">) => symbolOf(issuing, type, (last.get(type) ?? 0) + 1, on);
  return {
    documents: (await findIssuedDocuments(tx, key)).map(presentIssued),
    nextSymbols: {
      notice: next("NOTICE"),
      minutes: next("MINUTES"),
      resolution: next("RESOLUTION"),
      conclusion: next("CONCLUSION"),
    },
  };
};
