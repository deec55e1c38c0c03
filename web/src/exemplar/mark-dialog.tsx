import { Checkbox, Select, Stack, Textarea, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { FormDialog } from "../meeting/form-dialog.tsx";
import rowStyles from "../ui/rows.module.css";
import { companionsQuery, useExemplarChange } from "./exemplar-query.ts";

type Marked = Parameters<typeof client.exemplar.mark>[0];

interface MarkDialogProps {
  opened: boolean;
  onClose: () => void;
  /** The committee that marks. */
  organizationId: string;
  /** What is marked; absent for a way of working of a cell that is chosen here. */
  marked?: { sourceId: string; of: Marked["of"]; title: string };
  onMarked?: (exemplarId: string) => void;
}

/** Marks a meeting, a topic or a way of working as worth taking, and says what of it others may see. */
export function MarkDialog(props: MarkDialogProps) {
  return props.opened ? <OpenedDialog {...props} /> : null;
}

function OpenedDialog({ onClose, organizationId, marked, onMarked }: MarkDialogProps) {
  const { t } = useLanguage();
  const words = t.exemplar.mark;
  const [sourceId, setSourceId] = useState<string | null>(marked?.sourceId ?? null);
  const [title, setTitle] = useState(marked?.title ?? "");
  const [worth, setWorth] = useState("");
  const [shows, setShows] = useState({ showsAgenda: true, showsOutline: true });
  const [tried, setTried] = useState(false);
  const of = marked?.of ?? { kind: "PRACTICE" as const };
  const mark = useExemplarChange(
    (source: string) =>
      client.exemplar.mark({
        organizationId,
        sourceId: source,
        of,
        title: title.trim(),
        worth: worth.trim(),
        ...shows,
      }),
    ({ exemplarId }) => {
      onMarked?.(exemplarId);
      onClose();
    },
  );
  function submit() {
    setTried(true);
    if (sourceId !== null && title.trim() !== "" && worth.trim() !== "") mark.mutate(sourceId);
  }
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={words.title}
      submitLabel={words.submit}
      busy={mark.isPending}
      error={mark.error}
      onSubmit={submit}
    >
      {!marked && <CellField organizationId={organizationId} tried={tried} value={sourceId} onChange={setSourceId} />}
      <TextInput
        label={words.name}
        required
        maxLength={300}
        {...(marked ? { "data-autofocus": true } : {})}
        value={title}
        error={tried && title.trim() === "" ? words.nameRequired : undefined}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Textarea
        label={words.worth}
        description={words.worthHint}
        required
        autosize
        minRows={3}
        maxLength={2000}
        value={worth}
        error={tried && worth.trim() === "" ? words.worthRequired : undefined}
        onChange={(event) => setWorth(event.currentTarget.value)}
      />
      {of.kind !== "PRACTICE" && (
        <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
          <legend>{words.shows}</legend>
          <Stack gap="xs" mt="xs">
            <Checkbox
              label={words.agenda}
              checked={shows.showsAgenda}
              onChange={({ currentTarget: { checked } }) => setShows((before) => ({ ...before, showsAgenda: checked }))}
            />
            <Checkbox
              label={words.outline}
              checked={shows.showsOutline}
              onChange={({ currentTarget: { checked } }) =>
                setShows((before) => ({ ...before, showsOutline: checked }))
              }
            />
            <div className={rowStyles.dim}>{words.never}</div>
          </Stack>
        </fieldset>
      )}
      <div className={rowStyles.dim}>{words.asked}</div>
    </FormDialog>
  );
}

interface CellFieldProps {
  organizationId: string;
  tried: boolean;
  value: string | null;
  onChange: (sourceId: string | null) => void;
}

function CellField({ organizationId, tried, value, onChange }: CellFieldProps) {
  const { t } = useLanguage();
  const words = t.exemplar.mark;
  const { data } = useQuery(companionsQuery(organizationId));
  return (
    <Select
      label={words.cell}
      required
      searchable
      data-autofocus
      data={(data?.rows ?? []).map(({ organizationId: id, name }) => ({ value: id, label: name }))}
      value={value}
      error={tried && value === null ? words.cellRequired : undefined}
      onChange={onChange}
    />
  );
}
