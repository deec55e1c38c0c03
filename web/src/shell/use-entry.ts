import { useLocation } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useActing } from "../account/acting.tsx";
import { entryOf, isMeetingElsewhere } from "./navigation.ts";

/** The entry of the navigation under which the page stands; the overview where nobody came from another. */
export function useEntry(): string {
  const { chair, office } = useActing();
  const pathname = useLocation({ select: (location) => location.pathname });
  const isElsewhere = isMeetingElsewhere(pathname, { chair, organizationId: office?.organizationId });
  const entry = entryOf(pathname, chair);
  const [cameFrom, setCameFrom] = useState("/");
  useEffect(() => {
    if (!isElsewhere) setCameFrom(entry);
  }, [isElsewhere, entry]);
  return isElsewhere ? cameFrom : entry;
}
