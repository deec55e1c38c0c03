import { useContext, useState } from "react";
import { SaveScopeContext } from "../ui/save-scope.tsx";

/** What is typed into a form and not sent yet, kept on this device so that a reload or a crash loses nothing. */
export function useKept(key: string): [string, (value: string) => void] {
  const { drafts } = useContext(SaveScopeContext);
  const [value, setValue] = useState(() => drafts.read<string>(key)?.value ?? "");
  function change(next: string) {
    if (next === "") drafts.remove(key);
    else drafts.write(key, { value: next, revision: 0, typedAt: new Date().toISOString() });
    setValue(next);
  }
  return [value, change];
}
