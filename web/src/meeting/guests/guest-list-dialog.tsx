import { Button, Group, Modal, Stack, Text, Textarea } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { client } from "../../api.ts";
import { dayOf } from "../../language/formats.ts";
import { useLanguage } from "../../language/use-language.tsx";
import { Trouble, troubleLine } from "../../trouble.tsx";
import { FileDrop } from "../../ui/file-drop.tsx";
import { uploadFile } from "../../upload.ts";
import { useMeeting } from "../workspace-context.tsx";
import { GuestPreview } from "./guest-preview.tsx";
import type { Guest } from "./guests-card.tsx";
import { KindChoice } from "./kind-choice.tsx";

const MAX_LIST_BYTES = 8_000_000;

export type Added = { added: number; alreadyThere: number };
type Listed = Awaited<ReturnType<typeof client.guest.readList>>["guests"];
export type ListedGuest = Listed[number];

interface GuestListDialogProps {
  opened: boolean;
  onClose: () => void;
  onDone: (added: Added) => void;
}

/** Many guests at once: a list that was copied, a file, or the list of the last meeting; looked at before it is stored. */
export function GuestListDialog({ opened, onClose, onDone }: GuestListDialogProps) {
  const { t } = useLanguage();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t.meeting.guests.addMany}
      size="lg"
      closeButtonProps={{ "aria-label": t.common.action.close }}
    >
      {opened && <ListSteps onClose={onClose} onDone={onDone} />}
    </Modal>
  );
}

function ListSteps({ onClose, onDone }: Omit<GuestListDialogProps, "opened">) {
  const [kind, setKind] = useState<Guest["kind"]>("STAFF");
  const [text, setText] = useState("");
  const [listed, setListed] = useState<{ guests: Listed; from?: string }>();
  if (listed) {
    return (
      <GuestPreview
        listed={listed.guests}
        from={listed.from}
        kind={kind}
        onAgain={() => setListed(undefined)}
        onDone={(added) => {
          onDone(added);
          onClose();
        }}
      />
    );
  }
  return (
    <ListSources
      kind={kind}
      onKind={setKind}
      text={text}
      onText={setText}
      onListed={(guests, from) => setListed({ guests, ...(from === undefined ? {} : { from }) })}
    />
  );
}

interface ListSourcesProps {
  kind: Guest["kind"];
  onKind: (kind: Guest["kind"]) => void;
  text: string;
  onText: (text: string) => void;
  onListed: (guests: Listed, from?: string) => void;
}

function ListSources({ kind, onKind, text, onText, onListed }: ListSourcesProps) {
  const { t, f } = useLanguage();
  const { identity } = useMeeting();
  const words = t.meeting.guests.list;
  const read = useMutation({
    mutationFn: () => client.guest.readList({ ...identity, text }),
    onSuccess: ({ guests }) => onListed(guests),
  });
  const earlier = useMutation({
    mutationFn: () => client.guest.listEarlier(identity),
    onSuccess: ({ heldOn, guests }) => heldOn && onListed(guests, words.earlierOf(f.date(dayOf(heldOn)))),
  });
  return (
    <Stack>
      <KindChoice label={words.kind} value={kind} onChange={onKind} />
      <Textarea
        label={words.paste}
        description={words.pasteHint}
        placeholder={words.pasteExample}
        autosize
        minRows={4}
        maxRows={12}
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
      />
      <Trouble error={read.error ?? earlier.error} />
      <Group>
        <Button loading={read.isPending} disabled={text.trim() === ""} onClick={() => read.mutate()}>
          {words.read}
        </Button>
        <Button variant="default" loading={earlier.isPending} onClick={() => earlier.mutate()}>
          {words.earlier}
        </Button>
      </Group>
      <Text role="status">{earlier.data && earlier.data.heldOn === null && words.noEarlier}</Text>
      <FileDrop
        label={words.file}
        endings={[".xlsx", ".csv"]}
        maxBytes={MAX_LIST_BYTES}
        multiple={false}
        warnOfSecrecy
        upload={async (file, controls) => {
          const { uploadId } = await uploadFile(file, controls);
          const { guests } = await client.guest.readList({ ...identity, uploadId });
          onListed(guests, file.name);
        }}
        explain={(error) => troubleLine(error, t)}
      />
    </Stack>
  );
}
