import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { api } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { SectionCard } from "../ui/card.tsx";
import { hasPages, PageFoot, Table } from "../ui/paged-table.tsx";
import { usePages } from "../ui/use-pages.ts";
import styles from "./growth.module.css";

/** Cells with too few official members, or enough for a committee or a party body that they do not have yet. */
export function WatchedCells({ organizationId }: { organizationId: string }) {
  const { t, f } = useLanguage();
  const words = t.growth;
  const pages = usePages();
  const cursor = pages.cursor === undefined ? {} : { cursor: pages.cursor };
  const { data: list } = useQuery(api.growth.watched.queryOptions({ input: { organizationId, ...cursor } }));
  if (!list) return null;
  const { fewest, committeeFrom, bodyFrom, sources } = list.limits;
  return (
    <SectionCard title={words.watched}>
      <p className={styles.dim}>
        {words.watchedNote(fewest, committeeFrom, bodyFrom)} {words.watchedFrom(sources.join("; "))}
      </p>
      {list.rows.length === 0 ? (
        <p>{words.watchedNone}</p>
      ) : (
        <Table
          caption={words.watched}
          rows={list.rows}
          keyOf={(row) => row.organizationId}
          columns={[
            {
              name: "cell",
              label: words.part,
              show: (row) => (
                <Link to="/organizations/$organizationId" params={{ organizationId: row.organizationId }}>
                  {row.name}
                </Link>
              ),
            },
            { name: "official", label: words.official, align: "end", show: (row) => f.number(row.official) },
            { name: "inOffice", label: words.inOffice, align: "end", show: (row) => f.number(row.inOffice) },
            { name: "why", label: words.why, show: (row) => words.sizes[row.size] },
          ]}
        />
      )}
      {hasPages(list, pages) && <PageFoot list={list} pages={pages} />}
    </SectionCard>
  );
}
