import { NativeSelect } from "@mantine/core";
import { PointsInput } from "./points-input.tsx";
import type { BandEdges } from "./sheet-edit.ts";

interface EdgeProps<Kind extends keyof BandEdges> {
  label: string;
  valueLabel: string;
  kinds: readonly [Kind, Kind];
  names: Readonly<Record<Kind | "none", string>>;
  edges: BandEdges;
  onChange: (edges: BandEdges) => void;
}

/** One edge: whether there is one, whether it belongs to the stretch, and at which value. */
export function Edge<Kind extends keyof BandEdges>({
  label,
  valueLabel,
  kinds,
  names,
  edges,
  onChange,
}: EdgeProps<Kind>) {
  const kind = kinds.find((each) => edges[each] !== undefined);
  const value = kind === undefined ? undefined : edges[kind];
  function set(next: Kind | undefined, at: number) {
    const others = Object.fromEntries(Object.entries(edges).filter(([name]) => !kinds.some((each) => each === name)));
    onChange(next === undefined ? others : { ...others, [next]: at });
  }
  return (
    <>
      <NativeSelect
        aria-label={label}
        data={[
          ...kinds.map((each) => ({ value: each as string, label: names[each] })),
          { value: "none", label: names.none },
        ]}
        value={kind ?? "none"}
        onChange={(event) =>
          set(
            kinds.find((each) => each === event.currentTarget.value),
            value ?? 0,
          )
        }
      />
      <PointsInput
        aria-label={valueLabel}
        disabled={kind === undefined}
        value={value ?? ""}
        onChange={(at) => kind !== undefined && set(kind, at)}
      />
    </>
  );
}
