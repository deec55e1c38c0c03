import { Button } from "@mantine/core";
import { useState } from "react";
import { useLanguage } from "../language/use-language.tsx";
import { isOnRoll, type Member } from "../people/member-query.ts";
import { SectionCard } from "../ui/card.tsx";
import rowStyles from "../ui/rows.module.css";
import { EndDialog } from "./end-dialog.tsx";
import { IntroduceDialog } from "./introduce-dialog.tsx";
import { LetterLinks } from "./letter-links.tsx";
import { type Introduction, placeOf } from "./residence-query.ts";

interface ResidenceCardProps {
  member: Member;
  /** Of whose page it is; absent on one's own. */
  organizationId?: string;
}

/** Where a member is and was introduced, with the letters. */
export function ResidenceCard({ member, organizationId }: ResidenceCardProps) {
  const { t, f } = useLanguage();
  const words = t.residence;
  const [isIntroducing, setIntroducing] = useState(false);
  const [ended, setEnded] = useState<Introduction>();
  const may = (ability: string) => organizationId !== undefined && member.abilities.includes(ability);
  const mayIntroduce = may("residence.introduce") && isOnRoll(member, organizationId ?? "");
  const introductions = member.residence;
  if (introductions.length === 0 && !mayIntroduce) return null;
  const isPresent = introductions.some(({ endedOn }) => endedOn === null);
  return (
    <SectionCard
      title={words.title}
      aside={
        mayIntroduce && (
          <Button variant="default" onClick={() => setIntroducing(true)}>
            {isPresent ? words.introduceAgain : words.introduce}
          </Button>
        )
      }
    >
      {introductions.length === 0 && <p className={rowStyles.dim}>{words.states.NOT_INTRODUCED}</p>}
      <ul className={rowStyles.list} aria-label={words.title}>
        {introductions.map((each) => (
          <li key={each.liaisonId} className={rowStyles.row}>
            <div>
              <strong>{placeOf(each)}</strong>
              <div className={rowStyles.dim}>
                {[
                  `${each.numberLine}, ${f.date(each.introducedOn)}`,
                  each.endedOn && words.ended(f.date(each.endedOn), each.endedReason),
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </div>
            </div>
            <div className={rowStyles.buttons}>
              <LetterLinks introduction={each} />
              {may("residence.end") && each.organizationId === organizationId && each.endedOn === null && (
                <Button variant="subtle" color="gray" onClick={() => setEnded(each)}>
                  {words.end}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      {isIntroducing && organizationId !== undefined && (
        <IntroduceDialog organizationId={organizationId} person={member} onClose={() => setIntroducing(false)} />
      )}
      {ended && <EndDialog introduction={ended} onClose={() => setEnded(undefined)} />}
    </SectionCard>
  );
}
