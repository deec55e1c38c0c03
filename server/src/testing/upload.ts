import type { Door } from "./door.ts";

/** Sends a file to the upload endpoint as an account does; the answer as it came. */
export async function sendFile(door: Door, accountId: string | null, name: string, content: Buffer | string) {
  const boundary = "----nennep-test";
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`;
  const answer = await door.app.inject({
    method: "POST",
    url: "/api/uploads",
    headers: {
      origin: "http://localhost",
      "content-type": `multipart/form-data; boundary=${boundary}`,
      ...(accountId ? { "x-test-account": accountId } : {}),
    },
    payload: Buffer.concat([Buffer.from(head), Buffer.from(content), Buffer.from(`\r\n--${boundary}--\r\n`)]),
  });
  return { status: answer.statusCode, body: answer.json() };
}

/** Uploads a file that is accepted and returns its upload id. */
export async function uploadFile(
  door: Door,
  accountId: string,
  name: string,
  content: Buffer | string,
): Promise<string> {
  const { status, body } = await sendFile(door, accountId, name, content);
  if (status !== 201) throw new Error(`The upload of ${name} was refused: ${JSON.stringify(body)}`);
  return body.uploadId;
}
