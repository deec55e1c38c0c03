import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useSession } from "../account/session.ts";
import { useLanguage } from "../language/use-language.tsx";
import { SectionCard } from "../ui/card.tsx";
import rowStyles from "../ui/rows.module.css";
import styles from "./directive.module.css";
import { directiveAddress, registerQuery } from "./directive-query.ts";

/** Texts that every member should read and this one has not; nothing where all are read. */
export function QuickNotices({ organizationId }: { organizationId: string }) {
  const { t } = useLanguage();
  const { person } = useSession();
  const wanted = registerQuery({ organizationId, box: "FOR_EVERYBODY" });
  const { data } = useQuery({ ...wanted, enabled: person !== null });
  const unread = (data?.rows ?? []).filter(({ isRead }) => !isRead);
  if (unread.length === 0) return null;
  return (
    <SectionCard title={t.directive.home.quick}>
      <ul className={rowStyles.list}>
        {unread.map((row) => (
          <li key={row.directiveId} className={styles.row}>
            <div>
              <Link className={styles.title} {...directiveAddress({ organizationId, directiveId: row.directiveId })}>
                {row.subject}
              </Link>
              <div className={styles.dim}>
                {t.directive.named(row)} · {row.issuerName}
              </div>
            </div>
          </li>
        ))}
      </ul>
    </SectionCard>
  );
}
