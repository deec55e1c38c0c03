import type { RefusalTexts } from "../refusal.ts";
import type { vi } from "./vi.ts";

export type LanguageCode = "vi" | "en";

/** The shape of every text the product shows; Vietnamese is the master, other languages satisfy it. */
export type Texts = Omit<typeof vi, "refusals"> & { refusals: RefusalTexts };

const STORED_AS = "nennep.language";

/** Vietnamese unless the reader chose otherwise on this device. */
export function storedLanguage(): LanguageCode {
  return readStored(STORED_AS) === "en" ? "en" : "vi";
}

/** Whether somebody chose a language on this device. */
export function hasStoredLanguage(): boolean {
  return readStored(STORED_AS) !== undefined;
}

export function storeLanguage(code: LanguageCode): void {
  writeStored(STORED_AS, code);
}

/** Private windows and full disks refuse storage; a preference is not worth an error. */
export function readStored(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

export function writeStored(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // The choice then lasts for this page only.
  }
}
