import { useLanguage } from "../language/use-language.tsx";
import { PaperLinks } from "../ui/paper-links.tsx";
import rowStyles from "../ui/rows.module.css";
import { yearPaper } from "./shortcoming-query.ts";

interface YearPaperProps {
  organizationId: string;
  year: number;
  /** Whose: a member's, or with null the collective's. */
  personId: string | null;
  name: string;
  /** Whether it says what it is for. */
  isExplained?: boolean;
}

/** The paper of a year for the annual review, as pages and as Word. */
export function YearPaper({ organizationId, year, personId, name, isExplained = false }: YearPaperProps) {
  const { t } = useLanguage();
  const words = t.shortcoming;
  const label = personId === null ? words.paperCollective : words.paperOf(name);
  return (
    <PaperLinks
      title={personId === null ? words.paperCollective : words.paper}
      label={label}
      href={yearPaper(organizationId, year, personId)}
    >
      {isExplained && <span className={rowStyles.dim}> ({words.paperExplained})</span>}
    </PaperLinks>
  );
}
