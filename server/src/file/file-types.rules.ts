/** What may be kept: the type by content, the endings a name may have, and whether a browser may show it in its place. */
export type FileType = "PDF" | "PNG" | "JPEG" | "DOCX" | "XLSX" | "PPTX" | "ODT" | "TEXT";

const openXml = "application/vnd.openxmlformats-officedocument";

const types: Readonly<Record<FileType, { mediaType: string; endings: readonly string[] }>> = {
  PDF: { mediaType: "application/pdf", endings: ["pdf"] },
  PNG: { mediaType: "image/png", endings: ["png"] },
  JPEG: { mediaType: "image/jpeg", endings: ["jpg", "jpeg"] },
  DOCX: { mediaType: `${openXml}.wordprocessingml.document`, endings: ["docx"] },
  XLSX: { mediaType: `${openXml}.spreadsheetml.sheet`, endings: ["xlsx"] },
  PPTX: { mediaType: `${openXml}.presentationml.presentation`, endings: ["pptx"] },
  ODT: { mediaType: "application/vnd.oasis.opendocument.text", endings: ["odt"] },
  TEXT: { mediaType: "text/plain", endings: ["txt", "csv"] },
};

const inlineTypes: readonly string[] = ["application/pdf", "image/png", "image/jpeg"];
const macroEndings: readonly string[] = ["docm", "xlsm", "pptm", "dotm", "xltm", "xlam", "potm", "ppsm"];

/** Whether a browser may show the file in its place; text never, because browsers guess at it. */
export function mayShowInline(mediaType: string): boolean {
  return inlineTypes.includes(mediaType);
}

/** The media type of a file by its content and its name's ending. */
export function mediaTypeOf(type: FileType, name: string): string {
  return type === "TEXT" && endingOf(name) === "csv" ? "text/csv" : types[type].mediaType;
}

/** The type of a kept file by its media type. */
export function typeOf(mediaType: string): FileType | undefined {
  if (mediaType === "text/csv") return "TEXT";
  return (Object.keys(types) as FileType[]).find((type) => types[type].mediaType === mediaType);
}

/** Whether a file of this type is a package of parts. */
export function isPacked(type: FileType): boolean {
  return type === "DOCX" || type === "XLSX" || type === "PPTX" || type === "ODT";
}

/** Why a name cannot be kept before anything is read: an ending of files with macros, or one that is not accepted. */
export function refusedEnding(name: string): "FILE_HAS_MACROS" | "FILE_TYPE_NOT_ALLOWED" | undefined {
  const ending = endingOf(name);
  if (macroEndings.includes(ending)) return "FILE_HAS_MACROS";
  return Object.values(types).some(({ endings }) => endings.includes(ending)) ? undefined : "FILE_TYPE_NOT_ALLOWED";
}

/** Whether the ending of the name tells what the content is. */
export function nameTellsType(name: string, type: FileType): boolean {
  return types[type].endings.includes(endingOf(name));
}

/** The type of a file by its first bytes; packed documents need a look at their parts. */
export function sniffStart(start: Buffer): FileType | "ZIP" | "COMPOUND" | undefined {
  if (startsWith(start, "%PDF-")) return "PDF";
  if (startsWith(start, "\u0089PNG\r\n\u001a\n")) return "PNG";
  if (startsWith(start, "\u00ff\u00d8\u00ff")) return "JPEG";
  if (startsWith(start, "PK\u0003\u0004")) return "ZIP";
  if (startsWith(start, "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) return "COMPOUND";
  return isPlainText(start) ? "TEXT" : undefined;
}

/** The document type of a packed file by the names of its parts. */
export function packedType(parts: ReadonlySet<string>): FileType | undefined {
  if (parts.has("[content_types].xml")) {
    if (parts.has("word/document.xml")) return "DOCX";
    if (parts.has("xl/workbook.xml")) return "XLSX";
    if (parts.has("ppt/presentation.xml")) return "PPTX";
  }
  return parts.has("mimetype") && parts.has("content.xml") ? "ODT" : undefined;
}

/** Whether a part of a packed file carries a program. */
export function isMacroPart(part: string): boolean {
  return (
    /(?:^|\/)(?:vbaproject[^/]*\.bin|vbadata\.xml|basic\/.+)$/i.test(part) ||
    /(?:^|\/)(?:activex|macrosheets|scripts)\//i.test(part)
  );
}

function endingOf(name: string): string {
  return /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
}

function startsWith(bytes: Buffer, mark: string): boolean {
  return bytes.subarray(0, mark.length).equals(Buffer.from(mark, "latin1"));
}

/** Text without control characters that is no web page, whatever it is called. */
function isPlainText(start: Buffer): boolean {
  const isWide = startsWith(start, "\u00ff\u00fe") || startsWith(start, "\u00fe\u00ff");
  const text = isWide
    ? new TextDecoder(start[0] === 0xff ? "utf-16le" : "utf-16be").decode(start)
    : start.toString("latin1");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what tells that it is no text.
  if (/[\u0000-\u0008\u000b\u000e-\u001f]/.test(text)) return false;
  return (
    !/^[\u00ef\u00bb\u00bf\ufeff\s]*<(?:!|\?|html|head|body|script|svg|iframe|meta|table|style|xml)/i.test(text) &&
    !text.startsWith("{\\rtf")
  );
}
