import type { Operation } from "../operation.ts";
import { cutPage, readCursor } from "../page.ts";
import { thresholdsFor } from "../ruleset/rules-for.queries.ts";
import { dayOf } from "../working-zone.rules.ts";
import { findGuidance } from "./guidance.queries.ts";
import { presentGuidance, presentQuarter, presentTopic } from "./present-topic.ts";
import { countDrafts, listTopicRows } from "./topic.queries.ts";
import { findQuarters } from "./topic-year.queries.ts";

/** A cell's topics of a year, how its quarters stand, and what its superiors want of the year; drafts are for those who lead it. */
export const listTopics: Operation<"topic.list"> = async ({ tx, standing, clock, may }, input) => {
  const { organizationId, year, limit } = input;
  const today = dayOf(clock.now());
  const required = (await thresholdsFor(tx, { path: standing.path, on: today })).thematicMeetingsAQuarter;
  const leads = may("topic.add");
  const after = readCursor(input.cursor, 4);
  const rows = await listTopicRows(tx, { organizationId, year, withDrafts: leads, after, limit });
  const guidance = await findGuidance(tx, { path: standing.path, year, which: "FROM_ABOVE" });
  const quarters = await findQuarters(tx, standing.path, [year]);
  const drafts = await countDrafts(tx, organizationId, year);
  const isCell = quarters.length > 0;
  return {
    ...cutPage(
      rows,
      limit,
      (row) => [row.year, row.quarter, row.month ?? 13, row.topicId].map(String),
      (row) => presentTopic(row, { may }),
    ),
    guidance: guidance.map(presentGuidance),
    quarters: quarters.map((row) => presentQuarter(row, { today, required })),
    drafts: leads ? drafts : 0,
    abilities: [
      ...(leads && isCell ? ["topic.add"] : []),
      ...(leads && drafts > 0 && may("topic.register") ? ["topic.register"] : []),
    ],
  };
};
