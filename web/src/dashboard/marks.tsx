import styles from "./dashboard.module.css";

/** Looks that differ in form as well as in colour: lines by mark and dash, areas by colour and hatching. */
export const lineLooks = ["circle", "square", "triangle"] as const;
export type LineLook = (typeof lineLooks)[number];
export const areaLooks = ["plain", "dots", "lines", "cross"] as const;
export type AreaLook = (typeof areaLooks)[number];

export function Mark({ look, x, y }: { look: LineLook; x: number; y: number }) {
  const className = styles.mark;
  if (look === "circle") return <circle className={className} data-look={look} cx={x} cy={y} r={5} />;
  if (look === "square")
    return <rect className={className} data-look={look} x={x - 4.5} y={y - 4.5} width={9} height={9} />;
  return <path className={className} data-look={look} d={`M${x} ${y - 6}l6 10h-12z`} />;
}

/** The hatchings of the areas, to be named by `url(#…)`. */
export function Hatchings({ id }: { id: string }) {
  return (
    <defs>
      {areaLooks.map((look) => (
        <pattern key={look} id={`${id}-${look}`} width={8} height={8} patternUnits="userSpaceOnUse">
          <rect className={styles.area} data-look={look} width={8} height={8} />
          <path className={styles.hatch} d={hatchOf[look]} />
        </pattern>
      ))}
    </defs>
  );
}

const hatchOf: Record<AreaLook, string> = {
  plain: "",
  dots: "M2 2h1.5M6 6h1.5",
  lines: "M-1 9L9 -1M-1 1L1 -1M7 9L9 7",
  cross: "M0 8L8 0M0 0L8 8",
};
