import type { Transaction } from "../database/connect.ts";
import { type Told, tellPeople } from "../notification/notification.queries.ts";
import { issuePaper } from "../record/issue-paper.queries.ts";
import { readPaperSource } from "../record/read-paper-source.ts";
import { findIssuedDocuments } from "../record/record.queries.ts";
import { findConvened, findFollowers, storeConvened, storeNoticeRenewed } from "./convening.queries.ts";
import type { MeetingRow } from "./meeting.queries.ts";
import { readProposedOffices } from "./read-proposed-offices.ts";
import { keepTextVersion } from "./transition.queries.ts";

type Sending = { at: Date; told: Pick<Told, "kind" | "parameters"> };
type Convenable = Pick<MeetingRow, "organizationId" | "id" | "kind" | "chairId" | "minuteTakerId">;

/** Sends the notice of a meeting whose roll is frozen: it counts as convened, and its people and the superior's follower are told. */
export async function sendNotice(
  tx: Transaction,
  meeting: Convenable,
  sending: Sending & { replacesId?: string | null },
): Promise<void> {
  const { key, followers } = await addressed(tx, meeting);
  const { chair } = await readProposedOffices(tx, meeting, sending.at);
  const proposedChairId = chair?.personId ?? null;
  await storeConvened(tx, key, { at: sending.at, followerInformed: followers.length > 0, proposedChairId });
  await keepTextVersion(tx, key, "CONVENE");
  await issueNotice(tx, key, sending.at, sending.replacesId ?? null);
  await tellPeople(tx, [...(await findConvened(tx, key)), ...followers], { ...sending.told, ...key });
}

/** Sends the notice again, for another time or place; the one before stays on record as replaced. */
export async function renewNotice(tx: Transaction, meeting: Convenable, sending: Sending): Promise<void> {
  const { key, followers } = await addressed(tx, meeting);
  await storeNoticeRenewed(tx, key, { at: sending.at, followerInformed: followers.length > 0 });
  await issueNotice(tx, key, sending.at, await findNotice(tx, key));
  await tellPeople(tx, [...(await findConvened(tx, key)), ...followers], { ...sending.told, ...key });
}

/** The notice of a meeting that is in force; null where none was issued. */
export async function findNotice(
  tx: Transaction,
  key: { organizationId: string; meetingId: string },
): Promise<string | null> {
  const issued = await findIssuedDocuments(tx, key);
  return issued.findLast(({ kind }) => kind === "NOTICE")?.documentId ?? null;
}

async function addressed(tx: Transaction, { organizationId, id, kind }: Convenable) {
  const followers = kind === "COMMITTEE" ? [] : await findFollowers(tx, organizationId);
  return { key: { organizationId, meetingId: id }, followers };
}

async function issueNotice(
  tx: Transaction,
  key: { organizationId: string; meetingId: string },
  now: Date,
  replacesId: string | null,
): Promise<void> {
  await issuePaper(tx, await readPaperSource(tx, key, now), { kind: "NOTICE", now, replacesId });
}
