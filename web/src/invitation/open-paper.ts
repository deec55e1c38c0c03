import { createORPCErrorFromJson, isORPCErrorJson, ORPCError } from "@orpc/client";
import { saveBlob } from "../ui/save-blob.ts";

/** Hands a paper to the guest's downloads; the secret of the address travels in the body. */
export async function openPaper({ secret, materialId }: { secret: string; materialId: string }): Promise<void> {
  const answer = await fetch(`/api/guest-invitation/papers/${materialId}/content`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ secret }),
  });
  if (!answer.ok) throw await errorOf(answer);
  saveBlob(nameIn(answer.headers.get("content-disposition") ?? ""), await answer.blob());
}

async function errorOf(answer: Response): Promise<Error> {
  const said: unknown = await answer.json().catch(() => undefined);
  return isORPCErrorJson(said)
    ? createORPCErrorFromJson(said)
    : new ORPCError("INTERNAL_SERVER_ERROR", { status: answer.status });
}

/** The name of a file as the server gives it in RFC 5987 form. */
function nameIn(disposition: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  return encoded === undefined ? "" : decodeURIComponent(encoded);
}
