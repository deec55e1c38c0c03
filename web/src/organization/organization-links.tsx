import { Link } from "@tanstack/react-router";
import { useLanguage } from "../language/use-language.tsx";
import { SectionCard } from "../ui/card.tsx";
import styles from "./organization.module.css";
import { isCell, type Organization } from "./organization-query.ts";

/** Where to go on from an organization, as far as the reader may. */
export function OrganizationLinks({ organization }: { organization: Organization }) {
  const { t } = useLanguage();
  const words = t.organization.page;
  const { organizationId, kind, abilities } = organization;
  const may = (operation: string) => abilities.includes(operation);
  const params = { organizationId };
  return (
    <SectionCard title={words.links}>
      <ul className={styles.links}>
        {may("member.list") && (
          <li>
            <Link to="/organizations/$organizationId/members" params={params}>
              {words.toMembers}
            </Link>
          </li>
        )}
        {may("amendment.list") && (
          <li>
            <Link to="/organizations/$organizationId/amendments" params={params}>
              {t.amendment.link}
            </Link>
          </li>
        )}
        {may("picture.year") && !isCell(kind) && (
          <>
            <li>
              <Link to="/organizations/$organizationId/picture" params={params}>
                {words.toPicture}
              </Link>
            </li>
            <li>
              <Link to="/organizations/$organizationId/quarters" params={params}>
                {words.toQuarters}
              </Link>
            </li>
          </>
        )}
        {may("picture.dashboard") && (
          <li>
            <Link to="/organizations/$organizationId/dashboard" params={params}>
              {t.dashboard.link}
            </Link>
          </li>
        )}
        {may("growth.get") && (
          <li>
            <Link to="/organizations/$organizationId/growth" params={params}>
              {t.growth.link}
            </Link>
          </li>
        )}
        {may("badge.due") && (
          <li>
            <Link to="/organizations/$organizationId/badges" params={params}>
              {t.badge.link}
            </Link>
          </li>
        )}
        {may("limits.years") && (
          <li>
            <Link to="/organizations/$organizationId/year-results" params={params}>
              {t.limits.years.link}
            </Link>
          </li>
        )}
        {may("meeting.list") && (
          <li>
            <Link to="/organizations/$organizationId/meetings" params={params}>
              {words.toMeetings}
            </Link>
          </li>
        )}
        {may("handover.preview") && isCell(kind) && (
          <li>
            <Link to="/organizations/$organizationId/handover" params={params}>
              {t.handover.link}
            </Link>
          </li>
        )}
        {may("term.list") && (
          <li>
            <Link to="/organizations/$organizationId/terms" params={params}>
              {t.term.title}
            </Link>
          </li>
        )}
        {may("reorganization.list") && (
          <li>
            <Link to="/organizations/$organizationId/changes" params={params}>
              {t.reorganization.link}
            </Link>
          </li>
        )}
        {may("import.start") && (
          <li>
            <Link to="/organizations/$organizationId/imports" params={params}>
              {words.toImports}
            </Link>
          </li>
        )}
      </ul>
    </SectionCard>
  );
}
