import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { api, loadKeeper } from "../api.ts";

/** Ends the session and forgets everything that was read in it; unsent drafts and kept deeds stay on the device for this account. */
export function useSignOut() {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return useMutation(
    api.account.signOut.mutationOptions({
      onMutate: async () => (await loadKeeper()).sendUp(),
      onSuccess: async () => {
        await (await loadKeeper()).forget();
        await navigate({ to: "/sign-in", search: { signedOut: true } });
        queryClient.clear();
      },
    }),
  );
}
