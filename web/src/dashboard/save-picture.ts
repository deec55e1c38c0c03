import { saveBlob } from "../ui/save-blob.ts";

/** What of a drawing's look is not written into it: its classes are known to the page only. */
const looks = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linejoin",
  "opacity",
  "paint-order",
  "font-family",
  "font-size",
  "font-weight",
] as const;
const SCALE = 2;
export const MARGIN = 24;
export const LINE = 28;
export const INK = "#1f2328";
const GAIN = "#1a7f4b";
const LOSS = "#8c959f";

interface Chart {
  fileName: string;
  title: string;
  drawing: SVGSVGElement;
  legend: readonly { name: string; sample: SVGSVGElement }[];
}

/** Saves the drawing that stands in a place of the page, with the entries of its legend. */
export function saveDrawing(place: HTMLElement | null, said: Pick<Chart, "fileName" | "title">): void {
  const drawing = place?.querySelector<SVGSVGElement>("svg[role=group]");
  if (!place || !drawing) return;
  const legend = [...place.querySelectorAll<HTMLElement>("[data-legend]")].flatMap((entry) => {
    const sample = entry.querySelector("svg");
    return sample ? [{ name: entry.dataset["legend"] ?? "", sample }] : [];
  });
  void savePicture({ ...said, drawing, legend });
}

/** Hands over a drawing with its title and legend as a picture: always on white, because it goes into papers. */
async function savePicture({ fileName, title, drawing, legend }: Chart): Promise<void> {
  const [image, ...samples] = await Promise.all(
    inLight(() => [drawing, ...legend.map(({ sample }) => sample)].map(drawn)),
  );
  if (!image) return;
  const { brush, family, hand } = onWhite(
    title,
    Math.max(image.width, 560) + MARGIN * 2,
    MARGIN * 3 + LINE + image.height + legend.length * LINE,
  );
  brush.drawImage(image.picture, MARGIN, MARGIN + LINE + 8, image.width, image.height);
  brush.font = `16px ${family}`;
  for (const [index, { name }] of legend.entries()) {
    const y = MARGIN * 2 + LINE + image.height + index * LINE;
    const sample = samples[index];
    if (sample) brush.drawImage(sample.picture, MARGIN, y, 32, 20);
    brush.fillText(name, MARGIN + 42, y + 16, brush.canvas.width / SCALE - MARGIN * 2 - 42);
  }
  await hand(fileName);
}

interface Bars {
  fileName: string;
  title: string;
  bars: readonly { label: string; count: number; figure: string; isGain: boolean }[];
}

/** The same of bars that lie beneath one another, each with its words before it and its figure behind. */
export async function saveBars({ fileName, title, bars }: Bars): Promise<void> {
  const [words, length, figure] = [320, 400, 90];
  const longest = Math.max(1, ...bars.map(({ count }) => count));
  const { brush, family, hand } = onWhite(
    title,
    words + length + figure + MARGIN * 2,
    MARGIN * 2 + LINE * (bars.length + 1) + 8,
  );
  for (const [index, bar] of bars.entries()) {
    const y = MARGIN + LINE * (index + 1) + 8;
    const width = Math.max(2, (bar.count / longest) * length);
    brush.fillStyle = INK;
    brush.font = `16px ${family}`;
    brush.fillText(bar.label, MARGIN, y + 16, words - 12);
    brush.fillStyle = bar.isGain ? GAIN : LOSS;
    brush.fillRect(MARGIN + words, y + 3, width, 16);
    brush.fillStyle = INK;
    brush.font = `600 16px ${family}`;
    brush.fillText(bar.figure, MARGIN + words + width + 10, y + 17);
  }
  await hand(fileName);
}

/** A white sheet with a title, and how it is handed over once it is drawn. */
export function onWhite(title: string, width: number, height: number) {
  const canvas = document.createElement("canvas");
  canvas.width = width * SCALE;
  canvas.height = height * SCALE;
  const brush = canvas.getContext("2d");
  if (!brush) throw new Error("This browser draws no pictures.");
  brush.scale(SCALE, SCALE);
  brush.fillStyle = "#ffffff";
  brush.fillRect(0, 0, width, height);
  brush.fillStyle = INK;
  const family = getComputedStyle(document.body).fontFamily;
  brush.font = `600 18px ${family}`;
  brush.fillText(title, MARGIN, MARGIN + 18, width - MARGIN * 2);
  const hand = async (fileName: string) => {
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
    if (blob) saveBlob(fileName, blob);
  };
  return { brush, family, hand };
}

/** Looks are read as they are in the light scheme, within one turn: nothing is painted meanwhile. */
function inLight<Result>(read: () => Result): Result {
  const { dataset } = document.documentElement;
  const before = dataset.mantineColorScheme;
  dataset.mantineColorScheme = "light";
  const result = read();
  if (before === undefined) delete dataset.mantineColorScheme;
  else dataset.mantineColorScheme = before;
  return result;
}

async function drawn(svg: SVGSVGElement): Promise<{ picture: HTMLImageElement; width: number; height: number }> {
  const { width, height } = svg.viewBox.baseVal;
  const source = standalone(svg, width, height);
  const address = URL.createObjectURL(new Blob([source], { type: "image/svg+xml" }));
  const picture = new Image();
  picture.src = address;
  try {
    await picture.decode();
  } finally {
    URL.revokeObjectURL(address);
  }
  return { picture, width, height };
}

/** The drawing as a document of its own, every look written into it. */
function standalone(svg: SVGSVGElement, width: number, height: number): string {
  const copy = svg.cloneNode(true) as SVGSVGElement; // a clone is of the kind it was cloned from
  const [originals, copies] = [svg, copy].map((each) => [...each.querySelectorAll<SVGElement>("*")]);
  for (const [index, original] of (originals ?? []).entries()) {
    const style = getComputedStyle(original);
    for (const look of looks) copies?.[index]?.style.setProperty(look, style.getPropertyValue(look));
  }
  copy.setAttribute("width", String(width * SCALE));
  copy.setAttribute("height", String(height * SCALE));
  copy.removeAttribute("style");
  return new XMLSerializer().serializeToString(copy);
}
