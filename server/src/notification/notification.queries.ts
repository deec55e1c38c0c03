import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import { newId } from "../new-id.ts";

export type NotificationKind =
  | "MEETING_CONVENED"
  | "MEETING_CHANGED"
  | "MEETING_POSTPONED"
  | "MEETING_INVITED"
  | "MEETING_JOINED"
  | "MEETING_NOT_JOINED"
  | "MEETING_ADJOURNED"
  | "MEETING_DAY_ASKED"
  | "MEETING_DAY_ANSWERED"
  | "SUPERIOR_ATTENDS"
  | "MEETING_NOT_HELD"
  | "NOT_HELD_ACCEPTED"
  | "NOT_HELD_DECLINED"
  | "ABSENCE_REQUESTED"
  | "ABSENCE_DECIDED"
  | "OPINION_SENT"
  | "PREPARATION_ASSIGNED"
  | "PREPARATION_DONE"
  | "PAPER_CHANGED"
  | "PAPERS_UNREAD"
  | "TASK_ASSIGNED"
  | "PROPOSAL_RAISED"
  | "PROPOSAL_ANSWERED"
  | "PROPOSAL_RECORDED"
  | "PROPOSAL_ASSIGNED"
  | "PROPOSAL_OWNED"
  | "PROPOSAL_PASSED_UP"
  | "PROPOSAL_PASSED_DOWN"
  | "PROPOSAL_CAME_BACK"
  | "PROPOSAL_ANSWER_CAME"
  | "PROPOSAL_CLOSED"
  | "PROPOSAL_DUE"
  | "OBJECTION_RAISED"
  | "OBJECTION_ANSWERED"
  | "MEETING_SENT"
  | "ANSWER_TAKEN_BACK"
  | "GRADE_DECIDED"
  | "GRADE_SETTLED_OTHERWISE"
  | "GRADE_RECONSIDERED"
  | "MEETING_RETURNED"
  | "CORRECTION_MADE"
  | "CORRECTION_DECIDED"
  | "AMENDMENT_ASKED"
  | "AMENDMENT_ACCEPTED"
  | "AMENDMENT_REFUSED"
  | "CONDUCT_CHANGED"
  | "APPOINTMENT_PROPOSED"
  | "APPOINTMENT_WAITING"
  | "APPOINTMENT_DECIDED"
  | "APPOINTMENT_ENDED"
  | "RECOVERY_SLIP_ISSUED"
  | "PASSWORD_CHANGED"
  | "TASK_DUE"
  | "PREPARATION_DUE"
  | "DIRECTIVE_DUE"
  | "MEETING_SOON"
  | "ORIENTATION_ISSUED"
  | "BULLETIN_ISSUED"
  | "DIRECTIVE_SENT"
  | "TOPIC_GUIDANCE"
  | "TOPICS_REGISTERED"
  | "TOPICS_ACCEPTED"
  | "TOPIC_RETURNED"
  | "TOPIC_MOVED"
  | "TOPIC_DROPPED"
  | "REPORT_SENT"
  | "REPORT_ACCEPTED"
  | "REPORT_RETURNED"
  | "REPORT_LATE"
  | "SHORTCOMING_HANDED_IN"
  | "SHORTCOMING_RETURNED"
  | "SHORTCOMING_BROUGHT"
  | "SHORTCOMING_CONFIRMED"
  | "SHORTCOMING_DUE"
  | "EXEMPLAR_MARKED"
  | "EXEMPLAR_ANSWERED"
  | "EXEMPLAR_WITHDRAWN"
  | "EXCHANGE_RECORDED"
  | "REORGANIZATION_PLANNED"
  | "REORGANIZATION_DONE"
  | "REORGANIZATION_ENDED"
  | "REORGANIZATION_STOPPED"
  | "TRANSFER_COMING"
  | "TRANSFER_ANSWERED"
  | "TRANSFER_DUE"
  | "STAY_ENDS"
  | "MEMBER_CHANGE"
  | "OWN_CHANGE"
  | "STANDING_ENDS"
  | "DISCIPLINE_ENDS"
  | "BADGES_DUE"
  | "ADMISSION_DUE"
  | "ADMISSION_REMARK_DUE"
  | "TERM_ENDS"
  | "QUARTER_REVIEW_PROPOSED"
  | "QUARTER_REVIEW_READ"
  | "QUARTER_REVIEW_CONCLUDED"
  | "QUARTER_REVIEW_FOLLOW_UP"
  | "QUARTER_REVIEWS_DUE"
  | "ANNUAL_REVIEW_OPENED"
  | "ANNUAL_REVIEWS_DUE"
  | "ANNUAL_REVIEWS_LATE"
  | "DUES_OPEN"
  | "ANNUAL_REVIEW_DECIDED"
  | "ANNUAL_REVIEW_COMPLAINED"
  | "ANNUAL_REVIEW_ANSWERED"
  | "MEETING_DUE"
  | "TOPIC_DUE"
  | "CELLS_LATE"
  | "NOTICE_DUE"
  | "PAPERS_DUE";

/** What people are told: its kind names the sentence, the parameters fill it. */
export type Told = {
  kind: NotificationKind;
  organizationId: string;
  meetingId?: string;
  parameters?: Record<string, string | number>;
};

/** Leaves a word for people, once each; one statement for however many. */
export async function tellPeople(tx: Transaction, personIds: readonly string[], told: Told): Promise<void> {
  const people = [...new Set(personIds)];
  if (people.length === 0) return;
  await tx
    .insertInto("notification")
    .values(
      people.map((personId) => ({
        person_id: personId,
        id: newId(),
        organization_id: told.organizationId,
        kind: told.kind,
        meeting_id: told.meetingId ?? null,
        parameters: JSON.stringify(told.parameters ?? {}),
      })),
    )
    .execute();
}

/** Leaves the same word for the people of many organizations, each under the own organization; one statement for however many. */
export async function tellOrganizations(
  tx: Transaction,
  organizations: readonly { organizationId: string; personIds: readonly string[] }[],
  told: Pick<Told, "kind" | "parameters">,
): Promise<void> {
  const words = organizations.flatMap(({ organizationId, personIds }) =>
    personIds.map((personId) => ({ organizationId, personId, id: newId() })),
  );
  if (words.length === 0) return;
  await sql`INSERT INTO notification (person_id, id, organization_id, kind, parameters)
    SELECT word.person, word.id, word.organization, ${told.kind}, ${JSON.stringify(told.parameters ?? {})}::jsonb
    FROM unnest(${words.map((word) => word.personId)}::uuid[], ${words.map((word) => word.id)}::uuid[],
      ${words.map((word) => word.organizationId)}::uuid[]) AS word (person, id, organization)`.execute(tx);
}

/** People who hold one of these positions in an organization today. */
export async function findHolders(
  tx: Transaction,
  organizationId: string,
  positions: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ personId: string }>`
    SELECT DISTINCT person_id AS "personId" FROM appointment
    WHERE organization_id = ${organizationId} AND position = ANY (${positions}::text[]) AND state = 'CONFIRMED'
      AND valid_from <= nennep_today() AND (valid_to IS NULL OR valid_to > nennep_today())`.execute(tx);
  return rows.map((row) => row.personId);
}

export type NotificationRow = {
  id: string;
  kind: string;
  organizationId: string | null;
  organizationName: string | null;
  meetingId: string | null;
  parameters: Record<string, unknown>;
  createdAt: Date;
  readAt: Date | null;
};

export async function listNotificationRows(
  tx: Transaction,
  personId: string,
  after: string[] | undefined,
  limit: number,
): Promise<NotificationRow[]> {
  const page = after ? sql`AND (n.created_at, n.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``;
  const { rows } = await sql<NotificationRow>`
    SELECT n.id, n.kind, n.organization_id AS "organizationId", o.name AS "organizationName", n.meeting_id AS "meetingId", n.parameters,
      n.created_at AS "createdAt", n.read_at AS "readAt"
    FROM notification n LEFT JOIN organization o ON o.id = n.organization_id
    WHERE n.person_id = ${personId} ${page} ORDER BY n.created_at DESC, n.id DESC LIMIT ${limit + 1}`.execute(tx);
  return rows;
}

/** Ticks off notifications of a person and answers how many are still unread. */
export async function markNotificationsRead(
  tx: Transaction,
  personId: string,
  ids: readonly string[],
): Promise<number> {
  await sql`UPDATE notification SET read_at = now() WHERE person_id = ${personId} AND id = ANY (${ids}::uuid[]) AND read_at IS NULL`.execute(
    tx,
  );
  const { rows } = await sql<{
    unread: number;
  }>`SELECT count(*)::int AS unread FROM notification WHERE person_id = ${personId} AND read_at IS NULL`.execute(tx);
  return rows[0]?.unread ?? 0;
}
