import { findPerson, recordReads } from "../membership/member.queries.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { listArchived, listArchivedFiles, listArchivedPapers, listArchivedPeople } from "./archive.queries.ts";
import { mostOrganizations } from "./archive.rules.ts";

/** What an archive holds; each member whose data it takes along can see who took it. */
export const takeArchive: Operation<"archive.take"> = async ({ tx, actor, clock, standing }, { organizationId }) => {
  const organizations = await listArchived(tx, standing.path, mostOrganizations + 1);
  if (organizations.length > mostOrganizations) refuse("ARCHIVE_TOO_LARGE", { most: mostOrganizations });
  const ids = organizations.map((each) => each.organizationId);
  const personIds = await listArchivedPeople(tx, ids);
  await recordReads(tx, personIds, organizationId);
  const taker = actor.personId === null ? undefined : await findPerson(tx, actor.personId);
  return {
    name: organizations[0]?.name ?? "",
    takenAt: clock.now().toISOString(),
    takenBy: taker?.fullName ?? "",
    organizations,
    personIds,
    papers: await listArchivedPapers(tx, ids),
    files: await listArchivedFiles(tx, ids),
  };
};
