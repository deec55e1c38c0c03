import { Button, NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { api } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { PageFoot } from "../ui/paged-table.tsx";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import { usePages } from "../ui/use-pages.ts";
import { type PeriodUnit, periodsBefore, periodText, usualComparison } from "./comparison-search.ts";
import { DifferencesTable, PerimeterTable } from "./comparison-table.tsx";
import { comparisonSearch } from "./picture-search.ts";

const here = "/signed-in/organizations/$organizationId/comparison";

/** Two quarters or years of an organization: as it stood in each, as it stands today, and why the two differ. */
export function ComparisonPage() {
  const { t, code } = useLanguage();
  const words = t.picture.comparison;
  const { organizationId } = useParams({ from: here });
  const { earlier, later } = usualComparison(comparisonSearch(useSearch({ from: here })));
  const pages = usePages();
  const cursor = pages.cursor === undefined ? {} : { cursor: pages.cursor };
  const { data, error } = useQuery(
    api.picture.compare.queryOptions({ input: { organizationId, earlier, later, ...cursor } }),
  );
  const file = `/api/organizations/${organizationId}/comparison/${earlier}/${later}/file?language=${code}`;
  const quarter = later.includes("Q") ? { year: Number(later.slice(0, 4)), quarter: Number(later.slice(6)) } : {};
  return (
    <PageFrame
      title={words.title(periodText(earlier, t), periodText(later, t))}
      overline={data?.asToday.later.name ?? " "}
      actions={
        <>
          <PeriodChoice earlier={earlier} later={later} />
          <Button variant="default" component="a" href={file} download>
            {t.picture.download}
          </Button>
          <Link to="/organizations/$organizationId/quarters" params={{ organizationId }} search={quarter}>
            {words.back}
          </Link>
        </>
      }
    >
      <Trouble error={error} />
      {!data && !error && <SkeletonList rows={8} />}
      {data && (
        <>
          <SectionCard title={words.asToday}>
            <p>{words.asTodayNote}</p>
            <PerimeterTable caption={words.asToday} {...data.asToday} />
          </SectionCard>
          <SectionCard title={words.asItStood}>
            <p>{words.asItStoodNote}</p>
            <PerimeterTable caption={words.asItStood} {...data.asItStood} />
          </SectionCard>
          <SectionCard title={words.differences}>
            {data.differences.length === 0 ? (
              <p>{words.noDifferences}</p>
            ) : (
              <DifferencesTable rows={data.differences} earlier={earlier} later={later} />
            )}
            <PageFoot list={{ rows: data.differences, nextCursor: data.nextCursor, total: null }} pages={pages} />
          </SectionCard>
        </>
      )}
    </PageFrame>
  );
}

/** Quarters or years, and which two; choosing a later one before the earlier takes the one before it along. */
function PeriodChoice({ earlier, later }: { earlier: string; later: string }) {
  const { t } = useLanguage();
  const words = t.picture.comparison;
  const navigate = useNavigate();
  const unit: PeriodUnit = later.includes("Q") ? "QUARTER" : "YEAR";
  const go = (search: { earlier?: string; later?: string }) => void navigate({ to: ".", search, replace: true });
  const options = (chosen: string) =>
    [...new Set([...periodsBefore(unit), chosen])]
      .toSorted()
      .reverse()
      .map((value) => ({ value, label: periodText(value, t) }));
  return (
    <>
      <NativeSelect
        aria-label={words.unit}
        value={unit}
        data={(["QUARTER", "YEAR"] as const).map((value) => ({ value, label: words.units[value] }))}
        onChange={(event) => {
          const [latest = later] = periodsBefore(event.currentTarget.value === "YEAR" ? "YEAR" : "QUARTER");
          go(usualComparison({ later: latest }));
        }}
      />
      <NativeSelect
        aria-label={words.earlier}
        value={earlier}
        data={options(earlier).filter(({ value }) => value < later)}
        onChange={(event) => go({ earlier: event.currentTarget.value, later })}
      />
      <NativeSelect
        aria-label={words.later}
        value={later}
        data={options(later)}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          go(earlier < chosen ? { earlier, later: chosen } : usualComparison({ later: chosen }));
        }}
      />
    </>
  );
}
