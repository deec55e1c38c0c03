import { administration } from "./administration.ts";
import { admission } from "./admission.ts";
import { amendment } from "./amendment.ts";
import { annualReview } from "./annual-review.ts";
import { badge } from "./badge.ts";
import { conduct } from "./conduct.ts";
import { dashboard } from "./dashboard.ts";
import { decisions } from "./decisions.ts";
import { delivery } from "./delivery.ts";
import { directive } from "./directive.ts";
import { dues } from "./dues.ts";
import { evidence } from "./evidence.ts";
import { exemplar } from "./exemplar.ts";
import { growth } from "./growth.ts";
import { handover } from "./handover.ts";
import { home } from "./home.ts";
import { honour } from "./honour.ts";
import { imports } from "./imports.ts";
import { indicator } from "./indicator.ts";
import { limits } from "./limits.ts";
import { meeting } from "./meeting.ts";
import { memberChange } from "./member-change.ts";
import { notification } from "./notification.ts";
import { offline } from "./offline.ts";
import { organization } from "./organization.ts";
import { orientation } from "./orientation.ts";
import { ownData } from "./own-data.ts";
import { people } from "./people.ts";
import { peopleRules } from "./people-rules.ts";
import { picture } from "./picture.ts";
import { proposal } from "./proposal.ts";
import { quarterReview } from "./quarter-review.ts";
import { refusals } from "./refusals.ts";
import { reorganization } from "./reorganization.ts";
import { report } from "./report.ts";
import { residence } from "./residence.ts";
import { rulesets } from "./rulesets.ts";
import { schedule } from "./schedule.ts";
import { sheets } from "./sheets.ts";
import { shortcoming } from "./shortcoming.ts";
import { succession } from "./succession.ts";
import { system } from "./system.ts";
import { term } from "./term.ts";
import { topic } from "./topic.ts";
import { transfer } from "./transfer.ts";

/** Texts of the pages behind the sign-in. */
export const work = {
  administration,
  admission,
  memberChange,
  transfer,
  amendment,
  ownData,
  badge,
  conduct,
  honour,
  dues,
  dashboard,
  decisions,
  delivery,
  directive,
  evidence,
  exemplar,
  growth,
  handover,
  home,
  imports,
  indicator,
  limits,
  meeting,
  notification,
  offline,
  organization,
  orientation,
  people,
  peopleRules,
  picture,
  proposal,
  annualReview,
  quarterReview,
  refusals,
  reorganization,
  report,
  residence,
  rulesets,
  sheets,
  shortcoming,
  schedule,
  succession,
  system,
  term,
  topic,
};
