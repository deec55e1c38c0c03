import type { Operation } from "../operation.ts";
import { cutPage, readCursor } from "../page.ts";
import { refuse } from "../refusal.ts";
import { dayOf } from "../working-zone.rules.ts";
import { findSides } from "./dashboard.queries.ts";
import { findPictured, listPictured } from "./picture.queries.ts";
import { gapsOf, sidesOf } from "./sides.rules.ts";

/** Three sides of the scores of each organization right under one, in their usual order: nobody is ranked. */
export const listSides: Operation<"picture.sides"> = async ({ tx, clock }, input) => {
  const { organizationId, year, cursor, limit } = input;
  if (!(await findPictured(tx, organizationId))) return refuse("NOT_FOUND");
  const after = readCursor(cursor, 1)?.[0];
  const wanted = {
    organizationId,
    from: `${year}-01-01`,
    lastDay: `${year}-12-31`,
    filter: "ALL",
    today: dayOf(clock.now()),
    beside: false,
    after,
    limit,
  } as const;
  const listed = await listPictured(tx, wanted);
  const shown = listed.slice(0, limit).map((row) => row.organizationId);
  const months = Map.groupBy(await findSides(tx, shown, year), (row) => row.organizationId);
  const { rows, nextCursor } = cutPage(
    listed,
    limit,
    (row) => [String(row.serial)],
    (row) => {
      const own = months.get(row.organizationId) ?? [];
      const { organizationId: id, name, kind, hasChildren } = row;
      return { organizationId: id, name, kind, hasChildren, ...sidesOf(own), gaps: gapsOf(own) };
    },
  );
  return { rows, nextCursor };
};
