import { SegmentedControl } from "@mantine/core";
import { useRef } from "react";
import styles from "./meeting.module.css";

interface ChoicesProps<Value extends string> {
  /** What is chosen, for screen readers. */
  label: string;
  options: readonly { value: Value; label: string }[];
  /** Null as long as nothing is chosen. */
  value: Value | null;
  /** `byMouse`: a click, not one of the steps of an arrow key over the choices, nor a tap. */
  onChange: (value: Value, byMouse: boolean) => void;
  vertical?: boolean;
}

/** One of a few, all of them in sight and large enough for a finger. */
export function Choices<Value extends string>({
  label,
  options,
  value,
  onChange,
  vertical = false,
}: ChoicesProps<Value>) {
  const byMouse = useRef(false);
  const isFour = options.length === 4 && !vertical;
  return (
    <SegmentedControl
      onPointerDown={({ pointerType }) => {
        byMouse.current = pointerType === "mouse";
      }}
      onKeyDown={() => {
        byMouse.current = false;
      }}
      fullWidth
      orientation={vertical ? "vertical" : "horizontal"}
      aria-label={label}
      classNames={{
        root: styles.segments ?? "",
        label: styles.segment ?? "",
        control: isFour ? (styles.ofFour ?? "") : "",
      }}
      data={options.map((option) => ({ ...option }))}
      // An empty value selects none of the options.
      value={value ?? ""}
      onChange={(chosen) => {
        const option = options.find((each) => each.value === chosen);
        if (option) onChange(option.value, byMouse.current);
      }}
    />
  );
}
