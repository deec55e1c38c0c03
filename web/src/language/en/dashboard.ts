import type { Texts } from "../language.ts";

export const dashboard: Texts["dashboard"] = {
  title: (year) => `Charts of the cells' meetings in ${year}`,
  link: "Charts",
  toPicture: "Overview by month",
  asTable: "Show as table",
  asDrawing: "Show as chart",
  savePicture: "Download picture",
  named: (action, chart) => `${action}: ${chart}`,
  nothing: "There are no figures for this year yet. They come when a meeting is closed.",
  noFigure: (column) => `${column}: no figures yet`,
  quarterShort: (quarter) => `Q${quarter}`,
  of: (part, whole) => `${part}/${whole}`,
  legendMean: "Mean (the figure on the chart)",
  legendSpread: "Line: from the lowest cell to the highest; box: the middle half of the cells",
  criterionSays: (title, share, lost, scored) =>
    `${title}: lost ${share} of what it could give, at ${lost} of ${scored} meetings`,
  byEvidence: "By evidence",
  bySelf: "The cells themselves, same part",
  bySuperior: "The superior, same part",
  ofMaximum: (max) => `of the ${max} points that facts can speak to`,
  total: (points) => `whole sheet: ${points} points`,
  noTotal: "none yet",
  gaps: "Lasting difference",
  gap: {
    SELF_EVIDENCE: (isAbove, points, months) =>
      `The self-score is ${isAbove ? "above" : "below"} the evidence by ${points} points on average over ${months} months.`,
    SELF_OFFICIAL: (isAbove, points, months) =>
      `The self-score is ${isAbove ? "above" : "below"} the superior's by ${points} points on average over ${months} months.`,
  },
  sidesBelow: "Three scores of each subordinate organization",
  sidesBelowNote:
    "Mean of a meeting that has its official score, over the year, in the organizations' usual order; nobody is ranked.",
  notes: {
    spread: "The mean of each month and how far the cells lie apart. Choose a month to see its meetings.",
    cell: "Choose a month to open its meeting.",
    sides:
      "Mean points of a meeting that has its official score, in the criteria that facts can speak to. Where they differ much, look together.",
    grades: "Meetings by their official grade. Choose a quarter to see them.",
    topics: "Topics that the cells planned, and meetings held on a topic. Choose a quarter to see the year's topics.",
    speakers: "Percentage of those present who spoke, at meetings that wrote statements down.",
    tasks: "Percentage of the tasks reported at a meeting that were done.",
    openTasks: "Tasks still open at the month's end, by the months since they were set.",
    criteria: "Points lost of those that a criterion could give. Choose one to see the meetings that lost them.",
  },
  behind: {
    ofMonth: (month, year) => `Meetings of month ${month} of ${year}`,
    ofMonths: (from, to, year) =>
      from === 1 && to === 12 ? `Meetings of ${year}` : `Meetings from month ${from} to month ${to} of ${year}`,
    lostIn: (criterion) => `Meetings that lost points in: ${criterion}`,
    back: "Back to the charts",
    caption: "Meetings by cell and month",
    meeting: "Meeting",
    lost: "Points lost",
    nothing: "No meetings",
    nothingAdvice: "Choose another month, quarter or criterion on the page of charts.",
  },
  openTasks: {
    title: (month, year) => `Tasks open at the end of month ${month} of ${year}`,
    caption: "Open tasks, those set first at the top",
    task: "Task",
    cell: "Cell",
    owner: "Who answers for it",
    setOn: "Set on",
    dueOn: "Due",
    percent: "Progress today",
    overdue: "overdue",
    closedOn: (day) => `closed on ${day}`,
    nothing: "No task was open",
    nothingAdvice: "Choose another month on the page of charts.",
  },
};
