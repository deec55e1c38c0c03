import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { useLanguage } from "../../language/use-language.tsx";
import styles from "../meeting.module.css";

interface LineRowsProps<Row> {
  rows: readonly Row[];
  onChange: (rows: Row[]) => void;
  /** A new line as it begins. */
  blank: () => Row;
  addLabel: string;
  /** How a line is called for screen readers. */
  nameOf: (row: Row, index: number) => string;
  show: (row: Row, change: (part: Partial<Row>) => void) => ReactNode;
}

/** Lines of a form that can be added and taken away. */
export function LineRows<Row>({ rows, onChange, blank, addLabel, nameOf, show }: LineRowsProps<Row>) {
  const { t } = useLanguage();
  const changeAt = (place: number, part: Partial<Row>) =>
    onChange(rows.map((row, index) => (index === place ? { ...row, ...part } : row)));
  return (
    <div className={styles.stack}>
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity and keep their order
        <fieldset key={index} className={styles.formLine} aria-label={nameOf(row, index)}>
          {show(row, (part) => changeAt(index, part))}
          <div>
            <Button
              variant="subtle"
              color="gray"
              c="var(--ink)"
              px={0}
              aria-label={t.meeting.paper.removeLine(nameOf(row, index))}
              onClick={() => onChange(rows.filter((_, place) => place !== index))}
            >
              {t.common.action.remove}
            </Button>
          </div>
        </fieldset>
      ))}
      <div>
        <Button variant="default" onClick={() => onChange([...rows, blank()])}>
          {addLabel}
        </Button>
      </div>
    </div>
  );
}
