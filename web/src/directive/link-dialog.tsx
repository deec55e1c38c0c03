import { useState } from "react";
import { client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { Choices } from "../meeting/choices.tsx";
import { FormDialog } from "../meeting/form-dialog.tsx";
import styles from "./directive.module.css";
import { type Directive, type LinkKind, linkKinds, useDirectiveChange } from "./directive-query.ts";
import { DirectiveSearch } from "./directive-search.tsx";

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
