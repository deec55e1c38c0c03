import { SegmentedControl } from "@mantine/core";
import styles from "./meeting.module.css";

interface ChoicesProps<Value extends string> {
  /** What is chosen, for screen readers. */
  label: string;
  options: readonly { value: Value; label: string }[];
  /** Null as long as nothing is chosen. */
  value: Value | null;
  onChange: (value: Value) => void;
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
  return (
    <SegmentedControl
      fullWidth
      orientation={vertical ? "vertical" : "horizontal"}
      aria-label={label}
      classNames={{ root: styles.segments ?? "", label: styles.segment ?? "" }}
      data={options.map((option) => ({ ...option }))}
      // An empty value selects none of the options.
      value={value ?? ""}
      onChange={(chosen) => {
        const option = options.find((each) => each.value === chosen);
        if (option) onChange(option.value);
      }}
    />
  );
}
