import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useActing } from "../account/acting.tsx";
import { api } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { organizationQuery } from "../organization/organization-query.ts";
import { OrganizationSearch } from "../organization/organization-search.tsx";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { PageFoot, Table } from "../ui/paged-table.tsx";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import { StateBadge, type Tone } from "../ui/state-badge.tsx";
import { usePages } from "../ui/use-pages.ts";
import { type ImportSummary, isWorking } from "./import-query.ts";
import { StartImport } from "./start-import.tsx";

/** Imports of the reader's organization; who keeps accounts for all chooses one first. */
export function ImportsPage() {
  const { t } = useLanguage();
  const { office } = useActing();
  const [chosen, setChosen] = useState<string>();
  const organizationId = office?.organizationId ?? chosen;
  return (
    <PageFrame title={t.imports.title} {...(office ? { overline: office.organizationName } : {})}>
      {!office && (
        <SectionCard title={t.imports.choose}>
          <p>{t.imports.chooseAdvice}</p>
          <OrganizationSearch
            label={t.imports.organization}
            onChoose={(organization) => setChosen(organization?.organizationId)}
          />
        </SectionCard>
      )}
      {organizationId !== undefined && <ImportsOf key={organizationId} organizationId={organizationId} />}
    </PageFrame>
  );
}

export function OrganizationImportsPage() {
  const { t } = useLanguage();
  const { organizationId } = useParams({ from: "/signed-in/organizations/$organizationId/imports" });
  const { data: organization } = useQuery(organizationQuery(organizationId));
  return (
    <PageFrame
      title={t.imports.title}
      overline={
        <Link to="/organizations/$organizationId" params={{ organizationId }}>
          {organization?.name ?? t.imports.organization}
        </Link>
      }
    >
      <ImportsOf organizationId={organizationId} />
    </PageFrame>
  );
}

function ImportsOf({ organizationId }: { organizationId: string }) {
  const { t } = useLanguage();
  const words = t.imports.list;
  const pages = usePages();
  const cursor = pages.cursor === undefined ? {} : { cursor: pages.cursor };
  const { data: list, error } = useQuery(api.import.list.queryOptions({ input: { organizationId, ...cursor } }));
  const { data: organization } = useQuery(organizationQuery(organizationId));
  return (
    <>
      <StartImport
        organizationId={organizationId}
        mayImportOrganizations={organization?.abilities.includes("organization.update") ?? false}
      />
      <SectionCard title={words.title}>
        <Trouble error={error} />
        {!list && !error && <SkeletonList rows={3} />}
        {list?.rows.length === 0 && <EmptyState icon="upload" title={words.empty} advice={words.emptyAdvice} />}
        {list && list.rows.length > 0 && (
          <>
            <ImportTable rows={list.rows} />
            <PageFoot list={list} pages={pages} />
          </>
        )}
      </SectionCard>
    </>
  );
}

function ImportTable({ rows }: { rows: readonly ImportSummary[] }) {
  const { t, f } = useLanguage();
  const words = t.imports.list;
  return (
    <Table
      caption={words.caption}
      rows={rows}
      keyOf={(run) => run.importId}
      columns={[
        {
          name: "file",
          label: words.file,
          show: ({ organizationId, importId, fileName }: ImportSummary) => (
            <Link to="/organizations/$organizationId/imports/$importId" params={{ organizationId, importId }}>
              {fileName}
            </Link>
          ),
        },
        { name: "kind", label: words.kind, show: (run: ImportSummary) => t.imports.kind[run.kind] },
        { name: "state", label: words.state, show: (run: ImportSummary) => <ImportState run={run} /> },
        { name: "at", label: words.at, show: (run: ImportSummary) => f.dateTime(run.startedAt) },
        {
          name: "rows",
          label: words.rows,
          align: "end" as const,
          show: (run: ImportSummary) => (run.totals === null ? "–" : f.number(run.totals.rows)),
        },
      ]}
    />
  );
}

const tones: Record<ImportSummary["state"], Tone> = {
  UPLOADED: "grey",
  CHECKING: "gold",
  CHECKED: "amber",
  CONFIRMING: "gold",
  CONFIRMED: "green",
  FAILED: "red",
  DISCARDED: "grey",
  UNDONE: "grey",
};

function ImportState({ run }: { run: ImportSummary }) {
  const { t } = useLanguage();
  return (
    <StateBadge tone={tones[run.state]}>
      {t.imports.state[run.state]}
      {isWorking(run.state) && ` ${run.progress}%`}
    </StateBadge>
  );
}
