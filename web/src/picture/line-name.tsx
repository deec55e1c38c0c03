import type { ReactNode } from "react";
import { predecessorWords } from "../../../server/src/picture/predecessor-words.rules.ts";
import { useLanguage } from "../language/use-language.tsx";
import type { Before } from "./lines-of.ts";
import styles from "./picture.module.css";

/** The name of a line: of what the one above came from, it says so and until when, and leads only where the reader may go. */
export function LineName({
  line,
  link,
}: {
  line: { name: string } & Partial<Before>;
  link: (name: string) => ReactNode;
}) {
  const name = useLineName()(line);
  if (line.succeededOn === undefined) return link(name);
  return <span className={styles.before}>{line.isOpen ? link(name) : name}</span>;
}

/** The same as a text. */
export function useLineName(): (line: { name: string } & Partial<Before>) => string {
  const { f, code } = useLanguage();
  return ({ name, succeededOn }) =>
    succeededOn === undefined ? name : predecessorWords[code].named(name, f.date(succeededOn));
}
