import { administration } from "./administration.ts";
import { delivery } from "./delivery.ts";
import { directive } from "./directive.ts";
import { handover } from "./handover.ts";
import { home } from "./home.ts";
import { imports } from "./imports.ts";
import { meeting } from "./meeting.ts";
import { notification } from "./notification.ts";
import { offline } from "./offline.ts";
import { organization } from "./organization.ts";
import { orientation } from "./orientation.ts";
import { people } from "./people.ts";
import { picture } from "./picture.ts";
import { proposal } from "./proposal.ts";
import { refusals } from "./refusals.ts";
import { rulesets } from "./rulesets.ts";
import { schedule } from "./schedule.ts";
import { shortcoming } from "./shortcoming.ts";
import { system } from "./system.ts";
import { topic } from "./topic.ts";

/** Texts of the pages behind the sign-in. */
export const work = {
  administration,
  delivery,
  directive,
  handover,
  home,
  imports,
  meeting,
  notification,
  offline,
  organization,
  orientation,
  people,
  picture,
  proposal,
  refusals,
  rulesets,
  shortcoming,
  schedule,
  system,
  topic,
};
