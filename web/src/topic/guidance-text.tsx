import { dayOf } from "../language/formats.ts";
import { useLanguage } from "../language/use-language.tsx";
import styles from "./topic.module.css";
import type { Guidance } from "./topic-query.ts";

/** What a committee wants of a year's topics, with the text that it rests on. */
export function GuidanceText({ guidance, isNamed = false }: { guidance: Guidance; isNamed?: boolean }) {
  const { t, f } = useLanguage();
  const { organizationName, body, directive, issuedAt } = guidance;
  const issued = t.topic.body.issued(f.date(dayOf(issuedAt)));
  return (
    <div className={styles.row}>
      <div className={styles.dim}>{isNamed ? `${organizationName} · ${issued}` : issued}</div>
      <p className={styles.lines}>{body}</p>
      {directive && <div className={styles.dim}>{t.topic.carriesOut(t.directive.named(directive))}</div>}
    </div>
  );
}
