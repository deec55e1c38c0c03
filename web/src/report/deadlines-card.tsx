import { useQuery } from "@tanstack/react-query";
import { api } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import styles from "../organization/organization.module.css";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { SkeletonList } from "../ui/skeleton-list.tsx";

interface DeadlinesCardProps {
  organizationId: string;
  organizationName: string;
}

/** By when an organization sends its reports, whose number that is, and from which document. */
export function DeadlinesCard({ organizationId, organizationName }: DeadlinesCardProps) {
  const { t, f } = useLanguage();
  const words = t.report.inForce;
  const { data, error } = useQuery(api.report.deadlines.queryOptions({ input: { organizationId } }));
  return (
    <SectionCard title={words.title(organizationName)}>
      {!data && (error ? <Trouble error={error} /> : <SkeletonList rows={4} />)}
      {data && (
        <ul className={styles.rows}>
          {data.deadlines.map(({ kind, daysAfterEnd, setBy, setOn, document }) => (
            <li key={kind} className={styles.row}>
              <div>
                {t.report.period.kinds[kind]}: <strong>{words.due(daysAfterEnd)}</strong>
                <div className={styles.dim}>
                  {setBy === null
                    ? words.shipped(data.source.document, f.date(data.source.validFrom))
                    : words.setBy(setBy, setOn === null ? null : f.date(setOn), document)}
                </div>
              </div>
            </li>
          ))}
        </ul>
      )}
    </SectionCard>
  );
}
