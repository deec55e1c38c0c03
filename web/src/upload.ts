import type { Upload } from "@nen-nep/contract";
import { createORPCErrorFromJson, isORPCErrorJson, ORPCError } from "@orpc/client";
import type { UploadControls } from "./ui/file-drop.tsx";

/** What papers of meetings and texts of the register come as, and how large one may be. */
export const paperEndings = [".pdf", ".docx", ".xlsx", ".pptx", ".odt", ".png", ".jpg", ".jpeg", ".txt"] as const;
export const MAX_PAPER_BYTES = 25 * 1024 * 1024;

/**
 * Sends one file to the quarantine folder and answers the id that other operations take within a day. Refusals come
 * as the same errors as those of operations; a lost network as a TypeError, as `fetch` does it.
 */
export function uploadFile(file: File, { onProgress, signal }: UploadControls): Promise<Upload> {
  return new Promise((resolve, reject) => {
    // XMLHttpRequest, because `fetch` cannot say how much has been sent.
    const request = new XMLHttpRequest();
    request.open("POST", "/api/uploads");
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total, lengthComputable }) => {
      if (lengthComputable) onProgress(loaded / total);
    };
    request.onload = () => {
      if (request.status < 300) resolve(request.response);
      else reject(errorOf(request));
    };
    request.onerror = () => reject(new TypeError("The upload got no answer."));
    request.onabort = () => reject(new DOMException("The upload was stopped.", "AbortError"));
    signal.addEventListener("abort", () => request.abort());
    const form = new FormData();
    form.append("file", file);
    request.send(form);
  });
}

function errorOf({ response, status }: XMLHttpRequest): Error {
  return isORPCErrorJson(response)
    ? createORPCErrorFromJson(response)
    : new ORPCError("INTERNAL_SERVER_ERROR", { status: status || 500 });
}
