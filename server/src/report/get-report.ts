import type { Answer, Operation, OperationContext } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { dayOf } from "../working-zone.rules.ts";
import { findReporting } from "./figures.queries.ts";
import { lastDayOf } from "./period.rules.ts";
import { keyOf, presentVersion } from "./present-report.ts";
import { readDeadline } from "./read-deadline.ts";
import { presentLine, readFigures } from "./read-figures.ts";
import { findReport, findVersion, listVersions, type ReportRow, type VersionRow } from "./report.queries.ts";
import { deedsOn } from "./report.rules.ts";
import { changesBetween, shownFigures } from "./report-figures.rules.ts";

/** An organization's report of a period: its figures as they are now, its words, each sending, and what is different since the last. */
export const getReport: Operation<"report.get"> = async (context, input) => {
  const { tx, clock } = context;
  const [now, key] = [clock.now(), keyOf(input)];
  const organization = await findReporting(tx, input.organizationId);
  if (!organization) return refuse("NOT_FOUND");
  const figures = await readFigures(tx, { organization, period: input, now });
  const report = await findReport(tx, key);
  const versions = await listVersions(tx, key);
  const sent = await findVersion(tx, key);
  const { dueOn, sentFrom } = await readDeadline(tx, organization.superiorId, input);
  const lastDay = lastDayOf(input);
  const { organizationId, name, kind, superiorName } = organization;
  return {
    organization: { organizationId, name, kind },
    superiorName,
    ...{ lastDay, dueOn, sentFrom },
    isOver: dayOf(now) > lastDay,
    figures: shownFigures(figures.total),
    rows: figures.lines.map(presentLine),
    closedOn: figures.closedOn,
    report: report && isAtHome(context) ? presentReport(report) : null,
    versions: versions.map(presentVersion),
    changes: sent ? changesBetween(sent.figures, figures) : [],
    abilities: abilitiesFor(context, report, versions[0]),
  };
};

/** Whether the reader holds an office in the organization itself: what is not sent yet is nobody else's. */
export function isAtHome({ standing }: Pick<OperationContext, "standing">): boolean {
  return standing.here.some((position) => position !== "FOLLOWER" && position !== "INSPECTOR");
}

function presentReport({ state, sections, revision, number }: ReportRow): Answer<"report.get">["report"] {
  return { state, sections, revision, number };
}

function abilitiesFor(
  context: OperationContext,
  report: ReportRow | undefined,
  last: VersionRow | undefined,
): string[] {
  if (!report) return context.may("report.compose") ? ["report.compose"] : [];
  return deedsOn(report.state).filter((deed) => context.may(deed) && (last !== undefined || !isAnswer(deed)));
}

function isAnswer(deed: string): boolean {
  return deed === "report.accept" || deed === "report.return";
}
