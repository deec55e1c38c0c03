import { findMeeting } from "../meeting/meeting.queries.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { nameWords } from "../search/fold-name.ts";
import { findOnRoll } from "./attendance.queries.ts";
import { readsWholeRoll } from "./roll-by-part.rules.ts";

const shownAtMost = 20;

/** A few people of the roll by the letters of their names: who reads one cell's rows finds people of that cell. */
export const findPeople: Operation<"attendance.findPeople"> = async (
  { tx, may, standing, meeting: offices },
  { organizationId, meetingId, query },
) => {
  const meeting = await findMeeting(tx, organizationId, meetingId);
  if (!meeting) return refuse("NOT_FOUND");
  const holdsOffice = standing.here.length > 0 || standing.above.length > 0;
  const readsAll = readsWholeRoll({ joint: meeting.joint, holdsOffice, writes: may("statement.add") });
  const words = nameWords(query);
  const within = readsAll ? null : offices.takesPart;
  const wanted = { joint: meeting.joint, words, within, limit: shownAtMost };
  return { rows: await findOnRoll(tx, { organizationId, meetingId }, wanted) };
};
