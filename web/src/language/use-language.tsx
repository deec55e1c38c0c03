import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from "react";
import { type Formats, formatsFor } from "./formats.ts";
import { type LanguageCode, storedLanguage, storeLanguage, type Texts } from "./language.ts";
import { vi } from "./vi.ts";

interface Language {
  code: LanguageCode;
  /** All texts; parameters and plurals are typed functions: `t.time.daysLeft(3)`. */
  t: Texts;
  f: Formats;
  choose: (code: LanguageCode) => void;
}

const LanguageContext = createContext<Language | undefined>(undefined);

export function useLanguage(): Language {
  const language = useContext(LanguageContext);
  if (!language) throw new Error("useLanguage needs a LanguageProvider above it");
  return language;
}

export function LanguageProvider({ initial, children }: { initial: Texts; children: ReactNode }) {
  const [texts, setTexts] = useState({ code: storedLanguage(), t: initial });

  const choose = useCallback((code: LanguageCode) => {
    storeLanguage(code);
    void loadTexts(code).then((t) => setTexts({ code, t }));
  }, []);

  useEffect(() => {
    document.documentElement.lang = texts.code;
  }, [texts.code]);

  const language = useMemo(
    () => ({ code: texts.code, t: texts.t, f: formatsFor(texts.code), choose }),
    [texts, choose],
  );
  return <LanguageContext value={language}>{children}</LanguageContext>;
}

/** English is a chunk of its own, so that the first visit in Vietnamese does not pay for it. */
export async function loadTexts(code: LanguageCode): Promise<Texts> {
  if (code === "vi") return vi;
  const { en } = await import("./en.ts");
  return en;
}
