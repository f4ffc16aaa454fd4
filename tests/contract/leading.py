"""Following the links that the specification's authors wrote, by hand: one request each."""

import re
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

import httpx

from generated.operations import OPERATIONS
from tests.contract import bundle
from tests.sdk.plan import Planner, Step

Json = Any
_BODY: Final = "$response.body#"
_FORM: Final = "application/x-www-form-urlencoded"
_READY_SECONDS: Final = 20
"""Longest time for a job that an answer of 202 has promised."""
_PATH: Final = re.compile(r"\$request\.path\.(\w+)")


@dataclass(frozen=True, slots=True)
class Link:
    """From an answer of one operation to a request of another."""

    source: str
    status: str
    name: str
    target: str
    parameters: Mapping[str, Json]
    body: Json

    def __str__(self) -> str:
        return f"{self.source} {self.status} {self.name}"


def links() -> Iterator[Link]:
    """Every link, in the order of the specification."""
    for source, operation in bundle.operations().items():
        for status, response in operation["responses"].items():
            for name, written in (bundle.follow(response).get("links") or {}).items():
                link = bundle.follow(written)
                yield Link(
                    source, status, name, link["operationId"],
                    link.get("parameters", {}), link.get("requestBody"),
                )  # fmt: skip


def valued(expression: Json, path: Mapping[str, str], answer: Json) -> Json:
    """What a runtime expression, or a structure of them, stands for.

    Raises LookupError where the answer does not have what is pointed at.
    """
    if isinstance(expression, dict):
        return {name: valued(each, path, answer) for name, each in expression.items()}
    if not isinstance(expression, str):
        return expression
    if expression.startswith(_BODY):
        for part in expression.removeprefix(_BODY).strip("/").split("/"):
            answer = answer[int(part) if isinstance(answer, list) else part]
        return answer
    asked = _PATH.fullmatch(expression)
    return path[asked[1]] if asked else expression


class Guide:
    """Goes along links in one world; whatever they need beside is planned for them."""

    def __init__(self, url: str, planner: Planner) -> None:
        self._planner = planner
        self._http = httpx.Client(base_url=url, timeout=30)

    def close(self) -> None:
        self._http.close()

    def lead(self, link: Link) -> httpx.Response:
        """The answer of the target to a request made of the source's answer."""
        first = self._planner.step(link.source)
        answered = self._send(first)
        if str(answered.status_code) != link.status:
            raise AssertionError(f"{link.source}: {answered.status_code} {answered.text}")
        answer = answered.json() if answered.content else None
        given = {name: valued(each, first.path, answer) for name, each in link.parameters.items()}
        second = self._planner.step(link.target)
        for name, value in given.items():
            (second.path if name in second.path else second.query)[name] = value
        if link.body is not None:
            own = valued(link.body, first.path, answer)
            second.body = {**(second.body or {}), **own} if isinstance(own, dict) else own
        second.token = self._token(first, answer) or second.token
        response = self._send(second)
        until = time.monotonic() + _READY_SECONDS
        while link.status == "202" and response.status_code == 409 and time.monotonic() < until:
            time.sleep(0.1)
            response = self._send(second)
        return response

    def _token(self, step: Step, answer: Json) -> str | None:
        """Of whoever has just logged in, or was somebody of the step's own."""
        if isinstance(answer, dict) and "access_token" in answer:
            return str(answer["access_token"])
        return step.token if step.token != self._planner.token else None

    def _send(self, step: Step) -> httpx.Response:
        operation = OPERATIONS[step.operation]
        headers = {"Authorization": f"Bearer {step.token}"}
        asked: dict[str, Any] = {"params": step.query, "headers": headers}
        if step.files:
            asked["files"] = {
                name: (filename, content.encode("latin-1"), media)
                for name, (content, filename, media) in step.files.items()
            }
            asked["data"] = step.body
        elif step.body is not None:
            asked["data" if _FORM in operation.accepts else "json"] = step.body
        return self._http.request(operation.method, operation.path.format_map(step.path), **asked)
