import type { topic as master } from "../vi/topic.ts";

export const topic: typeof master = {
  title: (year) => `Topics of ${year}`,
  bodyTitle: (year) => `Topics of the cells in ${year}`,
  year: "Year",
  yearOption: (year) => String(year),
  quarter: (quarter) => `Quarter ${quarter}`,
  quarterOfYear: (quarter, year) => `Quarter ${quarter} of ${year}`,
  month: (month) => `Month ${month}`,
  monthOf: (month, quarter) => `Month ${month}, ${uncapitalized(quarter)}`,
  wholeQuarter: "No month yet",
  form: {
    IN_PLACE: "In one place",
    SEMINAR: "Seminar",
    CONTEST: "Contest",
    EXCHANGE: "Exchange of experience, visit",
  },
  state: {
    DRAFT: "Draft",
    REGISTERED: "Waits for the superior",
    ACCEPTED: "Accepted",
    RETURNED: "Returned",
  },
  held: (day) => `Held ${day}`,
  onAgenda: (when) => `On the agenda of ${when}`,
  dropped: "Dropped",
  moved: (from) => `Moved from ${uncapitalized(from)}`,
  because: (reason) => `Reason: ${reason}`,
  returned: (reason) => `Returned by the superior: ${reason}`,
  presentedBy: (name) => `Presenter: ${name}`,
  carriesOut: (text) => `Carries out ${text}`,
  standing: {
    HELD: "Held",
    PLANNED: "Planned",
    MISSING: "No topic yet",
    NOT_HELD: "Not held",
    NOT_ASKED: "Not counted",
  },
  missing: (quarters) => `No topic yet: ${quarters.join(", ")}`,
  missingAdvice: (times) =>
    `A thematic meeting is held at least ${times === 1 ? "once" : `${times} times`} a quarter. Add a topic for that quarter and register it, or move one there.`,
  none: "No topics in this year yet",
  noneAdvice: "Add topics quarter by quarter, then register them with the superior at once.",
  noneAdviceReader: "The secretary registers the year's topics; they are shown here from then on.",
  guidance: "Guidance from above",
  guidanceOf: (name) => name,
  add: "Add a topic",
  edit: "Change the topic",
  registerAll: (count) => `Register ${count} ${count === 1 ? "topic" : "topics"}`,
  registerAsk: "Register with the superior",
  registerExplained: (count) =>
    `${count} ${count === 1 ? "draft is" : "drafts are"} sent to the direct superior. From then on only the presenter and the form change freely; another time is a move and giving one up is a drop, both with a reason.`,
  action: { edit: "Change", remove: "Delete", move: "Move", drop: "Drop", accept: "Accept", return: "Return" },
  actionNamed: (action, title) => `${action}: ${title}`,
  removeAsk: "Delete the topic",
  removeExplained: (title) => `Delete the draft “${title}”?`,
  moveAsk: "Move the topic to another time",
  dropAsk: "Drop the topic",
  dropExplained: (title) => `“${title}” stays in the year's list with the reason. The superior is told.`,
  returnAsk: "Return the topic",
  returnExplained: (title) => `“${title}” goes back to the cell. Say what should change.`,
  field: {
    title: "Name of the topic",
    titleRequired: "The topic has no name yet.",
    content: "Main content",
    contentHint: "A few points: why it was chosen, what is discussed, what should come of it.",
    quarter: "Quarter",
    month: "Month",
    presenter: "Presenter from the cell",
    presenterName: "Or somebody else",
    form: "Form",
    directive: "Text that it carries out",
    noDirective: "No text",
  },
  registered: "Registered with the superior: only the presenter and the form can still change.",
  prepare: {
    title: "Registered topics",
    explained: "Topics of this quarter that stand on no agenda yet. One tap puts them on this one.",
    takeUp: "Put on the agenda",
    takeUpNamed: (title) => `Put on the agenda: ${title}`,
    renews: "The notice is out; with a topic a new one goes out, because the session gets a thematic part.",
    plan: "See the year's topics",
  },
  ahead: {
    returned: (count) => `Topics returned by the superior: ${count}`,
    returnedAdvice: "Change them as the superior asks and register them again.",
    missingAdvice: "Register a topic before the quarter begins, or as soon as you can.",
    open: "Open the topics",
  },
  body: {
    guidance: "Guidance for the cells",
    noGuidance: "No guidance for this year yet",
    noGuidanceAdvice:
      "Say what the year's topics should be about. The cells' secretaries are told and see it when they register.",
    writeGuidance: "Write guidance",
    changeGuidance: "Change the guidance",
    guidanceText: "Guidance",
    guidanceRequired: "There is no text yet.",
    guidanceTold: "Secretaries and deputies of the cells below are told when it is first written.",
    issued: (day) => `Issued ${day}`,
    waiting: (count) => `To be accepted (${count})`,
    waitingCaption: "Topics to be accepted",
    acceptChosen: (count) =>
      count === 0 ? "Accept the chosen topics" : `Accept ${count} chosen ${count === 1 ? "topic" : "topics"}`,
    chooseAll: "Choose all",
    choose: (title, cell) => `Choose “${title}” of ${cell}`,
    cells: "The cells in this year",
    caption: "Topics of the cells by quarter",
    cell: "Cell",
    filter: "Show",
    filters: {
      ALL: "All cells",
      MISSING: "A quarter without a topic",
      NOT_HELD: "A quarter in which none was held",
      WAITING: "Topics to be accepted",
    },
    sums: ({ held, planned, missing, notHeld }) =>
      [
        held > 0 && `held in ${held}`,
        planned > 0 && `planned in ${planned}`,
        missing > 0 && `missing in ${missing}`,
        notHeld > 0 && `not held in ${notHeld}`,
      ]
        .filter((part) => part !== false)
        .join(" · ") || "No figures yet",
    counts: ({ planned, held, moved, waiting }) =>
      [
        `${held}/${Math.max(planned, held)} held`,
        moved > 0 && `${moved} moved away`,
        waiting > 0 && `${waiting} to be accepted`,
      ]
        .filter((part) => part !== false)
        .join(" · "),
    nothing: "No cell is like that",
    nothingAdvice: "Show the other cells to see the rest.",
    noCells: "There are no cells below yet",
    noCellsAdvice: "Add cells on the page Organizations.",
  },
};

/** Quarters keep their Roman figures. */
function uncapitalized(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
