import type { Texts } from "../language.ts";

export const rulesets: Texts["rulesets"] = {
  title: "Rules in force",
  explanation:
    "The program reckons by the rules below. A meeting that has closed keeps the rules of its time; a new rule counts from the day on which it takes effect.",
  ofPeople: "Members, committees, terms",
  subject: {
    majorities: { title: "Votes", decides: "How many must agree on which matter, by show of hands or in secret." },
    thresholds: {
      title: "Length, attendance and deadlines",
      decides: "How long a meeting lasts, the share present, its day, when papers go out and when the record is filed.",
    },
    scoreSheet: { title: "Score sheet", decides: "Criteria, highest points and grades for the quality of a meeting." },
    agendaTemplates: {
      title: "Agenda templates",
      decides: "The steps of a meeting by type of cell, of a cell committee's and of a party committee's.",
    },
    documentForm: {
      title: "Form of documents",
      decides: "Paper, margins, type sizes, titles and symbols of documents.",
    },
    organizationKinds: {
      title: "Kinds of organizations",
      decides: "Which stands under which, and how many official members it needs at least.",
    },
    reportDeadlines: {
      title: "When periodic reports are due",
      decides:
        "By when reports of months, quarters, half-years and years are sent where the committee has set nothing.",
    },
    seeingThresholds: {
      title: "When the product reminds and warns",
      decides: "When it speaks of what is due soon, of attendance that falls, of members who have long said nothing.",
    },
    dashboardSettings: {
      title: "How dashboards count",
      decides: "In which bands scores and attendance are counted, and when cell and superior are said to part.",
    },
    admission: {
      title: "Admission of members",
      decides: "From the introduction to recognition: papers, introducers and deadlines.",
    },
    transfers: { title: "Transfers", decides: "By when a letter is handed in and the procedure begun." },
    memberChanges: {
      title: "Changes of standing",
      decides: "Exemption, suspension, striking off, expulsion, leaving; admission again.",
    },
    conduct: { title: "Discipline", decides: "How long a discipline has effect, and for whom it is." },
    badges: { title: "Party badges", decides: "Years of party age, and the rounds." },
    residence: {
      title: "Place of residence",
      decides: "Working members keep in touch with the organization where they live.",
    },
    dues: { title: "Dues", decides: "From when missing dues have to be considered." },
    annualReview: {
      title: "Annual review",
      decides: "Levels, points, the share of excellent, and who is not reviewed.",
    },
    terms: { title: "Terms", decides: "How long a term lasts, and when its end is spoken of." },
    succession: { title: "Succession plans", decides: "Ages, women, new members, and when a plan is reviewed." },
    retention: { title: "Keeping of particulars", decides: "How long particulars of former members are kept." },
  },
  state: { IN_FORCE: "In force", COMING: "Coming", FORMER: "No longer in force" },
  source: "Document",
  valid: "Valid",
  since: (day) => `since ${day}`,
  from: (day) => `from ${day}`,
  between: (from, to) => `from ${from} through ${to}`,
  version: "Name of the rule set",
  article: (article) => `section ${article}`,
  dated: (document, date) => `${document}, dated ${date}`,
  ofMonth: (document, month) => `${document}, ${month}`,
  ofYear: (document, year) => `${document}, ${year}`,
  look: "See the rules",
  lookNamed: (title) => `See the rules: ${title}`,
  all: "All rules",
  majorities: {
    caption: "Matters and the votes they need",
    matter: "Matter",
    needed: "Votes needed",
    majority: { MORE_THAN_HALF: "more than half", AT_LEAST_TWO_THIRDS: "at least 2/3" },
    method: "How votes are given",
    methods: { SHOW_OF_HANDS: "Show of hands", SECRET: "Secret ballot" },
    source: "Source",
    presentAtHome: {
      VOTES: "Whoever temporarily belongs elsewhere and is present at home votes.",
      NO_VOTE: "Whoever temporarily belongs elsewhere and is present at home does not vote.",
    },
  },
  thresholds: {
    scoredKinds: () =>
      "The month's regular meeting is scored with the sheet; a thematic one held alone has no sheet of its own.",
    minimumMinutes: (minutes) => `A meeting lasts at least ${minutes} minutes.`,
    longMinimumMinutes: (minutes) => `A large cell's, or one with a thematic part, lasts at least ${minutes} minutes.`,
    longMinimumFromMembers: (members) => `A cell is large from ${members} members on.`,
    attendanceTargetPercent: (percent) => `Share of members to be present: ${percent}%.`,
    attendanceLeavesOut: (leavesOut) =>
      `Not counted for attendance: ${[
        "exempt members",
        "members on special duty",
        ...(leavesOut.temporarilyElsewhere ? ["members temporarily elsewhere"] : []),
        ...(leavesOut.temporarilyHere ? ["members temporarily here"] : []),
        ...(leavesOut.suspended ? ["suspended members"] : []),
      ].join(", ")}.`,
    excusedInARowAtMost: (times) => `Excused at most ${times} times running in a year.`,
    thematicMeetingsAQuarter: (times) =>
      `A thematic meeting at least ${times === 1 ? "once" : `${times} times`} a quarter.`,
    regularDay: (day) => `The regular day: day ${day} of every month.`,
    regularWeek: (week) => `Where it does not suit, a day from day ${week.firstDay} to day ${week.lastDay}.`,
    regularDayOnWeekend: (rule) =>
      rule === "KEEP"
        ? "On a Saturday or Sunday that day is kept."
        : "On a Saturday or Sunday the program proposes the next weekday of the month's first week.",
    materialsLeadDays: (days) => `Papers go out at least ${days} ${days === 1 ? "day" : "days"} before the meeting.`,
    materialsLeadCountedBy: (by) =>
      by === "CALENDAR_DAYS" ? "These are calendar days." : "These are full days of 24 hours.",
    ideologyMinutes: (minutes) =>
      `From ${minutes.atLeast} to ${minutes.atMost} minutes go to ideology, self-criticism and criticism.`,
    reviewsPreviousMonthThroughDay: (day) =>
      `A meeting up to day ${day} reviews the month before; a later one its own month.`,
    arrivesAtMostMinutesEarly: (minutes) =>
      `An arrival is recorded at most ${minutes} minutes before the opening (a setting of the program).`,
    filingDays: (days) => `The record is filed within ${days} days of the close.`,
    holdsBelow: (keys) =>
      keys.length === 0
        ? "Committees may set any of these otherwise."
        : "Committees may set numbers of their own, but not loosen: least length, attendance, lead of the papers, filing, meetings on a topic.",
    minimumOfficialMembers: (members) => `A cell has at least ${members} official members.`,
    cellCommitteeFromOfficialMembers: (members) => `From ${members} official members on a cell elects a committee.`,
    cellCommitteeAtMost: (people) => `A cell committee has at most ${people} members.`,
  },
  deadlines: {
    sentFrom: (months) =>
      months === 1
        ? "May be sent from the last month of the period on."
        : `May be sent from the last ${months} months of the period on.`,
  },
  seeing: {
    attendanceFall: ({ meetings, points }) =>
      `Attendance is said to fall when the mean of ${meetings} meetings lies ${points} percentage points below that of the ${meetings} before.`,
    topicAheadDays: (days) => `A quarter's missing topic is spoken of ${days} days before the quarter ends.`,
    taskSoonDays: (days) => `Tasks due within ${days} days are named.`,
    silence: ({ months, meetings }) =>
      `Those who lead the cell are told of a member who was at ${meetings} meetings or more in ${months} months and said nothing.`,
    exemplarAnswerDays: (days) => `A cell that is marked as an example has ${days} days to say no.`,
    reviewReplyDays: (days) => `A member has ${days} days to answer the own quarterly evaluation.`,
    reviewDueDays: (days) => `Quarterly evaluations are proposed within ${days} days after the quarter.`,
  },
  dashboard: {
    scoreEdges: (edges) => `Official scores are counted in bands that begin at: ${edges}.`,
    attendanceEdges: (edges) => `Attendance is counted in bands that begin at: ${edges}.`,
    gap: ({ months, points, alike, opposed }) =>
      `Two sides of a score (the cell's with the facts', with the superior's) are said to part with at least ${months} months in one direction, ${points} point or more on average, at least ${alike} of the months compared, and at most ${opposed} in the other.`,
  },
  scoreSheet: {
    grades: "Grades",
    gradeFrom: (grade, from) => `${grade}: ${from} points or more`,
    lowestGrade: (grade, below) => `${grade}: below ${below} points`,
    total: (max, step) => `At most ${max} points in all, in steps of ${step}.`,
    section: (no, title, max) => `${no}. ${title} (${max} points)`,
    criterion: "Criterion",
    band: (figure, points) => `${figure}: ${points} ${points === "1" ? "point" : "points"}`,
    slope: (points, figure, change) => `begins with ${points} points; ${change} for each unit of ${figure}`,
    above: (figure) => `above ${figure}`,
    below: (figure) => `below ${figure}`,
    upTo: (figure) => `up to ${figure}`,
    atLeast: (figure) => `from ${figure}`,
    between: (from, to) => `from ${from} to ${to}`,
    enough: "in full",
    shortBy: (figure, inMinutes) => `short by at most ${figure}${inMinutes ? " minutes" : ""}`,
    none: "none",
    rest: "otherwise",
    when: (condition, points) => `${condition}: ${points} points`,
    onlyWhen: (condition) => `judged only when ${condition}`,
    by: (figure, scale) => `By ${figure}: ${scale}`,
    otherwise: {
      FULL: "else all its points are given",
      ZERO: "else it has no points",
      EXCLUDED: "else it is left out of the total",
      ADDED_TO: (title) => `else its points go to “${title}”`,
    },
    gradeOnlyIf: (condition) => `only when ${condition}`,
    gradeOnlyWithFull: (criteria) => `only with full points in: ${criteria}`,
    capped: { unexcused: "somebody absent without reason" },
    atMost: (what, points) => `${what}: at most ${points} ${points === "1" ? "point" : "points"}`,
    max: "Points at most",
    judgedBy: "Who judges",
    judges: { FACTS: "The program proposes from the record", PEOPLE: "The cell itself" },
  },
  agenda: {
    template: "Meeting",
    regular: (cellType) => `Regular meeting: ${cellType.toLowerCase()}`,
    regularWithThematicPart: (cellType) => `Regular with a thematic part: ${cellType.toLowerCase()}`,
    cellCommittee: "Cell committee",
    committee: "Party committee",
    caption: "Steps",
    step: "Step",
    minutes: "Time",
    planned: (minutes) => `${minutes} minutes`,
    needed: "Needed",
    required: "Required",
    optional: "May be left out",
    total: (minutes) => `All steps together: ${minutes} minutes.`,
  },
  form: {
    layout: "Layout",
    page: "Paper",
    pageSize: (width, height) => `${width} × ${height} mm`,
    margins: "Margins",
    marginsOf: (top, bottom, left, right) => `top ${top} mm, bottom ${bottom} mm, left ${left} mm, right ${right} mm`,
    font: "Typeface",
    sizes: "Type sizes",
    sizesOf: (text, title, party) => `text ${text}, title ${title}, the Party's name ${party}`,
    types: "Titles and symbols",
    type: "Title",
    symbol: "Symbol",
    cellMayIssue: "A cell may issue it",
    yes: "Yes",
    no: "No",
  },
  kinds: {
    caption: "Kinds of organizations",
    kind: "Kind",
    under: "Stands under",
    top: "–",
    minimum: "Official members at least",
    notSet: "not set",
  },
};
