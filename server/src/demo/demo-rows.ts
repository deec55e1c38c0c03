/** Rows by table, in the columns of the tables; what the loader stores. `held_under` holds an organization's id until it has a path. */
export type DemoRow = Record<string, unknown>;
export type DemoRows = Map<string, DemoRow[]>;

/** Tables in an order in which every row finds what it points at. */
export const demoTables = [
  "organization_placement",
  "organization_staff_count",
  "person",
  "membership",
  "person_name_word",
  "member_standing",
  "appointment",
  "term",
  "by_election",
  "unit_head",
  "succession_plan",
  "succession_candidate",
  "file",
  "directive",
  "directive_words",
  "directive_link",
  "directive_dispatch",
  "orientation",
  "orientation_block",
  "topic_guidance",
  "meeting",
  "meeting_participant",
  "meeting_session",
  "meeting_text",
  "topic",
  "agenda_item",
  "preparation_assignment",
  "material",
  "material_read",
  "attendance",
  "guest",
  "absence_request",
  "opinion",
  "statement",
  "proposal",
  "proposal_step",
  "vote",
  "task",
  "task_report",
  "task_note",
  "evaluation",
  "evaluation_score",
  "evaluation_return",
  "weakness",
  "document_counter",
  "issued_document",
  "directive_receipt",
  "orientation_use",
  "indicator",
  "indicator_value",
  "admission",
  "admission_step",
  "admission_remark",
  "admission_target",
  "member_change",
  "transfer",
  "shortcoming",
  "shortcoming_note",
  "exemplar",
  "exemplar_item",
  "cell_exchange",
  "notification",
] as const;

export type DemoTable = (typeof demoTables)[number];

/** Where a proposal lies that never left its own organization. */
export const liesAtHome = (organizationId: string, id: string) => ({
  addressed_to: organizationId,
  lies_with: organizationId,
  way: [organizationId],
  first_id: id,
});

export function addRows(rows: DemoRows, table: DemoTable, added: readonly DemoRow[]): void {
  const present = rows.get(table);
  if (present) present.push(...added);
  else rows.set(table, [...added]);
}
