import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { api } from "../api.ts";
import { hasStoredLanguage } from "../language/language.ts";
import { useLanguage } from "../language/use-language.tsx";
import { sessionQuery, useSession } from "./session.ts";

/**
 * A device without a choice of its own follows the account; a choice made on a device is told to the account, which
 * uses it for slips and messages.
 */
export function useAccountLanguage(): void {
  const { language } = useSession();
  const { code, choose } = useLanguage();
  const queryClient = useQueryClient();
  const { mutate } = useMutation(
    api.account.setLanguage.mutationOptions({
      onSuccess: (_done, input) =>
        queryClient.setQueryData(
          sessionQuery().queryKey,
          (session) => session && { ...session, language: input.language },
        ),
    }),
  );
  useEffect(() => {
    if (code === language) return;
    if (hasStoredLanguage()) mutate({ language: code });
    else choose(language);
  }, [code, language, choose, mutate]);
}
