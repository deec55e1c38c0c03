import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { isOfCell, prepares, useActing } from "../account/acting.tsx";
import type { Office } from "../account/session.ts";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { hasPages, PageFoot } from "../ui/paged-table.tsx";
import rows from "../ui/rows.module.css";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import { StateBadge } from "../ui/state-badge.tsx";
import { usePages } from "../ui/use-pages.ts";
import { BeginDialog } from "./begin-dialog.tsx";
import { InForceCard } from "./in-force-card.tsx";
import { type SheetRow, sheetAddress, sheetsQuery } from "./sheet-query.ts";
import styles from "./sheets.module.css";

/** "Phiếu chấm điểm": which sheet is in force here, and those that the committee has drawn up. */
export function SheetsPage() {
  const { t } = useLanguage();
  const { office } = useActing();
  if (office) return <OfOrganization key={office.organizationId} office={office} />;
  return (
    <PageFrame title={t.sheets.title}>
      <EmptyState title={t.shell.home.noOffice} advice={t.shell.home.noOfficeAdvice} />
    </PageFrame>
  );
}

function OfOrganization({ office }: { office: Office }) {
  const { t } = useLanguage();
  const { organizationId, organizationName } = office;
  const isCommittee = !isOfCell(office.organizationKind);
  const [isBeginning, setBeginning] = useState(false);
  const words = t.sheets;
  const mayDraft = isCommittee && prepares(office);
  return (
    <PageFrame
      title={words.title}
      overline={organizationName}
      actions={mayDraft && <Button onClick={() => setBeginning(true)}>{words.begin}</Button>}
    >
      <div className={styles.stack}>
        <div className={styles.dim}>{words.explanation}</div>
        <InForceCard organizationId={organizationId} organizationName={organizationName} />
        {isCommittee && (
          <SectionCard title={words.own}>
            <OwnSheets organizationId={organizationId} />
          </SectionCard>
        )}
      </div>
      {isBeginning && <BeginDialog organizationId={organizationId} onClose={() => setBeginning(false)} />}
    </PageFrame>
  );
}

function OwnSheets({ organizationId }: { organizationId: string }) {
  const { t } = useLanguage();
  const pages = usePages();
  const { data, error } = useQuery(sheetsQuery(organizationId, pages.cursor));
  if (!data) return error ? <Trouble error={error} /> : <SkeletonList />;
  if (data.rows.length === 0) return <EmptyState title={t.sheets.none} advice={t.sheets.noneAdvice} />;
  return (
    <>
      <ul className={rows.list}>
        {data.rows.map((row) => (
          <SheetLine key={row.rulesetId} row={row} organizationId={organizationId} />
        ))}
      </ul>
      {hasPages(data, pages) && <PageFoot list={data} pages={pages} />}
    </>
  );
}

function SheetLine({ row, organizationId }: { row: SheetRow; organizationId: string }) {
  const { t, f } = useLanguage();
  const words = t.sheets;
  return (
    <li className={`${rows.row} ${rows.head}`}>
      <div>
        <Link className={rows.link} {...sheetAddress({ organizationId, rulesetId: row.rulesetId })}>
          {row.title}
        </Link>
        <div className={styles.dim}>
          {row.validTo === null
            ? words.valid(f.date(row.validFrom))
            : words.validUntil(f.date(row.validFrom), f.date(row.validTo))}
        </div>
      </div>
      {row.version === null ? (
        <StateBadge tone="amber">{words.state.DRAFT}</StateBadge>
      ) : (
        <StateBadge tone="green">{words.state.PUBLISHED(f.number(row.version))}</StateBadge>
      )}
    </li>
  );
}
