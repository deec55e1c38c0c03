import { generateOpenApi } from "../http/reference.ts";
import type { OperationName } from "../operation-name.ts";

export type FieldSchema = { type?: unknown; enum?: unknown };

/** One operation as the published OpenAPI document describes it. */
export type PublishedOperation = {
  name: OperationName;
  method: "get" | "post" | "put" | "delete";
  path: string;
  inPath: string[];
  inQuery: string[];
  /** Fields of the JSON body; undefined where the operation takes none. */
  body: Record<string, FieldSchema> | undefined;
};

// The parts of an OpenAPI operation that the contract's generator writes.
type Written = {
  operationId: OperationName;
  parameters?: { name: string; in: string }[];
  requestBody?: { content?: Record<string, { schema?: { properties?: Record<string, FieldSchema> } }> };
};

/** Every operation of the OpenAPI document. */
export async function readOperations(): Promise<PublishedOperation[]> {
  const { paths = {} } = await generateOpenApi();
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods ?? {}).map(([method, operation]) =>
      read(path, method as PublishedOperation["method"], operation as Written),
    ),
  );
}

function read(
  path: string,
  method: PublishedOperation["method"],
  { operationId, parameters = [], requestBody }: Written,
): PublishedOperation {
  const named = (place: string) => parameters.filter((parameter) => parameter.in === place).map(({ name }) => name);
  const body = requestBody?.content?.["application/json"]?.schema?.properties;
  return { name: operationId, method, path, inPath: named("path"), inQuery: named("query"), body };
}
