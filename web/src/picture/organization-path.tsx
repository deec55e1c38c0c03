import { Link } from "@tanstack/react-router";
import { useActing } from "../account/acting.tsx";
import { useLanguage } from "../language/use-language.tsx";
import styles from "./picture.module.css";

interface OrganizationPathProps {
  ancestors: readonly { organizationId: string; name: string }[];
  /** Where each step leads. */
  to:
    | "/organizations/$organizationId"
    | "/organizations/$organizationId/picture"
    | "/organizations/$organizationId/year-results";
  year?: number;
}

/** The organizations above, from the reader's own down; those above the reader's own are named but not opened. */
export function OrganizationPath({ ancestors, to, year }: OrganizationPathProps) {
  const { t } = useLanguage();
  const { office } = useActing();
  const own = ancestors.findIndex(({ organizationId }) => organizationId === office?.organizationId);
  const shown = own === -1 ? ancestors : ancestors.slice(own);
  const isAbove = own === -1 && office !== undefined;
  if (shown.length === 0) return null;
  return (
    <nav aria-label={t.picture.path}>
      <ol className={styles.path}>
        {shown.map(({ organizationId, name }) => (
          <li key={organizationId}>
            {isAbove ? (
              name
            ) : (
              <Link to={to} params={{ organizationId }} search={year === undefined ? {} : { year }}>
                {name}
              </Link>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
