import type { RefusalTexts } from "../../refusal.ts";
import { formatsFor } from "../formats.ts";
import { frontRefusals } from "./front-refusals.ts";

const moments = formatsFor("en");

const meetingStates: Record<string, string> = {
  DRAFT: "still a draft",
  CONVENED: "convened",
  OPEN: "under way",
  ADJOURNED: "adjourned",
  CLOSED: "closed",
  FILED: "filed",
  POSTPONED: "postponed",
  NOT_HELD: "not held",
};

const requirements: Record<string, string> = {
  SCHEDULE: "time",
  PLACE: "place",
  AGENDA: "agenda",
  MEMBERS: "who is convened",
  PARTICIPANTS: "the answers of the cells that were asked",
  CHAIR: "chair",
  MINUTE_TAKER: "minutes secretary",
  ROLL_CALL: "roll call",
  AGENDA_ADOPTED: "adoption of the agenda",
  TASK_REVIEW: "results of the last tasks",
  CONCLUSIONS: "a conclusion for each item",
  RESOLUTION_VOTE: "vote on the resolution",
  SCORE: "score of the meeting",
  SCORE_VOTE: "vote on the score",
  MINUTES_ADOPTED: "adoption of the minutes",
  MINUTES_ISSUED: "the minutes issued",
  RESOLUTION_ISSUED: "the resolution issued",
};

const topicStates: Record<string, string> = {
  DRAFT: "A draft",
  REGISTERED: "Waiting for the superior",
  ACCEPTED: "Accepted",
  RETURNED: "Returned",
};

const papers: Record<string, string> = {
  NOTICE: "notice",
  MINUTES: "minutes",
  RESOLUTION: "resolution",
  CONCLUSION: "conclusion",
  SCORE_SHEET: "score sheet",
};

const recordedFacts: Record<string, string> = {
  ROLL_CALL: "the roll call",
  AGENDA_ADOPTED: "the adoption of the agenda",
  VOTES: "votes",
  STATEMENTS: "statements",
  TASK_REPORTS: "results of tasks",
  TASKS: "new tasks",
  NOTES: "discussion or conclusions",
  ITEMS_DISCUSSED: "time spent on items",
  POINTS: "points of the score",
  WEAKNESSES: "weaknesses",
  ADJOURNED: "an adjournment",
  WITHOUT_VOTES: "going on without votes",
  RESOLUTION_WAIVED: "closing without a resolution",
  MINUTES_ADOPTED: "the adoption of the minutes",
};

export const refusals = {
  ...frontRefusals,
  NOBODY_LACKS_AN_ACCOUNT: "Everybody here has an account already.",
  NO_ACCOUNT: "This person has no account yet. Create one first.",
  ACCOUNT_DISABLED: "This account is disabled. Open it again before you hand out a slip.",
  HOLDS_HIGHER_OFFICE: "This person holds an office above yours; only the office there hands out the slip.",
  LAST_ADMINISTRATOR: "The last technical administrator cannot be disabled. Add another one first.",

  PERIODS_NOT_ALIKE: "Compare a quarter with a quarter, or a year with a year. Choose again.",
  DAYS_REVERSED: "The first day must lie before the second. Choose again.",
  PERIODS_REVERSED: "The first period must lie before the second. Choose again.",
  KIND_NOT_ALLOWED_HERE:
    "An organization of this kind cannot stand under the chosen one. Choose another kind or superior.",
  CELL_TYPE_REQUIRED: "A cell needs a type; other organizations have none. Choose the cell's type again.",
  CODE_TAKEN: "Another organization has this code. Choose another.",

  CARD_NUMBER_TAKEN: "Another member has this card number. Check the number.",
  NAMESAKE_HERE:
    "Somebody of the same name and birth date is here already. Open that record, or confirm that this is another person.",
  DAY_IN_FUTURE: "This day is still to come. Correct it.",
  DAYS_OUT_OF_ORDER: "These days do not follow one another. Correct them.",
  NOT_PROBATIONARY: "Only a probationary member becomes official.",
  MEMBERSHIP_ENDED: "This member has left already.",
  HOLDS_OFFICE: "This member holds an office here. Ask the direct superior to end it on the organization's page first.",
  STANDING_OVERLAPS: "These days are recorded already. Correct the dates.",
  ONE_MEMBERSHIP_AT_A_TIME: "The member stays at another cell in these days already.",
  NOT_A_MEMBER: "Whoever takes over is a member of this organization. Choose somebody else.",

  ONE_SECRETARY_AT_A_TIME: "There is a secretary in these days. End that appointment first.",
  POSITION_ALREADY_HELD: "This person holds or is proposed for this position already.",
  NOT_AN_OFFICIAL_MEMBER: "Secretary, deputy and committee of a cell are its official members.",
  NOT_PROPOSED: "This proposal has been decided already. Reload the page to see the result.",
  OWN_APPOINTMENT: "Nobody decides on the own appointment. Leave it to somebody else above.",
  NOT_CONFIRMED: "This appointment is not in force.",

  IMPORT_STATE: "The import is at another step. Reload the page to see it.",
  MAPPING_NOT_UNDERSTOOD: "A column or field is matched twice. Match each column with one field.",
  COLUMNS_MISSING: ({ missing }) => `Required columns still to match: ${missing.length}. Match them, then confirm.`,
  ROWS_TO_CORRECT: ({ failed }) => `Rows to correct: ${failed}. Download and correct them, or confirm without them.`,
  CHANGED_SINCE_IMPORT: ({ count, left, names }) =>
    `${count} changed since the import: ${names.join(", ")}${names.length < count ? "…" : ""}. ${left > 0 ? `The other ${left} can be taken out.` : "Correct each record."}`,
  CONFLICTS_TO_DECIDE: ({ undecided }) =>
    `${undecided} differing values are not decided yet. Decide for each, or for a whole column.`,
  IMPORT_RUNNING: "Another list of this body is being stored. Try again when it is done.",
  NOTHING_TO_UNDO: "This import has nothing that can be undone. Correct each record.",
  NOTHING_TO_STORE: "The file has no row that is new and right.",

  FILE_TOO_LARGE: ({ limitBytes }) =>
    `The file is larger than ${megabytes(limitBytes)} MB. Compress or split it and try again.`,
  FILE_EMPTY: "The file is empty. Choose another.",
  FILE_TYPE_MISMATCH: "The content is not what the file's name says. Save it in the right format and upload it again.",
  FILE_HAS_MACROS: "Files with macros are not accepted. Save it as a plain .docx or .xlsx.",
  FILE_ENCRYPTED: "The file has a password; nobody could open it later. Remove the password and upload it again.",
  FILE_UNPACKS_TOO_LARGE: "The file unpacks to far more than its size. Save it as a new file.",

  ONE_REGULAR_MEETING_A_MONTH: "This month already has its regular meeting. Open it to go on.",
  MEETING_STATE: ({ state }) =>
    `The meeting is ${meetingStates[state] ?? "at another step"}, so this cannot be done. Reload the page to see the step.`,
  SUPERIOR_WANTS_IT_HELD: "The superior did not accept that this meeting is not held, so its draft stays.",
  NOT_HELD_ACCEPTED: "The superior has already accepted that this meeting is not held. Reload the page.",
  ALREADY_RECORDED: ({ recorded }) =>
    `Recorded since it was opened: ${recorded.map((one) => recordedFacts[one] ?? one).join(", ")}. The meeting has taken place, so it does not go back; adjourn or postpone it instead.`,
  ROSTER_TOO_LARGE: ({ most }) =>
    `The list has more than ${most} members: open the organizations under it and take them one by one.`,
  BADGE_NOT_DUE:
    "This badge is not due by the next rounds, or the member is not here any more. Look at the day of admission in the record.",
  BADGE_STEP:
    "Reload the page: this step is noted already, or its turn has not come. A badge is handed over once it is decided.",
  NOBODY_AT_STEP: "In this round nobody stands right before that step any more.",
  BADGE_DECISION: "Give the number of the decision; other steps have none.",
  BADGE_NOT_MARKED: "Nothing is noted of this badge. Reload the page to see it.",
  INTRODUCED_THERE: "The member is introduced there already. Reload the page to see it.",
  LIAISON_ENDED: "This introduction has ended already. Reload the page to see it.",
  OWN_DISCIPLINE: "A discipline of one's own is recorded by others: a deputy secretary, or the committee above.",
  RECORDED_ALREADY: "This decision is recorded for the member already. Reload the page to see it.",
  NOT_ON_ROLL_HERE: "The member is not in this cell, neither today nor on the day of the decision.",
  NOT_FOR_PROBATIONERS: "A probationary member is reprimanded or warned only.",
  HONOUR_NAME: "Another title needs its name; a level has none.",
  HONOUR_LEVEL:
    "The organization has a level of this year already. Look at the line of the year; if it is wrong, note it again.",
  HONOUR_RECORDED: "This title is recorded for the year already. Reload the page to see it.",
  HONOUR_ANNULLED: "This line is marked as a mistake already. Reload the page to see it.",
  ANNULLED_ALREADY: "This line is annulled already. Reload the page to see it.",
  REVOKED_BY_DECISION: "Give the number of the decision that takes it back, or choose “Noted in this file by mistake”.",
  DUES_KEPT_IN_CELLS: "A cell keeps the dues of its members; above it only counts are read.",
  NOT_ON_ROLL: ({ count }) => `${count} of them are not on the roll of that month. Load the page again.`,
  DUES_REASON: "Give a reason for whoever is exempt or has one; nobody else needs it.",
  MONTH_TOO_FAR: "Dues are marked for this year, the last one and the next three months.",
  NOT_A_CELL: "Only a cell holds regular meetings. Choose a cell.",
  NOT_A_COMMITTEE_MEETING: "That is not a committee meeting of this organization. Choose another.",
  NOT_CONVENED: "This person is not among those convened. Choose somebody else.",
  SOMETHING_MISSING: ({ missing }) =>
    `Still missing: ${missing.map((one) => requirements[one] ?? one).join(", ")}. Add it and do this again.`,
  TEXT_CHANGED_MEANWHILE: ({ changedBy }) =>
    `${changedBy ?? "Somebody else"} has just changed this. Both versions are kept; choose the one you want.`,
  SECRECY_MARK:
    "This is marked as a state secret (Mật, Tối mật, Tuyệt mật) and must not be kept here. Use the secret post.",
  ITEM_IN_USE: "Something is recorded under this item, so it stays. Remove the records first, or keep the item.",
  NOT_THE_SAME_ITEMS: "Somebody has just changed the agenda. Reload it and order it again.",
  UPLOAD_NOT_FOUND: "The uploaded file is gone. Upload it again.",
  FILE_TYPE_NOT_ALLOWED: "Files of this type are not kept. Use PDF, Word, Excel or a picture.",
  ARRIVES_AFTER_LEAVING: "Leaving comes after arriving. Correct the time.",
  ENDED_OUTSIDE: ({ beganAt }) =>
    `The meeting ended after ${moments.dateTime(beganAt)} and not in the future. Correct the time.`,
  OUTSIDE_THE_MEETING: ({ beginsAt, endsAt }) =>
    endsAt === null
      ? `That time is outside the meeting, which begins at ${moments.dateTime(beginsAt)}. Correct the time.`
      : `That time is outside the meeting, from ${moments.dateTime(beginsAt)} to ${moments.dateTime(endsAt)}. Correct the time.`,
  ABOUT_NOBODY_HERE:
    "Praise and reminders are about somebody on this meeting's roll. Leave “About whom?” empty for anybody else.",
  SPEAKER_NOT_HERE: "Only who is convened or a guest speaks. Add the guest first.",
  NOTE_REQUIRED: "Say what the other reason is.",
  DECLINE_REASON_REQUIRED: "Say why you decline, so that whoever asked learns it.",
  PAPER_UNCHANGED: "This is the same file as the posted version. Choose the changed file.",
  REMINDED_TODAY: "Whoever has not read was reminded today already. You can remind again tomorrow.",
  EVERYBODY_HAS_READ: "Everybody who is convened has read the papers; there is nobody to remind.",
  NAME_REQUIRED: "Write your full name.",
  GUEST_LINK_ENDED: "The meeting is over, or its address was replaced; this address can no longer be used.",
  GUESTS_FULL: ({ most, free }) =>
    `A meeting has at most ${most} guests; there is room for ${free} more. Take some off the list, then add again.`,
  LIST_EMPTY: "No line of the list could be read. One person or text a line, the columns' names above.",
  LIST_TOO_LONG: ({ most }) => `The list is too long: at most ${most} lines at once. Split it and try again.`,
  LIST_WITHOUT_HEADER:
    "No line names the columns. A list of texts needs at least a column of days and one of subjects.",
  SHEET_WITHOUT_HEADER:
    "This file has no heading of a score sheet (Line, Code, Words …). Open a sheet, download it as Excel and change that.",
  LIST_UNREADABLE: "This file cannot be read as a list. Save it as .xlsx or .csv and choose it again.",
  GUEST_SPOKE: "This guest has spoken and stays on the list. Remove the statement first, or keep the guest.",
  OWNER_REQUIRED: "A task needs a member who answers for it. Choose one.",
  OWNER_NOT_A_MEMBER: "The owner of a task is a member of this organization. Choose somebody else.",
  TASK_IS_CLOSED: "This task is closed and takes no more progress.",

  COUNTS_DO_NOT_ADD_UP: ({ counted, presentWithVote }) =>
    `The votes add up to ${counted}, but ${presentWithVote} people with a vote are present. Count again.`,
  TOO_FEW_TO_DECIDE: ({ base, presentWithVote, needed }) =>
    `Too few to decide: ${presentWithVote} of ${base} present, ${needed} needed. Postpone, or go on without votes.`,
  ENOUGH_TO_DECIDE: ({ base, presentWithVote, needed }) =>
    `${presentWithVote} of ${base} members who count for votes are present (at least ${needed} are needed), enough to decide. If somebody has not come or has left, correct the roll call first.`,
  WITHOUT_VOTES: "This meeting goes on as information, without votes.",
  ALREADY_PASSED: "This matter was already passed in this meeting.",
  ROLL_CALL_INCOMPLETE: ({ unmarked }) => `${unmarked} people are not marked yet. Finish the roll call first.`,
  SCORE_NOT_READY: "The score is proposed before the cell votes it.",
  SECRET_BALLOT_REQUIRED: "This matter is decided by secret ballot, not by show of hands.",

  EVALUATION_STATE: "The score is at another step, so this cannot be done now. Reload the page to see the step.",
  RULESET_PUBLISHED: () => "This version is published; meetings are scored by it. Draw up a new version instead.",
  RULESET_DRAFT: () => "This is still a draft; it judges no meeting.",
  TOO_LATE_TO_TAKE_BACK: () =>
    "An answer can be taken back only on its own day, before anything has followed. Open the record to look at it again.",
  CELL_ISSUES_NO_LIMITS: () => "The numbers are set by a committee above; a cell does not set its own.",
  NOTHING_SET: () => "Set at least one number, or choose how a year is rated.",
  YEAR_RULE_UNKNOWN: () => "There is no such rule for a year. Load the page again and choose.",
  LOOSER_THAN_ABOVE: ({ value, than }) =>
    `A text above holds ${than}: ${value} would loosen it, so it cannot be set here.`,
  SHORTER_WHEN_LONG: ({ minimum, long }) =>
    `The minimum of a large cell cannot be shorter than the usual one: ${long} minutes, against ${minimum}.`,
  ANOTHER_LIMITS_FROM_THAT_DAY: ({ title }) =>
    `“${title}” begins on the same day. End that one first, or choose another day.`,
  CELL_ISSUES_NO_SHEET: () => "The score sheet is issued by a committee above; a cell does not issue its own.",
  TOO_MANY_DRAFTS: () => "There are 20 drafts already. Publish or discard some first.",
  SHEET_FAULTS: () => "Something in the sheet does not fit yet, so it cannot be published. See the list below.",
  VALIDITY_REVERSED: () => "The last day lies before the first.",
  ANOTHER_FROM_THAT_DAY: ({ title }) =>
    `The sheet “${title}” begins on the same day for the same meetings. Choose another day.`,
  ENDED_IN_THE_PAST: () => "Meetings of that time were scored by it already; it can end today at the earliest.",
  POINTS_NOT_ON_STEP: ({ step }) => `Points go in steps of ${step}.`,
  POINTS_OUT_OF_RANGE: ({ max }) => `Points of this criterion lie between 0 and ${max}.`,
  REASON_REQUIRED: "Departing from the proposed points needs a reason.",
  NOTHING_TO_RECONSIDER: "No facts have come in since the decision that would lead to another grade. Reload the page.",
  CRITERION_UNKNOWN: "This sheet has no such criterion. Reload the page to see the sheet in force.",
  UNJUDGED: ({ criteria }) => `Criteria not judged yet: ${criteria.length}. Judge them, then propose.`,
  NOT_FILED: "File the meeting before you send it to the superior.",
  RETURN_UNANSWERED: "The superior returned this record. Write what was changed, or why it stands, then send it again.",
  OWN_CELL: "Nobody decides the grade of the own cell. Leave it to another committee member.",
  ALREADY_ISSUED: ({ kind }) => `The ${papers[kind]} is issued. To change it, make a correction with its own number.`,
  NOT_A_MEMBER_THEN:
    "On the day of the meeting this person did not belong to the cell. Enter the membership with its dates in the list of members first, then correct again.",
  NOT_EXEMPT:
    "No exemption was in force on that day. Record it with its dates on the member's page first, or mark as excused.",
  NO_MINUTES: ({ year }) => `No minutes were issued of the meetings of ${year} yet, so there is no minute book.`,
  CHAIR_NOT_OFFICIAL: "The chair must be an official member of the cell who is not suspended. Choose somebody else.",
  CHAIR_NOT_IN_OFFICE:
    "The cell's secretary, deputy or a member of its committee chairs; anybody else is named by the direct superior.",
  MINUTE_TAKER_SUSPENDED:
    "This person is suspended from party life and does not take the minutes. Choose somebody else.",
  NOT_IN_THE_ROOM:
    "The roll call has this person absent or gone. Choose somebody who is there, or correct the roll call first.",
  NOTHING_CHANGES: "The record says so already; there is nothing to correct.",
  ALREADY_DECIDED: "This correction has been decided already.",
  IN_THE_FUTURE: "Only what has taken place is recorded. Correct day and time.",
  ROLL_DIFFERS: ({ personIds }) =>
    `People on the roll who were not members on that day: ${personIds.length}. Check the roll.`,
  VALID_TO_BEFORE_FROM: "The last day in force must come after the first. Please correct the days.",
  ENDS_BEFORE_IT_BEGINS: "A meeting, and anybody's stay in it, ends after it begins. Correct the times.",
  NOTHING_TO_ISSUE: ({ kind }) =>
    `The ${papers[kind]} cannot be issued: this meeting has nothing for a document of this kind.`,
  NUMBER_MOVED_ON: ({ kind, symbol }) =>
    `Nothing was issued: the number of the ${papers[kind]} was taken by another document, the next is ${symbol}. Look at the numbers again.`,

  ALREADY_REGISTERED: "This text stands in the register already: the same number and symbol, date and issuer.",
  ALREADY_SENT: "The text was sent already and does not change any more. If it is wrong, issue one that replaces it.",
  ISSUER_REQUIRED: "The issuer is missing. Choose an organization or enter a name.",
  LINKS_TO_ITSELF: "A text does not rest on itself. Choose another one.",
  NOBODY_BELOW: "Nobody is left to send it to: everybody whom you chose has received this text.",
  NO_TEXT_TO_CHECK:
    "This file is a picture of paper: there is no text to look for a mark of secrecy in. Look at it and confirm that it bears none.",
  NOT_A_DECISION: "Only an issued resolution or conclusion becomes a text of guidance.",
  STANDS_AS_ISSUED: "This text was issued by a meeting and stays as it is. Issue a correction if it is wrong.",
  NOT_RECEIVED: "Nobody sent this text to your organization; there is nothing to answer.",

  IS_PLAN_PAPER:
    "This text is the plan shown to those who sent a text down, so it stays as it is. Replace or withdraw the plan there first.",
  WAS_PLAN_PAPER: "This text was once shown above as a plan, so it stays in the register.",
  NOT_OWN_TEXT: "A plan is a text that your own organization entered. Choose another one.",
  TEXT_WITHOUT_FILE: "This text has no file yet that those above could open. Attach the file to it first.",
  NO_PLAN_PAPER: "No text is the plan here at present. Load the page again to see the latest.",

  SAME_DAY: "The meeting is on that day already. Choose another day, or leave it open.",
  NO_DAY_REQUEST: "Nobody asks for another day of this meeting any more.",
  TOO_MANY_MEETINGS:
    "There are too many meetings for one document. Open the calendar of an organization below and download that.",
  NO_CALENDAR: "There is no calendar address yet. Make one first.",
  PROPOSAL_LIES_ELSEWHERE: ({ name }) =>
    name
      ? `The proposal lies with ${name} now. Reload to see the latest.`
      : "The proposal lies with another organization now. Reload to see the latest.",
  PROPOSAL_STATE: ({ state }) =>
    ({
      OPEN: "The proposal has no answer yet, so this cannot be done. Answer it first.",
      ANSWERED: "The proposal was answered, so this cannot be done. Reload to see the latest.",
      CLOSED: "The answer was read out in front of the cell; nothing of it changes any more.",
    })[String(state)] ?? "The proposal stands so that this cannot be done. Reload to see the latest.",
  NOT_A_LEVEL_ABOVE:
    "A proposal goes to its own organization or to one above in which somebody answers. Choose again where it goes.",
  NOBODY_ANSWERS_THERE:
    "Nobody holds an office right above who would take it in. Answer it here, or ask the level above to name somebody.",

  TOPIC_STATE: ({ state }) =>
    `The topic is “${topicStates[state]?.toLowerCase()}”, so this cannot be done. Reload to see the latest.`,
  TOPIC_DROPPED: "This topic was dropped. If it is still wanted, add a new one.",
  ON_AN_AGENDA: ({ isHeld }) =>
    isHeld
      ? "The topic was held; nothing of it changes any more."
      : "The topic stands on the agenda of a meeting. Take it off there first.",
  MONTH_OF_ANOTHER_QUARTER: "That month does not belong to that quarter. Choose another quarter or month.",
  PRESENTER_ELSEWHERE: "That person does not belong to the cell. Type the name into the other field.",
  TERM_ENDS_FIRST: "A term ends after it begins. Choose another day.",
  STANDING_BEYOND_COMMITTEE: "The standing committee cannot be larger than the committee. Correct the two numbers.",
  TERM_IN_USE: ({ what }) =>
    `This term cannot be taken back: ${{ DOCUMENTS: "documents were numbered", SEATS: "a committee elected by its congress was entered", BY_ELECTIONS: "a by-election was asked for" }[what]} in it.`,
  ONLY_TERM: "There is no term before this one. Put its first day right instead of taking it back.",
  TERM_NOT_LATER: ({ runningSince }) =>
    `The next term begins after the running one (since ${moments.date(runningSince)}). Choose a later day.`,
  OUTSIDE_TERM: "This day is not in the term. Choose another.",
  SAME_PERSON_TWICE: "Somebody is named twice, or there are two secretaries. Look at the list again.",
  REFUSAL_WITHOUT_REASON: "A refusal says why. Enter the reason.",
  BY_ELECTION_STATE: "This by-election has been answered or held, or is not allowed yet. Load again to see.",
  ALREADY_PLANNED: "The person stands in the plan for this position already.",
  SUCCESSION_STATE: "The candidate is at another step by now. Load again to see.",
  BALLOT_DOES_NOT_ADD_UP:
    "The totals do not add up: collected within convened, valid within collected, in favour within valid.",
  GOAL_ENDS_FIRST: "A goal is due after the day on which it was set.",
  ADMITTED_BY_CELLS: "Cells open the files of candidates. Choose a cell.",
  HELPER_ELSEWHERE: "A helper is an official member of the cell. Choose somebody else.",
  CHANGE_STATE: "This was decided, withdrawn or undone already. Load it again to see the latest.",
  CHANGE_UNDER_WAY:
    "A proposal about this member waits for the committee's decision. Wait for it, or withdraw it first.",
  STRUCK_OFF_INSTEAD: "A probationary member is not expelled but struck off. Choose “Struck off”.",
  MEMBER_ELSEWHERE: "The person is a member again by now, here or elsewhere, so this cannot be undone.",
  BALLOT_TOTALS:
    "The ballot papers do not add up: no more issued than people present, collected than issued, valid than collected, in favour than valid.",
  LASTS_TOO_LONG: ({ lastDay }) => `The rules allow it until ${moments.date(lastDay)} at most. Choose an earlier day.`,
  NO_FORMER_MEMBER: "This person has not left the Party from this cell, so no file for admission again can be opened.",
  FILE_OPEN: "A file for this person is open already. Go on with that one.",
  READMITTED_BEFORE: "Nobody is admitted again a second time.",
  TOO_SOON_AFTER: ({ from }) =>
    `It is too soon after leaving the Party; the person may be considered again from ${moments.date(from)}.`,
  CONSENT_REQUIRED:
    "Who left on request is considered again only with the consent in writing of the committee that is entitled to it. Give the number of that document.",
  TOOK_PART_THERE:
    "The member has been on a roll, held an office or reported on a task there, so the receipt cannot be undone. Write a letter back instead.",
  ARCHIVE_TOO_LARGE: ({ most }) =>
    `Data of at most ${most} party organizations are taken at once. Open the parts below and take them one by one.`,
  QUARTER_OUT_OF_REACH: "A remark is written about this quarter or the one before it.",
  NOT_ERASABLE: "Only particulars of somebody who left or died long enough ago, and is a member nowhere, are erased.",
  TRANSFER_STATE: "This letter was answered or withdrawn already. Load the page again to see the latest.",
  TRANSFER_UNDER_WAY: "A letter for this member waits for its answer. Take that one back first.",
  TO_ITSELF: "The member is in this very cell. Choose another one.",
  DISSOLVED_THERE: "The other cell is dissolved. Choose another one.",
  NOT_FOUNDED_YET: "The other cell was not founded on this day. Choose another day.",
  OPEN_REVIEW: "A review of this member is not concluded. Conclude it first.",
  OPEN_ADMISSION: "The member's file of admission is open. Complete or stop it first.",
  INTRODUCERS_REQUIRED: ({ members, besideUnion }) =>
    `Before the cell votes ${members} official members introduce the candidate, or ${besideUnion} together with a mass organization. Say who in the file.`,
  INTRODUCER_ELSEWHERE: "Whoever introduces is an official member of the cell.",
  DECISION_ATTACHED: "The decision is attached already. Where it is the wrong one, correct the record.",
  PAPER_OF_ANOTHER_STEP: "This paper belongs to another step.",
  TOO_MANY_PAPERS: ({ most }) => `A file takes ${most} papers at most.`,
  ADMISSION_STATE: "The file is at another step, or closed. Load the page again to see the latest.",
  STEP_TOO_EARLY: ({ from }) => `This step can be taken from ${moments.date(from)} on, when probation has ended.`,
  CERTIFICATE_LAPSED: ({ until }) =>
    `The certificate of the awareness class served until ${moments.date(until)}. Stop this file and open a new one after another class.`,
  VOTE_REQUIRED: "This step is voted in a meeting. Choose that vote.",
  VOTE_FAILED: ({ agree, needed }) =>
    `That vote did not pass: ${agree} agreed, ${needed} were needed. Choose another vote, or stop the file.`,
  INDICATOR_HAS_VALUES: "Figures were entered for this indicator. You may stop keeping it; what was entered stays.",
  PERIOD_OF_ANOTHER_FREQUENCY: "This indicator is measured by other periods.",
  PERIOD_AHEAD: "This period has not begun: there are no figures yet. Choose another.",
  INDICATOR_ENDED: ({ endedOn }) => `This indicator is kept no more after ${moments.date(endedOn)}.`,
  TOPICS_ARE_OF_CELLS: "Topics are registered by a cell. A body writes guidance for the cells below.",
  NO_CELLS_BELOW: "Guidance is for cells below; a cell has none.",
  REGISTERED_ALREADY:
    "The topic is registered: only the presenter and the form change freely. Another time is a move, giving it up is a drop, both with a reason.",
  NOTHING_TO_REGISTER: "There is no draft left to register in this year. Add a topic first.",
  EXEMPLAR_IS_OF_A_CELL_BELOW: "An example is taken from a cell below. Choose another cell.",
  EXEMPLAR_NOT_HELD:
    "Only a meeting of members that was held and closed, or an accepted topic, can be an example. A way of working can be marked instead.",
  EXEMPLAR_ALREADY: "This is marked as an example already. See the page Good examples.",
  EXEMPLAR_STATE: ({ state }) =>
    state === "SHOWN"
      ? "The example is shown already. If the cell wants it taken back, ask the superior."
      : "This example is shown no longer. Reload to see the latest.",
  EXCHANGE_AHEAD: "An exchange is recorded once it took place. Choose today or a day before.",
  ANNUAL_REVIEW_DUE: "The day lies between today and the end of next March. Choose another one.",
  ANNUAL_REVIEW_NO_CELLS: "No cell stands right below.",
  ANNUAL_REVIEW_OPEN: "The review of this year is open already. Reload to see the list.",
  ANNUAL_REVIEW_STATE: ({ state }) =>
    state === "OPEN"
      ? "The self-review is not sent yet, so this cannot be done."
      : "The review is past this step, or the person is not reviewed. Reload to see the latest.",
  OWN_ANNUAL_REVIEW: "Nobody decides the own level. Another member of the committee does.",
  POINTS_ABOVE: ({ commonPoints, taskPoints }) =>
    `Common criteria give ${commonPoints} points at most, task results ${taskPoints}. Correct the points.`,
  SELF_REVIEW_INCOMPLETE: "Before sending write your review, both parts of the points, and choose a level.",
  LEVEL_ABOVE_POINTS: "The level is above what the points reach. Look at the points again or choose a lower level.",
  BALLOT_COUNTS:
    "The counts do not fit: issued at most those present, collected at most issued, valid and invalid together those collected, the four levels together those valid.",
  EXCELLENT_CAP: ({ base, allowed, used }) =>
    `No more may be excellent: of ${base} members ${allowed} may be, ${used} are. Choose another level.`,
  COMMENT_DAYS: "A comment is asked for today or earlier, and comes on that day or later. Correct the days.",
  COMMENT_WORDS: "A comment that has come needs its words; leave the words empty as long as it has not come.",
  DECISION_WITHOUT_REASON: "A level other than the cell proposed needs a reason.",
  REVIEW_STATE: ({ state }) =>
    state === null
      ? "There is nothing proposed yet. The committee of the cell proposes first."
      : "The evaluation is concluded and changes no more. Reload to see the latest.",
  OWN_REVIEW: "Nobody evaluates the own work. Another leader or the superior does.",
  NOT_READ_YET: ({ from }) =>
    `The person has not read it. It can be concluded once there is an answer, or from ${moments.date(String(from))}.`,
  FOLLOW_UP_WITHOUT_DAY:
    "An early word needs a day after today on which it is looked at again; without a word leave both empty.",
  STANDS_THERE: "The topic stands in that quarter or month already.",
  NOT_A_COMPANION:
    "A cell meets with cells under the same superior, a committee with the cells below it. Choose again.",
  TOO_MANY_PARTICIPANTS: ({ atMost }) => `A conference has at most ${atMost} cells. Hold it in several places.`,
  NOT_THEMATIC: "Only a thematic meeting is held together with other cells.",
  NOT_INVITED: "No invitation to this meeting awaits your cell's answer.",
  NOT_A_MEETING_FOR_TOPICS: "A topic is held in the cell's regular or thematic meeting.",

  OWN_CELL_ANSWERS:
    "Until the meeting opens, the secretary of the member's own cell answers; after that it is your turn.",
  HOST_ANSWERS: "Whoever holds the meeting answers this request.",
  ALREADY_ANSWERED: "It was answered before the meeting opened. If it turned out otherwise, mark it at the roll call.",
  CELL_ALONE: "From the minute book a thematic meeting is entered by the cell that held it by itself. Open that cell.",
  TOPIC_REQUIRED: "Say what the meeting was about.",
  NO_TOPIC_HERE: "A committee's own meeting has no thematic part. Choose another kind of meeting.",
  CONCLUSION_REQUIRED: "Every thematic meeting has a conclusion. Enter the one in the book and save again.",

  SHORTCOMING_STATE: "It has moved on meanwhile, so this cannot be done. Reload to see the latest.",
  REMEDY_MISSING: "Say what is done about it and by when, then try again.",
  OWNER_ELSEWHERE: "Whoever carries it out must belong to the cell or committee. Choose somebody else.",
  NOT_A_MEMBER_HERE: "Your own shortcomings are named in the cell that you belong to.",
  OWN_RESULT: "Nobody confirms an own result. Another one of the secretary, deputy and committee does.",
  NEXT_DEADLINE: "What is remedied gets no other deadline; otherwise the next one must lie after today.",

  NO_PERSON: "This account belongs to no member, so there is nothing to send.",
  QUIET_HOURS_EMPTY: "The hours must begin and end at different times.",
  MAIL_OFF: "E-mail is not set up here. The technical administrator can set up a mail server.",
  ADDRESS_IN_USE: "This is your confirmed address already.",
  TOO_MANY_CODES: "Five codes a day are sent at most. Try again tomorrow.",
  PUSH_OFF: "Nothing is sent to devices here. That is decided by the technical administrator.",
  PUSH_SERVICE_UNKNOWN:
    "This browser gets its notifications through a service that is not allowed here. Use another browser, or e-mail.",
  PUSH_DEVICE_REFUSED: "What the browser gave cannot be used. Switch notifications off on this device and on again.",
  TOO_MANY_DEVICES: "Ten devices at most. Remove one that you no longer use, then try again.",
  TOO_MANY_TESTS: "Ten tests a day are sent to a device at most. Try again tomorrow.",
  CODE_WRONG: "This is not the code, or it is older than an hour. Look at the latest e-mail, or ask for another code.",

  ORIENTATION_ISSUED:
    "It was issued and does not change any more: cells prepare from it. Issue another one if something is missing.",
  QUARTER_BEGINS: "A quarter begins in January, April, July or October. Choose its first month.",
  TOO_MANY_BLOCKS: "There are 30 blocks already; a meeting could not come to more. Take one out before you add one.",
  NOT_THE_SAME_BLOCKS: "The blocks changed meanwhile. Look at them again before you move them.",
  NO_BLOCKS: "There is nothing to prepare a meeting from yet. Add a block first.",
  ALREADY_ON_AGENDA: "This block stands on an agenda of the cell already. Take it off that agenda first.",
  NOT_FOR_THIS_MONTH: "This is for the meetings of another month.",

  REPORT_COMPOSED: "The report of this period is drawn up already. Load the page again to go on with it.",
  REPORT_STATE: ({ state }) =>
    ({
      DRAFT: "The report is being written and was not sent.",
      SUBMITTED: "The report lies with the superior. Ask for its return to change it.",
      ACCEPTED: "The report was accepted and stays as it is.",
      RETURNED: "The report was returned and has not come again.",
    })[state],
  NO_SUPERIOR: "There is no organization above to send it to. The report can be downloaded.",
  TOO_EARLY_TO_SEND: ({ from }) => `It is too early: it may be sent from ${moments.date(from)} on.`,
  NOTHING_COMPOSED: "No report is drawn up for this period. Draw it up first.",
  NOBODY_TO_REMIND: "Nobody is late, or whoever is was reminded today.",
  PERIOD_NOT_OVER: ({ lastDay }) => `The period is not over. It can be closed after ${moments.date(lastDay)}.`,
  NOTHING_BELOW: "A cell sends its report; a committee with organizations below closes the period.",
  PERIOD_CLOSED: "This period is closed already.",
  QUARTERS_OPEN: ({ quarters }) =>
    `Not closed yet: quarter ${quarters.join(", ")}. Read the page again and close it with the quarters, or close those first.`,
  INTO_ITSELF: ({ name }) =>
    `“${name}” cannot go into itself or under something that stands under it. Choose another place.`,
  UNDER_ITSELF_THEN: ({ name }) =>
    `Since that day what takes it in once stood under “${name}”: it would have stood under itself. Choose a later day.`,
  BEFORE_IT_STOOD: ({ name, since }) =>
    `“${name}” has its present place since ${moments.date(since)}. Choose a later day.`,
  PERIOD_CLOSED_SINCE: ({ name, beginsOn }) =>
    `“${name}” has closed the period that began on ${moments.date(beginsOn)} and contains this day. Open it again first, or choose a day after it.`,
  KIND_MAY_NOT_STAND_THERE: ({ name }) =>
    `By the rules of that day “${name}” cannot have that place in the tree. Choose another kind or another place.`,
  KIND_OF_ANOTHER_SORT: ({ name }) =>
    `“${name}”: cells go together with cells, bodies with bodies. Found the new organization first.`,
  ORGANIZATION_DISSOLVED: ({ name }) => `“${name}” is dissolved; nothing of it changes any more.`,
  CHILDREN_LEFT: ({ name, count }) => `${count} organizations still stand under “${name}”. Move them elsewhere first.`,
  MEMBERS_LEFT: ({ name, count }) => `“${name}” still has ${count} members. Say where they go.`,
  NOT_ITS_OWN: ({ name }) =>
    `Somebody or something chosen does not belong to “${name}”, or was chosen twice. Choose again.`,
  CHANGE_PENDING: ({ name }) =>
    `Another change of “${name}” waits for its day. Cancel it, or wait until it is carried out.`,
  MEETING_RUNNING: ({ name }) => `A meeting of “${name}” is under way or convened. Close it or put it off first.`,
  RECORDS_SINCE: ({ name }) => `“${name}” met or took somebody in since that day. Choose a later day.`,
  VALUE_HELD: "This is what is held already; there is nothing to change.",
  AMENDMENT_WAITS: "A request of yours about this waits already. Take it back before you ask for something else.",
  AMENDMENT_CLOSED: ({ state }) =>
    ({
      OPEN: "This request waits.",
      ACCEPTED: "This request was accepted already.",
      REFUSED: "This request was refused already.",
      WITHDRAWN: "The member has taken this request back.",
    })[state],
  OWN_AMENDMENT: "Nobody decides on the own request. Leave it to somebody else or to the office above.",
  SO_ALREADY: ({ name }) => `“${name}” is so already; nothing would change.`,
  BUILT_UPON: ({ what, name }) =>
    `It cannot be undone: “${name}” ${
      {
        MEETINGS: "has met",
        MEMBERS: "has had changes of its members",
        APPOINTMENTS: "has people in office",
        TASKS: "has recorded progress of tasks handed over",
        TOPICS: "has changed topics handed over",
        TEXTS: "has dealt with texts handed over",
        PROPOSALS: "has dealt with proposals handed over",
        CHANGES: "was changed again",
        ORGANIZATIONS: "has new organizations under it",
      }[what]
    } since. Record a new decision instead.`,
  REORGANIZATION_STATE: ({ state }) =>
    ({
      PLANNED: "This change is not carried out yet.",
      DONE: "This change is carried out.",
      CANCELLED: "This change was cancelled.",
      UNDONE: "This change was undone.",
    })[state],
  NOT_DUE_YET: ({ day }) => `This change takes effect on ${moments.date(day)} and is carried out on that day.`,
  PERIOD_NOT_CLOSED: "This period is not closed.",
} satisfies RefusalTexts;

function megabytes(bytes: number): number {
  return Math.floor(bytes / 1024 / 1024);
}
