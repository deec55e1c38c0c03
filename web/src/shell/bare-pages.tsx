import type { ErrorComponentProps } from "@tanstack/react-router";
import { BareFrame } from "./bare-frame.tsx";
import { NotFoundPage, OfflinePage, RouteTrouble } from "./route-trouble.tsx";

export function BareOfflinePage() {
  return (
    <BareFrame>
      <OfflinePage />
    </BareFrame>
  );
}

export function BareNotFoundPage() {
  return (
    <BareFrame>
      <NotFoundPage />
    </BareFrame>
  );
}

/** For pages outside the signed-in frame, and for that frame itself. */
export function BareTrouble(props: ErrorComponentProps) {
  return (
    <BareFrame>
      <RouteTrouble {...props} />
    </BareFrame>
  );
}
