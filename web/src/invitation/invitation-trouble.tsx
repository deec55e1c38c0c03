import { isRefused } from "../refusal.ts";
import { Trouble } from "../trouble.tsx";
import { Notice } from "../ui/notice.tsx";
import { useWords } from "./use-words.ts";

/** What went wrong here, in words that came with this page; anything else as on every page. */
export function InvitationTrouble({ error }: { error: unknown }) {
  const words = useWords();
  if (isRefused(error, "GUEST_LINK_ENDED")) return <Notice title={words.ended} advice={words.endedAdvice} />;
  if (isRefused(error, "GUESTS_FULL")) return <Notice title={words.full} />;
  return <Trouble error={error} />;
}
