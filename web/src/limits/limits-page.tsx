import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { isOfCell, useActing } from "../account/acting.tsx";
import type { Office } from "../account/session.ts";
import { dayOf } from "../language/formats.ts";
import { useLanguage } from "../language/use-language.tsx";
import { serverNow } from "../offline/clock.ts";
import styles from "../orientation/orientation.module.css";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { hasPages, PageFoot } from "../ui/paged-table.tsx";
import rowStyles from "../ui/rows.module.css";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import { usePages } from "../ui/use-pages.ts";
import { IssueDialog } from "./issue-dialog.tsx";
import { LimitsInForceCard } from "./limits-in-force-card.tsx";
import { limitsInForceQuery, limitsQuery } from "./limits-query.ts";
import { VersionLine } from "./version-line.tsx";
import { YearCard } from "./year-card.tsx";

/** "Các mức áp dụng": the numbers in force here, those that the committee has issued, and a cell's year by its rule. */
export function LimitsPage() {
  const { t } = useLanguage();
  const { office } = useActing();
  if (office) return <OfOrganization key={office.organizationId} office={office} />;
  return (
    <PageFrame title={t.limits.title}>
      <EmptyState title={t.shell.home.noOffice} advice={t.shell.home.noOfficeAdvice} />
    </PageFrame>
  );
}

function OfOrganization({ office }: { office: Office }) {
  const { t } = useLanguage();
  const { organizationId, organizationName } = office;
  const { data: inForce } = useQuery(limitsInForceQuery(organizationId));
  const [isIssuing, setIssuing] = useState(false);
  const isCell = isOfCell(office.organizationKind);
  const words = t.limits;
  const mayIssue = inForce?.abilities.includes("limits.issue") ?? false;
  return (
    <PageFrame
      title={words.title}
      overline={organizationName}
      actions={mayIssue && <Button onClick={() => setIssuing(true)}>{words.issue}</Button>}
    >
      <div className={styles.stack}>
        <div className={styles.dim}>{words.explanation}</div>
        {isCell && <YearCard organizationId={organizationId} year={Number(dayOf(serverNow()).slice(0, 4))} />}
        <LimitsInForceCard organizationId={organizationId} organizationName={organizationName} />
        {!isCell && (
          <SectionCard title={words.own}>
            <OwnVersions organizationId={organizationId} mayEnd={mayIssue} />
          </SectionCard>
        )}
      </div>
      {isIssuing && inForce && (
        <IssueDialog organizationId={organizationId} inForce={inForce} onClose={() => setIssuing(false)} />
      )}
    </PageFrame>
  );
}

function OwnVersions({ organizationId, mayEnd }: { organizationId: string; mayEnd: boolean }) {
  const { t } = useLanguage();
  const pages = usePages();
  const { data, error } = useQuery(limitsQuery(organizationId, pages.cursor));
  if (!data) return error ? <Trouble error={error} /> : <SkeletonList />;
  if (data.rows.length === 0) return <EmptyState title={t.limits.none} advice={t.limits.noneAdvice} />;
  return (
    <>
      <ul className={rowStyles.list}>
        {data.rows.map((version) => (
          <VersionLine key={version.version} version={version} organizationId={organizationId} mayEnd={mayEnd} />
        ))}
      </ul>
      {hasPages(data, pages) && <PageFoot list={data} pages={pages} />}
    </>
  );
}
