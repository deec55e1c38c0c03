import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from "react";
import { type Formats, formatsFor } from "./formats.ts";
import { type LanguageCode, storedLanguage, storeLanguage, type Texts } from "./language.ts";
import { first } from "./vi/first.ts";

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

const parts = {
  // Most read this one: it comes with the program.
  vi: { first: async () => ({ first }), work: () => import("./vi/work.ts") },
  en: { first: () => import("./en/first.ts"), work: () => import("./en/work.ts") },
};
const loaded: Partial<Record<LanguageCode, Texts>> = {};
let areAllWanted = false;

/** A language's texts. Those of the pages behind the sign-in join them once somebody has signed in: the first visit does not pay for them. */
export async function loadTexts(code: LanguageCode): Promise<Texts> {
  // The pages in front of the sign-in name no text of the others.
  loaded[code] ??= { ...(await parts[code].first()).first } as Texts;
  if (areAllWanted) Object.assign(loaded[code], (await parts[code].work()).work);
  return loaded[code];
}

/** Waits for the texts of the pages behind the sign-in, in the language of this device. */
export async function loadWorkTexts(): Promise<void> {
  areAllWanted = true;
  await loadTexts(storedLanguage());
}
