import { Button } from "@mantine/core";
import { useState } from "react";
import { yearRules } from "../../../rulesets/year-rules.ts";
import { client } from "../api.ts";
import { dayOf } from "../language/formats.ts";
import { useLanguage } from "../language/use-language.tsx";
import { DayField } from "../meeting/day-field.tsx";
import { serverNow } from "../offline/clock.ts";
import styles from "../orientation/orientation.module.css";
import { Trouble } from "../trouble.tsx";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import { type LimitKey, type LimitsVersion, limitWords, useLimitsChange } from "./limits-query.ts";

interface VersionLineProps {
  version: LimitsVersion;
  organizationId: string;
  mayEnd: boolean;
}

/** One version: its text, from when to when, what it sets and what it holds. */
export function VersionLine({ version, organizationId, mayEnd }: VersionLineProps) {
  const { t, f, code } = useLanguage();
  const [isEnding, setEnding] = useState(false);
  const words = t.limits;
  const { title, document, validFrom, validTo, numbers, holdsBelow } = version;
  const rule = yearRules.find(({ id }) => id === version.yearRule);
  const set = Object.entries(numbers).flatMap(([key, value]) =>
    // The answer's keys are the contract's.
    value === undefined ? [] : [`${words.key[key as LimitKey]}: ${limitWords(value, words, f.number)}`],
  );
  if (rule) set.push(`${words.yearRule}: ${rule.title[code]}`);
  if (version.predecessors) set.push(`${words.predecessors}: ${words.predecessorsShown[version.predecessors]}`);
  return (
    <li className={styles.row}>
      <div>
        <strong>{title}</strong>
        <div className={styles.dim}>
          {words.version(f.number(version.version))} · {document} ·{" "}
          {validTo === null ? words.valid(f.date(validFrom)) : words.validUntil(f.date(validFrom), f.date(validTo))}
        </div>
        {version.cellTypes && (
          <div>{words.forTypes(version.cellTypes.map((type) => t.organization.cellType[type]).join("; "))}</div>
        )}
        {set.length > 0 && <div>{words.sets(set.join("; "))}</div>}
        {holdsBelow.length > 0 && (
          <div className={styles.dim}>{words.holds(holdsBelow.map((key) => words.key[key]).join("; "))}</div>
        )}
      </div>
      {mayEnd && validTo === null && (
        <Button variant="default" aria-label={words.endNamed(title)} onClick={() => setEnding(true)}>
          {words.end}
        </Button>
      )}
      {isEnding && <EndDialog version={version} organizationId={organizationId} onClose={() => setEnding(false)} />}
    </li>
  );
}

function EndDialog({ version, organizationId, onClose }: Omit<VersionLineProps, "mayEnd"> & { onClose: () => void }) {
  const { t } = useLanguage();
  const today = dayOf(serverNow());
  const [lastDay, setLastDay] = useState<string | null>([today, version.validFrom].toSorted()[1] ?? today);
  const words = t.limits;
  const end = useLimitsChange(
    () => client.limits.end({ organizationId, version: version.version, validTo: lastDay }),
    onClose,
  );
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={words.endTitle}
      explanation={
        <>
          <p>{words.endExplanation}</p>
          <DayField label={words.lastDay} value={lastDay} onChange={setLastDay} required />
        </>
      }
      confirmLabel={words.endNow}
      busy={end.isPending}
      trouble={<Trouble error={end.error} />}
      onConfirm={() => lastDay !== null && end.mutate()}
    />
  );
}
