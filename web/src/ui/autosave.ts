import type { Draft, DraftStore } from "./drafts.ts";

/** What the server said to a save that was based on a revision. */
export type SaveOutcome<T> = { kind: "saved"; revision: number } | SaveConflict<T>;
export type SaveConflict<T> = { kind: "conflict"; value: T; revision: number; by?: string };

export type SaveState =
  | { kind: "idle" }
  | { kind: "waiting" }
  | { kind: "saving" }
  | { kind: "saved"; at: string }
  | { kind: "offline" }
  | { kind: "refused"; error: unknown }
  | { kind: "conflict" };

export interface Conflict<T> {
  mine: T;
  theirs: T;
  by?: string;
}

export interface AutosaveOptions<T> {
  /** Unique per field, e.g. `meeting.<id>.agenda.<id>.conclusion`. */
  key: string;
  value: T;
  revision: number;
  save: (value: T, revision: number) => Promise<SaveOutcome<T>>;
  drafts: DraftStore;
  /** Tells a lost network (retried) from a refusal (shown). */
  isOffline: (error: unknown) => boolean;
  delay?: number;
  retryDelay?: number;
}

export interface AutosaveSnapshot<T> {
  value: T;
  state: SaveState;
  conflict?: Conflict<T>;
  /** True when the value was typed before a reload or crash and came back from this device. */
  restored: boolean;
}

/**
 * Saves one field by itself: at most one request under way, the latest value next, each based on the revision it was
 * typed over. A conflict stops saving until somebody chooses; nothing typed is thrown away.
 */
export function createAutosave<T>(options: AutosaveOptions<T>) {
  const { key, drafts, delay = 800, retryDelay = 5_000 } = options;
  const same = (left: T | undefined, right: T | undefined) => JSON.stringify(left) === JSON.stringify(right);
  const listeners = new Set<() => void>();
  let save = options.save;
  /** Without a value where it is not known what stands on the server. */
  let saved: { value: T | undefined; revision: number } = { value: options.value, revision: options.revision };
  let snapshot: AutosaveSnapshot<T> = { value: options.value, state: { kind: "idle" }, restored: false };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let underWay: Promise<void> | undefined;

  restore(drafts.read<T>(key));

  function restore(draft: Draft<T> | undefined) {
    if (!draft) return;
    if (same(draft.value, saved.value)) return drafts.remove(key);
    // Keep the draft's own revision: if the server has moved on, it answers with a conflict instead of losing either.
    saved = { value: saved.value, revision: draft.revision };
    snapshot = { value: draft.value, state: { kind: "waiting" }, restored: true };
  }

  function show(change: Partial<AutosaveSnapshot<T>>) {
    snapshot = { ...snapshot, ...change };
    for (const listener of listeners) listener();
  }

  function schedule(after: number) {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), after);
  }

  function isDirty() {
    return !same(snapshot.value, saved.value);
  }

  function change(value: T) {
    const state: SaveState = snapshot.conflict ? { kind: "conflict" } : { kind: "waiting" };
    drafts.write(key, { value, revision: saved.revision, typedAt: new Date().toISOString() });
    show({ value, state });
    if (!snapshot.conflict) schedule(delay);
  }

  async function flush(): Promise<void> {
    clearTimeout(timer);
    if (underWay) await underWay;
    if (snapshot.conflict) return;
    if (!isDirty()) return settle();
    underWay = send().finally(() => {
      underWay = undefined;
    });
    return underWay;
  }

  async function send() {
    const value = snapshot.value;
    show({ state: { kind: "saving" } });
    try {
      const outcome = await save(value, saved.revision);
      if (outcome.kind === "saved") accept(value, outcome.revision);
      else collide(outcome);
    } catch (error) {
      const offline = options.isOffline(error);
      show({ state: offline ? { kind: "offline" } : { kind: "refused", error } });
      if (offline) schedule(retryDelay);
    }
  }

  function accept(value: T, revision: number) {
    saved = { value, revision };
    if (isDirty()) {
      drafts.write(key, { value: snapshot.value, revision, typedAt: new Date().toISOString() });
      show({ state: { kind: "waiting" } });
      return schedule(delay);
    }
    drafts.remove(key);
    show({ state: { kind: "saved", at: new Date().toISOString() }, restored: false });
  }

  function collide(outcome: SaveConflict<T>) {
    if (same(outcome.value, snapshot.value)) return accept(outcome.value, outcome.revision);
    saved = { value: outcome.value, revision: outcome.revision };
    const by = outcome.by === undefined ? {} : { by: outcome.by };
    show({ state: { kind: "conflict" }, conflict: { mine: snapshot.value, theirs: outcome.value, ...by } });
  }

  /** What was saved on this device only came too late, or was refused: it counts as typed again, over what it was based on. */
  function putBack(late: T, revision: number) {
    if (snapshot.conflict) return;
    const value = isDirty() ? snapshot.value : late;
    saved = { value: undefined, revision };
    drafts.write(key, { value, revision, typedAt: new Date().toISOString() });
    show({ value, state: { kind: "waiting" } });
    void flush();
  }

  /** Typing that returned to what is stored needs no request. */
  function settle() {
    drafts.remove(key);
    if (snapshot.state.kind === "waiting") show({ state: { kind: "idle" }, restored: false });
  }

  /** The reader chose what the field shall say after a conflict. */
  function resolve(value: T) {
    const { conflict: _decided, ...rest } = snapshot;
    snapshot = { ...rest, value, state: { kind: "waiting" } };
    if (isDirty()) drafts.write(key, { value, revision: saved.revision, typedAt: new Date().toISOString() });
    show({});
    void flush();
  }

  /**
   * A newer version arrived (live hint, refetch): shown at once where nobody is typing, left alone otherwise. One of the
   * same revision with another value took the place of what was saved on this device only.
   */
  function adopt(value: T, revision: number) {
    if (revision < saved.revision || isDirty() || underWay) return;
    if (revision === saved.revision && same(value, saved.value)) return;
    saved = { value, revision };
    show({ value });
  }

  return {
    change,
    flush,
    resolve,
    adopt,
    putBack,
    current: () => snapshot,
    setSave: (next: typeof save) => {
      save = next;
    },
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    /** Sends what a reload had interrupted; separate from creation, so that creating has no effect. */
    start: () => {
      if (snapshot.restored) schedule(delay);
    },
  };
}
