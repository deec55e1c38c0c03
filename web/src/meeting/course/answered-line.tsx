import { Link } from "@tanstack/react-router";
import { useLanguage } from "../../language/use-language.tsx";
import { Icon } from "../../ui/icon.tsx";
import styles from "../meeting.module.css";
import { recordAddress } from "../meeting-address.ts";
import { type Answered, useAnswered } from "./answered.ts";

/** Says what was just decided or returned on the page before, with the way back to it. */
export function AnsweredLine({ then }: { then?: string }) {
  const answered = useAnswered();
  const { t } = useLanguage();
  if (!answered) return null;
  return (
    <div className={styles.done} role="status">
      <Icon name="check" size="1.25rem" />
      <span>
        <Sentence answered={answered} /> {then} <Link {...recordAddress(answered)}>{t.meeting.decision.lookAgain}</Link>
      </span>
    </div>
  );
}

function Sentence({ answered: { organizationName, month, grade } }: { answered: Answered }) {
  const { t, f } = useLanguage();
  const words = t.meeting.decision;
  const ofMonth = f.month(month);
  return grade === null
    ? words.justReturned(organizationName, ofMonth)
    : words.justDecided(organizationName, ofMonth, t.meeting.grade[grade]);
}
