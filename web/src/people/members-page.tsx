import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useActing } from "../account/acting.tsx";
import { useLanguage } from "../language/use-language.tsx";
import { isCell, type Organization, organizationQuery } from "../organization/organization-query.ts";
import { OrganizationPath } from "../picture/organization-path.tsx";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { CreateMemberDialog } from "./create-member-dialog.tsx";
import { MemberList } from "./member-list.tsx";

/** Members of the organization in whose office one sits. */
export function MembersPage() {
  const { t } = useLanguage();
  const { office } = useActing();
  const words = t.people.list;
  if (office) return <MembersOf key={office.organizationId} organizationId={office.organizationId} />;
  return (
    <PageFrame title={words.title}>
      <EmptyState
        icon="tree"
        title={words.chooseOffice}
        advice={words.chooseOfficeAdvice}
        action={<Link to="/organizations">{t.organization.browser.title}</Link>}
      />
    </PageFrame>
  );
}

/** Members of any organization and everything under it. */
export function OrganizationMembersPage() {
  const { organizationId } = useParams({ from: "/signed-in/organizations/$organizationId/members" });
  return <MembersOf key={organizationId} organizationId={organizationId} />;
}

function MembersOf({ organizationId }: { organizationId: string }) {
  const { t } = useLanguage();
  const { data: organization, error } = useQuery(organizationQuery(organizationId));
  return (
    <PageFrame
      title={t.people.list.title}
      overline={
        organization ? (
          <>
            <OrganizationPath to="/organizations/$organizationId" ancestors={organization.ancestors} />
            {organization.name}
          </>
        ) : (
          " "
        )
      }
      actions={organization && <Actions organization={organization} />}
    >
      <Trouble error={error} />
      <SectionCard>
        <MemberList organizationId={organizationId} showsCell={!organization || !isCell(organization.kind)} />
      </SectionCard>
    </PageFrame>
  );
}

function Actions({ organization }: { organization: Organization }) {
  const { t, code } = useLanguage();
  const words = t.people.list;
  const { abilities, organizationId } = organization;
  const [creating, setCreating] = useState(false);
  return (
    <>
      {abilities.includes("amendment.list") && (
        <Button
          variant="default"
          renderRoot={(props) => (
            <Link {...props} to="/organizations/$organizationId/amendments" params={{ organizationId }} />
          )}
        >
          {t.amendment.link}
        </Button>
      )}
      {abilities.includes("member.roster") && (
        <Button
          component="a"
          variant="default"
          href={`/api/organizations/${organizationId}/roster/file?language=${code}`}
          download
        >
          {words.download}
        </Button>
      )}
      {abilities.includes("import.start") && (
        <Button
          variant="default"
          renderRoot={(props) => (
            <Link {...props} to="/organizations/$organizationId/imports" params={{ organizationId }} />
          )}
        >
          {words.import}
        </Button>
      )}
      {abilities.includes("member.create") && <Button onClick={() => setCreating(true)}>{words.create}</Button>}
      <CreateMemberDialog opened={creating} onClose={() => setCreating(false)} organization={organization} />
    </>
  );
}
