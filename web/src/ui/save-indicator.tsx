import { useLanguage } from "../language/use-language.tsx";
import type { SaveState } from "./autosave.ts";
import { Icon, type IconName } from "./icon.tsx";
import { useConnection } from "./offline.ts";
import { useSaveScopeState } from "./save-scope.tsx";
import styles from "./ui.module.css";

/** "Đã lưu 19:42" for one field, or for all fields of the page when no state is given. */
export function SaveIndicator({ state }: { state?: SaveState }) {
  const overall = useSaveScopeState();
  const shown = state ?? overall;
  const isHereOnly = useConnection().waiting > 0 && shown.kind === "saved";
  const words = useSaveWords(shown, isHereOnly);
  return (
    <span className={styles.saving} data-state={isHereOnly ? "offline" : shown.kind} role="status" title={words.detail}>
      <Icon name={isHereOnly ? "offline" : icons[shown.kind]} size="1.125rem" />
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

function useSaveWords(state: SaveState, isHereOnly: boolean): { short: string; detail?: string } {
  const { t, f } = useLanguage();
  if (state.kind === "saved" && isHereOnly)
    return { short: t.common.saving.keptAt(f.time(state.at)), detail: t.common.saving.offlineKept };
  if (state.kind === "saved") return { short: t.common.saving.savedAt(f.time(state.at)) };
  if (state.kind === "offline") return { short: t.common.saving.offline, detail: t.common.saving.offlineKept };
  return { short: t.common.saving[state.kind] };
}
