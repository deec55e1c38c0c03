import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { MeetingRow } from "./meeting.queries.ts";
import type { Nominee } from "./offices.rules.ts";

type Key = { organizationId: string; meetingId: string };

/** Moves a meeting into a state, with whatever that state records; a transition raises the revision. */
export async function storeTransition(
  tx: Transaction,
  key: Key,
  changed: Partial<
    Pick<MeetingRow, "state" | "reason" | "openedAt" | "closedAt" | "filedAt" | "withoutVotes" | "rulesVersion">
  > & {
    notHeldAcceptedAt?: Date;
    snapshot?: unknown;
  },
): Promise<void> {
  await tx
    .updateTable("meeting")
    .set((expression) => ({
      ...(changed.state === undefined ? {} : { state: changed.state }),
      ...(changed.reason === undefined ? {} : { reason: changed.reason }),
      ...(changed.openedAt === undefined ? {} : { opened_at: changed.openedAt }),
      ...(changed.closedAt === undefined ? {} : { closed_at: changed.closedAt }),
      ...(changed.filedAt === undefined ? {} : { filed_at: changed.filedAt }),
      ...(changed.withoutVotes === undefined ? {} : { without_votes: changed.withoutVotes }),
      ...(changed.rulesVersion === undefined ? {} : { rules_version: changed.rulesVersion }),
      ...(changed.notHeldAcceptedAt === undefined ? {} : { not_held_accepted_at: changed.notHeldAcceptedAt }),
      ...(changed.snapshot === undefined ? {} : { snapshot: JSON.stringify(changed.snapshot) }),
      revision: expression("revision", "+", 1),
    }))
    .where("organization_id", "=", key.organizationId)
    .where("id", "=", key.meetingId)
    .execute();
}

/**
 * Takes a meeting that was not held back into preparation, with why the superior did not accept that. What was announced
 * no longer holds: no notice is out, and those who were convened are convened anew; issued notices stay on record.
 */
export async function storeNotHeldDeclined(
  tx: Transaction,
  key: Key,
  declined: { state: MeetingRow["state"]; because: string; at: Date },
): Promise<void> {
  await tx
    .updateTable("meeting")
    .set((expression) => ({
      state: declined.state,
      reason: "",
      not_held_declined_at: declined.at,
      not_held_declined_because: declined.because,
      notice_sent_at: null,
      follower_informed_at: null,
      revision: expression("revision", "+", 1),
    }))
    .where("organization_id", "=", key.organizationId)
    .where("id", "=", key.meetingId)
    .execute();
}

/** Keeps the autosaved texts as they stand at a transition: this is what the audit log holds of drafts. */
export async function keepTextVersion(tx: Transaction, key: Key, atTransition: string): Promise<void> {
  await sql`INSERT INTO meeting_text_version (organization_id, meeting_id, at_transition, texts)
    SELECT ${key.organizationId}, ${key.meetingId}, ${atTransition},
      coalesce(jsonb_agg(jsonb_build_object('subject', subject_id, 'field', field, 'body', body, 'revision', revision) ORDER BY subject_id, field), '[]')
    FROM meeting_text WHERE organization_id = ${key.organizationId} AND meeting_id = ${key.meetingId}`.execute(tx);
}

export async function storeSchedule(
  tx: Transaction,
  key: Key & { revision: number },
  schedule: Pick<MeetingRow, "scheduledAt" | "place" | "form" | "thematicPart"> & {
    topic?: string | undefined;
    thematicForm?: MeetingRow["thematicForm"] | undefined;
  },
): Promise<boolean> {
  const result = await tx
    .updateTable("meeting")
    .set({
      scheduled_at: schedule.scheduledAt,
      place: schedule.place,
      form: schedule.form,
      thematic_part: schedule.thematicPart,
      ...(schedule.topic === undefined ? {} : { topic: schedule.topic }),
      ...(schedule.thematicForm === undefined ? {} : { thematic_form: schedule.thematicForm }),
      revision: key.revision + 1,
    })
    .where("organization_id", "=", key.organizationId)
    .where("id", "=", key.meetingId)
    .where("revision", "=", key.revision)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function storePreMeeting(tx: Transaction, key: Key, preMeetingId: string | null): Promise<void> {
  await tx
    .updateTable("meeting")
    .set({ pre_meeting_id: preMeetingId })
    .where("organization_id", "=", key.organizationId)
    .where("id", "=", key.meetingId)
    .execute();
}

export async function storeOffices(
  tx: Transaction,
  key: Key,
  offices: { chairId: string | null; minuteTakerId: string | null; helperId: string | null },
): Promise<void> {
  await tx
    .updateTable("meeting")
    .set({ chair_id: offices.chairId, minute_taker_id: offices.minuteTakerId, helper_id: offices.helperId })
    .where("organization_id", "=", key.organizationId)
    .where("id", "=", key.meetingId)
    .execute();
}

/**
 * Which of these people belong to the organization today: on its roll, staying there, or in one of its offices; in a joint
 * meeting also those of the organizations that take part.
 */
export async function findBelonging(
  tx: Transaction,
  organizationId: string,
  personIds: readonly string[],
  meetingId: string | null = null,
): Promise<Set<string>> {
  const { rows } = await sql<{ personId: string }>`
    SELECT person_id AS "personId" FROM membership WHERE organization_id = ${organizationId} AND person_id = ANY (${personIds}::uuid[]) AND (valid_to IS NULL OR valid_to > nennep_today())
    UNION SELECT person_id FROM appointment WHERE organization_id = ${organizationId} AND person_id = ANY (${personIds}::uuid[]) AND state = 'CONFIRMED'
      AND (valid_to IS NULL OR valid_to > nennep_today())
    UNION SELECT person_id FROM attendance WHERE organization_id = ${organizationId} AND meeting_id = ${meetingId} AND person_id = ANY (${personIds}::uuid[])
    UNION SELECT m.person_id FROM meeting_participant p JOIN membership m ON m.organization_id = p.participant_id
      WHERE p.organization_id = ${organizationId} AND p.meeting_id = ${meetingId} AND p.state = 'AGREED' AND m.person_id = ANY (${personIds}::uuid[])
        AND (m.valid_to IS NULL OR m.valid_to > nennep_today())`.execute(tx);
  return new Set(rows.map((row) => row.personId));
}

/** People who are to be named to an office of a meeting: how they stand in the organizations in it today, and on its roll. */
export async function findNominees(
  tx: Transaction,
  { organizationId, meetingId }: Key,
  personIds: readonly string[],
): Promise<Map<string, Nominee>> {
  const { rows } = await sql<Nominee>`
    WITH roll AS (SELECT person_id, status = 'OFFICIAL' AND stay = 'HOME' AS official FROM membership
        WHERE (organization_id = ${organizationId} OR organization_id IN (SELECT participant_id FROM meeting_participant
            WHERE organization_id = ${organizationId} AND meeting_id = ${meetingId} AND state = 'AGREED'))
        AND person_id = ANY (${personIds}::uuid[]) AND valid_from <= nennep_today() AND (valid_to IS NULL OR valid_to > nennep_today())),
      office AS (SELECT person_id, position IN ('SECRETARY','DEPUTY_SECRETARY','COMMITTEE_MEMBER') AS leads FROM appointment WHERE organization_id = ${organizationId}
        AND person_id = ANY (${personIds}::uuid[]) AND state = 'CONFIRMED' AND valid_from <= nennep_today() AND (valid_to IS NULL OR valid_to > nennep_today()))
    SELECT p.id AS "personId",
      EXISTS (SELECT 1 FROM roll r WHERE r.person_id = p.id) OR EXISTS (SELECT 1 FROM office o WHERE o.person_id = p.id)
        OR a.person_id IS NOT NULL AS belongs,
      EXISTS (SELECT 1 FROM roll r WHERE r.person_id = p.id AND r.official) OR EXISTS (SELECT 1 FROM office o WHERE o.person_id = p.id AND o.leads)
        OR coalesce(a.member_status = 'OFFICIAL' AND NOT a.temporarily_here, false) AS official,
      EXISTS (SELECT 1 FROM member_standing s WHERE s.person_id = p.id AND s.kind = 'SUSPENDED'
        AND s.valid_from <= nennep_today() AND (s.valid_to IS NULL OR s.valid_to >= nennep_today())) AS suspended,
      EXISTS (SELECT 1 FROM office o WHERE o.person_id = p.id AND o.leads) AS "inOffice",
      a.status AS mark, a.left_at AS "leftAt"
    FROM unnest(${personIds}::uuid[]) AS p (id)
    LEFT JOIN attendance a ON a.organization_id = ${organizationId} AND a.meeting_id = ${meetingId} AND a.person_id = p.id`.execute(
    tx,
  );
  return new Map(rows.map((row) => [row.personId, row]));
}

/** Removes a draft with everything that was prepared for it. */
export async function deleteDraft(tx: Transaction, key: Key): Promise<void> {
  for (const table of [
    "meeting_text_version",
    "meeting_text",
    "material_read",
    "material_reminder",
    "material",
    "preparation_assignment",
    "guest",
    "guest_link",
    "opinion",
    "agenda_item",
    "meeting_participant",
    "meeting_day_request",
    "meeting_attending",
  ] as const) {
    await tx
      .deleteFrom(table)
      .where("organization_id", "=", key.organizationId)
      .where("meeting_id", "=", key.meetingId)
      .execute();
  }
  await tx
    .deleteFrom("meeting")
    .where("organization_id", "=", key.organizationId)
    .where("id", "=", key.meetingId)
    .execute();
}

/**
 * Carries what was prepared over to the meeting that takes a postponed one's place: agenda, texts, papers, assignments,
 * opinions, who takes part and guests, who are asked anew, under new identifiers where the old rows stay with the old meeting.
 */
export async function copyPreparation(
  tx: Transaction,
  organizationId: string,
  fromId: string,
  toId: string,
): Promise<void> {
  await sql`WITH items AS (SELECT id, gen_random_uuid() AS new_id FROM agenda_item WHERE organization_id = ${organizationId} AND meeting_id = ${fromId}),
    copied AS (INSERT INTO agenda_item (organization_id, meeting_id, id, ordinal, part, kind, step_key, title, presenter_id, planned_minutes, central, directive_id, topic_id, orientation_block_id, questions)
      SELECT a.organization_id, ${toId}, i.new_id, a.ordinal, a.part, a.kind, a.step_key, a.title, a.presenter_id, a.planned_minutes, a.central, a.directive_id, a.topic_id, a.orientation_block_id, a.questions
      FROM agenda_item a JOIN items i ON i.id = a.id WHERE a.organization_id = ${organizationId} AND a.meeting_id = ${fromId}),
    texts AS (INSERT INTO meeting_text (organization_id, meeting_id, subject_id, field, body, revision, changed_by, changed_at)
      SELECT t.organization_id, ${toId}, CASE WHEN t.subject_id = ${fromId} THEN ${toId} ELSE coalesce(i.new_id, t.subject_id) END, t.field, t.body, 1, t.changed_by, t.changed_at
      FROM meeting_text t LEFT JOIN items i ON i.id = t.subject_id WHERE t.organization_id = ${organizationId} AND t.meeting_id = ${fromId}),
    posted AS (SELECT id, gen_random_uuid() AS new_id FROM material WHERE organization_id = ${organizationId} AND meeting_id = ${fromId} AND purpose = 'PAPER'),
    papers AS (INSERT INTO material (organization_id, meeting_id, id, agenda_item_id, file_id, title, purpose, for_guests, posted_at, posted_by, version, change_note, changed_at, taken_from_id, taken_paper_id, taken_version)
      SELECT m.organization_id, ${toId}, n.new_id, i.new_id, m.file_id, m.title, m.purpose, m.for_guests, m.posted_at, m.posted_by, m.version, m.change_note, m.changed_at, m.taken_from_id, m.taken_paper_id, m.taken_version
      FROM material m JOIN posted n ON n.id = m.id LEFT JOIN items i ON i.id = m.agenda_item_id WHERE m.organization_id = ${organizationId} AND m.meeting_id = ${fromId}),
    versions AS (INSERT INTO material_version (organization_id, meeting_id, material_id, version, file_id, change_note, posted_at, posted_by)
      SELECT v.organization_id, ${toId}, n.new_id, v.version, v.file_id, v.change_note, v.posted_at, v.posted_by
      FROM material_version v JOIN posted n ON n.id = v.material_id WHERE v.organization_id = ${organizationId} AND v.meeting_id = ${fromId}),
    participants AS (INSERT INTO meeting_participant (organization_id, meeting_id, participant_id, state, reason, invited_at, answered_at, answered_by)
      SELECT organization_id, ${toId}, participant_id, state, reason, invited_at, answered_at, answered_by FROM meeting_participant
      WHERE organization_id = ${organizationId} AND meeting_id = ${fromId}),
    guests AS (INSERT INTO guest (organization_id, meeting_id, id, full_name, office, kind)
      SELECT organization_id, ${toId}, gen_random_uuid(), full_name, office, kind FROM guest WHERE organization_id = ${organizationId} AND meeting_id = ${fromId}),
    opinions AS (INSERT INTO opinion (organization_id, meeting_id, id, person_id, agenda_item_id, body, sent_at)
      SELECT o.organization_id, ${toId}, gen_random_uuid(), o.person_id, i.new_id, o.body, o.sent_at
      FROM opinion o LEFT JOIN items i ON i.id = o.agenda_item_id WHERE o.organization_id = ${organizationId} AND o.meeting_id = ${fromId})
    INSERT INTO preparation_assignment (organization_id, meeting_id, id, person_id, what, due_on, started_at, done_at, word, material_id)
      SELECT a.organization_id, ${toId}, gen_random_uuid(), a.person_id, a.what, a.due_on, a.started_at, a.done_at, a.word, n.new_id
      FROM preparation_assignment a LEFT JOIN posted n ON n.id = a.material_id WHERE a.organization_id = ${organizationId} AND a.meeting_id = ${fromId}`.execute(
    tx,
  );
}

/** What a postponed meeting hands on besides its preparation: who chairs, the pre-meeting, and that it continues. */
export async function storeSuccession(
  tx: Transaction,
  organizationId: string,
  fromId: string,
  toId: string,
): Promise<void> {
  await sql`UPDATE meeting AS successor SET continues_id = origin.id, chair_id = origin.chair_id, minute_taker_id = origin.minute_taker_id, helper_id = origin.helper_id,
      pre_meeting_id = origin.pre_meeting_id
    FROM meeting AS origin WHERE origin.organization_id = ${organizationId} AND origin.id = ${fromId}
      AND successor.organization_id = ${organizationId} AND successor.id = ${toId}`.execute(tx);
}

export async function countAgenda(tx: Transaction, key: Key): Promise<number> {
  const row = await tx
    .selectFrom("agenda_item")
    .select((expression) => expression.fn.countAll<number>().as("items"))
    .where("organization_id", "=", key.organizationId)
    .where("meeting_id", "=", key.meetingId)
    .executeTakeFirstOrThrow();
  return row.items;
}

/** When the package was posted to the national register. */
export async function storePosted(tx: Transaction, key: Key, at: Date): Promise<void> {
  await tx
    .updateTable("meeting")
    .set({ posted_at: at })
    .where("organization_id", "=", key.organizationId)
    .where("id", "=", key.meetingId)
    .execute();
}
