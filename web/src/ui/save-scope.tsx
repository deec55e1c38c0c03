import { createContext, type ReactNode, useContext, useMemo, useSyncExternalStore } from "react";
import type { SaveState } from "./autosave.ts";
import { type DraftStore, localDrafts } from "./drafts.ts";

interface SaveScope {
  drafts: DraftStore;
  report: (id: string, state: SaveState) => void;
  forget: (id: string) => void;
  subscribe: (listener: () => void) => () => void;
  overall: () => SaveState;
}

export const SaveScopeContext = createContext<SaveScope>(createScope("anonymous"));

/** Gathers the save states of all fields below it, for one indicator on the page. */
export function SaveScopeProvider({ accountId, children }: { accountId: string; children: ReactNode }) {
  const scope = useMemo(() => createScope(accountId), [accountId]);
  return <SaveScopeContext value={scope}>{children}</SaveScopeContext>;
}

/** The state that matters most among all fields: trouble first, then work under way, then the latest save. */
export function useSaveScopeState(): SaveState {
  const scope = useContext(SaveScopeContext);
  return useSyncExternalStore(scope.subscribe, scope.overall);
}

const weight = { conflict: 6, refused: 5, offline: 4, saving: 3, waiting: 2, saved: 1, idle: 0 } as const;

export function mostImportant(states: Iterable<SaveState>): SaveState {
  let most: SaveState = { kind: "idle" };
  for (const state of states) {
    const later = state.kind === "saved" && most.kind === "saved" && state.at > most.at;
    if (weight[state.kind] > weight[most.kind] || later) most = state;
  }
  return most;
}

function createScope(accountId: string): SaveScope {
  const states = new Map<string, SaveState>();
  const listeners = new Set<() => void>();
  let overall: SaveState = { kind: "idle" };
  let lastSaved: SaveState = { kind: "idle" };

  const changed = () => {
    overall = mostImportant([lastSaved, ...states.values()]);
    for (const listener of listeners) listener();
  };
  return {
    drafts: localDrafts(accountId),
    report(id, state) {
      if (state.kind === "saved") lastSaved = mostImportant([lastSaved, state]);
      states.set(id, state);
      changed();
    },
    forget(id) {
      states.delete(id);
      changed();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    overall: () => overall,
  };
}
