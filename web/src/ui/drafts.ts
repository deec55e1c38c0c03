/**
 * What was typed and is not saved yet, kept on this device. Written at every keystroke and synchronously, because a
 * crash or a closed lid gives no time for anything else; removed as soon as the server has it.
 */
export interface Draft<T> {
  value: T;
  /** The revision the typing was based on. */
  revision: number;
  typedAt: string;
}

export interface DraftStore {
  read<T>(key: string): Draft<T> | undefined;
  write<T>(key: string, draft: Draft<T>): void;
  remove(key: string): void;
}

const PREFIX = "nennep.draft.";

/** Drafts of one account; another account on the same machine never sees them. */
export function localDrafts(accountId: string): DraftStore {
  const full = (key: string) => `${PREFIX}${accountId}.${key}`;
  return {
    read<T>(key: string): Draft<T> | undefined {
      try {
        const text = localStorage.getItem(full(key));
        // Only `write` below fills these keys, so the shape is the one the caller stored under this key.
        return text === null ? undefined : (JSON.parse(text) as Draft<T>);
      } catch {
        return undefined;
      }
    },
    write(key, draft) {
      try {
        localStorage.setItem(full(key), JSON.stringify(draft));
      } catch {
        // A full or forbidden storage: the save to the server still follows.
      }
    },
    remove(key) {
      try {
        localStorage.removeItem(full(key));
      } catch {
        // Nothing was stored then.
      }
    },
  };
}
