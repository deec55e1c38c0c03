import type { ReactNode } from "react";
import styles from "./organization.module.css";

export type Facts = readonly (readonly [name: string, value: ReactNode] | false)[];

/** Facts by name; one that is absent is left out. */
export function FactsList({ facts }: { facts: Facts }) {
  return (
    <dl className={styles.facts}>
      {facts
        .filter((fact) => fact !== false)
        .map(([name, value]) => (
          <div key={name} style={{ display: "contents" }}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
