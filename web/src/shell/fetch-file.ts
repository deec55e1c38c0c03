import { ORPCError } from "@orpc/client";

export type FetchedFile = { name: string; blob: Blob };

/** A file of the server under the name it gives it; an answer that is none is thrown as the refusals of operations are. */
export async function fetchFile({ href, name }: { href: string; name: string }): Promise<FetchedFile> {
  const answer = await fetch(href);
  if (!answer.ok) throw await refusalOf(answer);
  return { name: nameIn(answer.headers.get("content-disposition")) ?? (name || "nen-nep"), blob: await answer.blob() };
}

/** The name in a Content-Disposition header, with its Vietnamese letters where it has them (RFC 5987). */
export function nameIn(header: string | null): string | undefined {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(header ?? "")?.[1];
  if (encoded !== undefined) return decodeURIComponent(encoded);
  return /filename="([^"]*)"/i.exec(header ?? "")?.[1];
}

async function refusalOf(answer: Response): Promise<ORPCError<string, unknown>> {
  const said: unknown = await answer.json().catch(() => undefined);
  const { code = "UNKNOWN", data } = isRefusal(said) ? said : {};
  return new ORPCError(code, { status: answer.status, data });
}

function isRefusal(said: unknown): said is { code: string; data?: unknown } {
  return typeof said === "object" && said !== null && "code" in said && typeof said.code === "string";
}
