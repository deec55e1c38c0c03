import { Anchor, Button } from "@mantine/core";
import type { ReactNode } from "react";
import { useLanguage } from "../language/use-language.tsx";
import styles from "./directive.module.css";

interface KeptFileProps {
  file: { name: string; inline: boolean };
  href: string;
  /** What is said of it below its name. */
  children?: ReactNode;
  onOpen?: () => void;
  /** Absent where the reader may not take it out. */
  removal?: { busy: boolean; remove: () => void } | undefined;
}

/** A file that is kept: to look at where a browser may show it, to take away, and, for whoever may, to take out. */
export function KeptFile({ file: { name, inline }, href, children, onOpen, removal }: KeptFileProps) {
  const { t } = useLanguage();
  const words = t.directive.page;
  return (
    <li className={styles.fileRow}>
      <div>
        {inline ? (
          <Anchor
            className={styles.link}
            href={href}
            target="_blank"
            rel="noopener"
            aria-label={words.openFile(name)}
            onClick={onOpen}
          >
            {name}
          </Anchor>
        ) : (
          <span>{name}</span>
        )}
        {children}
      </div>
      <span className={styles.buttons}>
        <Button
          variant="default"
          component="a"
          href={href}
          download={name}
          aria-label={words.saveNamed(name)}
          onClick={onOpen}
        >
          {words.save}
        </Button>
        {removal && (
          <Button
            variant="subtle"
            color="gray"
            c="var(--ink)"
            px="sm"
            loading={removal.busy}
            aria-label={`${t.common.action.remove}: ${name}`}
            onClick={removal.remove}
          >
            {t.common.action.remove}
          </Button>
        )}
      </span>
    </li>
  );
}
