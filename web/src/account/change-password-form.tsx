import { Button, PasswordInput, Stack } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { api } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import { NewPasswordFields, useNewPassword } from "./new-password-fields.tsx";

export function ChangePasswordForm({ onChanged }: { onChanged: () => void }) {
  const { t } = useLanguage();
  const words = t.account.password;
  const [current, setCurrent] = useState("");
  const password = useNewPassword();
  const change = useMutation(api.account.changePassword.mutationOptions({ onSuccess: onChanged }));

  function submit(event: FormEvent) {
    event.preventDefault();
    if (password.isReady()) change.mutate({ currentPassword: current, newPassword: password.fresh });
  }

  return (
    <form onSubmit={submit}>
      <Stack>
        <PasswordInput
          label={words.current}
          autoComplete="current-password"
          required
          withAsterisk={false}
          visibilityToggleButtonProps={{ "aria-label": words.reveal }}
          value={current}
          onChange={(event) => setCurrent(event.currentTarget.value)}
        />
        <NewPasswordFields password={password} />
        <Trouble error={change.error} />
        <Button type="submit" loading={change.isPending}>
          {words.submit}
        </Button>
      </Stack>
    </form>
  );
}
