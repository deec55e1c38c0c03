import type { Transaction } from "../database/connect.ts";
import { judgeMeeting } from "../evaluation/read-judgement.ts";
import { findMeeting } from "../meeting/meeting.queries.ts";
import { refuse } from "../refusal.ts";
import type { PaperSource } from "./build-meeting-record.ts";
import { findAuditHead, findIssuingOrganization } from "./record.queries.ts";

/** Reads what the papers of a meeting are made from; no number is drawn yet. */
export async function readPaperSource(
  tx: Transaction,
  key: { organizationId: string; meetingId: string },
  now: Date,
): Promise<PaperSource> {
  const meeting = await findMeeting(tx, key.organizationId, key.meetingId);
  if (!meeting) return refuse("NOT_FOUND");
  return {
    judged: await judgeMeeting(tx, meeting, now),
    organization: await findIssuingOrganization(tx, key.organizationId),
    numbers: {},
    auditHead: await findAuditHead(tx),
  };
}
