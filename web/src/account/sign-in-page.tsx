import { Button, PasswordInput, Stack, Text, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, Link, Navigate, useRouter } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { api } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { BareFrame } from "../shell/bare-frame.tsx";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { DemoRoles } from "./demo-roles.tsx";

const route = getRouteApi("/sign-in");

export function SignInPage() {
  const { t } = useLanguage();
  const { expired, signedOut } = route.useSearch();
  const words = t.account.signIn;
  const setUp = useQuery(api.setup.status.queryOptions());
  if (setUp.data?.required) return <Navigate to="/set-up" />;
  return (
    <BareFrame>
      <PageFrame title={words.title}>
        {expired && <Notice tone="amber" title={words.expired} />}
        {signedOut && <Text role="status">{words.signedOut}</Text>}
        <SectionCard>
          <SignInForm />
        </SectionCard>
        <DemoRoles />
        <SectionCard>
          <Text fw={600}>{words.forgotten}</Text>
          <Text>{words.forgottenAdvice}</Text>
          <Link to="/recover">{words.useSlip}</Link>
        </SectionCard>
      </PageFrame>
    </BareFrame>
  );
}

function SignInForm() {
  const { t } = useLanguage();
  const words = t.account.signIn;
  const [username, setUsername] = useState("");
  const [password, setPassword] = useState("");
  const goOn = useGoOn();
  const signIn = useMutation(api.account.signIn.mutationOptions({ onSuccess: goOn }));

  function submit(event: FormEvent) {
    event.preventDefault();
    signIn.mutate({ username: username.trim(), password });
  }

  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput
          label={words.username}
          name="username"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          withAsterisk={false}
          value={username}
          onChange={(event) => setUsername(event.currentTarget.value)}
        />
        <PasswordInput
          label={words.password}
          name="password"
          autoComplete="current-password"
          required
          withAsterisk={false}
          visibilityToggleButtonProps={{ "aria-label": t.account.password.reveal }}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Trouble error={signIn.error} />
        <Button type="submit" loading={signIn.isPending} fullWidth>
          {words.submit}
        </Button>
      </Stack>
    </form>
  );
}

/** To the page that asked for the sign-in, with nothing left of an earlier reader. */
export function useGoOn(): () => void {
  const queryClient = useQueryClient();
  const router = useRouter();
  return () => {
    queryClient.clear();
    const { next } = router.state.location.search;
    router.history.push(next ?? "/");
  };
}
