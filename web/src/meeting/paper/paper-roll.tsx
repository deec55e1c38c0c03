import { Select, TextInput } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useLanguage } from "../../language/use-language.tsx";
import { SectionCard } from "../../ui/card.tsx";
import { Notice } from "../../ui/notice.tsx";
import { today } from "../moments.ts";
import rollStyles from "../opening/roll.module.css";
import { type PaperPart, statusOnPaper } from "./paper-draft.ts";
import type { PaperPerson } from "./use-paper-roll.ts";

const statuses = ["PRESENT", "EXCUSED", "UNEXCUSED", "EXEMPT"] as const;

interface PaperRollProps extends PaperPart {
  members: readonly PaperPerson[];
  organizationId: string;
  isRollOfDay: boolean;
}

/** Everybody was there but those who are said to have been absent, and the exempt. */
export function PaperRoll({ draft, change, members, organizationId, isRollOfDay }: PaperRollProps) {
  const { t, f } = useLanguage();
  const words = t.meeting.roll;
  const present = members.filter((member) => statusOnPaper(draft, member) === "PRESENT").length;

  function mark({ personId, exempt }: PaperPerson, status: (typeof statuses)[number]) {
    const { [personId]: before, ...others } = draft.absent;
    const isUsual = status === (exempt ? "EXEMPT" : "PRESENT");
    const reason = status === "EXCUSED" || status === "UNEXCUSED" ? (before?.reason ?? "") : "";
    change({ absent: isUsual ? others : { ...others, [personId]: { status, reason } } });
  }

  if (members.length === 0 && isRollOfDay) {
    return (
      <SectionCard title={words.title}>
        <Notice
          tone="amber"
          title={t.meeting.paper.nobodyYet(f.date(draft.day ?? today()))}
          advice={t.meeting.paper.nobodyYetAdvice}
          action={
            <Link to="/organizations/$organizationId/members" params={{ organizationId }}>
              {t.people.list.title}
            </Link>
          }
        />
      </SectionCard>
    );
  }

  return (
    <SectionCard title={words.title} aside={<span aria-live="polite">{words.presentOf(present, members.length)}</span>}>
      <ul className={rollStyles.people}>
        {members.map((member) => {
          const absence = draft.absent[member.personId];
          const status = statusOnPaper(draft, member);
          return (
            <li key={member.personId} className={rollStyles.paperPerson} data-absent={status !== "PRESENT"}>
              <Select
                label={member.fullName}
                allowDeselect={false}
                data={statuses.map((value) => ({ value, label: words.status[value] }))}
                value={status}
                onChange={(next) => next && mark(member, next)}
              />
              {absence && (status === "EXCUSED" || status === "UNEXCUSED") && (
                <TextInput
                  label={words.reason}
                  value={absence.reason}
                  onChange={(event) =>
                    change({
                      absent: { ...draft.absent, [member.personId]: { ...absence, reason: event.currentTarget.value } },
                    })
                  }
                />
              )}
            </li>
          );
        })}
      </ul>
    </SectionCard>
  );
}
