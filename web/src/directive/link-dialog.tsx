import { Select } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { Choices } from "../meeting/choices.tsx";
import { FormDialog } from "../meeting/form-dialog.tsx";
import styles from "./directive.module.css";
import { type Directive, type LinkKind, linkKinds, registerQuery, useDirectiveChange } from "./directive-query.ts";

interface LinkDialogProps {
  opened: boolean;
  onClose: () => void;
  directive: Directive;
}

/** Says how this text rests on another one of the register. */
export function LinkDialog(props: LinkDialogProps) {
  return props.opened ? <OpenedDialog {...props} /> : null;
}

function OpenedDialog({ onClose, directive }: LinkDialogProps) {
  const { t } = useLanguage();
  const words = t.directive.links;
  const { organizationId, directiveId } = directive;
  const [kind, setKind] = useState<LinkKind>("BASIS");
  const [otherId, setOther] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const link = useDirectiveChange(
    (other: string) => client.directive.link({ organizationId, directiveId, otherId: other, kind }),
    onClose,
  );

  function submit() {
    setTried(true);
    if (otherId !== null) link.mutate(otherId);
  }

  return (
    <FormDialog
      opened
      onClose={onClose}
      title={words.add}
      submitLabel={t.common.action.add}
      busy={link.isPending}
      error={link.error}
      onSubmit={submit}
    >
      <div className={styles.group}>
        <p className={styles.groupLabel}>{words.kind}</p>
        <Choices
          label={words.kind}
          options={linkKinds.map((value) => ({ value, label: words.from[value] }))}
          value={kind}
          onChange={setKind}
        />
      </div>
      <DirectiveSearch
        label={words.other}
        organizationId={organizationId}
        except={directiveId}
        value={otherId}
        onChange={setOther}
        error={tried && otherId === null ? words.otherNeeded : undefined}
      />
    </FormDialog>
  );
}

interface DirectiveSearchProps {
  label: string;
  organizationId: string;
  /** Never offered. */
  except: string;
  value: string | null;
  onChange: (directiveId: string | null) => void;
  error: string | undefined;
}

/** One text of the register by words of its number or subject, without accents; the server searches. */
function DirectiveSearch({ label, organizationId, except, value, onChange, error }: DirectiveSearchProps) {
  const { t } = useLanguage();
  const [typed, setTyped] = useState("");
  const words = typed.trim();
  const wanted = registerQuery({ organizationId, box: "ALL", query: value === null ? words : "" });
  const { data } = useQuery({ ...wanted, placeholderData: keepPreviousData });
  const found = (data?.rows ?? []).filter(({ directiveId }) => directiveId !== except);
  return (
    <Select
      label={label}
      data-autofocus
      searchable
      clearable
      clearButtonProps={{ "aria-label": `${t.common.action.remove}: ${label}` }}
      placeholder={t.common.search.placeholder}
      nothingFoundMessage={t.common.search.nothing(words)}
      data={found.map((row) => ({ value: row.directiveId, label: `${t.directive.named(row)}: ${row.subject}` }))}
      filter={({ options }) => options}
      value={value}
      error={error}
      onSearchChange={setTyped}
      onChange={onChange}
    />
  );
}
