import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { dashboardWords } from "../../../server/src/picture/dashboard-words.rules.ts";
import { api } from "../api.ts";
import type { Formats } from "../language/formats.ts";
import type { Texts } from "../language/language.ts";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { hasPages, PageFoot, Table } from "../ui/paged-table.tsx";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import { usePages } from "../ui/use-pages.ts";
import styles from "./dashboard.module.css";
import type { Gap, Sides } from "./dashboard-query.ts";

/** Where two sides part month after month, in words. */
export function GapWords({ gaps }: { gaps: readonly Gap[] }) {
  const { t, f } = useLanguage();
  if (gaps.length === 0) return null;
  return (
    <ul className={styles.gaps}>
      {gaps.map((gap) => (
        <li key={gap.between}>{gapSays(gap, t, f)}</li>
      ))}
    </ul>
  );
}

function gapSays({ between, points, months }: Gap, t: Texts, f: Formats): string {
  return t.dashboard.gap[between](points > 0, f.score(Math.abs(points)), months);
}

/** The three sides of each subordinate, in their usual order. */
export function SidesList({ organizationId, year }: { organizationId: string; year: number }) {
  const { t, f, code } = useLanguage();
  const pages = usePages();
  const cursor = pages.cursor === undefined ? {} : { cursor: pages.cursor };
  const { data, error } = useQuery(api.picture.sides.queryOptions({ input: { organizationId, year, ...cursor } }));
  const words = dashboardWords[code].sides;
  const side = (name: Exclude<keyof Sides, "evidenceMaximum" | "evidence">) => ({
    name,
    label: words[name],
    align: "end" as const,
    show: (row: Sides) => pointsOf(row[name], f),
  });
  return (
    <div className={styles.wide}>
      <SectionCard title={t.dashboard.sidesBelow}>
        <p className={styles.note}>{t.dashboard.sidesBelowNote}</p>
        <Trouble error={error} />
        {!data && !error && <SkeletonList />}
        {data && (
          <Table
            caption={t.dashboard.sidesBelow}
            rows={data.rows}
            keyOf={(row) => row.organizationId}
            columns={[
              {
                name: "organization",
                label: t.picture.organization,
                show: (row) => (
                  <Link
                    to="/organizations/$organizationId/dashboard"
                    params={{ organizationId: row.organizationId }}
                    search={{ year }}
                  >
                    {row.name}
                  </Link>
                ),
              },
              {
                name: "evidence",
                label: words.evidence,
                align: "end",
                show: (row) =>
                  row.evidence === null ? "–" : t.dashboard.of(f.score(row.evidence), pointsOf(row.evidenceMaximum, f)),
              },
              side("selfOnEvidence"),
              side("officialOnEvidence"),
              side("self"),
              side("official"),
              {
                name: "gaps",
                label: t.dashboard.gaps,
                show: (row) => row.gaps.map((gap) => gapSays(gap, t, f)).join(" ") || "–",
              },
            ]}
          />
        )}
        {data && hasPages(data, pages) && <PageFoot list={{ ...data, total: null }} pages={pages} />}
      </SectionCard>
    </div>
  );
}

function pointsOf(value: number | null, f: Formats): string {
  return value === null ? "–" : f.score(value);
}
