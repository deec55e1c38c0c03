import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { api } from "../api.ts";

/** Ends the session and forgets everything that was read in it; unsent drafts stay on the device for this account. */
export function useSignOut() {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return useMutation(
    api.account.signOut.mutationOptions({
      onSuccess: async () => {
        await navigate({ to: "/sign-in", search: { signedOut: true } });
        queryClient.clear();
      },
    }),
  );
}
