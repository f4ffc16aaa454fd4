// Sends one plan's requests for some seconds over some connections, and says how long they took.
import exec from "k6/execution";
import http from "k6/http";

const plan = JSON.parse(open(__ENV.PLAN));

export const options = {
  vus: plan.connections,
  duration: `${plan.milliseconds}ms`,
  discardResponseBodies: true,
  summaryTrendStats: ["p(50)", "p(95)", "p(99)"],
  thresholds: { http_req_failed: ["rate==0"] },
};

const headers = plan.headers;

export default function () {
  const turn = exec.scenario.iterationInTest;
  const [method, path, body] = plan.requests[(turn * 7919) % plan.requests.length];
  if (body === null) {
    http.request(method, plan.url + path, null, { headers });
    return;
  }
  const key = `${plan.name}-${turn}`;
  http.request(method, plan.url + path, body, {
    headers: { ...headers, "Content-Type": "application/json", "Idempotency-Key": key },
  });
}

export function handleSummary(data) {
  const times = data.metrics.http_req_duration.values;
  const summary = {
    p50: times["p(50)"],
    p95: times["p(95)"],
    p99: times["p(99)"],
    requests: data.metrics.http_reqs.values.count,
    rate: data.metrics.http_reqs.values.rate,
    failed: data.metrics.http_req_failed.values.rate,
  };
  return { stdout: JSON.stringify(summary) };
}
