import { Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { api, client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { DayField } from "../meeting/day-field.tsx";
import { FormDialog } from "../meeting/form-dialog.tsx";
import { cellTypes, isCell, type Organization, organizationKinds } from "./organization-query.ts";

interface OrganizationFormDialogProps {
  opened: boolean;
  onClose: () => void;
  /** Where a new one is founded; null at the root. */
  parent: Pick<Organization, "organizationId" | "name" | "kind"> | null;
  /** The one to change; absent for a new one. */
  organization?: Organization;
}

/** Founds an organization, or changes the particulars of one. */
export function OrganizationFormDialog(props: OrganizationFormDialogProps) {
  return props.opened ? <OpenedForm {...props} /> : null;
}

function OpenedForm({ opened, onClose, parent, organization }: OrganizationFormDialogProps) {
  const { t } = useLanguage();
  const words = t.organization.form;
  const [fields, setFields] = useState(() => fieldsOf(organization));
  const [tried, setTried] = useState(false);
  const change = (changed: Partial<Fields>) => setFields((before) => ({ ...before, ...changed }));
  const save = useSave({ parent, organization, onSaved: onClose });
  const kinds = parent ? organizationKinds.slice(organizationKinds.indexOf(parent.kind) + 1) : organizationKinds;
  const needsType = isCell(fields.kind);
  const wrongName = fields.name.trim() === "";
  const wrongType = needsType && fields.cellType === null;

  function submit() {
    setTried(true);
    if (!wrongName && !wrongType) save.mutate({ ...fields, cellType: needsType ? fields.cellType : null });
  }

  const creating = parent ? words.createUnder(parent.name) : words.create;
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={organization ? words.edit : creating}
      submitLabel={t.common.action.save}
      busy={save.isPending}
      error={save.error}
      onSubmit={submit}
    >
      {!organization && (
        <NativeSelect
          label={t.organization.kindLabel}
          value={fields.kind}
          data={kinds.map((kind) => ({ value: kind, label: t.organization.kind[kind] }))}
          onChange={({ currentTarget: { value } }) =>
            change({ kind: kinds.find((kind) => kind === value) ?? fields.kind })
          }
        />
      )}
      {needsType && (
        <NativeSelect
          label={t.organization.cellTypeLabel}
          value={fields.cellType ?? ""}
          error={tried && wrongType ? words.typeNeeded : undefined}
          data={[
            { value: "", label: words.choose },
            ...cellTypes.map((type) => ({ value: type, label: t.organization.cellType[type] })),
          ]}
          onChange={({ currentTarget: { value } }) =>
            change({ cellType: cellTypes.find((type) => type === value) ?? null })
          }
        />
      )}
      <TextInput
        label={t.organization.name}
        {...(organization && { description: words.nameAdvice })}
        data-autofocus
        value={fields.name}
        error={tried && wrongName ? words.nameNeeded : undefined}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <TextInput
        label={t.organization.placeName}
        description={words.placeAdvice}
        value={fields.placeName}
        onChange={(event) => change({ placeName: event.currentTarget.value })}
      />
      <TextInput
        label={words.code}
        description={words.codeAdvice}
        value={fields.code ?? ""}
        onChange={(event) => change({ code: event.currentTarget.value || null })}
      />
      <DayField
        label={words.founded}
        value={fields.foundedOn}
        onChange={(foundedOn) => change({ foundedOn })}
        clearable
      />
      <DayField
        label={words.term}
        value={fields.termStartedOn}
        onChange={(termStartedOn) => change({ termStartedOn })}
        clearable
      />
      {needsType && (
        <Checkbox
          label={words.signsAsCommittee}
          checked={fields.signsAsCommittee}
          onChange={(event) => change({ signsAsCommittee: event.currentTarget.checked })}
        />
      )}
    </FormDialog>
  );
}

type Fields = Pick<
  Organization,
  "name" | "kind" | "cellType" | "code" | "placeName" | "termStartedOn" | "foundedOn" | "signsAsCommittee"
>;

function fieldsOf(organization: Organization | undefined): Fields {
  if (!organization) {
    const empty = { code: null, placeName: "", termStartedOn: null, foundedOn: null, signsAsCommittee: false };
    return { name: "", kind: "CELL", cellType: null, ...empty };
  }
  const { name, kind, cellType, code, placeName, termStartedOn, foundedOn, signsAsCommittee } = organization;
  return { name, kind, cellType, code, placeName, termStartedOn, foundedOn, signsAsCommittee };
}

function useSave({
  parent,
  organization,
  onSaved,
}: {
  parent: OrganizationFormDialogProps["parent"];
  organization: Organization | undefined;
  onSaved: () => void;
}) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: async (fields: Fields) => {
      if (!organization) return client.organization.create({ ...fields, parentId: parent?.organizationId ?? null });
      const { kind: _, ...changed } = fields;
      const { organizationId, revision } = organization;
      await client.organization.update({ ...changed, organizationId, revision });
      return { organizationId };
    },
    onSuccess: async ({ organizationId }) => {
      await queryClient.invalidateQueries({ queryKey: api.organization.key() });
      onSaved();
      if (!organization) await navigate({ to: "/organizations/$organizationId", params: { organizationId } });
    },
  });
}
