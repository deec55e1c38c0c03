import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useLanguage } from "../language/use-language.tsx";
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
  const { action, dueOn } = month.next;
  const words = month.meeting?.state === "NOT_HELD" ? t.home.notHeld : t.home.next[action];
  const isWaiting = action === "WAIT";
  return (
    <SectionCard urgent={!isWaiting}>
      <div className={isWaiting ? styles.deed : `${styles.deed} ${styles.urgent}`}>
        <div>
          <h2 className={styles.deedTitle}>
            {t.home.now}: {words.title}
          </h2>
          <div className={styles.dim}>
            {words.advice} {dueOn !== null && t.home.due(f.date(dueOn))}
          </div>
        </div>
        <DeedButton month={month} label={words.button} />
      </div>
    </SectionCard>
  );
}

function DeedButton({ month, label }: { month: Month; label: string }) {
  const { action } = month.next;
  const { meeting } = month;
  const variant = action === "WAIT" ? "default" : "filled";
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
          to="/organizations/$organizationId/meetings/$meetingId"
          params={{ organizationId, meetingId }}
          search={{ tab: tabOf[action] }}
        />
      )}
    >
      {label}
    </Button>
  );
}
