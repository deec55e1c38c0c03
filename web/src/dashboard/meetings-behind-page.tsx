import { useQuery } from "@tanstack/react-query";
import { Link, useParams, useSearch } from "@tanstack/react-router";
import { dashboardWords } from "../../../server/src/picture/dashboard-words.rules.ts";
import { api } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { meetingAddress } from "../meeting/meeting-address.ts";
import { thisYear } from "../picture/picture-search.ts";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { type Column, PageFoot, Table } from "../ui/paged-table.tsx";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import { usePages } from "../ui/use-pages.ts";

type Row = Awaited<ReturnType<typeof api.picture.meetings.call>>["rows"][number];

const here = "/signed-in/organizations/$organizationId/dashboard/meetings";

/** The meetings that a figure of the dashboard rests on, cell by cell; each opens. */
export function MeetingsBehindPage() {
  const { t } = useLanguage();
  const { organizationId } = useParams({ from: here });
  const { year = thisYear(), from = 1, to = 12, sheet, criterion } = useSearch({ from: here });
  const pages = usePages();
  const lostIn = sheet === undefined || criterion === undefined ? {} : { sheet, criterion };
  const input = { organizationId, year, fromMonth: from, toMonth: to, ...lostIn };
  const cursor = pages.cursor === undefined ? {} : { cursor: pages.cursor };
  const { data, error } = useQuery(api.picture.meetings.queryOptions({ input: { ...input, ...cursor } }));
  const dashboard = useQuery(api.picture.dashboard.queryOptions({ input: { organizationId, year } }));
  const words = t.dashboard.behind;
  const columns = useColumns(sheet !== undefined);
  return (
    <PageFrame
      title={from === to ? words.ofMonth(from, year) : words.ofMonths(from, to, year)}
      overline={dashboard.data?.organization.name ?? " "}
      actions={
        <Link to="/organizations/$organizationId/dashboard" params={{ organizationId }} search={{ year }}>
          {words.back}
        </Link>
      }
    >
      <Trouble error={error} />
      <SectionCard>
        {lostIn.criterion !== undefined && <CriterionLine {...{ dashboard: dashboard.data, ...lostIn }} />}
        {!data && !error && <SkeletonList rows={8} />}
        {data?.rows.length === 0 && <EmptyState icon="search" title={words.nothing} advice={words.nothingAdvice} />}
        {data && data.rows.length > 0 && (
          <>
            <Table caption={words.caption} rows={data.rows} keyOf={(row) => row.meetingId} columns={columns} />
            <PageFoot list={{ ...data, total: null }} pages={pages} />
          </>
        )}
      </SectionCard>
    </PageFrame>
  );
}

interface CriterionLineProps {
  dashboard: Awaited<ReturnType<typeof api.picture.dashboard.call>> | undefined;
  sheet: string;
  criterion: string;
}

function CriterionLine({ dashboard, sheet, criterion }: CriterionLineProps) {
  const { t, code } = useLanguage();
  const found = dashboard?.sheets
    .find(({ name }) => name === sheet)
    ?.criteria.find((each) => each.criterion === criterion);
  return found ? <p>{t.dashboard.behind.lostIn(found.title[code])}</p> : null;
}

function useColumns(isOfCriterion: boolean): Column<Row>[] {
  const { t, f, code } = useLanguage();
  const words = dashboardWords[code];
  const points = (value: number | null) => (value === null ? "–" : f.score(value));
  const figure = (name: string, label: string, show: (row: Row) => string): Column<Row> => ({
    name,
    label,
    align: "end",
    show,
  });
  return [
    {
      name: "meeting",
      label: t.dashboard.behind.meeting,
      show: (row) => <Link {...meetingAddress(row)}>{`${row.name}, ${f.month(row.month).toLowerCase()}`}</Link>,
    },
    ...(isOfCriterion ? [figure("lost", t.dashboard.behind.lost, (row) => points(row.lost))] : []),
    figure("attendance", words.attendance, (row) =>
      row.attendanceBase === 0 ? "–" : t.dashboard.of(f.number(row.present), f.number(row.attendanceBase)),
    ),
    figure("speakers", words.speakers, (row) => f.number(row.speakers)),
    figure("tasks", words.charts.tasks, (row) =>
      row.tasksTotal === 0 ? "–" : t.dashboard.of(f.number(row.tasksDone), f.number(row.tasksTotal)),
    ),
    figure("evidence", words.sides.evidence, (row) =>
      row.evidence === null ? "–" : t.dashboard.of(points(row.evidence), points(row.evidenceMaximum)),
    ),
    figure("self", words.sides.self, (row) => points(row.self)),
    figure("official", words.sides.official, (row) => points(row.official)),
  ];
}
