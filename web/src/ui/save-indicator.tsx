import { useLanguage } from "../language/use-language.tsx";
import type { SaveState } from "./autosave.ts";
import { Icon, type IconName } from "./icon.tsx";
import { useSaveScopeState } from "./save-scope.tsx";
import styles from "./ui.module.css";

/** "Đã lưu 19:42" for one field, or for all fields of the page when no state is given. */
export function SaveIndicator({ state }: { state?: SaveState }) {
  const overall = useSaveScopeState();
  const shown = state ?? overall;
  const words = useSaveWords(shown);
  return (
    <span className={styles.saving} data-state={shown.kind} role="status" title={words.detail}>
      <Icon name={icons[shown.kind]} size="1.125rem" />
      {words.short}
    </span>
  );
}

const icons: Record<SaveState["kind"], IconName> = {
  idle: "cloud",
  waiting: "cloud",
  saving: "cloud",
  saved: "check",
  offline: "offline",
  refused: "warning",
  conflict: "warning",
};

function useSaveWords(state: SaveState): { short: string; detail?: string } {
  const { t, f } = useLanguage();
  if (state.kind === "saved") return { short: t.common.saving.savedAt(f.time(state.at)) };
  if (state.kind === "offline") return { short: t.common.saving.offline, detail: t.common.saving.offlineKept };
  return { short: t.common.saving[state.kind] };
}
