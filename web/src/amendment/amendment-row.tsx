import type { ReactNode } from "react";
import { useLanguage } from "../language/use-language.tsx";
import rowStyles from "../ui/rows.module.css";
import { StateBadge } from "../ui/state-badge.tsx";
import type { Amendment, AmendmentField } from "./amendment-query.ts";

const tones = { OPEN: "gold", ACCEPTED: "green", REFUSED: "red", WITHDRAWN: "grey" } as const;

/** How a value of a field is written for the reader. */
export function useValueWords() {
  const { t, f } = useLanguage();
  return (field: AmendmentField, value: string | null) => {
    if (value === null) return t.people.member.unknown;
    if (field === "BIRTH_DATE") return f.date(value);
    return field === "SEX" ? t.people.sex[value === "FEMALE" ? "FEMALE" : "MALE"] : value;
  };
}

interface AmendmentRowProps {
  amendment: Amendment;
  /** Who asks, where others read it. */
  heading?: ReactNode;
  actions?: ReactNode;
}

/** One request with before and after, the reason, and how it was decided. */
export function AmendmentRow({ amendment, heading, actions }: AmendmentRowProps) {
  const { t, f } = useLanguage();
  const words = t.amendment;
  const show = useValueWords();
  const { field, before, after, reason, state, askedAt, answer, deciderName, closedAt } = amendment;
  const facts = [
    words.asked(f.dateTime(askedAt)),
    words.because(reason),
    ...(closedAt === null
      ? []
      : [deciderName === null ? words.closed(f.dateTime(closedAt)) : words.decided(deciderName, f.dateTime(closedAt))]),
    ...(answer === "" ? [] : [words.answer(answer)]),
  ];
  return (
    <li className={rowStyles.row}>
      <div className={rowStyles.head}>
        <div>
          {heading && <div>{heading}</div>}
          {words.fields[field]}: <strong>{words.change(show(field, before), show(field, after))}</strong>
        </div>
        <StateBadge tone={tones[state]}>{words.state[state]}</StateBadge>
      </div>
      {facts.map((fact) => (
        <div key={fact} className={rowStyles.dim}>
          {fact}
        </div>
      ))}
      {actions}
    </li>
  );
}
