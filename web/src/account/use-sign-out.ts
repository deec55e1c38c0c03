import { useMutation } from "@tanstack/react-query";
import { api, loadKeeper } from "../api.ts";

/** What was switched on here is known to a part of the program that is loaded only then. */
async function forgetHere(): Promise<void> {
  if (!("Notification" in window) || Notification.permission !== "granted") return;
  await (await import("../delivery/this-device.ts")).forgetHere();
}

/** To the sign-in page by loading it anew: what was read in the session leaves the program's memory with it. */
export function leaveForSignIn(): void {
  location.replace("/sign-in?signedOut=true");
}

/** Ends the session and forgets everything that was read in it; unsent drafts and kept deeds stay on the device for this account. */
export function useSignOut() {
  return useMutation(
    api.account.signOut.mutationOptions({
      onMutate: async () => (await loadKeeper()).sendUp(),
      onSuccess: async () => {
        await (await loadKeeper()).forget();
        // The server has ended it already; a browser that cannot is none the worse.
        await forgetHere().catch(() => undefined);
        leaveForSignIn();
      },
    }),
  );
}
