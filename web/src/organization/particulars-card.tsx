import { useLanguage } from "../language/use-language.tsx";
import { SectionCard } from "../ui/card.tsx";
import styles from "./organization.module.css";
import { isCell, type Organization } from "./organization-query.ts";

export function ParticularsCard({ organization }: { organization: Organization }) {
  const { t, f } = useLanguage();
  const words = t.organization.page;
  const { code, placeName, termStartedOn, foundedOn, dissolvedOn, signsAsCommittee, ancestors, kind } = organization;
  const superior = ancestors.at(-1)?.name;
  const facts: [string, string | undefined][] = [
    [words.superior, superior],
    [words.code, code ?? words.noCode],
    [t.organization.placeName, placeName || undefined],
    [words.founded, foundedOn ? f.date(foundedOn) : undefined],
    [words.term, termStartedOn ? f.date(termStartedOn) : undefined],
    [words.dissolved, dissolvedOn ? f.date(dissolvedOn) : undefined],
    [words.signs, isCell(kind) ? (signsAsCommittee ? words.signsAsCommittee : words.signsAsCell) : undefined],
  ];
  return (
    <SectionCard title={words.particulars}>
      <dl className={styles.facts}>
        {facts
          .filter(([, value]) => value !== undefined)
          .map(([name, value]) => (
            <div key={name} style={{ display: "contents" }}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </SectionCard>
  );
}
