import { Select, TextInput } from "@mantine/core";
import { useLanguage } from "../../language/use-language.tsx";
import { SectionCard } from "../../ui/card.tsx";
import rollStyles from "../opening/roll.module.css";
import type { PersonOption } from "../person-select.tsx";
import type { PaperPart } from "./paper-draft.ts";

const statuses = ["PRESENT", "EXCUSED", "UNEXCUSED", "EXEMPT"] as const;

/** Everybody was there but those who are said to have been absent. */
export function PaperRoll({ draft, change, members }: PaperPart & { members: readonly PersonOption[] }) {
  const { t } = useLanguage();
  const words = t.meeting.roll;
  const present = members.filter((member) => !draft.absent[member.personId]).length;

  function mark(personId: string, status: (typeof statuses)[number]) {
    const { [personId]: before, ...others } = draft.absent;
    change({ absent: status === "PRESENT" ? others : { ...others, [personId]: { reason: "", ...before, status } } });
  }

  return (
    <SectionCard title={words.title} aside={<span aria-live="polite">{words.presentOf(present, members.length)}</span>}>
      <ul className={rollStyles.people}>
        {members.map((member) => {
          const absence = draft.absent[member.personId];
          return (
            <li key={member.personId} className={rollStyles.paperPerson} data-absent={absence !== undefined}>
              <Select
                label={member.fullName}
                allowDeselect={false}
                data={statuses.map((value) => ({ value, label: words.status[value] }))}
                value={absence?.status ?? "PRESENT"}
                onChange={(status) => status && mark(member.personId, status)}
              />
              {absence && absence.status !== "EXEMPT" && (
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
