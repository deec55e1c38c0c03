import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { HonoursCard } from "../honour/honours-card.tsx";
import { useLanguage } from "../language/use-language.tsx";
import { OrganizationPath } from "../picture/organization-path.tsx";
import { PageTrouble } from "../shell/route-trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import { AccountsForRoster } from "./accounts-for-roster.tsx";
import { ArchiveCard } from "./archive-card.tsx";
import { CountsOfOrganization } from "./counts-of-organization.tsx";
import { ErasureCard } from "./erasure-card.tsx";
import { OfficersCard } from "./officers-card.tsx";
import styles from "./organization.module.css";
import { OrganizationFormDialog } from "./organization-form-dialog.tsx";
import { OrganizationLinks } from "./organization-links.tsx";
import { isCell, type Organization, organizationQuery } from "./organization-query.ts";
import { Children } from "./organization-tree.tsx";
import { ParticularsCard } from "./particulars-card.tsx";

/** One organization: its counts, who holds office, what stands under it. */
export function OrganizationPage() {
  const { organizationId } = useParams({ from: "/signed-in/organizations/$organizationId" });
  const { data: organization, error } = useQuery(organizationQuery(organizationId));
  if (!organization) return error ? <PageTrouble error={error} /> : <SkeletonList rows={6} height="5rem" />;
  return <Shown key={organizationId} organization={organization} />;
}

function Shown({ organization }: { organization: Organization }) {
  const { t } = useLanguage();
  const words = t.organization.page;
  const { name, kind, cellType, ancestors, abilities, childCount, organizationId } = organization;
  const mayChange = abilities.includes("organization.update");
  const facts = [t.organization.kind[kind], ...(cellType ? [t.organization.cellType[cellType]] : [])].join(" · ");
  return (
    <PageFrame
      title={name}
      overline={
        <>
          <OrganizationPath to="/organizations/$organizationId" ancestors={ancestors} />
          {facts}
        </>
      }
      actions={mayChange && <Changes organization={organization} />}
    >
      <CountsOfOrganization organization={organization} />
      <div className={styles.columns}>
        <OfficersCard organization={organization} />
        <div className={styles.stack}>
          <ParticularsCard organization={organization} />
          <OrganizationLinks organization={organization} />
        </div>
      </div>
      {abilities.includes("honour.list") && <HonoursCard organizationId={organizationId} />}
      {isCell(kind) && abilities.includes("account.createForOrganization") && (
        <AccountsForRoster organization={organization} />
      )}
      {abilities.includes("archive.take") && <ArchiveCard organization={organization} />}
      {abilities.includes("member.erase") && <ErasureCard organization={organization} />}
      {(childCount > 0 || !isCell(kind)) && (
        <SectionCard title={words.below}>
          <Children parentId={organizationId} name={name} />
        </SectionCard>
      )}
    </PageFrame>
  );
}

function Changes({ organization }: { organization: Organization }) {
  const { t } = useLanguage();
  const words = t.organization.page;
  const [opened, setOpened] = useState<"edit" | "create">();
  const close = () => setOpened(undefined);
  return (
    <>
      <Button variant="default" onClick={() => setOpened("edit")}>
        {words.edit}
      </Button>
      <Button variant="default" onClick={() => setOpened("create")}>
        {words.createBelow}
      </Button>
      <OrganizationFormDialog opened={opened === "edit"} onClose={close} parent={null} organization={organization} />
      <OrganizationFormDialog opened={opened === "create"} onClose={close} parent={organization} />
    </>
  );
}
