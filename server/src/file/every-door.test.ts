import { readdir } from "node:fs/promises";
import { type ClientRequest, request } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname } from "node:path";
import { Document, Packer, Paragraph } from "docx";
import { writeXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { zip } from "../import/workbook-fixture.ts";
import { newId } from "../new-id.ts";
import type { OperationName } from "../operation-name.ts";
import { buildVictim, type Victim } from "../testing/build-victim.ts";
import { countRows } from "../testing/count-rows.ts";
import { readOperations } from "../testing/read-operations.ts";
import { call, entitledTo, sampleInput, sceneFor } from "../testing/sample-inputs.ts";
import { openSandbox, type Sandbox } from "../testing/sandbox.ts";
import { setScene } from "../testing/scenes.ts";
import { sendFile, uploadFile } from "../testing/upload.ts";
import { typesetPdf } from "./typeset-pdf.fixture.ts";

let door: Sandbox;
let victim: Victim;
let bad: Map<string, Buffer>;
beforeAll(async () => {
  door = await openSandbox();
  victim = await buildVictim(door);
  bad = await badFiles();
});
afterAll(() => door.close());

/** What every door does with a file: keeps it, or reads it as a list. */
const doors: Partial<Record<OperationName, "KEEPS" | "READS">> = {
  "directive.addFile": "KEEPS",
  "orientation.addFile": "KEEPS",
  "orientation.replaceFile": "KEEPS",
  "planPaper.register": "KEEPS",
  "material.add": "KEEPS",
  "material.replace": "KEEPS",
  "assignment.move": "KEEPS",
  "admission.addPaper": "KEEPS",
  "conduct.attach": "KEEPS",
  "task.addNote": "KEEPS",
  "directive.readList": "READS",
  "guest.readList": "READS",
  "import.start": "READS",
  "ruleset.readWorkbook": "READS",
};
const names = Object.keys(doors) as OperationName[];

/** What is refused while it comes in, whatever it is sent for: the name it comes under, and why. */
const refused = [
  ["Ke hoach.pdf", "exe", "FILE_TYPE_NOT_ALLOWED"],
  ["Danh sach.xlsx", "exe", "FILE_TYPE_NOT_ALLOWED"],
  ["Danh sach.csv", "exe", "FILE_TYPE_NOT_ALLOWED"],
  ["Bao cao.docx", "bombInWord", "FILE_UNPACKS_TOO_LARGE"],
  ["Danh sach.xlsx", "bombInSheet", "FILE_UNPACKS_TOO_LARGE"],
  ["Cong van.pdf", "secretPdf", "SECRECY_MARK"],
  ["Cong van.docx", "secretWord", "SECRECY_MARK"],
  ["Danh sach.xlsx", "secretSheet", "SECRECY_MARK"],
] as const;

async function badFiles(): Promise<Map<string, Buffer>> {
  const padding = Buffer.alloc(64 * 1024 * 1024, "x");
  const bomb = (parts: Record<string, string>, folder: string) => {
    const pages = Object.fromEntries(Array.from({ length: 5 }, (_, page) => [`${folder}/page${page}.xml`, padding]));
    // The directory says ten bytes each; only unpacking tells.
    const lies = Object.fromEntries(Object.keys(pages).map((name) => [name, 10]));
    return zip({ "[Content_Types].xml": "<Types/>", ...parts, ...pages }, lies);
  };
  const word = new Document({ sections: [{ children: ["ĐẢNG ỦY", "TUYỆT MẬT"].map((text) => new Paragraph(text)) }] });
  return new Map([
    ["exe", Buffer.concat([Buffer.from("MZ\u0090\0\u0003\0\0\0", "latin1"), Buffer.alloc(512)])],
    ["bombInWord", bomb({ "word/document.xml": "<w:document/>" }, "word/media")],
    ["bombInSheet", bomb({ "xl/workbook.xml": "<workbook/>" }, "xl/worksheets")],
    ["secretPdf", typesetPdf("ĐẢNG ỦY PHƯỜNG\n\nMẬT\n\nSố 05-CV/ĐU")],
    ["secretWord", await Packer.toBuffer(word)],
    ["secretSheet", Buffer.from(await writeXlsx({ sheets: [{ name: "A", rows: [["Danh sách"], ["Tối mật"]] }] }))],
  ]);
}

/** A picture of paper: a page without a letter that a machine can read. */
const scan = Buffer.from(
  "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360f8ffff3f0005fe02fea735f3e70000000049454e44ae426082",
  "hex",
);

type Upload = { uploadId: string; bearsNoMark?: boolean };

/** The input of a door with another upload. */
function inputWith(name: OperationName, ids: Victim["ids"], upload: Upload): object {
  const sample = sampleInput(name, { ids, victim });
  return name === "assignment.move" ? { ...sample, paper: { ...upload, title: "Báo cáo" } } : { ...sample, ...upload };
}

/** Carries out a door's operation in its scene and says what came of it, in rows and in files; all of it is taken back. */
function tryDoor(name: OperationName, content: { uploadId: string } | Buffer, more: object = {}) {
  return door.undone(async () => {
    const ids = await setScene(door, victim, sceneFor(name));
    const sender = entitledTo(name, victim);
    const uploadId = Buffer.isBuffer(content)
      ? await uploadFile(door, sender, "Ban chup.png", content)
      : content.uploadId;
    const before = { rows: await countRows(door.owner), files: await filesOf() };
    const outcome = await call(door.as(sender), name, { ...inputWith(name, ids, { uploadId, ...more }) }).then(
      () => "accepted",
      ({ code }: { code?: string }) => code,
    );
    return { outcome, before, after: { rows: await countRows(door.owner), files: await filesOf() } };
  });
}

/** Every file of the installation: kept ones, lists on their way in, uploads that wait. */
async function filesOf(): Promise<string[]> {
  const found = await readdir(dirname(door.files.quarantine), { recursive: true, withFileTypes: true });
  return found.filter((each) => each.isFile()).map((each) => `${each.parentPath}/${each.name}`);
}

test("every operation that takes a file is one of these doors", async () => {
  const taking = (await readOperations()).filter(({ body }) => JSON.stringify(body ?? {}).includes('"uploadId"'));
  expect(taking.map(({ name }) => name).toSorted()).toEqual(names.toSorted());
});

describe.each(refused)("%s that is %s", (fileName, content, code) => {
  test.each(names)("is refused on its way to %s, and nothing of it is anywhere", async (name) => {
    const before = { rows: await countRows(door.owner), files: await filesOf() };
    const answer = await sendFile(door, entitledTo(name, victim), fileName, bad.get(content) ?? Buffer.alloc(0));
    expect(answer).toMatchObject({ status: 422, body: { code } });
    expect({ rows: await countRows(door.owner), files: await filesOf() }).toEqual(before);
  });
});

test.each(names)("%s does not know an upload that was refused or is another account's", async (name) => {
  const others = await uploadFile(door, victim.administrator.accountId, "bao-cao.txt", "Báo cáo");
  for (const uploadId of [newId(), others]) {
    const { outcome, before, after } = await tryDoor(name, { uploadId });
    expect(outcome).toBe("UPLOAD_NOT_FOUND");
    expect(after).toEqual(before);
  }
});

test.each(names.filter((name) => doors[name] === "KEEPS"))(
  "%s keeps a picture of paper only once somebody says that it bears no mark, and who said it",
  async (name) => {
    const silent = await tryDoor(name, scan);
    expect(silent.outcome).toBe("NO_TEXT_TO_CHECK");
    expect(silent.after).toEqual(silent.before);
    const { outcome, before, after } = await tryDoor(name, scan, { bearsNoMark: true });
    expect(outcome).toBe("accepted");
    expect(after.rows["public.file"]).toBe(Number(before.rows["public.file"]) + 1);
  },
);

test("who vouched for a picture of paper is kept with the file", async () => {
  const kept = await door.undone(async () => {
    const ids = await setScene(door, victim, "open");
    const sender = entitledTo("material.add", victim);
    const uploadId = await uploadFile(door, sender, "Ban chup.png", scan);
    await call(door.as(sender), "material.add", inputWith("material.add", ids, { uploadId, bearsNoMark: true }));
    const { rows } = await door.owner.query("SELECT unmarked_by, unmarked_at FROM file WHERE name = 'Ban chup.png'");
    return { rows, sender };
  });
  expect(kept.rows).toEqual([{ unmarked_by: kept.sender, unmarked_at: expect.any(Date) }]);
});

test.each(names.filter((name) => doors[name] === "READS"))("%s refuses a picture as a list", async (name) => {
  const { outcome, before, after } = await tryDoor(name, scan);
  expect(outcome).toBe("LIST_UNREADABLE");
  expect(after).toEqual(before);
});

test.each([
  ["that says how long it is", true],
  ["whose length nobody knows", false],
])("two gigabytes %s are refused after a small part of them, with nothing left behind", async (_what, saysLength) => {
  const before = { rows: await countRows(door.owner), files: await filesOf() };
  const { status, code, megabytesSent } = await sendTwoGigabytes(saysLength);
  expect({ status, code }).toEqual({ status: 413, code: "FILE_TOO_LARGE" });
  expect(megabytesSent).toBeLessThan(80);
  expect({ rows: await countRows(door.owner), files: await filesOf() }).toEqual(before);
});

/** Sends two gigabytes over a real connection, as fast as they are taken; what was answered, and how much went out by then. */
async function sendTwoGigabytes(saysLength: boolean) {
  if (!door.app.server.listening) await door.app.listen({ port: 0, host: "127.0.0.1" });
  const { port } = door.app.server.address() as AddressInfo;
  const head =
    '--nennep\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\nContent-Type: text/plain\r\n\r\n';
  const tail = "\r\n--nennep--\r\n";
  const bytes = 2 * 1024 ** 3;
  const sending = request({
    port,
    host: "127.0.0.1",
    method: "POST",
    path: "/api/uploads",
    headers: {
      origin: "http://localhost",
      "content-type": "multipart/form-data; boundary=nennep",
      "x-test-account": victim.cell.secretary.accountId,
      ...(saysLength ? { "content-length": head.length + bytes + tail.length } : {}),
    },
  });
  return await new Promise<{ status: number; code: string; megabytesSent: number }>((resolve, reject) => {
    let [megabytesSent, isOver] = [0, false];
    sending.on("response", (answer) => {
      let body = "";
      answer.setEncoding("utf8").on("data", (part: string) => {
        body += part;
      });
      answer.on("end", () => {
        isOver = true;
        sending.destroy();
        resolve({ status: answer.statusCode ?? 0, code: JSON.parse(body).code, megabytesSent });
      });
    });
    // The connection is closed on what is still to come; the answer was there before.
    sending.on("error", (error) => setTimeout(() => isOver || reject(error), 2000));
    sending.write(head);
    const chunk = Buffer.alloc(1024 * 1024, "a");
    const next = () => {
      if (isOver || megabytesSent >= bytes / chunk.length) return;
      megabytesSent += 1;
      whenTaken(sending, chunk, next);
    };
    next();
  });
}

/** Goes on once the connection has taken what was written. */
function whenTaken(sending: ClientRequest, chunk: Buffer, next: () => void): void {
  if (sending.write(chunk)) setImmediate(next);
  else sending.once("drain", next);
}
