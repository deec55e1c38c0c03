/**
 * What a device without a network keeps and sends up later, in the order in which it was done. Such a request names in
 * the header `Done-At` (ISO 8601, by the server's clock, at most 14 days ago) the moment at which it was done; the record
 * then says that moment, and the meeting's `receivedLateAt` says that it arrived later. Nothing else takes the header.
 */
export const recordedLater = [
  "meeting.open",
  "meeting.appointOffices",
  "meeting.recordDues",
  "meeting.saveText",
  "meeting.proceedWithoutVotes",
  "meeting.proceedWithVotes",
  "meeting.waiveResolution",
  "meeting.adoptMinutes",
  "attendance.record",
  "attendance.recordAllPresent",
  "guest.add",
  "guest.recordPresence",
  "guest.recordAllPresent",
  "guest.remove",
  "agenda.startItem",
  "agenda.pauseItem",
  "statement.add",
  "statement.update",
  "statement.remove",
  "opinion.takeUp",
  "proposal.raise",
  "proposal.close",
  "vote.record",
  "vote.defer",
  "task.report",
  "task.assign",
  "task.updateAssigned",
  "task.removeAssigned",
] as const;

export type RecordedLater = (typeof recordedLater)[number];

export function isRecordedLater(name: string): name is RecordedLater {
  return (recordedLater as readonly string[]).includes(name);
}
