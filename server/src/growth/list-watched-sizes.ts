import { meetingThresholdsOn } from "../../../rulesets/meeting-thresholds.ts";
import { organizationKindsOn } from "../../../rulesets/organization-kinds.ts";
import type { Operation } from "../operation.ts";
import { cutPage, readCursor } from "../page.ts";
import { dayOf } from "../working-zone.rules.ts";
import { listWatched } from "./growth.queries.ts";

/** Cells with too few official members, with enough for a committee or a party body that they do not have yet. */
export const listWatchedSizes: Operation<"growth.watched"> = async ({ tx, clock }, input) => {
  const { organizationId, size, cursor, limit } = input;
  const today = dayOf(clock.now());
  const thresholds = meetingThresholdsOn(today);
  const kinds = organizationKindsOn(today);
  const limits = {
    fewest: thresholds.minimumOfficialMembers,
    committeeFrom: thresholds.cellCommitteeFromOfficialMembers,
    bodyFrom: kinds.kinds.BASE_COMMITTEE.minimumOfficialMembers ?? Number.MAX_SAFE_INTEGER,
  };
  const rows = await listWatched(tx, {
    organizationId,
    limits,
    size,
    after: readCursor(cursor, 3),
    limit,
  });
  const page = cutPage(
    rows,
    limit,
    (row) => [row.size, row.nameFolded, row.organizationId],
    ({ nameFolded: _, ...row }) => row,
  );
  return { ...page, limits: { ...limits, sources: [thresholds.source.document, kinds.source.document] } };
};
