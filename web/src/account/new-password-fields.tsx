import { PasswordInput } from "@mantine/core";
import { useState } from "react";
import { useLanguage } from "../language/use-language.tsx";

export const SHORTEST_PASSWORD = 10;

export interface NewPassword {
  fresh: string;
  again: string;
  /** Becomes true at the first attempt to send, so that nobody is corrected while typing. */
  checked: boolean;
  change: (part: { fresh?: string; again?: string }) => void;
  /** True when both entries can be sent; otherwise the fields say why not. */
  isReady: () => boolean;
}

export function useNewPassword(): NewPassword {
  const [entries, setEntries] = useState({ fresh: "", again: "" });
  const [checked, setChecked] = useState(false);
  return {
    ...entries,
    checked,
    change: (part) => setEntries((current) => ({ ...current, ...part })),
    isReady: () => {
      setChecked(true);
      return entries.fresh.length >= SHORTEST_PASSWORD && entries.fresh === entries.again;
    },
  };
}

export function NewPasswordFields({ password }: { password: NewPassword }) {
  const { t } = useLanguage();
  const words = t.account.password;
  const tooShort = password.checked && password.fresh.length < SHORTEST_PASSWORD;
  const different = password.checked && !tooShort && password.fresh !== password.again;
  return (
    <>
      <PasswordInput
        label={words.fresh}
        description={words.rule(SHORTEST_PASSWORD)}
        autoComplete="new-password"
        required
        withAsterisk={false}
        visibilityToggleButtonProps={{ "aria-label": words.reveal }}
        value={password.fresh}
        error={tooShort && words.tooShort(SHORTEST_PASSWORD)}
        onChange={(event) => password.change({ fresh: event.currentTarget.value })}
      />
      <PasswordInput
        label={words.again}
        autoComplete="new-password"
        required
        withAsterisk={false}
        visibilityToggleButtonProps={{ "aria-label": words.reveal }}
        value={password.again}
        error={different && words.different}
        onChange={(event) => password.change({ again: event.currentTarget.value })}
      />
    </>
  );
}
