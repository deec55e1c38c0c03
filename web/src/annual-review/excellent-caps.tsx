import { Button } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "../api.ts";
import styles from "../exemplar/exemplar.module.css";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { hasPages, PageFoot, Table } from "../ui/paged-table.tsx";
import rowStyles from "../ui/rows.module.css";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import { usePages } from "../ui/use-pages.ts";

/** How many may be excellent in each cell below, how many are, and all of them together; each cell leads to its own year. */
export function ExcellentCaps({ organizationId, year }: { organizationId: string; year: number }) {
  const { t, f, code } = useLanguage();
  const words = t.annualReview;
  const said = words.caps;
  const pages = usePages();
  const [opened, setOpened] = useState(true);
  const cursor = pages.cursor === undefined ? {} : { cursor: pages.cursor };
  const input = { organizationId, year, opened, limit: 10, ...cursor };
  const { data: list, error } = useQuery(
    api.annualReview.caps.queryOptions({ input, placeholderData: keepPreviousData }),
  );
  if (!list) return error ? <Trouble error={error} /> : <SkeletonList rows={4} height="3rem" />;
  if (list.together.cells === 0) return null;
  const { together } = list;
  const waiting = together.cells - together.opened;
  const show = (which: boolean) => {
    pages.setSearch("");
    setOpened(which);
  };
  const sums = [
    [words.capBase, together.base],
    [words.capAllowed, together.allowed],
    [said.proposed, together.proposed],
    [words.capUsed, together.used],
    [words.capLeft, together.left],
  ] as const;
  return (
    <SectionCard
      title={said.title}
      aside={
        <Button
          variant="default"
          component="a"
          href={`/api/organizations/${organizationId}/annual-review-caps/${year}/file?language=${code}`}
          aria-label={said.downloadLabel}
          download
        >
          {words.download}
        </Button>
      }
    >
      <p className={rowStyles.dim}>{words.capRule(list.rule)}</p>
      <p className={rowStyles.dim}>{said.note}</p>
      <dl className={styles.facts} aria-label={said.together}>
        {sums.map(([label, count]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{f.number(count)}</dd>
          </div>
        ))}
      </dl>
      {waiting > 0 && (
        <p>
          {opened ? said.waiting(f.number(waiting)) : said.waitingShown(f.number(waiting))}{" "}
          <Button variant="subtle" size="compact-md" onClick={() => show(!opened)}>
            {opened ? said.showWaiting : said.showOpened}
          </Button>
        </p>
      )}
      {list.rows.length > 0 && (
        <Table
          caption={said.title}
          rows={list.rows}
          keyOf={(row) => row.organizationId}
          columns={[
            {
              name: "name",
              label: said.cell,
              show: (row) => (
                <>
                  <Link
                    to="/organizations/$organizationId/annual-reviews"
                    params={{ organizationId: row.organizationId }}
                  >
                    {row.name}
                  </Link>
                  {!row.isOpen && <div className={rowStyles.dim}>{said.notOpen}</div>}
                </>
              ),
            },
            {
              name: "decided",
              label: said.decided,
              align: "end",
              show: (row) => said.decidedOf(f.number(row.decided), f.number(row.reviewed)),
            },
            { name: "base", label: said.base, align: "end", show: (row) => f.number(row.base) },
            { name: "allowed", label: said.allowed, align: "end", show: (row) => f.number(row.allowed) },
            { name: "proposed", label: said.proposed, align: "end", show: (row) => f.number(row.proposed) },
            { name: "used", label: said.used, align: "end", show: (row) => f.number(row.used) },
            {
              name: "left",
              label: words.capLeft,
              align: "end",
              show: (row) =>
                row.used > row.allowed ? (
                  <strong>{said.over(f.number(row.used - row.allowed))}</strong>
                ) : (
                  f.number(row.left)
                ),
            },
          ]}
        />
      )}
      {hasPages(list, pages) && <PageFoot list={list} pages={pages} />}
    </SectionCard>
  );
}
