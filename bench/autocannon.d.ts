// What the benchmarks use of autocannon, which brings no types.
declare module "autocannon" {
  export type Request = {
    method?: string;
    path?: string;
    headers?: Record<string, string>;
    body?: string;
    setupRequest?: (request: Request, context: object) => Request;
    onResponse?: (status: number, body: string, context: object) => void;
  };
  export type Client = { setRequests(requests: Request[]): void };
  export type Result = {
    requests: { average: number; total: number };
    latency: { p50: number; p97_5: number; p99: number; max: number };
    errors: number;
    timeouts: number;
    non2xx: number;
    "2xx": number;
  };
  export default function autocannon(options: {
    url: string;
    connections: number;
    duration: number;
    requests?: Request[];
    setupClient?: (client: Client) => void;
  }): Promise<Result>;
}
