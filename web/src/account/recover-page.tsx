import { Button, Stack, Text, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { api } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { BareFrame } from "../shell/bare-frame.tsx";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { NewPasswordFields, useNewPassword } from "./new-password-fields.tsx";

/** Recovery without e-mail: the code of a slip that the committee or its office handed over. */
export function RecoverPage() {
  const { t } = useLanguage();
  const words = t.account.recovery;
  const [done, setDone] = useState(false);
  return (
    <BareFrame>
      <PageFrame title={words.title}>
        <SectionCard>
          {done ? <Text role="status">{words.done}</Text> : <RecoverForm onDone={() => setDone(true)} />}
        </SectionCard>
        <Link to="/sign-in">{t.account.signIn.title}</Link>
      </PageFrame>
    </BareFrame>
  );
}

function RecoverForm({ onDone }: { onDone: () => void }) {
  const { t } = useLanguage();
  const words = t.account.recovery;
  const [username, setUsername] = useState("");
  const [code, setCode] = useState("");
  const password = useNewPassword();
  const recover = useMutation(api.account.redeemRecoverySlip.mutationOptions({ onSuccess: onDone }));

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!password.isReady()) return;
    recover.mutate({ username: username.trim(), code: code.trim(), newPassword: password.fresh });
  }

  return (
    <form onSubmit={submit}>
      <Stack>
        <Text>{words.explanation}</Text>
        <TextInput
          label={words.username}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          withAsterisk={false}
          value={username}
          onChange={(event) => setUsername(event.currentTarget.value)}
        />
        <TextInput
          label={words.code}
          autoComplete="one-time-code"
          autoCapitalize="characters"
          spellCheck={false}
          required
          withAsterisk={false}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <NewPasswordFields password={password} />
        <Trouble error={recover.error} />
        <Button type="submit" loading={recover.isPending}>
          {words.submit}
        </Button>
      </Stack>
    </form>
  );
}
