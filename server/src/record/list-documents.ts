import { findMeeting } from "../meeting/meeting.queries.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { dayOf } from "../working-zone.rules.ts";
import { symbolOf } from "./compose-paper.ts";
import { recordedOrganization } from "./issuing-body.ts";
import { presentIssued } from "./present-issued.ts";
import { findIssuedDocuments, findIssuingOrganization, findLastNumbers } from "./record.queries.ts";

/** Documents issued of a meeting, and the numbers that its resolution or conclusion would take next. */
export const listDocuments: Operation<"document.list"> = async ({ tx, clock }, key) => {
  const meeting = await findMeeting(tx, key.organizationId, key.meetingId);
  if (!meeting) return refuse("NOT_FOUND");
  const organization = await findIssuingOrganization(tx, key.organizationId);
  const last = await findLastNumbers(tx, key.organizationId, organization.termStartedOn);
  const issuing = { meetingKind: meeting.kind, organization: recordedOrganization(organization) };
  const next = (type: "RESOLUTION" | "CONCLUSION") =>
    symbolOf(issuing, type, (last.get(type) ?? 0) + 1, dayOf(clock.now()));
  return {
    documents: (await findIssuedDocuments(tx, key)).map(presentIssued),
    nextSymbols: { resolution: next("RESOLUTION"), conclusion: next("CONCLUSION") },
  };
};
