import { Button, NumberInput, Select, TextInput } from "@mantine/core";
import { useState } from "react";
import { client } from "../../api.ts";
import { useLanguage } from "../../language/use-language.tsx";
import { Trouble } from "../../trouble.tsx";
import { SectionCard } from "../../ui/card.tsx";
import { ReorderList } from "../../ui/reorder-list.tsx";
import { StateBadge } from "../../ui/state-badge.tsx";
import { useAgendaTitle } from "../agenda-title.ts";
import { FormDialog } from "../form-dialog.tsx";
import { useAct } from "../use-act.ts";
import { useMeeting } from "../workspace-context.tsx";
import type { AgendaItem, Workspace } from "../workspace-query.ts";
import { AgendaRow } from "./agenda-row.tsx";

/** The agenda in order, each item opened to be changed; the sum of minutes against the least a meeting lasts. */
export function PrepareAgenda() {
  const { t } = useLanguage();
  const { workspace, identity, can } = useMeeting();
  const agendaTitle = useAgendaTitle();
  const [opened, setOpened] = useState<string>();
  const [adding, setAdding] = useState(false);
  const { agenda } = workspace;
  const words = t.meeting.agenda;
  const reorder = useAct((agendaItemIds: string[]) => client.agenda.reorder({ ...identity, agendaItemIds }), {
    show: inOrder,
    scope: `agenda-${identity.meetingId}`,
  });

  function move(from: number, to: number) {
    const ids = agenda.map((item) => item.agendaItemId);
    const [moved] = ids.splice(from, 1);
    if (moved) ids.splice(to, 0, moved);
    reorder.mutate(ids);
  }

  return (
    <SectionCard place="agenda" title={words.title} aside={<PlannedMinutes />}>
      <Trouble error={reorder.error} />
      {agenda.length === 0 && <p>{words.empty}</p>}
      <ReorderList
        label={words.title}
        rows={agenda}
        keyOf={(item) => item.agendaItemId}
        nameOf={(item) => agendaTitle(item.title)}
        disabled={!can("agenda.reorder")}
        onMove={move}
        show={(item, index) => (
          <AgendaRow
            item={item}
            number={index + 1}
            opened={opened === item.agendaItemId}
            onToggle={() => setOpened(opened === item.agendaItemId ? undefined : item.agendaItemId)}
          />
        )}
      />
      {can("agenda.add") && (
        <Button variant="default" mt="sm" onClick={() => setAdding(true)}>
          {words.add}
        </Button>
      )}
      <AddItemDialog opened={adding} onClose={() => setAdding(false)} onAdded={setOpened} />
    </SectionCard>
  );
}

/** Planned minutes against the minimum of this meeting. */
function PlannedMinutes() {
  const { t } = useLanguage();
  const { agenda, minimumMinutes } = useMeeting().workspace;
  const planned = agenda.reduce((sum, item) => sum + item.plannedMinutes, 0);
  if (minimumMinutes === null) return <span aria-live="polite">{t.meeting.agenda.minutesShort(planned)}</span>;
  const isEnough = planned >= minimumMinutes;
  return (
    <span aria-live="polite">
      <StateBadge tone={isEnough ? "green" : "amber"}>{t.meeting.agenda.planned(planned, minimumMinutes)}</StateBadge>
    </span>
  );
}

function inOrder(workspace: Workspace, ids: string[]): Workspace {
  const agenda = ids.flatMap((id) => workspace.agenda.find((item) => item.agendaItemId === id) ?? []);
  return { ...workspace, agenda };
}

interface AddItemDialogProps {
  opened: boolean;
  onClose: () => void;
  onAdded: (agendaItemId: string) => void;
}

type AddableKind = Exclude<AgendaItem["kind"], "OPENING">;
const kinds: readonly AddableKind[] = ["DISCUSSION", "INFORMATION", "REPORT", "IDEOLOGY", "CRITICISM", "OTHER"];

/** A meeting about a topic has an outline: its sections come first. */
function kindsIn({ kind, thematicPart }: Workspace["meeting"]): readonly AddableKind[] {
  return kind === "THEMATIC" || thematicPart ? ["SECTION", ...kinds] : kinds;
}

function AddItemDialog({ opened, onClose, onAdded }: AddItemDialogProps) {
  const { t } = useLanguage();
  const { identity, workspace } = useMeeting();
  const words = t.meeting.agenda;
  const offered = kindsIn(workspace.meeting);
  const [title, setTitle] = useState("");
  const [minutes, setMinutes] = useState(10);
  const [kind, setKind] = useState<AddableKind>(offered[0] ?? "DISCUSSION");
  const add = useAct(
    () =>
      client.agenda.add({
        ...identity,
        title: title.trim(),
        presenterId: null,
        plannedMinutes: minutes,
        central: false,
        kind,
      }),
    {
      onDone: ({ agendaItemId }) => {
        setTitle("");
        onAdded(agendaItemId);
        onClose();
      },
    },
  );
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={words.add}
      submitLabel={t.common.action.add}
      busy={add.isPending}
      disabled={title.trim() === ""}
      error={add.error}
      onSubmit={() => add.mutate()}
    >
      <TextInput
        label={words.itemTitle}
        required
        data-autofocus
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Select
        label={words.kindLabel}
        allowDeselect={false}
        data={offered.map((value) => ({ value, label: words.kind[value] }))}
        value={kind}
        onChange={(value) => setKind(value ?? "DISCUSSION")}
      />
      <NumberInput
        label={words.minutes}
        min={0}
        max={600}
        value={minutes}
        onChange={(value) => setMinutes(Number(value) || 0)}
      />
    </FormDialog>
  );
}
