import { NativeSelect } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { client } from "../api.ts";
import { dayOf } from "../language/formats.ts";
import { useLanguage } from "../language/use-language.tsx";
import { DayField } from "../meeting/day-field.tsx";
import { FormDialog } from "../meeting/form-dialog.tsx";
import { isCell, type Organization } from "../organization/organization-query.ts";
import { OrganizationSearch } from "../organization/organization-search.tsx";
import { type Member, statuses } from "./member-query.ts";
import { Namesake } from "./namesake.tsx";
import { isCardNumber, type Particulars, ParticularsFields } from "./particulars-fields.tsx";
import { useMemberChange } from "./use-member-change.ts";

interface CreateMemberDialogProps {
  opened: boolean;
  onClose: () => void;
  organization: Pick<Organization, "organizationId" | "kind">;
}

/** Enters a new person as a member of a cell; at a body, the cell is chosen first. */
export function CreateMemberDialog(props: CreateMemberDialogProps) {
  return props.opened ? <OpenedDialog {...props} /> : null;
}

type Status = Member["memberships"][number]["status"];
const nobody: Particulars = { fullName: "", birthDate: null, sex: null, cardNumber: null };

function OpenedDialog({ opened, onClose, organization }: CreateMemberDialogProps) {
  const { t } = useLanguage();
  const words = t.people.form;
  const inCell = isCell(organization.kind);
  const [cellId, setCellId] = useState(inCell ? organization.organizationId : undefined);
  const [fields, setFields] = useState<Particulars>(nobody);
  const [status, setStatus] = useState<Status>("OFFICIAL");
  const [admittedOn, setAdmittedOn] = useState<string | null>(null);
  const [officialOn, setOfficialOn] = useState<string | null>(null);
  const [validFrom, setValidFrom] = useState<string | null>(dayOf(new Date()));
  const [despiteNamesake, setDespite] = useState(false);
  const [tried, setTried] = useState(false);
  const navigate = useNavigate();
  const create = useMemberChange(client.member.create, ({ personId }) => {
    onClose();
    if (cellId === undefined) return;
    void navigate({
      to: "/organizations/$organizationId/members/$personId",
      params: { organizationId: cellId, personId },
    });
  });

  function submit() {
    setTried(true);
    if (cellId === undefined || validFrom === null) return;
    if (fields.fullName.trim() === "" || !isCardNumber(fields.cardNumber)) return;
    const days = { admittedOn, officialOn: status === "OFFICIAL" ? officialOn : null, validFrom };
    create.mutate({ ...fields, ...days, organizationId: cellId, status, despiteNamesake });
  }

  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={words.create}
      submitLabel={t.common.action.save}
      busy={create.isPending}
      error={create.error}
      onSubmit={submit}
    >
      {!inCell && (
        <OrganizationSearch
          label={words.cell}
          cellsOnly
          under={organization.organizationId}
          onChoose={(cell) => setCellId(cell?.organizationId)}
          error={tried && cellId === undefined ? words.cellNeeded : undefined}
        />
      )}
      <ParticularsFields
        value={fields}
        onChange={(changed) => setFields((before) => ({ ...before, ...changed }))}
        tried={tried}
      />
      <NativeSelect
        label={words.status}
        value={status}
        data={statuses.map((one) => ({ value: one, label: t.people.status[one] }))}
        onChange={({ currentTarget: { value } }) => setStatus(statuses.find((one) => one === value) ?? status)}
      />
      <DayField label={words.admittedOn} value={admittedOn} onChange={setAdmittedOn} clearable />
      {status === "OFFICIAL" && (
        <DayField label={words.officialOn} value={officialOn} onChange={setOfficialOn} clearable />
      )}
      <DayField
        label={words.validFrom}
        value={validFrom}
        onChange={setValidFrom}
        error={tried && validFrom === null ? words.dayNeeded : undefined}
      />
      <Namesake error={create.error} cellId={cellId} checked={despiteNamesake} onChange={setDespite} />
    </FormDialog>
  );
}
