import { Button, Checkbox, MultiSelect, Radio, Stack, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { api } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { isCell } from "../organization/organization-query.ts";
import { OrganizationSearch } from "../organization/organization-search.tsx";
import { Icon } from "../ui/icon.tsx";
import type { Chosen, Draft, DraftPart } from "./draft.ts";
import { KindFields, OrganizationFields } from "./organization-fields.tsx";
import styles from "./reorganization.module.css";

interface ChangeFieldsProps {
  draft: Draft;
  /** The body that decides. */
  organizationId: string;
  tried: boolean;
  onChange: (changed: Partial<Draft>) => void;
}

/** What each kind of change asks for. */
export function ChangeFields(props: ChangeFieldsProps) {
  const { draft, organizationId, tried, onChange } = props;
  const { t } = useLanguage();
  const words = t.reorganization.field;
  if (draft.kind === "FOUND") return <Founded {...props} />;
  if (draft.kind === "MERGE") return <MergerFields {...props} />;
  return (
    <>
      <OrganizationSearch
        key={draft.kind}
        label={words.subject}
        under={organizationId}
        except={organizationId}
        {...(draft.subject && { placeholder: draft.subject.name })}
        error={tried && !draft.subject ? words.needed : undefined}
        onChoose={(subject) => onChange({ subject, parts: draft.parts.map(withNobody) })}
      />
      {draft.kind === "RENAME" && (
        <TextInput
          label={words.newName}
          required
          maxLength={300}
          value={draft.name}
          error={tried && draft.name.trim() === "" ? words.needed : undefined}
          onChange={(event) => onChange({ name: event.currentTarget.value })}
        />
      )}
      {draft.kind === "CHANGE_KIND" && (
        <div className={styles.fields}>
          <KindFields
            kind={draft.organizationKind}
            cellType={draft.cellType}
            onChange={({ kind, cellType }) =>
              onChange({ ...(kind && { organizationKind: kind }), ...(cellType && { cellType }) })
            }
          />
        </div>
      )}
      {draft.kind === "MOVE" && <TargetField {...props} label={words.newParent} isNeeded />}
      {draft.kind === "DISSOLVE" && <TargetField {...props} label={words.membersTo} isNeeded={false} />}
      {draft.kind === "SPLIT" && draft.subject && <Parts {...props} subject={draft.subject} />}
    </>
  );
}

function withNobody(part: DraftPart): DraftPart {
  return { ...part, personIds: [], childIds: [] };
}

function Founded({ draft, tried, onChange }: ChangeFieldsProps) {
  return (
    <OrganizationFields
      organization={draft.founded}
      tried={tried}
      onChange={(changed) => onChange({ founded: { ...draft.founded, ...changed } })}
    />
  );
}

function TargetField({
  draft,
  organizationId,
  tried,
  onChange,
  label,
  isNeeded,
}: ChangeFieldsProps & { label: string; isNeeded: boolean }) {
  const { t } = useLanguage();
  return (
    <OrganizationSearch
      label={label}
      under={organizationId}
      {...(draft.target && { placeholder: draft.target.name })}
      error={tried && isNeeded && !draft.target ? t.reorganization.field.needed : undefined}
      onChoose={(target) => onChange({ target })}
    />
  );
}

function MergerFields(props: ChangeFieldsProps) {
  const { draft, organizationId, tried, onChange } = props;
  const { t } = useLanguage();
  const words = t.reorganization.field;
  const { subjects } = draft;
  const add = (chosen: Chosen | undefined) => {
    if (chosen && !subjects.some((one) => one.organizationId === chosen.organizationId))
      onChange({ subjects: [...subjects, chosen] });
  };
  return (
    <>
      <OrganizationSearch
        // Empty again for the next one.
        key={subjects.length}
        label={words.addSubject}
        under={organizationId}
        except={organizationId}
        error={tried && subjects.length === 0 ? words.needed : undefined}
        onChoose={add}
      />
      {subjects.length > 0 && (
        <ul className={styles.chosen} aria-label={words.subjects}>
          {subjects.map(({ organizationId: id, name }) => (
            <li key={id}>
              <Button
                variant="default"
                rightSection={<Icon name="cross" size="1rem" />}
                aria-label={words.remove(name)}
                onClick={() => onChange({ subjects: subjects.filter((one) => one.organizationId !== id) })}
              >
                {name}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Radio.Group
        label={words.into}
        value={draft.isIntoNew ? "NEW" : "THERE"}
        onChange={(value) => onChange({ isIntoNew: value === "NEW" })}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="NEW" label={words.intoNew} />
          <Radio value="THERE" label={words.intoThere} />
        </Stack>
      </Radio.Group>
      {draft.isIntoNew ? <Founded {...props} /> : <TargetField {...props} label={words.target} isNeeded />}
    </>
  );
}

const mostOffered = 200;

function Parts({ draft, tried, onChange, subject }: ChangeFieldsProps & { subject: Chosen }) {
  const { t } = useLanguage();
  const words = t.reorganization.field;
  const ofCell = isCell(subject.kind);
  const { organizationId } = subject;
  const members = useQuery(
    api.member.list.queryOptions({ input: { organizationId, limit: mostOffered }, enabled: ofCell }),
  );
  const children = useQuery(
    api.organization.list.queryOptions({ input: { parentId: organizationId, limit: mostOffered }, enabled: !ofCell }),
  );
  const offered = ofCell
    ? (members.data?.rows ?? []).map(({ personId, fullName }) => ({ value: personId, label: fullName }))
    : (children.data?.rows ?? []).map((child) => ({ value: child.organizationId, label: child.name }));
  const field = ofCell ? "personIds" : "childIds";
  const change = (index: number, changed: Partial<DraftPart>) =>
    onChange({ parts: draft.parts.map((part, at) => (at === index ? { ...part, ...changed } : part)) });
  const takenBeside = (index: number) => new Set(draft.parts.flatMap((part, at) => (at === index ? [] : part[field])));
  return (
    <>
      {draft.parts.map((part, index) => (
        // Parts have no name of their own before they are typed; none is ever moved or taken out of the middle.
        // biome-ignore lint/suspicious/noArrayIndexKey: their place is what they are
        <fieldset key={index} className={styles.part}>
          <legend>{words.part(index + 1)}</legend>
          <OrganizationFields organization={part} tried={tried} onChange={(changed) => change(index, changed)} />
          <MultiSelect
            label={ofCell ? words.people : words.children}
            searchable
            value={part[field]}
            data={offered.filter(({ value }) => !takenBeside(index).has(value))}
            onChange={(chosen) => change(index, { [field]: chosen })}
          />
        </fieldset>
      ))}
      <div>
        <Button
          variant="default"
          onClick={() =>
            onChange({ parts: [...draft.parts, { ...draft.founded, name: "", personIds: [], childIds: [] }] })
          }
        >
          {words.addPart}
        </Button>
      </div>
      <Checkbox
        label={words.dissolves}
        checked={draft.dissolves}
        onChange={(event) => onChange({ dissolves: event.currentTarget.checked })}
      />
    </>
  );
}
