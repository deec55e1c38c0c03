import { NativeSelect, Text, TextInput } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { DayField } from "../meeting/day-field.tsx";
import { FormDialog } from "../meeting/form-dialog.tsx";
import { today } from "../meeting/moments.ts";
import { statuses } from "../people/member-query.ts";
import { Namesake } from "../people/namesake.tsx";
import { isCardNumber, type Particulars, ParticularsFields } from "../people/particulars-fields.tsx";
import { transferKinds, useTransferChange } from "./transfer-query.ts";

interface ArrivalDialogProps {
  opened: boolean;
  onClose: () => void;
  organizationId: string;
}

/** A member who brings the letter of a cell that does not use the product. */
export function ArrivalDialog(props: ArrivalDialogProps) {
  return props.opened ? <OpenedDialog {...props} /> : null;
}

type Arrival = Parameters<typeof client.transfer.enterArrival>[0];
const nobody: Particulars = { fullName: "", birthDate: null, sex: null, cardNumber: null };
const blank = () => ({
  kind: "FOR_GOOD" as Arrival["kind"],
  fromName: "",
  letterNumber: "",
  letterOn: today(),
  receivedOn: today(),
  lastDay: null as string | null,
  status: "OFFICIAL" as Arrival["status"],
  admittedOn: null as string | null,
  officialOn: null as string | null,
});

function OpenedDialog({ opened, onClose, organizationId }: ArrivalDialogProps) {
  const { t } = useLanguage();
  const words = t.transfer;
  const people = t.people.form;
  const navigate = useNavigate();
  const [fields, setFields] = useState<Particulars>(nobody);
  const [typed, setTyped] = useState(blank);
  const [despiteNamesake, setDespite] = useState(false);
  const [tried, setTried] = useState(false);
  const change = (changed: Partial<ReturnType<typeof blank>>) => setTyped((now) => ({ ...now, ...changed }));
  const { kind, status, lastDay } = typed;
  const stays = kind === "TEMPORARY";
  const enter = useTransferChange(
    () =>
      client.transfer.enterArrival({
        ...fields,
        ...typed,
        organizationId,
        despiteNamesake,
        lastDay: stays ? lastDay : null,
        officialOn: status === "OFFICIAL" ? typed.officialOn : null,
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
    name: fields.fullName.trim() === "" || !isCardNumber(fields.cardNumber),
    from: typed.fromName.trim() === "",
    number: typed.letterNumber.trim() === "",
    lastDay: stays && lastDay === null,
  };
  const said = (isMissing: boolean, text: string) => (tried && isMissing ? text : undefined);
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={words.enter}
      submitLabel={words.answer.receive.button}
      busy={enter.isPending}
      error={enter.error}
      onSubmit={() => {
        setTried(true);
        if (!Object.values(missing).some(Boolean)) enter.mutate();
      }}
    >
      <Text>{words.enterExplanation}</Text>
      <ParticularsFields
        value={fields}
        onChange={(changed) => setFields((now) => ({ ...now, ...changed }))}
        tried={tried}
      />
      <NativeSelect
        label={words.kindLabel}
        value={kind}
        data={transferKinds.map((value) => ({ value, label: words.kind[value] }))}
        onChange={({ currentTarget: { value } }) =>
          change({ kind: transferKinds.find((one) => one === value) ?? kind })
        }
      />
      <TextInput
        label={words.fromName}
        required
        maxLength={300}
        value={typed.fromName}
        error={said(missing.from, words.textMissing)}
        onChange={({ currentTarget: { value } }) => change({ fromName: value })}
      />
      <TextInput
        label={words.letterNumber}
        required
        maxLength={100}
        value={typed.letterNumber}
        error={said(missing.number, words.textMissing)}
        onChange={({ currentTarget: { value } }) => change({ letterNumber: value })}
      />
      <DayField
        label={words.letterDay}
        value={typed.letterOn}
        max={today()}
        onChange={(day) => change({ letterOn: day ?? today() })}
      />
      <DayField
        label={words.receivedOnLabel}
        value={typed.receivedOn}
        max={today()}
        onChange={(day) => change({ receivedOn: day ?? today() })}
      />
      {stays && (
        <DayField
          label={words.lastDay}
          value={lastDay}
          min={typed.receivedOn}
          error={said(missing.lastDay, words.lastDayMissing)}
          onChange={(day) => change({ lastDay: day })}
        />
      )}
      <NativeSelect
        label={people.status}
        value={status}
        data={statuses.map((one) => ({ value: one, label: t.people.status[one] }))}
        onChange={({ currentTarget: { value } }) => change({ status: statuses.find((one) => one === value) ?? status })}
      />
      <DayField
        label={people.admittedOn}
        value={typed.admittedOn}
        onChange={(admittedOn) => change({ admittedOn })}
        clearable
      />
      {status === "OFFICIAL" && (
        <DayField
          label={people.officialOn}
          value={typed.officialOn}
          onChange={(officialOn) => change({ officialOn })}
          clearable
        />
      )}
      <Namesake error={enter.error} cellId={organizationId} checked={despiteNamesake} onChange={setDespite} />
    </FormDialog>
  );
}
