import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { dayOf } from "../language/formats.ts";
import { useLanguage } from "../language/use-language.tsx";
import { serverNow } from "../offline/clock.ts";
import styles from "../organization/organization.module.css";
import { sourceWords } from "../system/source-words.ts";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import { inForceQuery, sheetAddress } from "./sheet-query.ts";
import { sheetRead } from "./sheet-read.ts";

interface InForceCardProps {
  organizationId: string;
  organizationName: string;
  /** Where whoever may draw up sheets finds them. */
  aside?: React.ReactNode;
}

/** Which sheet scores the meetings of an organization today, since when, from which document, and whose it is. */
export function InForceCard({ organizationId, organizationName, aside }: InForceCardProps) {
  const { t } = useLanguage();
  return (
    <SectionCard title={t.sheets.inForce.title(organizationName)} aside={aside}>
      <ul className={styles.rows}>
        {(["REGULAR", "THEMATIC"] as const).map((kind) => (
          <KindLine key={kind} organizationId={organizationId} kind={kind} />
        ))}
      </ul>
    </SectionCard>
  );
}

function KindLine({ organizationId, kind }: { organizationId: string; kind: "REGULAR" | "THEMATIC" }) {
  const { t, f, code } = useLanguage();
  const { data, error } = useQuery(inForceQuery(organizationId, dayOf(serverNow()), kind));
  const words = t.sheets.inForce;
  if (!data) return <li>{error ? <Trouble error={error} /> : <SkeletonList rows={1} />}</li>;
  const { issuedBy, scored } = data;
  const sheet = sheetRead(data.sheet);
  const title = sheet.title[code];
  return (
    <li className={styles.row}>
      <div>
        <strong>{words.kind[kind]}</strong>
        {scored ? (
          <div>
            {issuedBy ? <Link {...sheetAddress(issuedBy)}>{title}</Link> : title}
            <div className={styles.dim}>
              {issuedBy ? words.by(issuedBy.name) : words.shipped} · {sourceWords(sheet.source, t, f)} ·{" "}
              {t.sheets.valid(f.date(sheet.validFrom))}
            </div>
          </div>
        ) : (
          <div className={styles.dim}>{words.notScored}</div>
        )}
      </div>
    </li>
  );
}
