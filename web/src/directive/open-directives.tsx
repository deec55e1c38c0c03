import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useLanguage } from "../language/use-language.tsx";
import { SectionCard } from "../ui/card.tsx";
import { Icon } from "../ui/icon.tsx";
import { StateBadge } from "../ui/state-badge.tsx";
import styles from "./directive.module.css";
import { registerQuery } from "./directive-query.ts";
import { useOfficesIn } from "./use-offices-in.ts";

/** "3 văn bản cần làm": leads an officer to what superiors expect; nothing where nothing is left to do. */
export function OpenDirectives({ organizationId }: { organizationId: string }) {
  const { t, f } = useLanguage();
  const { isOfficer } = useOfficesIn(organizationId);
  const { data } = useQuery({ ...registerQuery({ organizationId, box: "OPEN" }), enabled: isOfficer });
  if (!isOfficer || !data || data.rows.length === 0) return null;
  const { rows, nextCursor } = data;
  const late = rows.filter(({ receipt }) => receipt?.isLate).length;
  const [next] = rows.flatMap(({ receipt }) => (receipt?.isLate ? [] : (receipt?.dueOn ?? []))).toSorted();
  const words = t.directive.home;
  return (
    <SectionCard urgent={late > 0}>
      <div className={styles.strip}>
        <Icon name="document" />
        <Link className={styles.title} to="/directives" search={{ box: "OPEN" }}>
          {words.open(nextCursor === null ? f.number(rows.length) : `${f.number(rows.length)}+`)}
        </Link>
        {late > 0 && <StateBadge tone="red">{words.late(late)}</StateBadge>}
        {next && <span className={styles.dim}>{words.next(f.date(next))}</span>}
      </div>
    </SectionCard>
  );
}
