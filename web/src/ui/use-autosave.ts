import { useContext, useEffect, useId, useState, useSyncExternalStore } from "react";
import { type AutosaveSnapshot, createAutosave, type SaveOutcome } from "./autosave.ts";
import { isOffline } from "./offline.ts";
import { SaveScopeContext } from "./save-scope.tsx";

export interface UseAutosaveOptions<T> {
  key: string;
  value: T;
  revision: number;
  save: (value: T, revision: number) => Promise<SaveOutcome<T>>;
  delay?: number;
}

export interface AutosaveField<T> extends AutosaveSnapshot<T> {
  change: (value: T) => void;
  /** Sends at once; give it to `onBlur`. */
  flush: () => Promise<void>;
  resolve: (value: T) => void;
  /** What was typed here and kept on this device was not taken: it is tried again, and both versions are shown if they differ. */
  putBack: (late: T, revision: number) => void;
}

/**
 * One field that saves itself. Remount (React `key`) when it should follow another record: the options are read once,
 * afterwards only a newer `revision` and the latest `save` are taken over.
 */
export function useAutosave<T>(options: UseAutosaveOptions<T>): AutosaveField<T> {
  const scope = useContext(SaveScopeContext);
  const id = useId();
  const [autosave] = useState(() => createAutosave<T>({ ...options, drafts: scope.drafts, isOffline }));
  const snapshot = useSyncExternalStore(autosave.subscribe, autosave.current);

  useEffect(() => autosave.start(), [autosave]);
  useEffect(() => autosave.setSave(options.save), [autosave, options.save]);
  useEffect(() => autosave.adopt(options.value, options.revision), [autosave, options.value, options.revision]);
  useEffect(() => flushWhenLeaving(autosave.flush), [autosave]);
  useEffect(() => {
    scope.report(id, snapshot.state);
  }, [scope, id, snapshot.state]);
  useEffect(
    () => () => {
      void autosave.flush();
      scope.forget(id);
    },
    [autosave, scope, id],
  );

  return {
    ...snapshot,
    change: autosave.change,
    flush: autosave.flush,
    resolve: autosave.resolve,
    putBack: autosave.putBack,
  };
}

/** Phones freeze a page instead of closing it, so hiding counts as leaving; a returned network sends what waited. */
function flushWhenLeaving(flush: () => Promise<void>): () => void {
  const leave = () => void flush();
  const hidden = () => {
    if (document.visibilityState === "hidden") leave();
  };
  addEventListener("pagehide", leave);
  addEventListener("online", leave);
  document.addEventListener("visibilitychange", hidden);
  return () => {
    removeEventListener("pagehide", leave);
    removeEventListener("online", leave);
    document.removeEventListener("visibilitychange", hidden);
  };
}
