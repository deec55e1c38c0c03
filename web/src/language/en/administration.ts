import type { Texts } from "../language.ts";

export const administration: Texts["administration"] = {
  accounts: {
    title: "Accounts",
    caption: "Accounts by username",
    search: "Search by username or name",
    username: "Username",
    person: "Person",
    organization: "Member of",
    state: "State",
    action: "Actions",
    administrator: "Technical administrator",
    unused: "First password not changed",
    inUse: "In use",
    disabled: "Disabled",
    noPerson: "–",
    filter: "Show",
    all: "All",
    onlyEnabled: "Open",
    onlyDisabled: "Disabled",
    disable: "Disable",
    disableNamed: (username) => `Disable the account ${username}`,
    disableExplanation: (username) =>
      `${username} is signed out everywhere and cannot sign in until the account is opened again. Records and what was written stay.`,
    enable: "Open again",
    enableNamed: (username) => `Open the account ${username} again`,
    recover: "Issue a slip",
    recoverNamed: (username) => `Issue a recovery slip for ${username}`,
    empty: "No accounts yet",
    emptyAdvice: "Open a cell on the page Organizations to make accounts for its whole roll.",
    hints: "Steps to get going",
    hintList: [
      { to: "/organizations", text: "Create the tree of organizations, or import it from Excel." },
      { to: "/imports", text: "Import the members." },
      {
        to: "/organizations",
        text: "Record the first secretary of the topmost organization; other offices are confirmed by the superior.",
      },
      {
        to: "/organizations",
        text: "Open each cell, make accounts, print the slips and hand them over: each has a username and a first password.",
      },
      { to: "/system", text: "Check the system's health and backups." },
    ],
    noMeetings: "Technical administrators cannot read meetings.",
    passwords:
      "There are no passwords in this list, because they are kept nowhere. For somebody who forgot one, issue a recovery slip to print; a lost first slip is made again on the cell's page.",
  },
};
