import type { BuiltCell } from "./build.ts";
import type { Client, Door } from "./door.ts";

export type BuiltMeeting = {
  key: { organizationId: string; meetingId: string };
  /** The secretary, who chairs; the deputy takes the minutes. */
  secretary: Client;
  deputy: Client;
};

type Options = { month?: string; scheduledAt?: string; thematicPart?: boolean };

/** A regular meeting of a cell that is convened: the notice is out, the secretary chairs and the deputy takes the minutes. */
export async function buildConvenedMeeting(door: Door, cell: BuiltCell, options: Options = {}): Promise<BuiltMeeting> {
  const secretary = door.as(cell.secretary.accountId);
  const key = await secretary.meeting.create({
    organizationId: cell.organizationId,
    kind: "REGULAR",
    month: options.month ?? "2026-12-01",
    scheduledAt: options.scheduledAt ?? "2026-12-03T07:00:00Z",
    place: "Phòng họp tầng 3",
    thematicPart: options.thematicPart ?? false,
  });
  await secretary.meeting.convene(key);
  const offices = { chairId: cell.secretary.personId, minuteTakerId: cell.deputy.personId, helperId: null };
  await secretary.meeting.appointOffices({ ...key, ...offices });
  return { key, secretary, deputy: door.as(cell.deputy.accountId) };
}

/** A regular meeting of a cell that is open, with nobody marked yet. */
export async function buildOpenMeeting(door: Door, cell: BuiltCell, options: Options = {}): Promise<BuiltMeeting> {
  const meeting = await buildConvenedMeeting(door, cell, options);
  await meeting.secretary.meeting.open(meeting.key);
  return meeting;
}

/** An open meeting in which everybody who is expected is marked present. */
export async function buildMeetingWithRoll(door: Door, cell: BuiltCell, options: Options = {}): Promise<BuiltMeeting> {
  const meeting = await buildOpenMeeting(door, cell, options);
  await meeting.secretary.attendance.recordAllPresent(meeting.key);
  return meeting;
}
