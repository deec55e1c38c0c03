import { Button, NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { api } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { OrganizationPath } from "../picture/organization-path.tsx";
import { thisYear, yearsToChoose } from "../picture/picture-search.ts";
import { Trouble } from "../trouble.tsx";
import { FigureCard, FigureRow } from "../ui/card.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import { ChartCard } from "./chart-card.tsx";
import {
  AttendanceChart,
  CriteriaChart,
  GradesChart,
  OpenTasksChart,
  ScoresChart,
  ShareChart,
  SidesChart,
  TopicsChart,
} from "./charts.tsx";
import styles from "./dashboard.module.css";
import { type Dashboard, isOfCell } from "./dashboard-query.ts";
import { GapWords, SidesList } from "./sides-list.tsx";

const here = "/signed-in/organizations/$organizationId/dashboard";

/** The year of a cell, committee or province as drawings, each with its table beside it. */
export function DashboardPage() {
  const { t } = useLanguage();
  const { organizationId } = useParams({ from: here });
  const year = useSearch({ from: here }).year ?? thisYear();
  const { data, error } = useQuery(api.picture.dashboard.queryOptions({ input: { organizationId, year } }));
  const place = useQuery(api.organization.get.queryOptions({ input: { organizationId } }));
  return (
    <PageFrame
      title={t.dashboard.title(year)}
      overline={
        <>
          {place.data && <OrganizationPath to="/organizations/$organizationId" ancestors={place.data.ancestors} />}
          {data?.organization.name ?? " "}
        </>
      }
      actions={
        <>
          <YearChoice year={year} />
          {data && !isOfCell(data) && <PictureLink organizationId={organizationId} year={year} />}
        </>
      }
    >
      <Trouble error={error} />
      {!data && !error && <SkeletonList rows={6} height="6rem" />}
      {data && <Drawings key={organizationId} dashboard={data} year={year} />}
    </PageFrame>
  );
}

function Drawings({ dashboard, year }: { dashboard: Dashboard; year: number }) {
  const { t } = useLanguage();
  const notes = t.dashboard.notes;
  const of = { dashboard, year };
  const isCell = isOfCell(dashboard);
  const spread = isCell ? notes.cell : notes.spread;
  return (
    <div className={styles.cards}>
      <ChartCard {...of} chart="attendance" note={spread} isWide>
        <AttendanceChart {...of} />
      </ChartCard>
      <ChartCard {...of} chart="scores" note={spread} isWide>
        <ScoresChart {...of} />
      </ChartCard>
      <ChartCard
        {...of}
        chart="sides"
        note={notes.sides}
        isWide
        before={
          <>
            <SideFigures sides={dashboard.sides} />
            <GapWords gaps={dashboard.sides.gaps} />
          </>
        }
      >
        <SidesChart {...of} />
      </ChartCard>
      {!isCell && <SidesList organizationId={dashboard.organization.organizationId} year={year} />}
      <ChartCard {...of} chart="grades" note={notes.grades}>
        <GradesChart {...of} />
      </ChartCard>
      <ChartCard {...of} chart="topics" note={notes.topics}>
        <TopicsChart {...of} />
      </ChartCard>
      <ChartCard {...of} chart="speakers" note={notes.speakers} isWide>
        <ShareChart {...of} chart="speakers" />
      </ChartCard>
      <ChartCard {...of} chart="tasks" note={notes.tasks} isWide>
        <ShareChart {...of} chart="tasks" />
      </ChartCard>
      <ChartCard {...of} chart="openTasks" note={notes.openTasks} isWide>
        <OpenTasksChart {...of} />
      </ChartCard>
      <ChartCard {...of} chart="criteria" note={notes.criteria} isWide>
        <CriteriaChart {...of} />
      </ChartCard>
    </div>
  );
}

function SideFigures({ sides }: { sides: Dashboard["sides"] }) {
  const { t, f } = useLanguage();
  const words = t.dashboard;
  const shown = (value: number | null) => (value === null ? "–" : f.score(value));
  const total = (value: number | null) => (value === null ? words.noTotal : words.total(f.score(value)));
  return (
    <FigureRow>
      <FigureCard
        label={words.byEvidence}
        value={shown(sides.evidence)}
        note={sides.evidenceMaximum === null ? words.noTotal : words.ofMaximum(f.score(sides.evidenceMaximum))}
      />
      <FigureCard label={words.bySelf} value={shown(sides.selfOnEvidence)} note={total(sides.self)} />
      <FigureCard label={words.bySuperior} value={shown(sides.officialOnEvidence)} note={total(sides.official)} />
    </FigureRow>
  );
}

function YearChoice({ year }: { year: number }) {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const years = [...new Set([...yearsToChoose(), year])].toSorted((left, right) => right - left);
  return (
    <NativeSelect
      aria-label={t.picture.year}
      value={String(year)}
      data={years.map((one) => ({ value: String(one), label: t.picture.yearOption(one) }))}
      onChange={(event) =>
        void navigate({ to: ".", search: { year: Number(event.currentTarget.value) }, replace: true })
      }
    />
  );
}

function PictureLink({ organizationId, year }: { organizationId: string; year: number }) {
  const { t } = useLanguage();
  return (
    <Button
      variant="default"
      renderRoot={(props) => (
        <Link {...props} to="/organizations/$organizationId/picture" params={{ organizationId }} search={{ year }} />
      )}
    >
      {t.dashboard.toPicture}
    </Button>
  );
}
