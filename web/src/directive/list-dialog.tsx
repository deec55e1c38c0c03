import { Button, Checkbox, Group, Modal, Stack, Text, Title } from "@mantine/core";
import { useState } from "react";
import { client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble, troubleLine } from "../trouble.tsx";
import { FileDrop } from "../ui/file-drop.tsx";
import rowStyles from "../ui/rows.module.css";
import { uploadFile } from "../upload.ts";
import styles from "./directive.module.css";
import { useDirectiveChange } from "./directive-query.ts";

const MAX_LIST_BYTES = 8_000_000;

type Listed = Awaited<ReturnType<typeof client.directive.readList>>["texts"][number];
type Entered = Awaited<ReturnType<typeof client.directive.registerMany>>;

interface ListDialogProps {
  opened: boolean;
  onClose: () => void;
  organizationId: string;
  onEntered: (entered: Entered) => void;
}

/** Many texts at once from a sheet, looked at before they are entered. */
export function ListDialog({ opened, onClose, organizationId, onEntered }: ListDialogProps) {
  const { t } = useLanguage();
  const [listed, setListed] = useState<{ texts: readonly Listed[]; from: string }>();
  const words = t.directive.list;
  function close() {
    setListed(undefined);
    onClose();
  }
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={words.title}
      size="xl"
      closeButtonProps={{ "aria-label": t.common.action.close }}
    >
      {listed ? (
        <Preview
          {...listed}
          organizationId={organizationId}
          onAgain={() => setListed(undefined)}
          onEntered={(entered) => {
            onEntered(entered);
            close();
          }}
        />
      ) : (
        <Stack>
          <Text>{words.explained}</Text>
          <FileDrop
            label={words.file}
            endings={[".xlsx", ".csv"]}
            maxBytes={MAX_LIST_BYTES}
            multiple={false}
            warnOfSecrecy
            upload={async (file, controls) => {
              const { uploadId } = await uploadFile(file, controls);
              const { texts } = await client.directive.readList({ organizationId, uploadId });
              setListed({ texts, from: file.name });
            }}
            explain={(error) => troubleLine(error, t)}
          />
        </Stack>
      )}
    </Modal>
  );
}

interface PreviewProps {
  texts: readonly Listed[];
  from: string;
  organizationId: string;
  onAgain: () => void;
  onEntered: (entered: Entered) => void;
}

/** What would be entered, and what is doubtful; nothing is stored before somebody has looked. */
function Preview({ texts, from, organizationId, onAgain, onEntered }: PreviewProps) {
  const { t } = useLanguage();
  const words = t.directive.list;
  const [chosen, setChosen] = useState(
    () => new Set(texts.filter(({ canBeEntered }) => canBeEntered).map(({ place }) => place)),
  );
  const fields = texts.flatMap(({ place, issuedOn, canBeEntered, doubts: _, ...text }) =>
    chosen.has(place) && canBeEntered && issuedOn !== null ? [{ ...text, issuedOn }] : [],
  );
  const enter = useDirectiveChange(() => client.directive.registerMany({ organizationId, texts: fields }), onEntered);
  function choose(place: number, isChosen: boolean) {
    const next = new Set(chosen);
    if (isChosen) next.add(place);
    else next.delete(place);
    setChosen(next);
  }
  const [good, doubtful] = [texts.filter(isGood), texts.filter((text) => !isGood(text))];
  return (
    <Stack>
      <Text>{words.from(from)}</Text>
      {doubtful.length > 0 && (
        <section>
          <Title order={3}>{words.needsLook(doubtful.length)}</Title>
          <Lines texts={doubtful} chosen={chosen} onChoose={choose} />
        </section>
      )}
      {good.length > 0 && (
        <section>
          <Title order={3}>{words.good(good.length)}</Title>
          <Lines texts={good} chosen={chosen} onChoose={choose} />
        </section>
      )}
      <Trouble error={enter.error} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onAgain}>
          {words.again}
        </Button>
        <Button loading={enter.isPending} disabled={fields.length === 0} onClick={() => enter.mutate()}>
          {fields.length === 0 ? words.nothing : words.enter(fields.length)}
        </Button>
      </Group>
    </Stack>
  );
}

function isGood({ doubts }: Listed): boolean {
  return doubts.length === 0;
}

const PAGE = 30;

interface LinesProps {
  texts: readonly Listed[];
  chosen: ReadonlySet<number>;
  onChoose: (place: number, isChosen: boolean) => void;
}

function Lines({ texts, chosen, onChoose }: LinesProps) {
  const { t, f } = useLanguage();
  const [most, setMost] = useState(PAGE);
  const words = t.directive.list;
  return (
    <>
      <ul className={rowStyles.list}>
        {texts.slice(0, most).map((text) => (
          <li key={text.place} className={styles.row}>
            <Checkbox
              // What cannot be entered is what somebody has to read.
              styles={{ label: { color: "var(--ink)" } }}
              label={[t.directive.type[text.type], text.reference, text.issuedOn && f.date(text.issuedOn), text.subject]
                .filter(Boolean)
                .join(" · ")}
              description={[words.line(text.place), text.issuerName, ...text.doubts.map((doubt) => words.doubt[doubt])]
                .filter(Boolean)
                .join(" · ")}
              checked={chosen.has(text.place) && text.canBeEntered}
              disabled={!text.canBeEntered}
              onChange={(event) => onChoose(text.place, event.currentTarget.checked)}
            />
          </li>
        ))}
      </ul>
      {texts.length > most && (
        <Button variant="default" onClick={() => setMost(most + PAGE)}>
          {words.more(Math.min(PAGE, texts.length - most))}
        </Button>
      )}
    </>
  );
}
