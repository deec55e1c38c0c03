import { NativeSelect, TextInput } from "@mantine/core";
import { useLanguage } from "../language/use-language.tsx";
import { DayField } from "../meeting/day-field.tsx";
import { today } from "../meeting/moments.ts";

const waysOut = ["STRIKE_OFF", "EXPULSION", "LEAVING"] as const;

export type TypedLeaving = {
  leftBy: (typeof waysOut)[number];
  leftOn: string | null;
  firstAdmittedOn: string | null;
  consent: string;
};

export const stayed: TypedLeaving = { leftBy: "STRIKE_OFF", leftOn: null, firstAdmittedOn: null, consent: "" };

interface ReadmissionFieldsProps {
  value: TypedLeaving;
  /** Whether the roll of this cell says when and how the Party was left. */
  isOnRoll: boolean;
  isMissing: boolean;
  onChange: (changed: Partial<TypedLeaving>) => void;
}

/** When and how somebody left the Party who is considered again, and the superior's consent. */
export function ReadmissionFields({ value, isOnRoll, isMissing, onChange }: ReadmissionFieldsProps) {
  const { t } = useLanguage();
  const words = t.admission;
  return (
    <>
      {!isOnRoll && (
        <>
          <NativeSelect
            label={words.leftBy}
            value={value.leftBy}
            data={waysOut.map((each) => ({ value: each, label: t.people.endReason[each] }))}
            onChange={({ currentTarget }) =>
              onChange({ leftBy: waysOut.find((each) => each === currentTarget.value) ?? value.leftBy })
            }
          />
          <DayField
            label={words.leftOn}
            required
            value={value.leftOn}
            max={today()}
            error={isMissing && value.leftOn === null ? words.leftOnMissing : undefined}
            onChange={(leftOn) => onChange({ leftOn })}
          />
          <DayField
            label={words.firstAdmittedOn}
            value={value.firstAdmittedOn}
            max={today()}
            clearable
            onChange={(firstAdmittedOn) => onChange({ firstAdmittedOn })}
          />
        </>
      )}
      <TextInput
        label={words.consent}
        maxLength={200}
        value={value.consent}
        onChange={({ currentTarget: { value: consent } }) => onChange({ consent })}
      />
    </>
  );
}
