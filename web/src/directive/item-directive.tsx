import { Link } from "@tanstack/react-router";
import { useLanguage } from "../language/use-language.tsx";
import styles from "./directive.module.css";
import { directiveAddress } from "./directive-query.ts";

interface ItemDirectiveProps {
  organizationId: string;
  /** Null where the item disseminates none. */
  directiveId: string | null;
}

/** The text that an item of an agenda disseminates. */
export function ItemDirective({ organizationId, directiveId }: ItemDirectiveProps) {
  const { t } = useLanguage();
  if (directiveId === null) return null;
  return (
    <div>
      <Link className={styles.link} {...directiveAddress({ organizationId, directiveId })}>
        {t.directive.ofItem}
      </Link>
    </div>
  );
}
