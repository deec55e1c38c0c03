import { Checkbox, NativeSelect, Text, Textarea, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { api, client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { DayField } from "../meeting/day-field.tsx";
import { FormDialog } from "../meeting/form-dialog.tsx";
import { today } from "../meeting/moments.ts";
import { DestinationSearch } from "./destination-search.tsx";
import { type TransferKind, transferKinds, useTransferChange } from "./transfer-query.ts";

interface SendDialogProps {
  opened: boolean;
  onClose: () => void;
  organizationId: string;
  /** Who goes, where that is known already. */
  personId?: string;
}

/** The letter with which a member goes to another cell, with what that leaves behind. */
export function SendDialog(props: SendDialogProps) {
  return props.opened ? <OpenedDialog {...props} /> : null;
}

const blank = {
  kind: "FOR_GOOD" as TransferKind,
  isOutside: false,
  toOrganizationId: null as string | null,
  toName: "",
  reason: "",
  lastDay: null as string | null,
  tasksGo: false,
};

function OpenedDialog({ opened, onClose, organizationId, personId: known }: SendDialogProps) {
  const { t } = useLanguage();
  const words = t.transfer;
  const navigate = useNavigate();
  const [personId, setPersonId] = useState(known ?? "");
  const [sentOn, setSentOn] = useState(today());
  const [typed, setTyped] = useState(blank);
  const [tried, setTried] = useState(false);
  const change = (changed: Partial<typeof blank>) => setTyped((now) => ({ ...now, ...changed }));
  const { kind, isOutside, toOrganizationId, toName, reason, lastDay, tasksGo } = typed;
  const { data: members } = useQuery({
    ...api.member.list.queryOptions({ input: { organizationId, stay: "HOME", limit: 200 } }),
    enabled: known === undefined,
  });
  const send = useTransferChange(
    () =>
      client.transfer.send({
        organizationId,
        personId,
        kind,
        sentOn,
        reason,
        tasksGo,
        toOrganizationId: isOutside ? null : toOrganizationId,
        toName: isOutside ? toName : "",
        lastDay: kind === "TEMPORARY" ? lastDay : null,
      }),
    ({ transferId }) => {
      onClose();
      void navigate({
        to: "/organizations/$organizationId/transfers/$transferId",
        params: { organizationId, transferId },
      });
    },
  );
  const missing = {
    person: personId === "",
    to: isOutside ? toName.trim() === "" : toOrganizationId === null,
    reason: reason.trim() === "",
    lastDay: kind === "TEMPORARY" && lastDay === null,
  };
  const said = (isMissing: boolean, text: string) => (tried && isMissing ? text : undefined);
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={words.send}
      submitLabel={words.send}
      busy={send.isPending}
      error={send.error}
      onSubmit={() => {
        setTried(true);
        if (!Object.values(missing).some(Boolean)) send.mutate();
      }}
    >
      {known === undefined && (
        <NativeSelect
          label={words.member}
          required
          value={personId}
          error={said(missing.person, words.memberMissing)}
          data={[
            { value: "", label: words.chooseMember },
            ...(members?.rows ?? []).map((row) => ({ value: row.personId, label: row.fullName })),
          ]}
          onChange={({ currentTarget: { value } }) => setPersonId(value)}
        />
      )}
      <NativeSelect
        label={words.kindLabel}
        value={kind}
        data={transferKinds.map((value) => ({ value, label: words.kind[value] }))}
        onChange={({ currentTarget: { value } }) =>
          change({ kind: transferKinds.find((one) => one === value) ?? kind })
        }
      />
      <Checkbox
        label={words.outside}
        checked={isOutside}
        onChange={({ currentTarget: { checked } }) => change({ isOutside: checked })}
      />
      {isOutside ? (
        <TextInput
          label={words.toName}
          required
          maxLength={300}
          value={toName}
          error={said(missing.to, words.toMissing)}
          onChange={({ currentTarget: { value } }) => change({ toName: value })}
        />
      ) : (
        <DestinationSearch
          organizationId={organizationId}
          label={words.to}
          value={toOrganizationId}
          error={said(missing.to, words.toMissing)}
          onChange={(value) => change({ toOrganizationId: value })}
        />
      )}
      <Textarea
        label={words.reason}
        required
        autosize
        minRows={2}
        maxLength={500}
        value={reason}
        error={said(missing.reason, words.reasonMissing)}
        onChange={({ currentTarget: { value } }) => change({ reason: value })}
      />
      <DayField label={words.letterDay} value={sentOn} max={today()} onChange={(day) => setSentOn(day ?? today())} />
      {kind === "TEMPORARY" && (
        <DayField
          label={words.lastDay}
          value={lastDay}
          min={sentOn}
          error={said(missing.lastDay, words.lastDayMissing)}
          onChange={(day) => change({ lastDay: day })}
        />
      )}
      {personId !== "" && <Preview of={{ organizationId, personId, sentOn }} />}
      {kind === "FOR_GOOD" && !isOutside && (
        <Checkbox
          label={words.tasksGo}
          checked={tasksGo}
          onChange={({ currentTarget: { checked } }) => change({ tasksGo: checked })}
        />
      )}
    </FormDialog>
  );
}

/** What stands in the way, what is left behind, and by when the letter is handed in. */
function Preview({ of }: { of: { organizationId: string; personId: string; sentOn: string } }) {
  const { t, f } = useLanguage();
  const words = t.transfer;
  const { data } = useQuery(api.transfer.preview.queryOptions({ input: of }));
  if (!data) return null;
  return (
    <div role="note">
      {data.hindrance !== null && <Text c="var(--mantine-color-error)">{words.hindrance[data.hindrance]}</Text>}
      {data.positions.length > 0 && <Text c="var(--mantine-color-error)">{words.holdsOffice}</Text>}
      <Text>{words.handInBy(f.date(data.dueOn))}</Text>
      <Text>{data.openTasks.length === 0 ? words.noTasks : words.tasks(data.openTasks.length)}</Text>
      <ul>
        {data.openTasks.map(({ what, dueOn }) => (
          <li key={`${what} ${dueOn}`}>{`${what} (${f.date(dueOn)})`}</li>
        ))}
      </ul>
    </div>
  );
}
