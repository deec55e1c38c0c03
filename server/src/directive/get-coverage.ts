import type { Answer, Operation } from "../operation.ts";
import { cutPage, readCursor } from "../page.ts";
import { refuse } from "../refusal.ts";
import { dayOf } from "../working-zone.rules.ts";
import { isInRegister } from "./directive.queries.ts";
import { type CoverageCounts, type CoveredRow, countCoverage, listCovered } from "./dispatch.queries.ts";
import { findPlanPapers, type PlanPaperRow } from "./plan-paper.queries.ts";
import { momentOf, presentPlanPaper } from "./present-receipt.ts";

type Counts = Omit<CoverageCounts, "kind">;

/** How far those below have come with a text, by level and one by one; late ones first. */
export const getCoverage: Operation<"directive.coverage"> = async ({ tx, standing, clock }, input) => {
  const { organizationId, directiveId, filter, limit } = input;
  if (!(await isInRegister(tx, { organizationId, directiveId }))) return refuse("NOT_FOUND");
  const below = { directiveId, senderPath: standing.path, today: dayOf(clock.now()) };
  const levels = await countCoverage(tx, below);
  const rows = await listCovered(tx, { ...below, filter, after: readCursor(input.cursor, 2), limit });
  const papers = await findPlanPapers(
    tx,
    directiveId,
    rows.map((row) => row.organizationId),
  );
  const paperOf = new Map(papers.map((paper) => [paper.organizationId, paper]));
  const page = cutPage(
    rows,
    limit,
    (row) => [row.rank, row.path],
    (row) => present(row, paperOf.get(row.organizationId)),
  );
  return { ...page, levels, all: levels.reduce<Counts>(added, none) };
};

const none: Counts = {
  sent: 0,
  received: 0,
  planned: 0,
  planPapers: 0,
  disseminated: 0,
  reported: 0,
  declined: 0,
  settled: 0,
  late: 0,
};

function added(sum: Counts, level: CoverageCounts): Counts {
  return {
    sent: sum.sent + level.sent,
    received: sum.received + level.received,
    planned: sum.planned + level.planned,
    planPapers: sum.planPapers + level.planPapers,
    disseminated: sum.disseminated + level.disseminated,
    reported: sum.reported + level.reported,
    declined: sum.declined + level.declined,
    settled: sum.settled + level.settled,
    late: sum.late + level.late,
  };
}

function present(row: CoveredRow, planPaper: PlanPaperRow | undefined): Answer<"directive.coverage">["rows"][number] {
  const { rank: _rank, path: _path, ...rest } = row;
  return {
    ...rest,
    planPaper: presentPlanPaper(planPaper),
    scheduledAt: momentOf(row.scheduledAt),
    receivedAt: momentOf(row.receivedAt),
    disseminatedAt: momentOf(row.disseminatedAt),
    reportedAt: momentOf(row.reportedAt),
  };
}
