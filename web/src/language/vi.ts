import { account } from "./vi/account.ts";
import { administration } from "./vi/administration.ts";
import { common } from "./vi/common.ts";
import { handover } from "./vi/handover.ts";
import { home } from "./vi/home.ts";
import { imports } from "./vi/imports.ts";
import { meeting } from "./vi/meeting.ts";
import { notification } from "./vi/notification.ts";
import { organization } from "./vi/organization.ts";
import { people } from "./vi/people.ts";
import { picture } from "./vi/picture.ts";
import { refusals } from "./vi/refusals.ts";
import { shell } from "./vi/shell.ts";
import { trouble } from "./vi/trouble.ts";

/** The master of all texts. One file per part under `vi/`, the same file name under `en/`. */
export const vi = {
  common,
  shell,
  account,
  organization,
  administration,
  handover,
  home,
  imports,
  meeting,
  notification,
  people,
  picture,
  trouble,
  refusals,
};
