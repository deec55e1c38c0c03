import { useEffect, useState } from "react";
import { useLanguage } from "../language/use-language.tsx";

type Translate = (title: string) => string | undefined;

/** The title of an item in the reader's language. The templates' English comes after the page: most guests read Vietnamese. */
export function useAgendaTitle(): (title: string) => string {
  const { code } = useLanguage();
  const [english, setEnglish] = useState<{ translate: Translate }>();
  useEffect(() => {
    if (code !== "en") return;
    // Without them the titles stay as they were written.
    void import("../../../rulesets/agenda-templates.ts")
      .then(({ englishTitle }) => setEnglish({ translate: englishTitle }))
      .catch(() => undefined);
  }, [code]);
  return (title) => (code === "en" ? (english?.translate(title) ?? title) : title);
}
