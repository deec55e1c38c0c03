import { useLanguage } from "../../language/use-language.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useReached } from "../../ui/offline.ts";

/** What the closing cannot do without a network, while there is none. */
export function NeedsNetwork() {
  const { t } = useLanguage();
  if (useReached()) return null;
  return <Notice tone="amber" title={t.offline.needsNetwork} advice={t.offline.needsNetworkAdvice} />;
}
