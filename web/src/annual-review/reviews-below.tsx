import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { hasPages, PageFoot, Table } from "../ui/paged-table.tsx";
import rowStyles from "../ui/rows.module.css";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import { usePages } from "../ui/use-pages.ts";
import { levels } from "./annual-review-query.ts";
import { OpenBelowDialog } from "./open-below-dialog.tsx";

/** How far the organizations below have come: who has not begun, what waits, how the levels spread; each leads to its own year. */
export function ReviewsBelow({ organizationId, year }: { organizationId: string; year: number }) {
  const { t, f, code } = useLanguage();
  const words = t.annualReview;
  const said = words.belowColumns;
  const pages = usePages();
  const [isOpening, setOpening] = useState(false);
  const [done, setDone] = useState("");
  const cursor = pages.cursor === undefined ? {} : { cursor: pages.cursor };
  const input = { organizationId, year, limit: 50, ...cursor };
  const { data: list, error } = useQuery(api.annualReview.below.queryOptions({ input }));
  if (!list) return error ? <Trouble error={error} /> : <SkeletonList rows={4} height="3rem" />;
  return (
    <SectionCard
      title={words.below}
      aside={
        <Button
          variant="default"
          aria-label={words.downloadBelow}
          component="a"
          href={`/api/organizations/${organizationId}/annual-reviews-below/${year}/file?language=${code}`}
          download
        >
          {words.download}
        </Button>
      }
    >
      <p className={rowStyles.dim}>{words.belowNote}</p>
      {list.mayOpenBelow && (
        <div>
          <Button onClick={() => setOpening(true)}>{words.openBelow.button(year)}</Button>
        </div>
      )}
      <div role="status">{done}</div>
      {isOpening && (
        <OpenBelowDialog of={{ organizationId, year }} onClose={() => setOpening(false)} onDone={setDone} />
      )}
      <Table
        caption={words.below}
        rows={list.rows}
        keyOf={(row) => row.organizationId}
        columns={[
          {
            name: "name",
            label: words.organization,
            show: (row) => (
              <Link to="/organizations/$organizationId/annual-reviews" params={{ organizationId: row.organizationId }}>
                {row.name}
              </Link>
            ),
          },
          {
            name: "opened",
            label: said.opened,
            show: (row) => (
              <>
                {words.belowOpened(f.number(row.opened), f.number(row.cells))}
                {row.dueOn && <div className={rowStyles.dim}>{words.dueOn(f.date(row.dueOn))}</div>}
              </>
            ),
          },
          { name: "reviewed", label: said.reviewed, align: "end", show: (row) => f.number(row.reviewed) },
          { name: "sent", label: said.sent, align: "end", show: (row) => f.number(row.sent) },
          { name: "balloted", label: said.balloted, align: "end", show: (row) => f.number(row.balloted) },
          { name: "decided", label: said.decided, align: "end", show: (row) => f.number(row.decided) },
          {
            name: "spread",
            label: said.spread,
            align: "end",
            show: (row) => levels.map((level) => f.number(row.levels[level])).join(" · "),
          },
        ]}
      />
      {hasPages(list, pages) && <PageFoot list={list} pages={pages} />}
    </SectionCard>
  );
}
