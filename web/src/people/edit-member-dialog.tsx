import { useState } from "react";
import { client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { FormDialog } from "../meeting/form-dialog.tsx";
import type { Member } from "./member-query.ts";
import { isCardNumber, type Particulars, ParticularsFields } from "./particulars-fields.tsx";
import { useMemberChange } from "./use-member-change.ts";

interface EditMemberDialogProps {
  opened: boolean;
  onClose: () => void;
  member: Member;
  organizationId: string;
}

/** Corrects what is held about a person. */
export function EditMemberDialog(props: EditMemberDialogProps) {
  return props.opened ? <OpenedDialog {...props} /> : null;
}

function OpenedDialog({ opened, onClose, member, organizationId }: EditMemberDialogProps) {
  const { t } = useLanguage();
  const { personId, revision, fullName, birthDate, sex, cardNumber } = member;
  const [fields, setFields] = useState<Particulars>({ fullName, birthDate, sex, cardNumber });
  const [tried, setTried] = useState(false);
  const update = useMemberChange(client.member.update, onClose);

  function submit() {
    setTried(true);
    if (fields.fullName.trim() === "" || !isCardNumber(fields.cardNumber)) return;
    update.mutate({ ...fields, organizationId, personId, revision });
  }

  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={t.people.form.edit}
      submitLabel={t.common.action.save}
      busy={update.isPending}
      error={update.error}
      onSubmit={submit}
    >
      <ParticularsFields
        value={fields}
        onChange={(changed) => setFields((before) => ({ ...before, ...changed }))}
        tried={tried}
      />
    </FormDialog>
  );
}
