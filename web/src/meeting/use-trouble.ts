import { useLanguage } from "../language/use-language.tsx";
import { troubleLine } from "../trouble.tsx";

/** Errors of requests as one sentence, for fields that have one line. */
export function useTrouble(): { lineOf: (error: unknown) => string } {
  const { t } = useLanguage();
  return { lineOf: (error) => troubleLine(error, t) };
}
