import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { isOfCell, prepares, useActing } from "../account/acting.tsx";
import type { Office } from "../account/session.ts";
import { useLanguage } from "../language/use-language.tsx";
import { Choices } from "../meeting/choices.tsx";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { PageFoot } from "../ui/paged-table.tsx";
import rowStyles from "../ui/rows.module.css";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import { StateBadge } from "../ui/state-badge.tsx";
import { usePages } from "../ui/use-pages.ts";
import { DraftDialog } from "./draft-dialog.tsx";
import styles from "./orientation.module.css";
import {
  type Box,
  type ListedOrientation,
  type OrientationKind,
  orientationAddress,
  orientationsQuery,
} from "./orientation-query.ts";
import { useMonths } from "./use-months.ts";

/** "Định hướng, thông tin tháng": what the organization has drawn up, and what came from above. */
export function OrientationsPage() {
  const { t } = useLanguage();
  const { office } = useActing();
  if (office) return <OfOrganization key={office.organizationId} office={office} />;
  return (
    <PageFrame title={t.orientation.title}>
      <EmptyState title={t.shell.home.noOffice} advice={t.shell.home.noOfficeAdvice} />
    </PageFrame>
  );
}

function OfOrganization({ office }: { office: Office }) {
  const { t } = useLanguage();
  const { organizationId, organizationName } = office;
  const navigate = useNavigate();
  const isCommittee = !isOfCell(office.organizationKind);
  const [box, setBox] = useState<Box>(isCommittee ? "OWN" : "ABOVE");
  const [drafting, setDrafting] = useState<OrientationKind>();
  const words = t.orientation;
  const mayDraft = isCommittee && prepares(office);
  return (
    <PageFrame
      title={words.title}
      overline={organizationName}
      actions={
        mayDraft && (
          <>
            <Button onClick={() => setDrafting("ORIENTATION")}>{words.draft.ORIENTATION}</Button>
            <Button variant="default" onClick={() => setDrafting("BULLETIN")}>
              {words.draft.BULLETIN}
            </Button>
          </>
        )
      }
    >
      <SectionCard>
        {isCommittee && (
          <div className={styles.bar}>
            <Choices
              label={words.show}
              options={(["OWN", "ABOVE"] as const).map((value) => ({ value, label: words.box[value] }))}
              value={box}
              onChange={setBox}
            />
          </div>
        )}
        <OrientationList key={box} organizationId={organizationId} box={box} />
      </SectionCard>
      {drafting && (
        <DraftDialog
          organizationId={organizationId}
          kind={drafting}
          onClose={() => setDrafting(undefined)}
          onSaved={(orientationId) => void navigate(orientationAddress({ organizationId, orientationId }))}
        />
      )}
    </PageFrame>
  );
}

function OrientationList({ organizationId, box }: { organizationId: string; box: Box }) {
  const { t } = useLanguage();
  const words = t.orientation;
  const pages = usePages();
  const { data: list, error } = useQuery(orientationsQuery(organizationId, box, pages.cursor));
  return (
    <>
      <Trouble error={error} />
      {!list && !error && <SkeletonList />}
      {list?.rows.length === 0 && <EmptyState icon="compass" title={words.none[box]} advice={words.noneAdvice[box]} />}
      {list && list.rows.length > 0 && (
        <>
          <ul className={rowStyles.list} aria-label={words.box[box]}>
            {list.rows.map((row) => (
              <Row key={row.orientationId} row={row} organizationId={organizationId} box={box} />
            ))}
          </ul>
          <PageFoot list={list} pages={pages} />
        </>
      )}
    </>
  );
}

function Row({ row, organizationId, box }: { row: ListedOrientation; organizationId: string; box: Box }) {
  const { t } = useLanguage();
  const monthsOf = useMonths();
  const words = t.orientation;
  const { orientationId, kind, blockCount, fileCount, issuedTo, used } = row;
  return (
    <li className={styles.row}>
      <div>
        <Link className={styles.title} {...orientationAddress({ organizationId, orientationId })}>
          {row.title}
        </Link>
        <div className={styles.dim}>
          {words.kind[kind]} · {monthsOf(row)}
          {box === "ABOVE" && ` · ${row.issuer.name}`} · {words.blocks(blockCount)}
          {fileCount > 0 && ` · ${words.papers(fileCount)}`}
        </div>
      </div>
      {row.issuedAt === null && <StateBadge tone="amber">{words.isDraft}</StateBadge>}
      {row.issuedAt !== null && used === null && <StateBadge tone="green">{words.issuedTo(issuedTo)}</StateBadge>}
      {used !== null && <StateBadge tone={used > 0 ? "green" : "grey"}>{words.onAgenda(used, blockCount)}</StateBadge>}
    </li>
  );
}
