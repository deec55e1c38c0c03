import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useLanguage } from "../language/use-language.tsx";
import { meetingAddress } from "../meeting/meeting-address.ts";
import type { Tab } from "../meeting/tabs.ts";
import { SectionCard } from "../ui/card.tsx";
import styles from "./home.module.css";
import type { Month } from "./month-query.ts";

type Action = Month["next"]["action"];

const tabOf: Record<Exclude<Action, "CREATE">, Tab> = {
  PREPARE: "prepare",
  CONVENE: "prepare",
  OPEN: "open",
  CONTINUE: "course",
  CLOSE: "close",
  ISSUE: "record",
  FILE: "record",
  SUBMIT: "record",
  REVISE: "record",
  WAIT: "record",
};

/** The one thing to do now, why, and the button that leads to it. */
export function NextDeed({ month }: { month: Month }) {
  const { t, f } = useLanguage();
  const { action, dueOn, open } = month.next;
  const isAhead = isBeforeItsDay(month);
  const words =
    month.meeting?.state === "NOT_HELD" ? t.home.notHeld : isAhead ? t.home.beforeItsDay : t.home.next[action];
  const isWaiting = action === "WAIT" || isAhead;
  return (
    <SectionCard urgent={!isWaiting}>
      <div className={isWaiting ? styles.deed : `${styles.deed} ${styles.urgent}`}>
        <div>
          <h2 className={styles.deedTitle}>
            {t.home.now}: {words.title}
          </h2>
          <div className={styles.dim}>
            {open.length === 0 && words.advice}{" "}
            {dueOn !== null && (isAhead ? t.home.meetsOn(f.weekdayDate(dueOn)) : t.home.due(f.date(dueOn)))}
          </div>
          {open.length > 0 && <OpenMatters month={month} />}
        </div>
        <DeedButton month={month} label={words.button} />
      </div>
    </SectionCard>
  );
}

/** Everything is prepared and sent, and the day of the meeting is still to come. */
function isBeforeItsDay({ next }: Month): boolean {
  return next.action === "OPEN" && next.daysLeft !== null && next.daysLeft > 0;
}

type Matter = Month["next"]["open"][number];

const placeOf: Record<Matter, string> = {
  PLACE: "schedule",
  AGENDA: "agenda",
  COMMITTEE_TO_MEET: "pre-meeting",
  DRAFT: "agenda",
  ASSIGNMENTS: "assignments",
  PAPERS: "papers",
};

/** What is still to prepare, each leading to where it is done. */
function OpenMatters({ month }: { month: Month }) {
  const { t } = useLanguage();
  const { meeting, next } = month;
  if (!meeting) return null;
  const { organizationId, meetingId } = meeting;
  return (
    <div>
      {t.home.open.title}
      <ul className={styles.openMatters}>
        {next.open.flatMap((matter) =>
          wordsFor(matter, month, t.home.open).map((words) => (
            <li key={words}>
              <Link {...meetingAddress({ organizationId, meetingId }, "prepare")} hash={placeOf[matter]}>
                {words}
              </Link>
            </li>
          )),
        )}
      </ul>
    </div>
  );
}

/** What was assigned is named one by one. */
function wordsFor(
  matter: Matter,
  { next }: Month,
  words: ReturnType<typeof useLanguage>["t"]["home"]["open"],
): string[] {
  if (matter !== "ASSIGNMENTS") return [words[matter]];
  return next.assignments.map(({ what, fullName }) => words.ASSIGNMENTS(what, fullName));
}

function DeedButton({ month, label }: { month: Month; label: string }) {
  const { action, open } = month.next;
  const { meeting } = month;
  const isAhead = isBeforeItsDay(month);
  const variant = action === "WAIT" || isAhead ? "default" : "filled";
  const [first] = open;
  if (action === "CREATE" || !meeting) {
    return (
      <Button component={Link} to="/meetings" variant={variant}>
        {label}
      </Button>
    );
  }
  const { organizationId, meetingId } = meeting;
  return (
    <Button
      variant={variant}
      renderRoot={(props) => (
        <Link
          {...props}
          {...meetingAddress({ organizationId, meetingId }, isAhead ? "prepare" : tabOf[action])}
          {...(first === undefined ? {} : { hash: placeOf[first] })}
        />
      )}
    >
      {label}
    </Button>
  );
}
