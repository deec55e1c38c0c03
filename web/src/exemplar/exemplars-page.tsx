import { Button, NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useActing } from "../account/acting.tsx";
import { api } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { lazyDialog } from "../ui/lazy-dialog.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { hasPages, PageFoot } from "../ui/paged-table.tsx";
import rowStyles from "../ui/rows.module.css";
import { SearchBox } from "../ui/search-box.tsx";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import { usePages } from "../ui/use-pages.ts";
import { Exchanges } from "./exchanges.tsx";
import styles from "./exemplar.module.css";
import { type CellType, cellTypes, type ExemplarKind, exemplarKinds, exemplarsQuery } from "./exemplar-query.ts";
import { ExemplarRow } from "./exemplar-row.tsx";
import { type Box, boxes, exemplarSearch } from "./exemplar-search.ts";

const MarkDialog = lazyDialog(async () => (await import("./mark-dialog.tsx")).MarkDialog);

/** "Điển hình": what the organization one acts for may learn from, what of it is shown, what it has marked. */
export function OwnExemplarsPage() {
  const { t } = useLanguage();
  const { office } = useActing();
  if (office) return <ExemplarsOf key={office.organizationId} organizationId={office.organizationId} />;
  return (
    <PageFrame title={t.exemplar.title}>
      <EmptyState title={t.shell.home.noOffice} advice={t.shell.home.noOfficeAdvice} />
    </PageFrame>
  );
}

export function ExemplarsPage() {
  // The route's path has it; the router types params of lazily loaded pages loosely.
  const { organizationId } = useParams({ strict: false }) as { organizationId: string };
  return <ExemplarsOf key={organizationId} organizationId={organizationId} />;
}

function ExemplarsOf({ organizationId }: { organizationId: string }) {
  const { t } = useLanguage();
  const words = t.exemplar;
  const [isMarking, setMarking] = useState(false);
  // The router also hands over what the address says beside what its route knows.
  const { box = "FOUND" } = exemplarSearch(useSearch({ strict: false }));
  const navigate = useNavigate();
  const change = (next: Box) =>
    void navigate({ to: ".", search: exemplarSearch({ box: next }), replace: true, resetScroll: false });
  const { data: organization } = useQuery(
    api.organization.get.queryOptions({ input: { organizationId }, staleTime: 60_000 }),
  );
  const { data: first } = useQuery(exemplarsQuery({ organizationId, box: "FOUND" }));
  const mayMark = first?.abilities.includes("exemplar.mark") === true;
  const shown = boxes.filter((each) => each !== (mayMark ? "ABOUT_US" : "MARKED"));
  return (
    <PageFrame
      title={words.title}
      overline={organization?.name}
      actions={mayMark && <Button onClick={() => setMarking(true)}>{words.mark.button}</Button>}
    >
      <div className={styles.stack}>
        <div className={rowStyles.dim}>{words.explanation}</div>
        <div className={styles.fields}>
          <NativeSelect
            label={words.show}
            value={box}
            data={shown.map((each) => ({ value: each, label: words.box[each] }))}
            onChange={({ currentTarget: { value } }) => change(boxes.find((each) => each === value) ?? box)}
          />
        </div>
        {box === "EXCHANGES" ? (
          <Exchanges organizationId={organizationId} />
        ) : (
          <Found key={box} organizationId={organizationId} box={box} />
        )}
      </div>
      <MarkDialog opened={isMarking} onClose={() => setMarking(false)} organizationId={organizationId} />
    </PageFrame>
  );
}

function Found({ organizationId, box }: { organizationId: string; box: Exclude<Box, "EXCHANGES"> }) {
  const { t } = useLanguage();
  const words = t.exemplar;
  const [query, setQuery] = useState("");
  const [kind, setKind] = useState<ExemplarKind>();
  const [cellType, setCellType] = useState<CellType>();
  return (
    <>
      <search className={styles.fields}>
        <SearchBox label={words.search} placeholder={words.search} value={query} onSearch={setQuery} />
        <NativeSelect
          label={words.kindLabel}
          value={kind ?? ""}
          data={[
            { value: "", label: words.anyKind },
            ...exemplarKinds.map((each) => ({ value: each, label: words.kind[each] })),
          ]}
          onChange={({ currentTarget: { value } }) => setKind(exemplarKinds.find((each) => each === value))}
        />
        {box !== "ABOUT_US" && (
          <NativeSelect
            label={words.cellTypeLabel}
            value={cellType ?? ""}
            data={[
              { value: "", label: words.anyCellType },
              ...cellTypes.map((each) => ({ value: each, label: t.organization.cellType[each] })),
            ]}
            onChange={({ currentTarget: { value } }) => setCellType(cellTypes.find((each) => each === value))}
          />
        )}
      </search>
      <FoundRows
        key={`${query}/${kind}/${cellType}`}
        organizationId={organizationId}
        box={box}
        wanted={{ query, kind, cellType }}
      />
    </>
  );
}

interface FoundRowsProps {
  organizationId: string;
  box: Exclude<Box, "EXCHANGES">;
  wanted: { query: string; kind: ExemplarKind | undefined; cellType: CellType | undefined };
}

function FoundRows({ organizationId, box, wanted }: FoundRowsProps) {
  const { t } = useLanguage();
  const words = t.exemplar;
  const pages = usePages();
  const { data: list, error } = useQuery(exemplarsQuery({ organizationId, box, ...wanted, cursor: pages.cursor }));
  if (!list) return error ? <Trouble error={error} /> : <SkeletonList rows={4} height="5rem" />;
  return (
    <SectionCard>
      {list.rows.length === 0 && <EmptyState title={words.none[box]} advice={words.noneAdvice[box]} />}
      <ul className={rowStyles.list} aria-label={words.box[box]}>
        {list.rows.map((exemplar) => (
          <ExemplarRow key={exemplar.exemplarId} organizationId={organizationId} exemplar={exemplar} />
        ))}
      </ul>
      {hasPages(list, pages) && <PageFoot list={list} pages={pages} />}
    </SectionCard>
  );
}
