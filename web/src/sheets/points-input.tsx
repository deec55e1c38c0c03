import { NumberInput, type NumberInputProps } from "@mantine/core";
import { useLanguage } from "../language/use-language.tsx";

interface PointsInputProps
  extends Omit<NumberInputProps, "onChange" | "decimalScale" | "decimalSeparator" | "allowNegative"> {
  /** Told of whole numbers and of hundredths only; while the field is empty nothing is told. */
  onChange: (points: number) => void;
  min?: number;
}

/** A figure of a score sheet, written with the sign of the reader's language. */
export function PointsInput({ onChange, min = 0, ...rest }: PointsInputProps) {
  const { t } = useLanguage();
  return (
    <NumberInput
      {...rest}
      min={min}
      decimalScale={2}
      decimalSeparator={t.meeting.field.decimalSign}
      onChange={(value) => typeof value === "number" && value >= min && onChange(value)}
    />
  );
}
