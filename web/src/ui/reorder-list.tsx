import { ActionIcon } from "@mantine/core";
import { type DragEvent, type ReactNode, useState } from "react";
import { useLanguage } from "../language/use-language.tsx";
import { Icon } from "./icon.tsx";
import styles from "./ui.module.css";

interface ReorderListProps<Row> {
  label: string;
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** How a row is called when it is announced. */
  nameOf: (row: Row) => string;
  show: (row: Row, index: number) => ReactNode;
  disabled?: boolean;
  onMove: (from: number, to: number) => void;
}

/** Order by dragging or by two buttons a row; each move is announced. */
export function ReorderList<Row>({
  label,
  rows,
  keyOf,
  nameOf,
  show,
  disabled = false,
  onMove,
}: ReorderListProps<Row>) {
  const { t } = useLanguage();
  const [dragged, setDragged] = useState<number>();
  const [over, setOver] = useState<number>();
  const [announced, setAnnounced] = useState("");

  function move(from: number, to: number) {
    const row = rows[from];
    if (row === undefined || to < 0 || to >= rows.length || from === to) return;
    onMove(from, to);
    setAnnounced(t.common.moved(nameOf(row), to + 1, rows.length));
  }

  function stopDragging() {
    setDragged(undefined);
    setOver(undefined);
  }

  return (
    <>
      <ol className={styles.order} aria-label={label}>
        {rows.map((row, index) => (
          <li
            key={keyOf(row)}
            className={styles.orderRow}
            data-over={over === index && dragged !== index}
            data-dragged={dragged === index}
            onDragOver={(event) => {
              if (dragged === undefined) return;
              event.preventDefault();
              setOver(index);
            }}
            onDrop={(event) => {
              event.preventDefault();
              if (dragged !== undefined) move(dragged, index);
              stopDragging();
            }}
          >
            {!disabled && (
              <Grip title={t.common.action.drag(nameOf(row))} onStart={() => setDragged(index)} onEnd={stopDragging} />
            )}
            <div className={styles.orderBody}>{show(row, index)}</div>
            {!disabled && (
              <>
                <ActionIcon
                  aria-label={t.common.action.moveUp(nameOf(row))}
                  disabled={index === 0}
                  onClick={() => move(index, index - 1)}
                >
                  <Icon name="up" size="1.25rem" />
                </ActionIcon>
                <ActionIcon
                  aria-label={t.common.action.moveDown(nameOf(row))}
                  disabled={index === rows.length - 1}
                  onClick={() => move(index, index + 1)}
                >
                  <Icon name="down" size="1.25rem" />
                </ActionIcon>
              </>
            )}
          </li>
        ))}
      </ol>
      <div className={styles.hidden} aria-live="polite">
        {announced}
      </div>
    </>
  );
}

/** The handle is for a mouse only; keys and screen readers use the two buttons. */
function Grip({ title, onStart, onEnd }: { title: string; onStart: () => void; onEnd: () => void }) {
  function start(event: DragEvent<HTMLElement>) {
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", "");
    const row = event.currentTarget.parentElement;
    if (row) event.dataTransfer.setDragImage(row, 20, 20);
    onStart();
  }
  return (
    <span className={styles.grip} draggable title={title} aria-hidden="true" onDragStart={start} onDragEnd={onEnd}>
      <Icon name="grip" />
    </span>
  );
}
