import { encode } from "uqr";
import styles from "./guests.module.css";

/** A text as a QR code, black on white in the dark too: that is what cameras read. */
export function QrCode({ text, label }: { text: string; label: string }) {
  // Four empty modules around it belong to the code.
  const { data, size } = encode(text, { ecc: "M", border: 4 });
  const modules = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : [])));
  return (
    <svg
      role="img"
      aria-label={label}
      className={styles.code}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
    >
      <path d={modules.join("")} fill="#000" />
    </svg>
  );
}
