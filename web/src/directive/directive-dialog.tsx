import { Link } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { FormDialog } from "../meeting/form-dialog.tsx";
import { refusalIn } from "../refusal.ts";
import { type ChosenFile, ChosenFiles, isUnchecked } from "./chosen-files.tsx";
import styles from "./directive.module.css";
import { DirectiveFields, endsFirst, fieldsOf, type TypedDirective } from "./directive-fields.tsx";
import { type Directive, directiveAddress, useDirectiveChange } from "./directive-query.ts";

interface DirectiveDialogProps {
  opened: boolean;
  onClose: () => void;
  organizationId: string;
  /** The text that is changed; absent for a new one. */
  directive?: Directive;
  onSaved?: (directiveId: string) => void;
}

/** Enters a text into the register, or changes one that was sent to nobody. */
export function DirectiveDialog(props: DirectiveDialogProps) {
  return props.opened ? <OpenedDialog {...props} /> : null;
}

function OpenedDialog({ onClose, organizationId, directive, onSaved }: DirectiveDialogProps) {
  const { t } = useLanguage();
  const words = t.directive.form;
  const [typed, setTyped] = useState<TypedDirective>(() => fieldsOf(directive, organizationId));
  const [files, setFiles] = useState<readonly ChosenFile[]>([]);
  const [tried, setTried] = useState(false);
  const save = useDirectiveChange(useSave(organizationId, directive), (directiveId: string) => {
    onClose();
    onSaved?.(directiveId);
  });

  function submit() {
    setTried(true);
    const { issuedOn, issuerKind, issuer, issuerName, subject } = typed;
    const hasIssuer = issuerKind === "NAME" ? issuerName.trim() !== "" : issuer !== undefined;
    if (issuedOn === null || !hasIssuer || subject.trim() === "" || endsFirst(typed) || files.some(isUnchecked)) return;
    save.mutate({ typed: { ...typed, issuedOn }, files });
  }

  return (
    <FormDialog
      opened
      size="xl"
      onClose={onClose}
      title={directive ? words.edit : words.add}
      submitLabel={directive ? t.common.action.save : words.submit}
      busy={save.isPending}
      error={save.error}
      onSubmit={submit}
    >
      <DirectiveFields
        organizationId={organizationId}
        typed={typed}
        tried={tried}
        onChange={(changed) => setTyped((before) => ({ ...before, ...changed }))}
      />
      {!directive && <ChosenFiles files={files} onChange={setFiles} tried={tried} />}
      <Registered error={save.error} organizationId={organizationId} />
    </FormDialog>
  );
}

interface Saving {
  typed: TypedDirective & { issuedOn: string };
  files: readonly ChosenFile[];
}

/** Stores the text and then its files; tried again, it goes on where it was stopped. */
function useSave(organizationId: string, directive: Directive | undefined) {
  const registered = useRef<string>(undefined);
  const attached = useRef(new Set<string>());
  return async ({ typed, files }: Saving): Promise<string> => {
    const fields = { organizationId, ...inputOf(typed) };
    if (directive) {
      const { directiveId, revision } = directive;
      await client.directive.update({ ...fields, directiveId, revision });
      return directiveId;
    }
    registered.current ??= (await client.directive.register(fields)).directiveId;
    const directiveId = registered.current;
    for (const { uploadId, bearsNoMark } of files) {
      if (attached.current.has(uploadId)) continue;
      await client.directive.addFile({ organizationId, directiveId, uploadId, bearsNoMark });
      attached.current.add(uploadId);
    }
    return directiveId;
  };
}

function inputOf({ issuerKind, issuer, issuerName, reference, subject, ...rest }: Saving["typed"]) {
  const isNamed = issuerKind === "NAME";
  return {
    ...rest,
    reference: reference.trim(),
    subject: subject.trim(),
    issuerId: isNamed ? null : (issuer?.organizationId ?? null),
    issuerName: isNamed ? issuerName.trim() : "",
  };
}

/** The same text stands in the register already: there it is. */
export function Registered({ error, organizationId }: { error: unknown; organizationId: string }) {
  const { t } = useLanguage();
  const refusal = refusalIn(error);
  if (refusal?.code !== "ALREADY_REGISTERED") return null;
  // The contract declares this data for this code.
  const { directiveId } = refusal.data as { directiveId: string };
  return (
    <Link className={styles.link} {...directiveAddress({ organizationId, directiveId })}>
      {t.directive.form.seeRegistered}
    </Link>
  );
}
