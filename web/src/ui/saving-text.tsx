import { Textarea, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { ConflictDialog } from "./conflict-dialog.tsx";
import { SaveIndicator } from "./save-indicator.tsx";
import { type UseAutosaveOptions, useAutosave } from "./use-autosave.ts";

interface SavingTextProps extends UseAutosaveOptions<string> {
  label: string;
  description?: string;
  placeholder?: string;
  multiline?: boolean;
  disabled?: boolean;
  aside?: ReactNode;
}

/** A text that saves itself, says so, and lets both versions live when two people typed at once. */
export function SavingText({
  label,
  description,
  placeholder,
  multiline = true,
  disabled = false,
  ...options
}: SavingTextProps) {
  const field = useAutosave(options);
  const shared = {
    label,
    disabled,
    value: field.value,
    onBlur: () => void field.flush(),
    description: field.state.kind === "idle" ? description : <SaveIndicator state={field.state} />,
    inputWrapperOrder: ["label", "input", "description", "error"] as ("label" | "input" | "description" | "error")[],
    ...(placeholder === undefined ? {} : { placeholder }),
  };
  return (
    <div>
      {multiline ? (
        <Textarea {...shared} autosize minRows={2} onChange={(event) => field.change(event.currentTarget.value)} />
      ) : (
        <TextInput {...shared} onChange={(event) => field.change(event.currentTarget.value)} />
      )}
      <ConflictDialog field={field} show={(value) => value} join={(mine, theirs) => `${theirs}\n${mine}`} />
    </div>
  );
}
