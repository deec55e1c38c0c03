import { Button, Group } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { RecoverySlipDialog } from "../people/recovery-slip-dialog.tsx";
import { Trouble } from "../trouble.tsx";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import type { AccountSummary } from "./account-summary.ts";

/** Close, open again, or help somebody who forgot the password. */
export function AccountActions({ account }: { account: AccountSummary }) {
  const { t } = useLanguage();
  const words = t.administration.accounts;
  const { accountId, username, disabledAt, person, organization } = account;
  const [asking, setAsking] = useState<"disable" | "recover">();
  const close = () => setAsking(undefined);
  const queryClient = useQueryClient();
  const readAgain = async () => {
    await queryClient.invalidateQueries({ queryKey: api.account.list.key() });
    close();
  };
  const disable = useMutation(api.account.disable.mutationOptions({ onSuccess: readAgain }));
  const enable = useMutation(api.account.enable.mutationOptions({ onSuccess: readAgain }));
  return (
    <Group gap="xs" miw="13.5rem">
      {disabledAt === null ? (
        <Button variant="default" aria-label={words.disableNamed(username)} onClick={() => setAsking("disable")}>
          {words.disable}
        </Button>
      ) : (
        <Button
          variant="default"
          aria-label={words.enableNamed(username)}
          loading={enable.isPending}
          onClick={() => enable.mutate({ accountId })}
        >
          {words.enable}
        </Button>
      )}
      {person && organization && disabledAt === null && (
        <>
          <Button variant="default" aria-label={words.recoverNamed(username)} onClick={() => setAsking("recover")}>
            {words.recover}
          </Button>
          <RecoverySlipDialog
            opened={asking === "recover"}
            onClose={close}
            organizationId={organization.organizationId}
            personId={person.personId}
            fullName={person.fullName}
          />
        </>
      )}
      <Trouble error={enable.error} />
      <ConfirmDialog
        opened={asking === "disable"}
        onClose={close}
        title={words.disableNamed(username)}
        explanation={words.disableExplanation(username)}
        confirmLabel={words.disable}
        busy={disable.isPending}
        trouble={<Trouble error={disable.error} />}
        onConfirm={() => disable.mutate({ accountId })}
      />
    </Group>
  );
}
