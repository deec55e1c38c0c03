import { account } from "./en/account.ts";
import { administration } from "./en/administration.ts";
import { common } from "./en/common.ts";
import { handover } from "./en/handover.ts";
import { home } from "./en/home.ts";
import { imports } from "./en/imports.ts";
import { meeting } from "./en/meeting.ts";
import { notification } from "./en/notification.ts";
import { organization } from "./en/organization.ts";
import { people } from "./en/people.ts";
import { picture } from "./en/picture.ts";
import { refusals } from "./en/refusals.ts";
import { shell } from "./en/shell.ts";
import { trouble } from "./en/trouble.ts";
import type { Texts } from "./language.ts";

export const en: Texts = {
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
