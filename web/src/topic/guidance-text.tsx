import { dayOf } from "../language/formats.ts";
import { useLanguage } from "../language/use-language.tsx";
import rowStyles from "../ui/rows.module.css";
import type { Guidance } from "./topic-query.ts";

/** What a committee wants of a year's topics, with the text that it rests on. */
export function GuidanceText({ guidance, isNamed = false }: { guidance: Guidance; isNamed?: boolean }) {
  const { t, f } = useLanguage();
  const { organizationName, body, directive, issuedAt } = guidance;
  const issued = t.topic.body.issued(f.date(dayOf(issuedAt)));
  return (
    <div className={rowStyles.row}>
      <div className={rowStyles.dim}>{isNamed ? `${organizationName} · ${issued}` : issued}</div>
      <p className={rowStyles.lines}>{body}</p>
      {directive && <div className={rowStyles.dim}>{t.topic.carriesOut(t.directive.named(directive))}</div>}
    </div>
  );
}
