import { Button } from "@mantine/core";
import { useLanguage } from "../language/use-language.tsx";
import { type Introduction, placeOf } from "./residence-query.ts";

/** The letter as Word and as PDF. */
export function LetterLinks({ introduction }: { introduction: Introduction }) {
  const { t } = useLanguage();
  const { organizationId, liaisonId } = introduction;
  const file = `/api/organizations/${organizationId}/residence-letters/${liaisonId}/file`;
  const named = (format: string) => t.residence.letterOf(format, placeOf(introduction));
  return (
    <>
      <Button component="a" variant="default" href={`${file}?format=docx`} aria-label={named("Word")}>
        Word
      </Button>
      <Button component="a" variant="default" href={`${file}?format=pdf`} target="_blank" aria-label={named("PDF")}>
        PDF
      </Button>
    </>
  );
}
