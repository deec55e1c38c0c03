/** Hands a file that came inside an answer to the reader's downloads. */
export function saveBlob(fileName: string, blob: Blob): void {
  const href = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = href;
  link.download = fileName.replace(/[\\/:*?"<>|]/g, "-");
  link.click();
  // The browser takes the content over before this; without it the bytes would stay until the page is left.
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}
