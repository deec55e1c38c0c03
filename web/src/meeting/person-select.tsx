import { type ComboboxItem, type OptionsFilter, Select } from "@mantine/core";
import { type RefObject, useState } from "react";
import { useLanguage } from "../language/use-language.tsx";
import { fold, matchesWords } from "../ui/fold.ts";
import { useFoundPeople } from "./people-search.tsx";

export interface PersonOption {
  personId: string;
  fullName: string;
}

interface PersonSelectProps {
  label: string;
  people: readonly PersonOption[];
  value: string | null;
  onChange: (personId: string | null) => void;
  clearable?: boolean;
  disabled?: boolean;
  required?: boolean;
  placeholder?: string;
  description?: string;
  /** Takes the focus when its dialog opens. */
  first?: boolean;
  error?: string | undefined;
  inputRef?: RefObject<HTMLInputElement | null>;
}

/** One person by a few letters of the name, without accents; a given name that begins so comes first. */
export function PersonSelect({
  people,
  inputRef,
  placeholder,
  clearable = true,
  first = false,
  ...rest
}: PersonSelectProps) {
  const { t } = useLanguage();
  const [letters, setLetters] = useState("");
  const found = useFoundPeople(letters).filter(({ personId }) => people.every((known) => known.personId !== personId));
  return (
    <Select
      {...rest}
      onSearchChange={setLetters}
      {...(inputRef ? { ref: inputRef } : {})}
      {...(first ? { "data-autofocus": true } : {})}
      data={[...people, ...found].map(({ personId, fullName }) => ({ value: personId, label: fullName }))}
      filter={byGivenName}
      searchable
      selectFirstOptionOnChange
      openOnFocus={false}
      clearable={clearable}
      placeholder={placeholder ?? t.meeting.field.personPlaceholder}
      nothingFoundMessage={t.meeting.field.personNotFound}
      maxDropdownHeight={320}
    />
  );
}

const byGivenName: OptionsFilter = ({ options, search }) => {
  const people = options.filter((option): option is ComboboxItem => "value" in option);
  const found = people.filter(({ label }) => matchesWords(label, search));
  return found.toSorted(
    (left, right) => Number(beginsGiven(right.label, search)) - Number(beginsGiven(left.label, search)),
  );
};

function beginsGiven(fullName: string, letters: string): boolean {
  return fold(fullName).split(/\s+/).at(-1)?.startsWith(fold(letters).trim()) ?? false;
}
