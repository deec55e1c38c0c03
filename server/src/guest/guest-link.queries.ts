import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { FileRow } from "../file/file.queries.ts";
import type { MeetingKey } from "../meeting/hold-meeting.queries.ts";
import type { MeetingState } from "../meeting/meeting.rules.ts";
import type { GuestAnswer, GuestKind, Named } from "./guest.rules.ts";

/** Since when the meeting has an address for guests; undefined where it has none. */
export async function findLink(tx: Transaction, key: MeetingKey): Promise<Date | undefined> {
  const row = await tx
    .selectFrom("guest_link")
    .select("made_at")
    .where("organization_id", "=", key.organizationId)
    .where("meeting_id", "=", key.meetingId)
    .executeTakeFirst();
  return row?.made_at;
}

/** Keeps the hash of the meeting's new secret; the one before is gone. */
export async function storeLink(
  tx: Transaction,
  key: MeetingKey,
  link: { secretHash: string; by: string; at: Date },
): Promise<void> {
  const { secretHash: secret_hash, by: made_by, at: made_at } = link;
  await tx
    .insertInto("guest_link")
    .values({ organization_id: key.organizationId, meeting_id: key.meetingId, secret_hash, made_by, made_at })
    .onConflict((conflict) =>
      conflict.columns(["organization_id", "meeting_id"]).doUpdateSet({ secret_hash, made_by, made_at }),
    )
    .execute();
}

export async function deleteLink(tx: Transaction, key: MeetingKey): Promise<void> {
  await tx
    .deleteFrom("guest_link")
    .where("organization_id", "=", key.organizationId)
    .where("meeting_id", "=", key.meetingId)
    .execute();
}

type GuestKey = MeetingKey & { guestId: string };

/** Keeps the hash of a guest's own secret, which nobody has opened yet; the one before is gone. Whether there is such a guest. */
export async function storeOwnLink(
  tx: Transaction,
  { organizationId, meetingId, guestId }: GuestKey,
  link: { secretHash: string; by: string; at: Date },
): Promise<boolean> {
  const result = await sql`
    INSERT INTO guest_own_link (organization_id, meeting_id, guest_id, secret_hash, made_by, made_at)
      SELECT organization_id, meeting_id, id, ${link.secretHash}, ${link.by}, ${link.at} FROM guest
      WHERE organization_id = ${organizationId} AND meeting_id = ${meetingId} AND id = ${guestId}
    ON CONFLICT (organization_id, meeting_id, guest_id) DO UPDATE
      SET secret_hash = excluded.secret_hash, made_by = excluded.made_by, made_at = excluded.made_at, opened_at = NULL`.execute(
    tx,
  );
  return result.numAffectedRows === 1n;
}

/** Whether the guest had an own address. */
export async function deleteOwnLink(
  tx: Transaction,
  { organizationId, meetingId, guestId }: GuestKey,
): Promise<boolean> {
  const result = await tx
    .deleteFrom("guest_own_link")
    .where("organization_id", "=", organizationId)
    .where("meeting_id", "=", meetingId)
    .where("guest_id", "=", guestId)
    .executeTakeFirst();
  return result.numDeletedRows === 1n;
}

/** Notes that a guest opened the own address, the first time. */
export async function noteOpened(tx: Transaction, secretHash: string, at: Date): Promise<void> {
  await sql`SELECT nennep_note_invitation_opened(${secretHash}, ${at})`.execute(tx);
}

export type InvitationRow = {
  organizationName: string;
  organizationKind: string;
  kind: "REGULAR" | "THEMATIC" | "COMMITTEE" | "EXTRAORDINARY" | "CONGRESS" | "REVIEW" | "CEREMONY";
  month: string;
  state: MeetingState;
  scheduledAt: Date;
  place: string;
  form: "IN_PLACE" | "BY_GROUPS" | "ONLINE";
  agenda: string[];
  papers: { materialId: string; title: string; mediaType: string; bytes: number }[];
  /** For whom the address was made; null for the meeting's own. */
  guest: { fullName: string; office: string; answer: GuestAnswer } | null;
};

/** What a secret opens; undefined for one that is not valid. */
export async function findInvitation(tx: Transaction, secretHash: string): Promise<InvitationRow | undefined> {
  const { rows } =
    await sql<InvitationRow>`SELECT organization_name AS "organizationName", organization_kind AS "organizationKind",
      kind, month, state, scheduled_at AS "scheduledAt", place, form, agenda, papers, guest
    FROM nennep_invitation(${secretHash})`.execute(tx);
  return rows[0];
}

/** A paper released for guests; undefined for one that is not, and for a secret that is not valid. */
export async function findInvitationPaper(
  tx: Transaction,
  secretHash: string,
  materialId: string,
): Promise<FileRow | undefined> {
  const { rows } =
    await sql<FileRow>`SELECT organization_id AS "organizationId", id AS "fileId", name, media_type AS "mediaType",
      bytes, sha256, uploaded_at AS "uploadedAt"
    FROM nennep_invitation_paper(${secretHash}, ${materialId})`.execute(tx);
  return rows[0];
}

export type HeldInvitation = {
  /** Whether the address is a guest's own; then only that guest is listed. */
  isOwn: boolean;
  listed: (Named & { id: string; kind: GuestKind })[];
};

/** Holds the meeting that a secret opens and answers who is invited to it; undefined for a secret that is not valid. */
export async function holdInvitation(tx: Transaction, secretHash: string): Promise<HeldInvitation | undefined> {
  const { rows } = await sql<Named & { id: string | null; kind: GuestKind; isOwn: boolean }>`
    SELECT id, full_name AS "fullName", office, kind, is_own AS "isOwn" FROM nennep_hold_invitation(${secretHash})`.execute(
    tx,
  );
  const [first] = rows;
  if (!first) return undefined;
  return {
    isOwn: first.isOwn,
    listed: rows.flatMap(({ id, isOwn: _, ...guest }) => (id === null ? [] : [{ id, ...guest }])),
  };
}

/** Keeps an answer of a guest under an identifier: of one on the list, or a new one. */
export async function storeInvitationAnswer(
  tx: Transaction,
  secretHash: string,
  guest: Named & { id: string; kind: "STAFF" | "OUTSIDE"; answer: "WILL_COME" | "CANNOT"; at: Date },
): Promise<void> {
  await sql`SELECT nennep_answer_invitation(${secretHash}, ${guest.id}, ${guest.fullName}, ${guest.office}, ${guest.kind},
    ${guest.answer}, ${guest.at})`.execute(tx);
}
