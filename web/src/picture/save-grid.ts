import { INK, LINE, MARGIN, onWhite } from "../dashboard/save-picture.ts";
import type { SquareLook } from "./square-look.ts";

interface Grid {
  fileName: string;
  title: string;
  months: readonly string[];
  /** The head of the last column. */
  meanName: string;
  rows: readonly { name: string; looks: readonly SquareLook[]; mean: string }[];
  legend: readonly { edge: SquareLook["edge"]; level?: SquareLook["level"] | undefined; text: string }[];
}

const NAME = 280;
const WIDTH = 58;
const HEIGHT = 34;
const GAP = 3;
const PALE = "#ffffff";
const GREY = "#eceef1";
const RED = "#b3261e";
/** The grades as the light page has them. */
const LEVELS = { GOOD: "#cfe8d8", FAIR: "#e3ebcf", AVERAGE: "#fde5bc", POOR: "#f7cfca" };

/** Hands over the grid of organizations and months as a picture, with the colours and marks of the light page. */
export async function saveGrid({ fileName, title, months, meanName, rows, legend }: Grid): Promise<void> {
  const width = MARGIN * 2 + NAME + (months.length + 1) * (WIDTH + GAP);
  const top = MARGIN + LINE * 2;
  const height = top + rows.length * (HEIGHT + GAP) + LINE * (legend.length + 1);
  const { brush, family, hand } = onWhite(title, width, height);
  const write = (text: string, x: number, y: number, most: number, font = `15px ${family}`) => {
    brush.fillStyle = INK;
    brush.font = font;
    brush.fillText(text, x, y, most);
  };
  for (const [index, head] of [...months, meanName].entries())
    write(head, MARGIN + NAME + index * (WIDTH + GAP) + 4, top - 8, WIDTH - 6, `600 14px ${family}`);
  for (const [line, { name, looks, mean }] of rows.entries()) {
    const y = top + line * (HEIGHT + GAP);
    write(name, MARGIN, y + 22, NAME - 12);
    for (const [index, look] of looks.entries())
      drawSquare(brush, look, MARGIN + NAME + index * (WIDTH + GAP), y, family);
    write(mean, MARGIN + NAME + looks.length * (WIDTH + GAP) + 4, y + 22, WIDTH - 6);
  }
  for (const [index, { text, ...look }] of legend.entries()) {
    const y = top + rows.length * (HEIGHT + GAP) + LINE * index + 10;
    drawSquare(brush, { ...look, short: "", long: "" }, MARGIN, y, family, { width: 32, height: 20 });
    write(text, MARGIN + 44, y + 15, width - MARGIN * 2 - 44);
  }
  await hand(fileName);
}

function drawSquare(
  brush: CanvasRenderingContext2D,
  {
    short,
    level,
    edge,
  }: Pick<SquareLook, "short" | "edge"> & { level?: SquareLook["level"] | undefined; long?: string },
  x: number,
  y: number,
  family: string,
  { width, height } = { width: WIDTH, height: HEIGHT },
): void {
  const colour = level ? LEVELS[level] : GREY;
  brush.fillStyle = edge === "filled" ? colour : edge === "struck" ? GREY : PALE;
  brush.fillRect(x, y, width, height);
  if (edge === "struck") hatch(brush, x, y, width, height);
  if (edge === "outlined" || edge === "dashed") {
    brush.strokeStyle = edge === "dashed" ? RED : colour;
    brush.lineWidth = edge === "dashed" ? 1 : 2;
    brush.setLineDash(edge === "dashed" ? [4, 3] : []);
    brush.strokeRect(x + 1, y + 1, width - 2, height - 2);
    brush.setLineDash([]);
  }
  brush.fillStyle = edge === "struck" || edge === "dashed" ? RED : INK;
  brush.font = `14px ${family}`;
  brush.fillText(short, x + 5, y + height / 2 + 5, width - 10);
}

function hatch(brush: CanvasRenderingContext2D, x: number, y: number, width: number, height: number): void {
  brush.save();
  brush.beginPath();
  brush.rect(x, y, width, height);
  brush.clip();
  brush.strokeStyle = PALE;
  brush.lineWidth = 4;
  for (let from = -height; from < width; from += 12) {
    brush.beginPath();
    brush.moveTo(x + from, y + height);
    brush.lineTo(x + from + height, y);
    brush.stroke();
  }
  brush.restore();
}
