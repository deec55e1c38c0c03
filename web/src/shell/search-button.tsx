import { useState } from "react";
import { useLanguage } from "../language/use-language.tsx";
import { Icon } from "../ui/icon.tsx";
import { lazyDialog } from "../ui/lazy-dialog.tsx";
import { useShortcut } from "../ui/use-shortcut.ts";
import styles from "./shell.module.css";

const SearchDialog = lazyDialog(async () => (await import("./search-dialog.tsx")).SearchDialog);

/** Opens the search over everything; also by `/` and Ctrl-K. */
export function SearchButton() {
  const { t } = useLanguage();
  const [opened, setOpened] = useState(false);
  useShortcut("/", () => setOpened(true));
  useShortcut("mod+k", () => setOpened(true));
  return (
    <>
      <button
        type="button"
        className={styles.searchButton}
        aria-haspopup="dialog"
        aria-keyshortcuts="/ Control+K"
        onClick={() => setOpened(true)}
      >
        <Icon name="search" size="1.25rem" />
        <span className={styles.wide}>{t.shell.searchShortcut}</span>
        <span className={styles.hiddenWide}>{t.shell.search}</span>
      </button>
      <SearchDialog opened={opened} onClose={() => setOpened(false)} />
    </>
  );
}
