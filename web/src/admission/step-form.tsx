import { Button, Group, NativeSelect, Stack, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { DayField } from "../meeting/day-field.tsx";
import { today } from "../meeting/moments.ts";
import { Trouble } from "../trouble.tsx";
import { type Admission, type AdmissionStep, useAdmissionChange } from "./admission-query.ts";

const votedByCell: readonly AdmissionStep[] = ["SYMPATHIZER_VOTE", "CELL_VOTE", "RECOGNITION_VOTE"];

/** What completes the open step: a vote of a held meeting, or a day; with the paper, who is responsible, and a remark. */
export function StepForm({ file, step }: { file: Admission; step: AdmissionStep }) {
  const { t, f } = useLanguage();
  const words = t.admission;
  const [typed, setTyped] = useState({ doneOn: today(), document: "", responsible: "", remark: "", voteId: "" });
  const { organizationId, admissionId, revision, votes } = file;
  const complete = useAdmissionChange(() =>
    client.admission.complete({
      organizationId,
      admissionId,
      step,
      revision,
      ...typed,
      voteId: typed.voteId === "" ? null : typed.voteId,
    }),
  );
  const needsVote = votedByCell.includes(step);
  if (needsVote && votes.length === 0) return <div role="note">{words.noVote}</div>;
  const change = (changed: Partial<typeof typed>) => setTyped((now) => ({ ...now, ...changed }));
  const field = (name: "document" | "responsible", maxLength: number) => (
    <TextInput
      label={words[name]}
      maxLength={maxLength}
      value={typed[name]}
      onChange={({ currentTarget: { value } }) => change({ [name]: value })}
    />
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        complete.mutate();
      }}
    >
      <Stack>
        {votes.length > 0 && (
          <NativeSelect
            label={words.vote}
            value={typed.voteId}
            data={[
              { value: "", label: needsVote ? words.chooseVote : words.withoutVote },
              ...votes.map(({ voteId, title, takenOn, agree, base, needed, outcome }) => ({
                value: voteId,
                label: `${f.date(takenOn)} · ${title} · ${words.tally(f.number(agree), f.number(base), f.number(needed))}${outcome === "FAILED" ? ` · ${words.failed}` : ""}`,
              })),
            ]}
            onChange={({ currentTarget: { value } }) => change({ voteId: value })}
          />
        )}
        {!needsVote && typed.voteId === "" && (
          <DayField
            label={words.doneOn}
            value={typed.doneOn}
            max={today()}
            onChange={(day) => change({ doneOn: day ?? today() })}
          />
        )}
        {field("document", 200)}
        {field("responsible", 120)}
        <Textarea
          label={words.remark}
          autosize
          minRows={2}
          maxLength={1000}
          value={typed.remark}
          onChange={({ currentTarget: { value } }) => change({ remark: value })}
        />
        <Trouble error={complete.error} />
        <Group>
          <Button type="submit" loading={complete.isPending} disabled={needsVote && typed.voteId === ""}>
            {words.complete}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
