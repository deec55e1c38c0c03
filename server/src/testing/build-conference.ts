import { type BuiltBody, type BuiltCell, buildBody, buildCell } from "./build.ts";
import type { Client, Door } from "./door.ts";

export type BuiltConference = {
  host: BuiltBody;
  one: BuiltCell;
  two: BuiltCell;
  key: { organizationId: string; meetingId: string };
  /** Whoever holds it. */
  leads: Client;
};

const thematic = {
  kind: "THEMATIC",
  month: "2026-12-01",
  scheduledAt: "2026-12-03T07:00:00Z",
  place: "Hội trường",
  topic: "Tự soi, tự sửa",
} as const;

/** A joint meeting of two cells of five, convened for 3 December 2026: held by their committee, or by the first of them. */
export async function buildConference(
  door: Door,
  { heldBy = "BODY" }: { heldBy?: "BODY" | "CELL" } = {},
): Promise<BuiltConference> {
  const host = await buildBody(door.owner);
  const [one, two] = [await buildCell(door.owner, { parent: host }), await buildCell(door.owner, { parent: host })];
  const held = heldBy === "BODY" ? host : one;
  const leads = door.as(held.secretary.accountId);
  const participants = heldBy === "BODY" ? ("WHOLE_BODY" as const) : [two.organizationId];
  const key = await leads.meeting.create({ organizationId: held.organizationId, ...thematic, participants });
  if (heldBy === "CELL") await door.as(two.secretary.accountId).meeting.answerInvitation({ ...key, agree: true });
  await leads.meeting.convene(key);
  const offices = { chairId: held.secretary.personId, minuteTakerId: one.deputy.personId, helperId: null };
  await leads.meeting.appointOffices({ ...key, ...offices });
  return { host, one, two, key, leads };
}

/** The same, held with everybody there and closed after an hour and a half. */
export async function buildClosedConference(
  door: Door,
  options: { heldBy?: "BODY" | "CELL" } = {},
): Promise<BuiltConference> {
  door.setNow("2026-12-03T07:00:00Z");
  const built = await buildConference(door, options);
  const { leads, key } = built;
  await leads.meeting.open(key);
  await leads.attendance.recordAllPresent(key);
  const { agenda } = await leads.workspace.get(key);
  const everybody = { agree: 10, disagree: 0, other: 0 };
  await leads.vote.record({ ...key, matter: "AGENDA", title: "Chương trình", agendaItemId: null, ...everybody });
  const subjectId = agenda.find(({ stepKey }) => stepKey === "thematic")?.agendaItemId ?? "";
  await leads.meeting.saveText({ ...key, subjectId, field: "CONCLUSION", body: "Thống nhất", revision: 0 });
  await leads.vote.record({ ...key, matter: "RESOLUTION", title: "Nghị quyết", agendaItemId: null, ...everybody });
  await leads.meeting.adoptMinutes(key);
  door.setNow("2026-12-03T08:30:00Z");
  await leads.meeting.close(key);
  return built;
}
