import { Checkbox, CloseButton, Radio, Stack, Textarea } from "@mantine/core";
import { useState } from "react";
import { client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { DayField } from "../meeting/day-field.tsx";
import { FormDialog } from "../meeting/form-dialog.tsx";
import { today } from "../meeting/moments.ts";
import type { OrganizationSummary } from "../organization/organization-query.ts";
import { OrganizationSearch } from "../organization/organization-search.tsx";
import rowStyles from "../ui/rows.module.css";
import styles from "./directive.module.css";
import {
  type Directive,
  type Expectation,
  expectations,
  type Reach,
  reaches,
  useDirectiveChange,
} from "./directive-query.ts";

type Named = Pick<OrganizationSummary, "organizationId" | "name">;

interface SendDialogProps {
  opened: boolean;
  onClose: () => void;
  directive: Directive;
  onSent: (sentTo: number) => void;
}

/** Sends a text down: to whom, what is expected, by when. */
export function SendDialog(props: SendDialogProps) {
  return props.opened ? <OpenedDialog {...props} /> : null;
}

function OpenedDialog({ onClose, directive, onSent }: SendDialogProps) {
  const { t } = useLanguage();
  const words = t.directive.send;
  const { organizationId, directiveId } = directive;
  const [reach, setReach] = useState<Reach>("CELLS_BELOW");
  const [chosen, setChosen] = useState<readonly Named[]>([]);
  const [expects, setExpects] = useState<readonly Expectation[]>([directive.isForEverybody ? "READ" : "DISSEMINATE"]);
  const [dueOn, setDueOn] = useState<string | null>(null);
  const [note, setNote] = useState("");
  const [tried, setTried] = useState(false);
  const isNobodyChosen = reach === "CHOSEN" && chosen.length === 0;
  const send = useDirectiveChange(
    () => {
      const to =
        reach === "CHOSEN"
          ? { kind: reach, organizationIds: chosen.map((one) => one.organizationId) }
          : { kind: reach };
      return client.directive.send({
        organizationId,
        directiveId,
        to,
        expects: [...expects],
        dueOn,
        note: note.trim(),
      });
    },
    ({ sentTo }) => {
      onSent(sentTo);
      onClose();
    },
  );

  function submit() {
    setTried(true);
    if (expects.length > 0 && !isNobodyChosen) send.mutate();
  }

  return (
    <FormDialog
      opened
      onClose={onClose}
      title={words.title}
      submitLabel={words.submit}
      busy={send.isPending}
      error={send.error}
      onSubmit={submit}
    >
      <Radio.Group
        label={words.to}
        description={words.toHint}
        value={reach}
        onChange={(value) => setReach(reaches.find((one) => one === value) ?? reach)}
      >
        <Stack gap={0}>
          {reaches.map((value) => (
            <Radio key={value} value={value} label={t.directive.sender.reach[value]} />
          ))}
        </Stack>
      </Radio.Group>
      {reach === "CHOSEN" && (
        <ChosenOrganizations
          under={organizationId}
          chosen={chosen}
          onChange={setChosen}
          error={tried && isNobodyChosen ? words.chosenNeeded : undefined}
        />
      )}
      <Checkbox.Group
        label={words.expects}
        value={[...expects]}
        onChange={(values) => setExpects(expectations.filter((one) => values.includes(one)))}
        error={tried && expects.length === 0 ? words.expectsNeeded : undefined}
      >
        <Stack gap={0}>
          {expectations.map((value) => (
            <Checkbox key={value} value={value} label={words.deed[value]} />
          ))}
        </Stack>
      </Checkbox.Group>
      <DayField label={words.dueOn} clearable value={dueOn} onChange={setDueOn} min={today()} />
      <Textarea
        label={words.note}
        autosize
        minRows={2}
        maxLength={1000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </FormDialog>
  );
}

interface ChosenProps {
  under: string;
  chosen: readonly Named[];
  onChange: (chosen: readonly Named[]) => void;
  error: string | undefined;
}

/** Organizations named one by one; each stands for all below it. */
function ChosenOrganizations({ under, chosen, onChange, error }: ChosenProps) {
  const { t } = useLanguage();
  const words = t.directive.send;
  const isChosen = (one: Named) => chosen.some(({ organizationId }) => organizationId === one.organizationId);
  return (
    <div>
      <OrganizationSearch
        // Empty again after each one that was taken.
        key={chosen.length}
        label={words.choose}
        under={under}
        except={under}
        onChoose={(one) => one && !isChosen(one) && onChange([...chosen, one])}
        error={error}
      />
      {chosen.length > 0 && (
        <ul className={rowStyles.list} aria-label={words.chosen}>
          {chosen.map((one) => (
            <li key={one.organizationId} className={styles.chosen}>
              <span>{one.name}</span>
              <CloseButton
                aria-label={words.removeChosen(one.name)}
                onClick={() => onChange(chosen.filter(({ organizationId }) => organizationId !== one.organizationId))}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
