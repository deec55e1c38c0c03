import { Select, Textarea, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { DayField } from "../meeting/day-field.tsx";
import { FormDialog } from "../meeting/form-dialog.tsx";
import { today } from "../meeting/moments.ts";
import rowStyles from "../ui/rows.module.css";
import { companionsQuery, exemplarsQuery, useExemplarChange } from "./exemplar-query.ts";

interface ExchangeDialogProps {
  opened: boolean;
  onClose: () => void;
  organizationId: string;
}

/** Records a visit to another cell: one beside, or one whose example is shown here. */
export function ExchangeDialog(props: ExchangeDialogProps) {
  return props.opened ? <OpenedDialog {...props} /> : null;
}

function OpenedDialog({ onClose, organizationId }: ExchangeDialogProps) {
  const { t } = useLanguage();
  const words = t.exemplar.exchange;
  const [typed, setTyped] = useState({
    visitedId: null as string | null,
    heldOn: null as string | null,
    about: "",
    taken: "",
  });
  const [tried, setTried] = useState(false);
  const change = (changed: Partial<typeof typed>) => setTyped((before) => ({ ...before, ...changed }));
  const cells = useCellsToVisit(organizationId);
  const record = useExemplarChange(
    (visit: { visitedId: string; heldOn: string }) =>
      client.exchange.record({ ...visit, organizationId, about: typed.about.trim(), taken: typed.taken }),
    onClose,
  );
  function submit() {
    setTried(true);
    const { visitedId, heldOn, about } = typed;
    if (visitedId !== null && heldOn !== null && about.trim() !== "") record.mutate({ visitedId, heldOn });
  }
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={words.title}
      submitLabel={t.common.action.save}
      busy={record.isPending}
      error={record.error}
      onSubmit={submit}
    >
      <Select
        label={words.visited}
        required
        searchable
        data-autofocus
        data={cells}
        value={typed.visitedId}
        error={tried && typed.visitedId === null ? words.visitedRequired : undefined}
        onChange={(visitedId) => change({ visitedId })}
      />
      <DayField
        label={words.heldOn}
        required
        max={today()}
        value={typed.heldOn}
        error={tried && typed.heldOn === null ? words.heldOnRequired : undefined}
        onChange={(heldOn) => change({ heldOn })}
      />
      <TextInput
        label={words.about}
        required
        maxLength={500}
        value={typed.about}
        error={tried && typed.about.trim() === "" ? words.aboutRequired : undefined}
        onChange={(event) => change({ about: event.currentTarget.value })}
      />
      <Textarea
        label={words.taken}
        autosize
        minRows={2}
        maxLength={2000}
        value={typed.taken}
        onChange={(event) => change({ taken: event.currentTarget.value })}
      />
      <div className={rowStyles.dim}>{words.told}</div>
    </FormDialog>
  );
}

function useCellsToVisit(organizationId: string): { value: string; label: string }[] {
  const { data: beside } = useQuery(companionsQuery(organizationId));
  const { data: shown } = useQuery(exemplarsQuery({ organizationId, box: "FOUND" }));
  const names = new Map((beside?.rows ?? []).map((cell) => [cell.organizationId, cell.name]));
  for (const { source } of shown?.rows ?? []) names.set(source.organizationId, source.name);
  names.delete(organizationId);
  return [...names].map(([value, label]) => ({ value, label }));
}
