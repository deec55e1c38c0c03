import { Stack } from "@mantine/core";
import type { ReactNode } from "react";
import { LargeTextSwitch } from "../ui/display-switches.tsx";
import { LanguageSwitch } from "../ui/language-switch.tsx";
import { Brand } from "./brand.tsx";
import styles from "./shell.module.css";

/** Frame of the pages before sign-in: the mark, one column, language and text size. */
export function BareFrame({ children }: { children: ReactNode }) {
  return (
    <div className={styles.bare}>
      <header>
        <Brand />
      </header>
      <main className={styles.bareMain}>
        <Stack>{children}</Stack>
      </main>
      <footer className={styles.bareFoot}>
        <LanguageSwitch />
        <LargeTextSwitch />
      </footer>
    </div>
  );
}
