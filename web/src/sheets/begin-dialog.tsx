import { Anchor, Button, FileInput, Group, Modal, Radio, Stack } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { scoreSheetPresets } from "../../../rulesets/presets/index.ts";
import { client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import { Notice } from "../ui/notice.tsx";
import { uploadFile } from "../upload.ts";
import { ProblemList } from "./problem-list.tsx";
import { type DrawnSheet, type LineProblem, sheetAddress, useSheetChange } from "./sheet-query.ts";

/** Where a new sheet begins: from one that is shipped, or from a file that was exported. */
export function BeginDialog({ organizationId, onClose }: { organizationId: string; onClose: () => void }) {
  const { t, code } = useLanguage();
  const navigate = useNavigate();
  const words = t.sheets;
  const [preset, setPreset] = useState(scoreSheetPresets[0]?.id ?? "");
  const [file, setFile] = useState<File | null>(null);
  const [isUnreadable, setUnreadable] = useState(false);
  const [problems, setProblems] = useState<readonly LineProblem[]>([]);
  const template = `/api/organizations/${organizationId}/rulesets/template/file?language=${code}`;
  const begin = useSheetChange(
    (from: Parameters<typeof client.ruleset.draft>[0]["from"]) => client.ruleset.draft({ organizationId, from }),
    ({ rulesetId }) => void navigate(sheetAddress({ organizationId, rulesetId })),
  );

  const workbook = useMutation({
    mutationFn: async (chosen: File) => {
      const { uploadId } = await uploadFile(chosen, {
        onProgress: () => undefined,
        signal: new AbortController().signal,
      });
      return client.ruleset.readWorkbook({ organizationId, uploadId });
    },
    onSuccess: ({ sheet, problems: found }) => {
      setProblems(found);
      if (sheet) begin.mutate({ what: "IMPORT", sheet });
    },
  });

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!file) return begin.mutate({ what: "PRESET", preset });
    if (!file.name.toLowerCase().endsWith(".json")) return workbook.mutate(file);
    const sheet = await readSheet(file);
    setUnreadable(sheet === undefined);
    if (sheet) begin.mutate({ what: "IMPORT", sheet });
  }

  return (
    <Modal opened onClose={onClose} title={words.beginTitle} closeButtonProps={{ "aria-label": t.common.action.close }}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack>
          <Radio.Group label={words.beginFrom} value={file ? null : preset} onChange={setPreset}>
            <Stack gap="xs" mt="xs">
              {scoreSheetPresets.map((sheet) => (
                <Radio
                  key={sheet.id}
                  value={sheet.id}
                  label={sheet.title[code]}
                  description={sheet.note[code]}
                  disabled={file !== null}
                />
              ))}
            </Stack>
          </Radio.Group>
          <FileInput
            label={words.beginImport}
            description={words.beginHint}
            accept=".json,.xlsx,.csv"
            clearable
            clearButtonProps={{ "aria-label": t.common.action.remove }}
            value={file}
            onChange={(chosen) => {
              setFile(chosen);
              setUnreadable(false);
              setProblems([]);
              workbook.reset();
            }}
          />
          <Group gap="md">
            <Anchor href={`${template}&preset=${preset}`} download>
              {words.templateOfChosen}
            </Anchor>
            <Anchor href={template} download>
              {words.templateBlank}
            </Anchor>
          </Group>
          {problems.length > 0 && <ProblemList problems={problems} />}
          <Trouble error={workbook.error} />
          {isUnreadable && <Notice tone="red" title={words.notASheet} />}
          <Trouble error={begin.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t.common.action.cancel}
            </Button>
            <Button type="submit" loading={begin.isPending || workbook.isPending}>
              {words.beginNow}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

/** Whether it is a sheet the server says; here only that it is a file of that make. */
async function readSheet(file: File): Promise<DrawnSheet["sheet"] | undefined> {
  try {
    const read: unknown = JSON.parse(await file.text());
    return typeof read === "object" && read !== null && "sections" in read ? (read as DrawnSheet["sheet"]) : undefined;
  } catch {
    return undefined;
  }
}
