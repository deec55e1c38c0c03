import { Checkbox, Select, Textarea, TextInput } from "@mantine/core";
import { useLanguage } from "../language/use-language.tsx";
import { Choices } from "../meeting/choices.tsx";
import { DayField } from "../meeting/day-field.tsx";
import { OrganizationSearch } from "../organization/organization-search.tsx";
import styles from "./directive.module.css";
import type { Directive, NamedDirective } from "./directive-query.ts";
import { vietnameseTypes } from "./named-in-vietnamese.ts";

type IssuerKind = "OWN" | "TREE" | "NAME";

/** What was typed of a text. */
export interface TypedDirective {
  reference: string;
  type: NamedDirective["type"];
  issuedOn: string | null;
  issuerKind: IssuerKind;
  /** The organization of the tree that issued it. */
  issuer: { organizationId: string; name?: string } | undefined;
  issuerName: string;
  subject: string;
  validFrom: string | null;
  validTo: string | null;
  isForEverybody: boolean;
}

/** What the form begins with. */
export function fieldsOf(directive: Directive | undefined, organizationId: string): TypedDirective {
  if (!directive)
    return {
      reference: "",
      type: "GUIDANCE",
      issuedOn: null,
      issuerKind: "OWN",
      issuer: { organizationId },
      issuerName: "",
      subject: "",
      validFrom: null,
      validTo: null,
      isForEverybody: false,
    };
  const { reference, type, issuedOn, issuerId, issuerName, subject, validFrom, validTo, isForEverybody } = directive;
  const issuerKind = issuerId === null ? "NAME" : issuerId === organizationId ? "OWN" : "TREE";
  const issuer = issuerId === null ? undefined : { organizationId: issuerId, name: issuerName };
  return { reference, type, issuedOn, issuerKind, issuer, issuerName, subject, validFrom, validTo, isForEverybody };
}

export function endsFirst({ validFrom, validTo }: Pick<TypedDirective, "validFrom" | "validTo">): boolean {
  return validFrom !== null && validTo !== null && validTo < validFrom;
}

const types = Object.keys(vietnameseTypes);

interface DirectiveFieldsProps {
  organizationId: string;
  typed: TypedDirective;
  onChange: (changed: Partial<TypedDirective>) => void;
  tried: boolean;
}

export function DirectiveFields(props: DirectiveFieldsProps) {
  const { t } = useLanguage();
  const { typed, onChange } = props;
  const words = t.directive.form;
  return (
    <>
      <NamingFields {...props} isFirst />
      <IssuerField {...props} />
      <SubjectField {...props} hint={words.subjectHint} />
      <div className={styles.fieldRow}>
        <DayField
          label={words.validFrom}
          clearable
          value={typed.validFrom}
          onChange={(validFrom) => onChange({ validFrom })}
        />
        <DayField
          label={words.validTo}
          clearable
          value={typed.validTo}
          onChange={(validTo) => onChange({ validTo })}
          error={endsFirst(typed) ? words.endsFirst : undefined}
        />
      </div>
      <Checkbox
        label={words.forEverybody}
        description={words.forEverybodyHint}
        checked={typed.isForEverybody}
        onChange={(event) => onChange({ isForEverybody: event.currentTarget.checked })}
      />
    </>
  );
}

interface PartProps<Typed> {
  typed: Typed;
  onChange: (changed: Partial<Typed>) => void;
  tried: boolean;
}

/** What a text is known by: its type, its number and symbol, its day. */
export function NamingFields({
  typed,
  onChange,
  tried,
  isFirst = false,
}: PartProps<Pick<TypedDirective, "type" | "reference" | "issuedOn">> & { isFirst?: boolean }) {
  const { t } = useLanguage();
  const words = t.directive.form;
  return (
    <div className={styles.fieldRow}>
      <Select
        label={words.type}
        allowDeselect={false}
        data={types.map((value) => ({ value, label: t.directive.type[value as NamedDirective["type"]] }))} // the keys of a record of all types
        value={typed.type}
        onChange={(value) => value && onChange({ type: value as NamedDirective["type"] })} // one of the options above
      />
      <TextInput
        label={words.reference}
        {...(isFirst && { "data-autofocus": true })}
        maxLength={60}
        value={typed.reference}
        onChange={(event) => onChange({ reference: event.currentTarget.value })}
      />
      <DayField
        label={words.issuedOn}
        required
        value={typed.issuedOn}
        onChange={(issuedOn) => onChange({ issuedOn })}
        error={tried && typed.issuedOn === null ? words.dayNeeded : undefined}
      />
    </div>
  );
}

/** What the text is about. */
export function SubjectField({
  typed,
  onChange,
  tried,
  hint,
}: PartProps<Pick<TypedDirective, "subject">> & { hint: string }) {
  const { t } = useLanguage();
  const words = t.directive.form;
  return (
    <Textarea
      label={words.subject}
      description={hint}
      required
      autosize
      minRows={2}
      maxLength={1000}
      value={typed.subject}
      error={tried && typed.subject.trim() === "" ? words.subjectNeeded : undefined}
      onChange={(event) => onChange({ subject: event.currentTarget.value })}
    />
  );
}

/** Who issued it: oneself, another organization of the tree, or somebody outside by name. */
function IssuerField({ organizationId, typed, onChange, tried }: DirectiveFieldsProps) {
  const { t } = useLanguage();
  const words = t.directive.form;
  const kinds: readonly IssuerKind[] = ["OWN", "TREE", "NAME"];
  const missing = tried ? words.issuerNeeded : undefined;
  return (
    <div className={styles.group}>
      <p className={styles.groupLabel}>{words.issuer}</p>
      <Choices
        label={words.issuer}
        options={kinds.map((value) => ({ value, label: words.issuerKind[value] }))}
        value={typed.issuerKind}
        onChange={(issuerKind) =>
          onChange({ issuerKind, issuer: issuerKind === "OWN" ? { organizationId } : undefined })
        }
      />
      {typed.issuerKind === "TREE" && (
        <OrganizationSearch
          label={words.issuerSearch}
          {...(typed.issuer?.name === undefined ? {} : { placeholder: typed.issuer.name })}
          onChoose={(issuer) => onChange({ issuer })}
          error={typed.issuer === undefined ? missing : undefined}
        />
      )}
      {typed.issuerKind === "NAME" && (
        <TextInput
          label={words.issuerName}
          required
          maxLength={300}
          value={typed.issuerName}
          error={typed.issuerName.trim() === "" ? missing : undefined}
          onChange={(event) => onChange({ issuerName: event.currentTarget.value })}
        />
      )}
    </div>
  );
}
