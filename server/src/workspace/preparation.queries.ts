import { sql } from "kysely";
import type { AbsenceReasonCode } from "../../../rulesets/absence-reasons.ts";
import type { Transaction } from "../database/connect.ts";
import type { AgendaItemTable, MeetingTextTable } from "../database/schema.gen.ts";
import { type Key, type Named, person, rowsOf } from "./rows.queries.ts";

export type SessionRow = {
  ordinal: number;
  openedAt: Date;
  closedAt: Date | null;
  reason: string;
  continuesAt: Date | null;
};

export function findSessions(tx: Transaction, key: Key): Promise<SessionRow[]> {
  return tx
    .selectFrom("meeting_session")
    .select(["ordinal", "opened_at as openedAt", "closed_at as closedAt", "reason", "continues_at as continuesAt"])
    .where("organization_id", "=", key.organizationId)
    .where("meeting_id", "=", key.meetingId)
    .orderBy("ordinal")
    .execute();
}

export type AgendaItemRow = {
  id: string;
  ordinal: number;
  part: AgendaItemTable["part"];
  kind: AgendaItemTable["kind"];
  /** Which step of the template it came from; null for what was added by hand. */
  stepKey: string | null;
  title: string;
  presenter: Named | null;
  plannedMinutes: number;
  central: boolean;
  discussed: boolean;
  directiveId: string | null;
  orientationBlockId: string | null;
  questions: string[];
  startedAt: Date | null;
  spentSeconds: number;
  revision: number;
};

export function findAgenda(tx: Transaction, key: Key): Promise<AgendaItemRow[]> {
  return rowsOf(
    tx,
    sql<AgendaItemRow>`SELECT a.id, a.ordinal, a.part, a.kind, a.step_key AS "stepKey", a.title, ${person("p")} AS presenter, a.planned_minutes AS "plannedMinutes", a.central, a.discussed, a.directive_id AS "directiveId", a.orientation_block_id AS "orientationBlockId", a.questions,
      a.started_at AS "startedAt", a.spent_seconds AS "spentSeconds", a.revision
    FROM agenda_item a LEFT JOIN person p ON p.id = a.presenter_id
    WHERE a.organization_id = ${key.organizationId} AND a.meeting_id = ${key.meetingId} ORDER BY a.ordinal, a.id`,
  );
}

export type TextRow = {
  subjectId: string;
  field: MeetingTextTable["field"];
  body: string;
  revision: number;
  changedBy: string | null;
  changedAt: Date;
};

export function findTexts(tx: Transaction, key: Key): Promise<TextRow[]> {
  return rowsOf(
    tx,
    sql<TextRow>`SELECT t.subject_id AS "subjectId", t.field, t.body, t.revision, p.full_name AS "changedBy", t.changed_at AS "changedAt"
    FROM meeting_text t LEFT JOIN account a ON a.id = t.changed_by LEFT JOIN person p ON p.id = a.person_id
    WHERE t.organization_id = ${key.organizationId} AND t.meeting_id = ${key.meetingId}`,
  );
}

export type AssignmentRow = {
  id: string;
  person: Named;
  what: string;
  dueOn: string | null;
  startedAt: Date | null;
  doneAt: Date | null;
  word: string;
  materialId: string | null;
};

export function findAssignments(tx: Transaction, key: Key): Promise<AssignmentRow[]> {
  return rowsOf(
    tx,
    sql<AssignmentRow>`SELECT a.id, ${person("p")} AS person, a.what, a.due_on AS "dueOn", a.started_at AS "startedAt", a.done_at AS "doneAt",
      a.word, a.material_id AS "materialId"
    FROM preparation_assignment a JOIN person p ON p.id = a.person_id
    WHERE a.organization_id = ${key.organizationId} AND a.meeting_id = ${key.meetingId} ORDER BY a.due_on NULLS LAST, a.id`,
  );
}

export type MaterialRow = {
  id: string;
  agendaItemId: string | null;
  fileId: string;
  title: string;
  fileName: string;
  mediaType: string;
  bytes: number;
  purpose: "PAPER" | "SIGNED_SCAN";
  forGuests: boolean;
  postedAt: Date;
  version: number;
  changeNote: string;
  changedAt: Date | null;
  postedBy: string | null;
  takenFrom: { orientationId: string; issuerName: string } | null;
  readByMe: boolean;
  readVersion: number | null;
  readCount: number;
};

export function findMaterials(tx: Transaction, key: Key, readerId: string | null): Promise<MaterialRow[]> {
  return rowsOf(
    tx,
    sql<MaterialRow>`SELECT m.id, m.agenda_item_id AS "agendaItemId", m.file_id AS "fileId", m.title, f.name AS "fileName", f.media_type AS "mediaType", f.bytes, m.purpose, m.for_guests AS "forGuests",
      m.posted_at AS "postedAt", m.version, m.change_note AS "changeNote", m.changed_at AS "changedAt", m.posted_by AS "postedBy",
      CASE WHEN m.taken_from_id IS NOT NULL THEN json_build_object('orientationId', m.taken_from_id, 'issuerName', coalesce(i.name, '')) END AS "takenFrom",
      coalesce(r.last_mine = m.version, false) AS "readByMe", r.last_mine AS "readVersion", coalesce(r.readers, 0) AS "readCount"
    FROM material m JOIN file f ON f.organization_id = m.organization_id AND f.id = m.file_id
    LEFT JOIN orientation t ON t.id = m.taken_from_id LEFT JOIN organization i ON i.id = t.organization_id
    LEFT JOIN LATERAL (SELECT count(*) FILTER (WHERE d.version = m.version)::int AS readers, max(d.version) FILTER (WHERE d.person_id = ${readerId}) AS last_mine
      FROM material_read d WHERE d.organization_id = m.organization_id AND d.meeting_id = m.meeting_id AND d.material_id = m.id) r ON true
    WHERE m.organization_id = ${key.organizationId} AND m.meeting_id = ${key.meetingId} ORDER BY m.posted_at, m.id`,
  );
}

export type AbsenceRequestRow = {
  person: Named;
  reason: string;
  reasonCode: AbsenceReasonCode;
  note: string;
  requestedAt: Date;
  decision: "ACCEPTED" | "DECLINED" | null;
  decisionReason: string;
};

export function findAbsenceRequests(tx: Transaction, key: Key): Promise<AbsenceRequestRow[]> {
  return rowsOf(
    tx,
    sql<AbsenceRequestRow>`SELECT ${person("p")} AS person, r.reason, r.reason_code AS "reasonCode", r.note, r.decision_reason AS "decisionReason", r.requested_at AS "requestedAt", r.decision
    FROM absence_request r JOIN person p ON p.id = r.person_id
    WHERE r.organization_id = ${key.organizationId} AND r.meeting_id = ${key.meetingId} ORDER BY r.requested_at, p.id`,
  );
}

export type OpinionRow = {
  id: string;
  person: Named;
  agendaItemId: string | null;
  body: string;
  sentAt: Date;
  takenUp: boolean;
};

export function findOpinions(tx: Transaction, key: Key): Promise<OpinionRow[]> {
  return rowsOf(
    tx,
    sql<OpinionRow>`SELECT o.id, ${person("p")} AS person, o.agenda_item_id AS "agendaItemId", o.body, o.sent_at AS "sentAt", o.taken_up_as IS NOT NULL AS "takenUp"
    FROM opinion o JOIN person p ON p.id = o.person_id
    WHERE o.organization_id = ${key.organizationId} AND o.meeting_id = ${key.meetingId} ORDER BY o.sent_at, o.id`,
  );
}
