import { useActing } from "../account/acting.tsx";
import { PicturePage } from "./picture-page.tsx";

/** The committee's first page: the picture of the organization in whose office one sits. */
export function PictureHome() {
  const { office } = useActing();
  return office ? <PicturePage organizationId={office.organizationId} /> : null;
}
