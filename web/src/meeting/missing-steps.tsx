import { useLanguage } from "../language/use-language.tsx";
import { ONE_COLUMN, useWidthUpTo } from "../ui/use-width-up-to.ts";
import { useAgendaTitle } from "./agenda-title.ts";
import styles from "./meeting.module.css";
import type { Tab } from "./tabs.ts";
import type { Evaluation } from "./workspace-query.ts";
import { TabLink } from "./workspace-tabs.tsx";

type MissingStep = Evaluation["missingSteps"][number];

const tabOf: Record<NonNullable<MissingStep["part"]>, Tab> = { OPENING: "open", COURSE: "course", CLOSING: "close" };

/** The steps of the procedure that are not recorded, each leading to where it is. */
export function MissingSteps({ evaluation: { missingSteps } }: { evaluation: Evaluation }) {
  const { t } = useLanguage();
  const isNarrow = useWidthUpTo(ONE_COLUMN);
  if (missingSteps.length === 0) return null;
  const title = t.meeting.score.missingSteps(missingSteps.length);
  const links = (
    <ul className={styles.missing}>
      {missingSteps.map((step) => (
        <li key={step.title}>
          <StepLink step={step} />
        </li>
      ))}
    </ul>
  );
  if (isNarrow) {
    return (
      <details>
        <summary className={styles.summary}>{title}</summary>
        {links}
      </details>
    );
  }
  return (
    <div>
      {title}
      {links}
    </div>
  );
}

/** One that was taken off the agenda is put back where the agenda is made. */
function StepLink({ step: { agendaItemId, title, part } }: { step: MissingStep }) {
  const { t } = useLanguage();
  const shown = useAgendaTitle()(title);
  if (agendaItemId === null || part === null) {
    return <TabLink tab="prepare">{t.meeting.score.offAgenda(shown)}</TabLink>;
  }
  return (
    <TabLink tab={tabOf[part]} {...(part === "COURSE" ? { place: placeOfItem(agendaItemId) } : {})}>
      {shown}
    </TabLink>
  );
}

/** How the address names an item of the course. */
export function placeOfItem(agendaItemId: string): string {
  return `item-${agendaItemId}`;
}
