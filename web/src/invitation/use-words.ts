import { invitation as en } from "../language/en/invitation.ts";
import type { LanguageCode } from "../language/language.ts";
import { useLanguage } from "../language/use-language.tsx";
import { invitation as vi } from "../language/vi/invitation.ts";

type Words = typeof vi;
const words: Record<LanguageCode, Words> = { vi, en };

/** The texts of this page come with it: who signs in does not wait for them, and a guest waits for no others. */
export function useWords(): Words {
  return words[useLanguage().code];
}
