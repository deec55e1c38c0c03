import { Button, Group, Stack, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { FormEvent } from "react";
import { api } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { BareFrame } from "../shell/bare-frame.tsx";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { NewPasswordFields, useNewPassword } from "./new-password-fields.tsx";
import { useSignOut } from "./use-sign-out.ts";

/** The first password was handed over on paper, so it is changed before anything else. */
export function FirstPasswordPage() {
  const { t } = useLanguage();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const signOut = useSignOut();
  const goOn = () => {
    queryClient.clear();
    void navigate({ to: "/" });
  };
  return (
    <BareFrame>
      <PageFrame title={t.account.password.title}>
        <SectionCard>
          <Stack>
            <Text>{t.account.password.forced}</Text>
            <FirstPasswordForm onChanged={goOn} />
            <Group justify="center">
              <Button variant="subtle" onClick={() => signOut.mutate(undefined)}>
                {t.shell.signOut}
              </Button>
            </Group>
          </Stack>
        </SectionCard>
      </PageFrame>
    </BareFrame>
  );
}

function FirstPasswordForm({ onChanged }: { onChanged: () => void }) {
  const { t } = useLanguage();
  const password = useNewPassword();
  const change = useMutation(api.account.changeFirstPassword.mutationOptions({ onSuccess: onChanged }));

  function submit(event: FormEvent) {
    event.preventDefault();
    if (password.isReady()) change.mutate({ newPassword: password.fresh });
  }

  return (
    <form onSubmit={submit}>
      <Stack>
        <NewPasswordFields password={password} />
        <Trouble error={change.error} />
        <Button type="submit" loading={change.isPending}>
          {t.account.password.submit}
        </Button>
      </Stack>
    </form>
  );
}
