import { Button, Checkbox, Group } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { pdfOf } from "../people/pdf-of.ts";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { Notice } from "../ui/notice.tsx";
import { Table } from "../ui/paged-table.tsx";
import { saveBlob } from "../ui/save-blob.ts";
import type { Organization } from "./organization-query.ts";

/** Accounts for everybody on the roll who lacks one, with slips to print; first passwords are shown this once. */
export function AccountsForRoster({ organization }: { organization: Organization }) {
  const { t } = useLanguage();
  const words = t.organization.accounts;
  const { organizationId, name } = organization;
  const [renewUnused, setRenew] = useState(false);
  const queryClient = useQueryClient();
  const save = (pdf: string) => saveBlob(words.fileName(name), pdfOf(pdf));
  const create = useMutation({
    mutationFn: () => client.account.createForOrganization({ organizationId, renewUnused }),
    onSuccess: ({ pdf }) => {
      save(pdf);
      return queryClient.invalidateQueries({ queryKey: api.member.key() });
    },
  });
  const made = create.data;
  return (
    <SectionCard title={words.title}>
      <p>{words.explanation}</p>
      <Checkbox label={words.renew} checked={renewUnused} onChange={(event) => setRenew(event.currentTarget.checked)} />
      <Group my="sm">
        <Button loading={create.isPending} onClick={() => create.mutate()}>
          {words.create}
        </Button>
      </Group>
      <Trouble error={create.error} />
      {made && (
        <div role="status">
          <Notice
            tone="amber"
            title={words.done(made.slips.length)}
            advice={words.once}
            {...(made.remaining > 0 ? { kept: words.remaining(made.remaining) } : {})}
            action={
              <Button variant="default" onClick={() => save(made.pdf)}>
                {words.again}
              </Button>
            }
          />
          <Table
            caption={words.title}
            rows={made.slips}
            keyOf={(slip) => slip.personId}
            columns={[
              { name: "name", label: words.name, show: (slip) => slip.fullName },
              { name: "username", label: words.username, show: (slip) => slip.username },
              { name: "password", label: words.password, show: (slip) => <code>{slip.password}</code> },
            ]}
          />
        </div>
      )}
    </SectionCard>
  );
}
