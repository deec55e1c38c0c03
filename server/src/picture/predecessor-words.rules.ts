import { formatsFor } from "../language/formats.rules.ts";

/** How a cell that another one came from is named beside it. */
export const predecessorWords = {
  vi: { named: (name: string, until: string) => `Tiền thân: ${name} (đến ${until})` },
  en: { named: (name: string, until: string) => `Before: ${name} (until ${until})` },
};

/** The name of an organization; of what another one came from, with its last day. */
export function nameWithEnd(
  { name, succeededOn }: { name: string; succeededOn?: string | undefined },
  language: "vi" | "en",
): string {
  return succeededOn === undefined
    ? name
    : predecessorWords[language].named(name, formatsFor(language).date(succeededOn));
}
