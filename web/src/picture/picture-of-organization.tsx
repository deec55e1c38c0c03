import { useParams } from "@tanstack/react-router";
import { PicturePage } from "./picture-page.tsx";

/** One step down: the picture of a body under the reader's own. */
export function PictureOfOrganization() {
  const { organizationId } = useParams({ from: "/signed-in/organizations/$organizationId/picture" });
  return <PicturePage key={organizationId} organizationId={organizationId} />;
}
