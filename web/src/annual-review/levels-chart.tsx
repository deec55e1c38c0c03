import { Button } from "@mantine/core";
import { useRef } from "react";
import { BarsPlot } from "../dashboard/bars-plot.tsx";
import { Legend } from "../dashboard/legend.tsx";
import { areaLooks } from "../dashboard/marks.tsx";
import { saveDrawing } from "../dashboard/save-picture.ts";
import { useLanguage } from "../language/use-language.tsx";
import { type Level, levels } from "./annual-review-query.ts";

interface LevelsChartProps {
  years: readonly { year: number; decided: number; levels: Record<Level, number> }[];
  /** Of whom. */
  name: string;
}

/** The levels of every year as a bar of parts, which differ in form as well as in colour; to be taken along as a picture. */
export function LevelsChart({ years, name }: LevelsChartProps) {
  const { t, f } = useLanguage();
  const words = t.annualReview;
  const place = useRef<HTMLDivElement>(null);
  const lookOf = (index: number) => areaLooks[index % areaLooks.length] ?? "plain";
  return (
    <>
      <div ref={place}>
        <Legend entries={levels.map((level, index) => ({ name: words.level[level], area: lookOf(index) }))} />
        <BarsPlot
          name={words.byYearDrawing}
          show={f.number}
          columns={years.map(({ year, levels: counts }) => ({
            key: String(year),
            label: String(year),
            says: words.byYearSays(
              year,
              levels.map((level) => `${words.level[level]} ${f.number(counts[level])}`).join("; "),
            ),
          }))}
          parts={levels.map((level, index) => ({
            look: lookOf(index),
            values: years.map(({ levels: counts }) => counts[level]),
          }))}
        />
      </div>
      <div>
        <Button
          variant="default"
          aria-label={t.dashboard.named(t.dashboard.savePicture, words.byYear)}
          onClick={() =>
            saveDrawing(place.current, {
              fileName: `${words.byYear} ${years.at(-1)?.year ?? ""}.png`,
              title: `${words.byYear} – ${name}`,
            })
          }
        >
          {t.dashboard.savePicture}
        </Button>
      </div>
    </>
  );
}
