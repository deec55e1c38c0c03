import { holdMeeting } from "../meeting/hold-meeting.queries.ts";
import { tellPeople } from "../notification/notification.queries.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { dayOf } from "../working-zone.rules.ts";
import { findUnread, noteReminder } from "./unread.queries.ts";

/** Reminds whoever is convened and has not read all papers: one word each, once a day. */
export const remindReaders: Operation<"material.remind"> = async ({ tx, actor, clock }, key) => {
  await holdMeeting(tx, key, ["CONVENED"]);
  const unread = await findUnread(tx, key);
  const people = unread.map(({ personId }) => personId).filter((personId) => personId !== actor.personId);
  if (people.length === 0) refuse("EVERYBODY_HAS_READ");
  const on = dayOf(clock.now());
  if (!(await noteReminder(tx, key, { on, by: actor.accountId, people: people.length }))) refuse("REMINDED_TODAY");
  await tellPeople(tx, people, { kind: "PAPERS_UNREAD", ...key });
  return { people: people.length };
};
