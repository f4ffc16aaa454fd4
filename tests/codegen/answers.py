"""A server of the tests: it answers as told, and keeps what it was asked."""

import json
from typing import Any, TypeAlias

import httpx

Answer: TypeAlias = tuple[int, Any, dict[str, str]]


class Server:
    """Gives its answers in turn, and keeps the requests."""

    def __init__(self, *answers: Answer | bytes | httpx.TransportError) -> None:
        self._answers = list(answers)
        self.requests: list[httpx.Request] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        request.read()
        self.requests.append(request)
        answer = self._answers.pop(0)
        if isinstance(answer, httpx.TransportError):
            raise answer
        assert not isinstance(answer, bytes)
        status, body, headers = answer
        content = b"" if body is None else json.dumps(body).encode()
        media = "application/problem+json" if status >= 400 else "application/json"
        return httpx.Response(status, content=content, headers={"Content-Type": media, **headers})

    def header(self, name: str) -> list[str | None]:
        return [request.headers.get(name) for request in self.requests]


def ok(body: Any = None, status: int = 200, **headers: str) -> Answer:
    return status, body, {name.replace("_", "-"): value for name, value in headers.items()}


def problem(slug: str, status: int, retry_after: str | None = None, **members: Any) -> Answer:
    body = {"type": f"/problems/{slug}", "title": slug, "detail": "So it is.", "trace_id": "t1"}
    headers = {} if retry_after is None else {"Retry-After": retry_after}
    return status, body | members, headers


def example(document: Any, name: str) -> Any:
    return document["components"]["schemas"][name]["examples"][0]


def tokens_of(document: Any) -> Any:
    """What login answers in its example."""
    answer = document["paths"]["/api/v1/auth/login"]["post"]["responses"]["200"]
    media = answer["content"]["application/json"]
    first = media.get("example") or next(iter(media["examples"].values()))
    if "$ref" in first:
        first = document["components"]["examples"][first["$ref"].rsplit("/", 1)[1]]
    return first["value"]
