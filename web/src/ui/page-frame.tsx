import { Title } from "@mantine/core";
import { type ReactNode, useEffect } from "react";
import { useLanguage } from "../language/use-language.tsx";
import styles from "./ui.module.css";

interface PageFrameProps {
  title: string;
  /** The line above the title: where one is. */
  overline?: ReactNode;
  actions?: ReactNode;
  narrow?: boolean;
  children: ReactNode;
}

/** A page: its one `h1`, what stands above and beside it, and the document title. */
export function PageFrame({ title, overline, actions, narrow = false, children }: PageFrameProps) {
  const { t } = useLanguage();
  useEffect(() => {
    document.title = `${title} · ${t.common.productName}`;
  }, [title, t]);

  return (
    <div className={narrow ? `${styles.frame} ${styles.frameNarrow}` : styles.frame}>
      <div className={styles.frameHead}>
        <div>
          {overline && <div className={styles.overline}>{overline}</div>}
          <Title order={1} tabIndex={-1} data-page-title>
            {title}
          </Title>
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
      {children}
    </div>
  );
}
