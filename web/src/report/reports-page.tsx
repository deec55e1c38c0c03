import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { periodInWords } from "../../../server/src/report/period.rules.ts";
import { isOfCell, useActing } from "../account/acting.tsx";
import { api } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import { BelowView } from "./below-view.tsx";
import { OwnReportView } from "./own-report-view.tsx";
import { PeriodChoice } from "./period-choice.tsx";
import styles from "./report.module.css";
import { periodReported, type ReportSearch, reportSearch, type View, views } from "./report-search.ts";
import { TablesView } from "./tables-view.tsx";

/** The periodic reports of the organization one acts for. */
export function OwnReportsPage() {
  const { t } = useLanguage();
  const { office } = useActing();
  if (office) return <ReportsOf key={office.organizationId} organizationId={office.organizationId} />;
  return (
    <PageFrame title={t.shell.nav.periodicReports}>
      <EmptyState title={t.shell.home.noOffice} advice={t.shell.home.noOfficeAdvice} />
    </PageFrame>
  );
}

export function ReportsPage() {
  // The route's path has it; the router types params of lazily loaded pages loosely.
  const { organizationId } = useParams({ strict: false }) as { organizationId: string };
  return <ReportsOf key={organizationId} organizationId={organizationId} />;
}

function ReportsOf({ organizationId }: { organizationId: string }) {
  const { t, code } = useLanguage();
  const { data: organization, error } = useQuery(
    api.organization.get.queryOptions({ input: { organizationId }, staleTime: 60_000 }),
  );
  // The router also hands over what the address says beside what its route knows.
  const search = reportSearch(useSearch({ strict: false }));
  const navigate = useNavigate();
  const change = (changed: ReportSearch) =>
    void navigate({ to: ".", search: { ...search, ...changed }, replace: true, resetScroll: false });
  const { kind, year, number } = search;
  const period =
    kind === undefined || year === undefined || number === undefined
      ? periodReported("QUARTER")
      : { kind, year, number };
  const title = t.report.title(periodInWords(period, code));
  if (!organization)
    return (
      <PageFrame title={title}>
        <Trouble error={error} />
        {!error && <SkeletonList rows={5} height="4rem" />}
      </PageFrame>
    );
  const isCell = isOfCell(organization.kind);
  const view = viewShown(search.view, isCell);
  const key = { organizationId, ...period };
  const name = `${period.kind}/${period.year}/${period.number}`;
  return (
    <PageFrame title={title} overline={organization.name}>
      <PeriodChoice period={period} onChoose={change} />
      <Views organizationId={organizationId} search={{ ...search, ...period }} view={view} isCell={isCell} />
      {view === "BELOW" && <BelowView key={name} period={key} />}
      {view === "OWN" && <OwnReportView key={name} period={key} isCell={isCell} />}
      {view === "TABLES" && (
        <TablesView
          key={name}
          period={key}
          subject={search.subject ?? "QUALITY"}
          onSubject={(subject) => change({ subject })}
        />
      )}
    </PageFrame>
  );
}

/** A cell has nothing below it; a committee looks at what was sent to it first. */
function viewShown(view: View | undefined, isCell: boolean): View {
  if (isCell) return view === "TABLES" ? view : "OWN";
  return view ?? "BELOW";
}

interface ViewsProps {
  organizationId: string;
  search: ReportSearch;
  view: View;
  isCell: boolean;
}

function Views({ organizationId, search, view, isCell }: ViewsProps) {
  const { t } = useLanguage();
  const words = t.report.view;
  return (
    <nav className={styles.bar} aria-label={t.report.views}>
      {views
        .filter((each) => !isCell || each !== "BELOW")
        .map((each) => (
          <Button
            key={each}
            variant={each === view ? "filled" : "default"}
            renderRoot={(props) => (
              <Link
                {...props}
                to="/organizations/$organizationId/reports"
                params={{ organizationId }}
                search={{ ...search, view: each }}
                replace
                resetScroll={false}
                {...(each === view ? { "aria-current": "page" as const } : {})}
              />
            )}
          >
            {each === "OWN" && isCell ? words.OF_CELL : words[each]}
          </Button>
        ))}
    </nav>
  );
}
