import { useQuery } from "@tanstack/react-query";
import { useLanguage } from "../language/use-language.tsx";
import { SectionCard } from "../ui/card.tsx";
import rowStyles from "../ui/rows.module.css";
import { admissionsQuery } from "./admission-query.ts";
import { AdmissionRow } from "./admission-row.tsx";

/** The file by which somebody became a member, and those of candidates whom somebody helps; nothing where there is none. */
export function AdmissionsCard({ organizationId }: { organizationId: string }) {
  const { t } = useLanguage();
  const { data: open } = useQuery(admissionsQuery({ organizationId, state: "OPEN", cursor: undefined }));
  const { data: done } = useQuery(admissionsQuery({ organizationId, state: "DONE", cursor: undefined }));
  const rows = [...(open?.rows ?? []), ...(done?.rows ?? [])];
  if (rows.length === 0) return null;
  return (
    <SectionCard title={t.admission.title}>
      <ul className={rowStyles.list} aria-label={t.admission.title}>
        {rows.map((row) => (
          <AdmissionRow key={row.admissionId} row={row} isOwn={row.organizationId === organizationId} />
        ))}
      </ul>
    </SectionCard>
  );
}
