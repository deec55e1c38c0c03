import { englishTitle } from "../../../rulesets/agenda-templates.ts";
import { useLanguage } from "../language/use-language.tsx";

/** The title of an item as the reader's language has it: one that is the template's own in English too, any other as it was written. */
export function useAgendaTitle(): (title: string) => string {
  const { code } = useLanguage();
  return (title) => (code === "en" ? (englishTitle(title) ?? title) : title);
}
