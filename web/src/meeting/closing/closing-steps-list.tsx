import { useLanguage } from "../../language/use-language.tsx";
import { SectionCard } from "../../ui/card.tsx";
import { Icon } from "../../ui/icon.tsx";
import styles from "../meeting.module.css";
import { MissingLinks, tabOfRequirement } from "../missing-list.tsx";
import { useMeeting } from "../workspace-context.tsx";
import { TabLink } from "../workspace-tabs.tsx";
import type { ClosingStep } from "./closing-outline.ts";
import { useStanding } from "./use-standing.ts";

/** What the closing consists of and how far each part has come, each line leading to its section; then what other tabs lack. */
export function ClosingStepsList({ steps }: { steps: readonly ClosingStep[] }) {
  const { t } = useLanguage();
  const { workspace } = useMeeting();
  const words = t.meeting.closing;
  const standing = useStanding();
  const elsewhere = workspace.missing.close.filter((requirement) => tabOfRequirement(requirement) !== "close");
  return (
    <SectionCard>
      <nav aria-label={words.steps}>
        <ol className={styles.plainList}>
          {steps.map(({ place, state }) => (
            <li key={place}>
              <TabLink tab="close" place={place} className={styles.stepLink}>
                <span className={styles.stepMark} data-state={state}>
                  {state === "DONE" && <Icon name="check" size="1.125rem" />}
                </span>
                <span className={styles.stepTitle}>{words.step[place]}</span>
                <span className={styles.stepStanding} data-state={state}>
                  {standing(place, state)}
                </span>
              </TabLink>
            </li>
          ))}
        </ol>
      </nav>
      {elsewhere.length > 0 && (
        <div className={styles.elsewhere}>
          <strong>{words.missingElsewhere}</strong>
          <MissingLinks missing={elsewhere} atClose />
        </div>
      )}
    </SectionCard>
  );
}
