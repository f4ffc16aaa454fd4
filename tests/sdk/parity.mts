// Makes the calls of a plan through the TypeScript SDK: node parity.mjs < plan.json > answers.json.

import { text } from "node:stream/consumers";
import { Centime, CentimeProblem, Download } from "@centime/client";

interface Step {
  operation: string;
  method: string;
  /** The media type of another form. */
  media: string | null;
  options: Record<string, unknown>;
  /** Files of the body, by the name of their part: text, name and type. */
  files: Record<string, [string, string, string]>;
  token: string;
}

interface Plan {
  url: string;
  steps: Step[];
}

type Method = (...given: unknown[]) => unknown;

const plan = JSON.parse(await text(process.stdin)) as Plan;
const answers: unknown[] = [];
for (const step of plan.steps) {
  let status = 0;
  const recording: typeof fetch = async (input, init) => {
    const response = await fetch(input, init);
    status = response.status;
    return response;
  };
  const retry = { tries: 1 };
  const centime = new Centime({ baseUrl: plan.url, token: step.token, fetch: recording, retry });
  const method = (centime as unknown as Record<string, Method>)[step.method];
  if (method === undefined) throw new Error(`there is no ${step.method}`);
  for (const [name, [content, filename, type]] of Object.entries(step.files)) {
    const body = step.options["body"] as Record<string, unknown>;
    body[name] = new File([Buffer.from(content, "latin1")], filename, { type });
  }
  const given = step.media === null ? [step.options] : [step.media, step.options];
  let body: unknown;
  try {
    body = await plain(method.call(centime, ...given));
  } catch (error) {
    if (!(error instanceof CentimeProblem)) throw error;
    body = error.slug;
  }
  answers.push({ operation: step.operation, status, body });
}
process.stdout.write(JSON.stringify(answers));

/** What was answered, as JSON can say it: of a stream its first event, of a file its content. */
async function plain(answered: unknown): Promise<unknown> {
  if (typeof answered === "object" && answered !== null && "next" in answered) {
    const events = answered as AsyncGenerator<unknown>;
    const first = await events.next();
    await events.return(undefined);
    return first.value;
  }
  const answer = await answered;
  if (answer instanceof Download) return Buffer.from(await answer.bytes()).toString("latin1");
  return answer ?? null;
}
