import { keepUpload } from "../file/keep-upload.ts";
import { holdMeeting } from "../meeting/hold-meeting.queries.ts";
import { notYetClosed } from "../meeting/require-state.ts";
import { tellPeople } from "../notification/notification.queries.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { findContentHash, findEarlierReaders, holdMaterial, storeVersion } from "./version.queries.ts";

/**
 * Posts a new version of a paper: who keeps the meeting's papers, or who posted this one. The one before is kept; whoever read it
 * is told, and the paper was posted when its first version was.
 */
export const replaceMaterial: Operation<"material.replace"> = async (context, input) => {
  const { tx, actor, clock, may } = context;
  const { organizationId, meetingId, materialId, changeNote } = input;
  const key = { organizationId, meetingId };
  const meeting = await holdMeeting(tx, key, notYetClosed);
  const present = await holdMaterial(tx, { ...key, materialId });
  if (!present) return refuse("NOT_FOUND");
  if (present.postedBy !== actor.accountId && !may("material.add")) refuse("FORBIDDEN");
  const { fileId } = await keepUpload(context, input);
  if ((await findContentHash(tx, organizationId, fileId)) === present.sha256) refuse("PAPER_UNCHANGED");
  await storeVersion(tx, { ...key, materialId }, { fileId, changeNote, at: clock.now(), by: actor.accountId });
  if (meeting.state !== "DRAFT") {
    const readers = await findEarlierReaders(tx, { ...key, materialId });
    const parameters = { what: present.title };
    await tellPeople(tx, others(readers, actor.personId), { kind: "PAPER_CHANGED", ...key, parameters });
  }
  return { version: present.version + 1 };
};

function others(people: readonly string[], self: string | null): string[] {
  return people.filter((each) => each !== self);
}
