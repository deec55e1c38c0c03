/** A PDF put together by hand, one object after the other, with a table that says where each begins. */
function pdfOf(objects: readonly string[], trailer = ""): Buffer {
  let file = "%PDF-1.4\n";
  const places = objects.map((object, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, "0")} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join("")}`;
  return Buffer.from(
    `${file}${table}trailer\n<< /Root 1 0 R /Size ${objects.length + 1} ${trailer} >>\nstartxref\n${file.length}\n%%EOF\n`,
  );
}

const pages = (count: number, size: string) => [
  "<< /Type /Catalog /Pages 2 0 R >>",
  `<< /Type /Pages /Kids [${Array.from({ length: count }, (_, index) => `${index + 3} 0 R`).join(" ")}] /Count ${count} >>`,
  ...Array.from({ length: count }, () => `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${size}] >>`),
];

/** Empty pages of a size in points. */
export function blankPdf(count: number, size = "595 842"): Buffer {
  return pdfOf(pages(count, size));
}

/** A PDF that asks for a password nobody knows. */
export function lockedPdf(): Buffer {
  const [owner, user] = ["6f", "75"].map((byte) => byte.repeat(32));
  const lock = `<< /Filter /Standard /V 1 /R 2 /O <${owner}> /U <${user}> /P -4 >>`;
  const id = `<${"61".repeat(16)}>`;
  return pdfOf([...pages(1, "595 842"), lock], `/Encrypt 4 0 R /ID [${id} ${id}]`);
}

/** One red dot. */
export const dotPng = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC",
  "base64",
);
