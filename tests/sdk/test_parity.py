"""Every operation through every SDK: the same program in worlds alike ends alike."""

import asyncio
import json
from collections import Counter
from pathlib import Path
from typing import Any, Final

import httpx
import pytest
from centime import AsyncClient, Client, Download, Event, Problem, Retry, Upload, models
from pydantic import BaseModel, TypeAdapter

from generated.operations import OPERATIONS
from tests.contract import bundle
from tests.contract.story import STATEMENT, tell
from tests.live import Service
from tests.sdk.conftest import run
from tests.sdk.plan import Planner, Step, masked

pytestmark = pytest.mark.timeout(180)
ONCE: Final = Retry(tries=1)
REFUSED: Final[dict[str, str]] = {}
"""Operations that answer no success here, and why."""
MOVING: Final = {"status", "progress"}
"""Members that change while the worker works."""


class Pythonic:
    """What both Python clients are told."""

    def __init__(self, step: Step) -> None:
        self.name = step.operation + ("_as" if step.media else "")
        self.positional: list[Any] = list(step.path.values())
        if step.media is not None:
            self.positional.append(step.media)
        body = bundle.body(step.operation)
        if body is not None:
            model = getattr(models, body[1]["schema"]["$ref"].rsplit("/", 1)[1])
            parts = {
                name: Upload(content.encode("latin-1"), filename, media)
                for name, (content, filename, media) in step.files.items()
            }
            self.positional.append(TypeAdapter(model).validate_python({**step.body, **parts}))


def plain(answered: Any) -> Any:
    """As JSON can say it."""
    if isinstance(answered, Event):
        return {"data": plain(answered.data), "id": answered.id}
    if isinstance(answered, Download):
        return answered.content.decode("latin-1")
    if isinstance(answered, BaseModel):
        return answered.model_dump(mode="json", by_alias=True, exclude_unset=True)
    return answered


def through_python(url: str, steps: list[Step]) -> list[Any]:
    answers = []
    for step in steps:
        statuses: list[int] = []
        hooks = {"response": [lambda response, seen=statuses: seen.append(response.status_code)]}
        given = Pythonic(step)
        with (
            httpx.Client(event_hooks=hooks, timeout=30) as http,
            Client(url, token=step.token, http=http, retry=ONCE) as client,
        ):
            try:
                body = getattr(client, given.name)(*given.positional, **step.query)
                if step.operation.startswith("stream_"):
                    events, body = body, next(body)
                    events.close()
            except Problem as problem:
                body = problem.slug
        answers.append({"operation": step.operation, "status": statuses[-1], "body": plain(body)})
    return answers


async def through_async_python(url: str, steps: list[Step]) -> list[Any]:
    answers = []
    for step in steps:
        statuses: list[int] = []

        async def note(response: httpx.Response, seen: list[int] = statuses) -> None:
            seen.append(response.status_code)

        given = Pythonic(step)
        async with (
            httpx.AsyncClient(event_hooks={"response": [note]}, timeout=30) as http,
            AsyncClient(url, token=step.token, http=http, retry=ONCE) as client,
        ):
            try:
                body = getattr(client, given.name)(*given.positional, **step.query)
                if step.operation.startswith("stream_"):
                    events, body = body, await anext(body)
                    await events.aclose()
                else:
                    body = await body
            except Problem as problem:
                body = problem.slug
        answers.append({"operation": step.operation, "status": statuses[-1], "body": plain(body)})
    return answers


def through_typescript(url: str, steps: list[Step], scripts: Path) -> list[Any]:
    plan = {"url": url, "steps": [step.for_typescript() for step in steps]}
    answers: list[Any] = json.loads(run(["node", "parity.mjs"], scripts, json.dumps(plan)))
    return answers


async def plan(url: str) -> list[Step]:
    """The calls in a new world."""
    async with httpx.AsyncClient(base_url=url, timeout=30) as http:
        world = await tell(http)
        mapped = await world.upload(STATEMENT, "mapped.csv")
    return await asyncio.to_thread(Planner(url, world, mapped["id"]).steps)


class TestParity:
    async def test_every_operation_ends_alike_through_all_sdks(
        self, service: Service, scripts: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        url = service.url
        plans = [await plan(url) for _ in range(3)]
        python = await asyncio.to_thread(through_python, url, plans[0])
        awaited = await through_async_python(url, plans[1])
        script = await asyncio.to_thread(through_typescript, url, plans[2], scripts)
        assert {answer["operation"] for answer in python} == set(OPERATIONS)
        for one, two, three in zip(python, awaited, script, strict=True):
            assert settled(one) == settled(two) == settled(three)
        statuses = Counter(answer["status"] for answer in python)
        with capsys.disabled():
            print(  # noqa: T201  # the figures of the run
                f"\n{len(OPERATIONS)} operations, {len(python)} calls by each SDK: {statuses}"
            )
        failed = {a["operation"] for a in python if a["status"] >= 300}
        assert failed == set(REFUSED), [a for a in python if a["status"] >= 300]


def settled(answer: Any) -> Any:
    """The answer without what differs between two worlds alike."""
    return masked(answer)
