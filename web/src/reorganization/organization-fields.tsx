import { NativeSelect, TextInput } from "@mantine/core";
import { useLanguage } from "../language/use-language.tsx";
import { cellTypes, isCell, organizationKinds } from "../organization/organization-query.ts";
import { OrganizationSearch } from "../organization/organization-search.tsx";
import type { DraftOrganization } from "./draft.ts";
import styles from "./reorganization.module.css";

interface KindFieldsProps {
  kind: DraftOrganization["kind"];
  cellType: DraftOrganization["cellType"];
  onChange: (changed: Partial<Pick<DraftOrganization, "kind" | "cellType">>) => void;
}

/** Of which kind an organization is, and a cell's type. */
export function KindFields({ kind, cellType, onChange }: KindFieldsProps) {
  const { t } = useLanguage();
  const words = t.reorganization.field;
  return (
    <>
      <NativeSelect
        label={words.kind}
        value={kind}
        data={organizationKinds.map((value) => ({ value, label: t.organization.kind[value] }))}
        onChange={({ currentTarget: { value } }) =>
          onChange({ kind: organizationKinds.find((each) => each === value) ?? kind })
        }
      />
      {isCell(kind) && (
        <NativeSelect
          label={words.cellType}
          value={cellType ?? ""}
          data={cellTypes.map((value) => ({ value, label: t.organization.cellType[value] }))}
          onChange={({ currentTarget: { value } }) =>
            onChange({ cellType: cellTypes.find((each) => each === value) ?? cellType })
          }
        />
      )}
    </>
  );
}

interface OrganizationFieldsProps {
  organization: DraftOrganization;
  tried: boolean;
  onChange: (changed: Partial<DraftOrganization>) => void;
}

/** An organization that comes into being: its name, kind and place. */
export function OrganizationFields({ organization, tried, onChange }: OrganizationFieldsProps) {
  const { t } = useLanguage();
  const words = t.reorganization.field;
  const { name, kind, cellType, parent } = organization;
  return (
    <div className={styles.fields}>
      <TextInput
        label={words.name}
        required
        maxLength={300}
        value={name}
        error={tried && name.trim() === "" ? words.needed : undefined}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <KindFields kind={kind} cellType={cellType} onChange={onChange} />
      <OrganizationSearch
        label={words.parent}
        {...(parent && { placeholder: parent.name })}
        error={tried && !parent ? words.needed : undefined}
        onChoose={(chosen) => chosen && onChange({ parent: chosen })}
      />
    </div>
  );
}
