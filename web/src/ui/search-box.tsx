import { CloseButton, TextInput } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useLanguage } from "../language/use-language.tsx";
import { Icon } from "./icon.tsx";

interface SearchBoxProps {
  label?: string;
  placeholder?: string;
  autoFocus?: boolean;
  value: string;
  onSearch: (words: string) => void;
}

/** Search without accents: the words go out 250 ms after the last key. */
export function SearchBox({ label, placeholder, autoFocus = false, value, onSearch }: SearchBoxProps) {
  const { t } = useLanguage();
  const [typed, setTyped] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  function change(words: string, wait = 250) {
    setTyped(words);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onSearch(words.trim()), wait);
  }

  return (
    <TextInput
      type="search"
      aria-label={label ?? t.common.search.label}
      placeholder={placeholder ?? t.common.search.placeholder}
      {...(autoFocus ? { "data-autofocus": true } : {})}
      leftSection={<Icon name="search" size="1.25rem" />}
      rightSection={typed && <CloseButton aria-label={t.common.search.clear} onClick={() => change("", 0)} />}
      value={typed}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}
