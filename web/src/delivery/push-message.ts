/** What a device shows, and where a touch on it leads. */
export type Shown = { title: string; body: string; path: string; tag: string | undefined; language: string };

const fallback = { title: "Nền Nếp", body: "Có việc mới liên quan đến đồng chí.", path: "/notifications" };

/** Reads a message as the server composes it; one of another program's making still says that there is something. */
export function readPush(text: string | undefined, origin: string): Shown {
  const said = parsed(text);
  return {
    title: texted(said["title"]) ?? fallback.title,
    body: texted(said["body"]) ?? fallback.body,
    path: pathWithin(texted(said["path"]), origin) ?? fallback.path,
    tag: texted(said["tag"]),
    language: texted(said["language"]) ?? "vi",
  };
}

/** A page of ours; nothing else is opened from a message. */
export function pathWithin(path: string | undefined, origin: string): string | undefined {
  if (path === undefined || !path.startsWith("/") || !URL.canParse(path, origin)) return undefined;
  const url = new URL(path, origin);
  return url.origin === origin ? `${url.pathname}${url.search}` : undefined;
}

function parsed(text: string | undefined): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? "");
    // An object has names; what stands under them is looked at one by one.
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function texted(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
