import { Button, Select } from "@mantine/core";
import { useLocation } from "@tanstack/react-router";
import { useState } from "react";
import { useLanguage } from "../../language/use-language.tsx";
import { Icon } from "../../ui/icon.tsx";
import { useAgendaTitle } from "../agenda-title.ts";
import styles from "../meeting.module.css";
import { MeetingShortcomings } from "../meeting-shortcomings.tsx";
import { placeOfItem } from "../missing-steps.tsx";
import { useMeeting } from "../workspace-context.tsx";
import type { AgendaItem } from "../workspace-query.ts";
import courseStyles from "./course.module.css";
import { ItemPane } from "./course-item.tsx";
import { GeneralNotes } from "./general-notes.tsx";
import { isItemDone } from "./item-done.ts";
import { OpinionsCard } from "./opinions-card.tsx";
import { ProposalsCard } from "./proposals-card.tsx";

/** Diễn biến: item by item, who said what, what was decided. */
export function CourseTab() {
  const { workspace } = useMeeting();
  const { agenda } = workspace;
  const place = useLocation({ select: ({ hash }) => hash });
  const [chosen, setChosen] = useState(() =>
    agenda.map((item) => item.agendaItemId).find((agendaItemId) => placeOfItem(agendaItemId) === place),
  );
  const [arrivedAt, setArrivedAt] = useState<string>();
  const current = agenda.find((item) => item.agendaItemId === chosen) ?? currentItem(agenda);
  const index = current ? agenda.indexOf(current) : -1;
  const next = agenda[index + 1];
  return (
    <div className={courseStyles.courseColumns}>
      <ItemList
        current={current}
        onChoose={(agendaItemId) => {
          setChosen(agendaItemId);
          setArrivedAt(undefined);
        }}
      />
      <div className={styles.stack}>
        {current && (
          <ItemPane
            key={current.agendaItemId}
            item={current}
            number={index + 1}
            next={next}
            arrived={arrivedAt === current.agendaItemId}
            onNext={() => {
              setChosen(next?.agendaItemId);
              setArrivedAt(next?.agendaItemId);
            }}
          />
        )}
        {current?.kind === "CRITICISM" && <MeetingShortcomings />}
        {current?.kind === "DISCUSSION" && <MeetingShortcomings isOfMatter />}
        <OpinionsCard item={current} />
        <ProposalsCard />
        <GeneralNotes besides={current?.kind} />
      </div>
    </div>
  );
}

/** The item whose clock runs; else the first of the course that was not discussed. */
function currentItem(agenda: readonly AgendaItem[]): AgendaItem | undefined {
  const running = agenda.find((item) => item.runningSince !== null);
  return running ?? agenda.find((item) => item.part === "COURSE" && !item.discussed) ?? agenda[0];
}

interface ItemListProps {
  current: AgendaItem | undefined;
  onChoose: (agendaItemId: string) => void;
}

/** The agenda beside the current item; on a phone one field to choose from. */
function ItemList({ current, onChoose }: ItemListProps) {
  const { t } = useLanguage();
  const { workspace } = useMeeting();
  const { agenda } = workspace;
  const words = t.meeting.course;
  const agendaTitle = useAgendaTitle();
  return (
    <>
      <nav className={courseStyles.itemNav} aria-label={words.items}>
        <ol>
          {agenda.map((item, index) => (
            <li key={item.agendaItemId}>
              <Button
                variant="subtle"
                fullWidth
                justify="flex-start"
                className={courseStyles.itemLink}
                {...(item === current ? { "aria-current": "step" as const } : {})}
                onClick={() => onChoose(item.agendaItemId)}
              >
                <span>
                  {index + 1}. {agendaTitle(item.title)}
                  <ItemMark item={item} />
                </span>
              </Button>
            </li>
          ))}
        </ol>
      </nav>
      <div className={courseStyles.itemSelect}>
        <Select
          label={words.items}
          allowDeselect={false}
          data={agenda.map((item, index) => ({
            value: item.agendaItemId,
            label: `${index + 1}. ${agendaTitle(item.title)}${isItemDone(workspace, item) ? " ✓" : ""}`,
          }))}
          value={current?.agendaItemId ?? null}
          onChange={(value) => value && onChoose(value)}
        />
      </div>
    </>
  );
}

function ItemMark({ item }: { item: AgendaItem }) {
  const { t } = useLanguage();
  const { workspace } = useMeeting();
  if (item.runningSince) return <span className={courseStyles.runningMark}> · {t.meeting.course.running}</span>;
  if (!isItemDone(workspace, item)) return null;
  return (
    <span className={courseStyles.doneMark}>
      {" "}
      <Icon name="check" size="1rem" />
      <span className={styles.hidden}>{t.meeting.course.done}</span>
    </span>
  );
}
