import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useSession } from "../account/session.ts";
import { BadgesCard } from "../badge/badges-card.tsx";
import { ConductCard } from "../conduct/conduct-card.tsx";
import { useLanguage } from "../language/use-language.tsx";
import { ChangesCard } from "../member-change/changes-card.tsx";
import { organizationQuery } from "../organization/organization-query.ts";
import { ResidenceCard } from "../residence/residence-card.tsx";
import { PageTrouble } from "../shell/route-trouble.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import { MemberActions } from "./member-actions.tsx";
import { AppointmentsCard, FactsCard, MembershipsCard } from "./member-facts.tsx";
import { memberQuery } from "./member-query.ts";
import { StandingsCard } from "./standings-card.tsx";

/** Everything held about a member, and what may be done about it. */
export function MemberPage() {
  const { t } = useLanguage();
  const { organizationId, personId } = useParams({
    from: "/signed-in/organizations/$organizationId/members/$personId",
  });
  const { person } = useSession();
  const { data: member, error } = useQuery(memberQuery(organizationId, personId));
  const { data: organization } = useQuery(organizationQuery(organizationId));
  if (!member) return error ? <PageTrouble error={error} /> : <SkeletonList rows={5} height="6rem" />;
  const isOwn = person?.personId === personId;
  return (
    <PageFrame
      title={member.fullName}
      narrow
      overline={
        <Link to="/organizations/$organizationId/members" params={{ organizationId }}>
          {organization?.name ?? t.people.list.title}
        </Link>
      }
    >
      {!isOwn && <Text c="dimmed">{t.people.member.readNotice}</Text>}
      <FactsCard member={member} organizationId={organizationId} />
      <MembershipsCard member={member} organizationId={organizationId} />
      <StandingsCard member={member} organizationId={organizationId} />
      <ChangesCard member={member} organizationId={organizationId} />
      <AppointmentsCard member={member} />
      <BadgesCard member={member} />
      <ResidenceCard member={member} organizationId={organizationId} />
      <ConductCard member={member} organizationId={organizationId} />
      <MemberActions
        member={member}
        organizationId={organizationId}
        mayRecover={member.hasAccount && (organization?.abilities.includes("account.issueRecoverySlip") ?? false)}
      />
    </PageFrame>
  );
}
