/** A Content-Disposition header whose file name keeps its Vietnamese letters (RFC 5987), with a plain one for old readers. */
export function contentDisposition(name: string, how: "inline" | "attachment"): string {
  return `${how}; filename="${asciiName(name)}"; filename*=UTF-8''${encodeName(name)}`;
}

function asciiName(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[đĐ]/g, "d")
    .replace(/[^\w .()-]/g, "_");
}

function encodeName(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
