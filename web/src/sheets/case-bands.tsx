import { Button } from "@mantine/core";
import type { Band, FactsCriterion } from "../../../rulesets/score-sheet.ts";
import { useLanguage } from "../language/use-language.tsx";
import { askedAbout, bandedBy } from "./compose.ts";
import { ConditionFields } from "./condition-fields.tsx";
import { PointsInput } from "./points-input.tsx";
import styles from "./sheets.module.css";

interface CaseBandsProps {
  criterion: FactsCriterion;
  step: number;
  onChange: (criterion: FactsCriterion) => void;
}

/** The most that the contract takes. */
const BANDS_AT_MOST = 20;

/** Bands that ask several things; the first whose conditions hold gives its points. */
export function CaseBands({ criterion, step, onChange }: CaseBandsProps) {
  const { t, f } = useLanguage();
  const words = t.sheets.criterion;
  const bands = "bands" in criterion ? criterion.bands : [];
  const set = (changed: readonly Band[]) => onChange(bandedBy(criterion, changed));
  const change = (at: number, band: Band) => set(bands.map((each, index) => (index === at ? band : each)));
  return (
    <fieldset className={styles.group} aria-label={words.bands}>
      {bands
        .map((band, index) => ({ band, at: index, no: f.number(index + 1) }))
        .map(({ band, at, no }) => (
          <div key={no} className={styles.case}>
            <div className={styles.line}>
              <span className={styles.bandNo}>{words.bandName(no)}</span>
              <PointsInput
                aria-label={words.bandPoints(no)}
                step={step}
                suffix={` ${words.points}`}
                value={band.points}
                onChange={(points) => change(at, { ...band, points })}
              />
              {at > 0 && (
                <Button variant="subtle" onClick={() => set(movedUp(bands, at))}>
                  {words.bandUp(no)}
                </Button>
              )}
              {bands.length > 1 && (
                <Button
                  variant="subtle"
                  color="gray"
                  c="var(--ink)"
                  onClick={() => set(bands.filter((_, index) => index !== at))}
                >
                  {words.removeBand(no)}
                </Button>
              )}
            </div>
            <ConditionFields
              name={words.bandName(no)}
              condition={band.when}
              onChange={(when) => change(at, { ...band, when })}
            />
          </div>
        ))}
      {bands.length < BANDS_AT_MOST && (
        <div>
          <Button variant="default" onClick={() => set([...bands, { when: askedAbout("flag"), points: 0 }])}>
            {words.addBand}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

function movedUp(bands: readonly Band[], at: number): Band[] {
  return bands.map((band, index) => (index === at ? bands[at - 1] : index === at - 1 ? bands[at] : band) ?? band);
}
