import { Select, TextInput } from "@mantine/core";
import { useState } from "react";
import { useLanguage } from "../language/use-language.tsx";
import { FormDialog } from "./form-dialog.tsx";
import { VoteDialog } from "./vote-dialog.tsx";
import { useMeeting } from "./workspace-context.tsx";
import type { AgendaItem, VoteMatter } from "./workspace-query.ts";

const matters: readonly VoteMatter[] = [
  "CONCLUSION",
  "OTHER",
  "ADMISSION",
  "OFFICIAL_RECOGNITION",
  "PROBATIONER_REMOVAL",
  "PROGRESS_RECOGNITION",
];

/** First what is voted on, because it decides the majority; then the vote itself. */
export function MatterDialog({ item, onClose }: { item: AgendaItem; onClose: () => void }) {
  const { t, code } = useLanguage();
  const { rules } = useMeeting();
  const [matter, setMatter] = useState<VoteMatter>("CONCLUSION");
  const [title, setTitle] = useState(item.title);
  const [isChosen, setChosen] = useState(false);
  const words = t.meeting.vote;
  if (isChosen) {
    return (
      <VoteDialog opened onClose={onClose} matter={matter} title={title.trim()} agendaItemId={item.agendaItemId} />
    );
  }
  const options = matters.map((value) => {
    const rule = rules.majorities.matters[value];
    return { value, label: `${rule.title[code]} (${words.majority[rule.majority]})` };
  });
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={words.matterTitle}
      submitLabel={words.goOn}
      disabled={title.trim() === ""}
      onSubmit={() => setChosen(true)}
    >
      <Select
        label={words.matter}
        allowDeselect={false}
        data={options}
        value={matter}
        onChange={(value) => value && setMatter(value)}
      />
      <TextInput label={words.about} required value={title} onChange={(event) => setTitle(event.currentTarget.value)} />
    </FormDialog>
  );
}
