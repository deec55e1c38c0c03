import type { Operation } from "../operation.ts";
import { cutPage, readCursor } from "../page.ts";
import { refuse } from "../refusal.ts";
import { dayOf } from "../working-zone.rules.ts";
import { findNamed, listFacts, listParts } from "./growth.queries.ts";
import {
  changeOf,
  countsOn,
  memberGains,
  memberLosses,
  organizationGains,
  organizationLosses,
  partOn,
  stoodOn,
} from "./growth.rules.ts";

/** Organizations and members of a body between two days: how many, why they changed, and part by part. */
export const getGrowth: Operation<"growth.get"> = async ({ tx, clock }, input) => {
  const { organizationId, from, to, cursor, limit } = input;
  if (from >= to) refuse("DAYS_REVERSED");
  if (to > dayOf(clock.now())) refuse("DAY_IN_FUTURE");
  const organization = await findNamed(tx, organizationId);
  if (!organization) return refuse("NOT_FOUND");
  const facts = await listFacts(tx, { organizationId, from, to });
  const parts = await listParts(tx, { organizationId, from, to, after: readCursor(cursor, 2), limit });
  const byPart = Map.groupBy(facts, ({ partId }) => partId);
  const changeFor = (sort: "CELLS" | "BODIES") =>
    changeOf(facts, { prefix: sort, reasons: organizationGains }, { prefix: sort, reasons: organizationLosses });
  return {
    organization: { organizationId, ...organization },
    before: stoodOn(facts, "BEFORE"),
    after: stoodOn(facts, "AFTER"),
    samePerimeter: countsOn(facts, "SAME"),
    members: changeOf(facts, { prefix: "GAIN", reasons: memberGains }, { prefix: "LOSS", reasons: memberLosses }),
    cells: changeFor("CELLS"),
    bodies: changeFor("BODIES"),
    ...cutPage(
      parts,
      limit,
      (row) => [row.nameFolded, row.organizationId],
      ({ organizationId: id, name, kind, wasHere, isHere }) => {
        const own = byPart.get(id) ?? [];
        return {
          organizationId: id,
          name,
          kind,
          before: wasHere ? partOn(own, "BEFORE") : null,
          after: isHere ? partOn(own, "AFTER") : null,
        };
      },
    ),
  };
};
