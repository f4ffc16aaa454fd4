"""Every operation through every SDK: the same program in worlds alike ends alike."""

import asyncio
import contextlib
import json
import random
from collections import Counter
from pathlib import Path
from typing import Any, Final

import httpx
import pytest
from centime import AsyncClient, Client, Download, Event, Problem, Retry, Upload, models
from pydantic import BaseModel, TypeAdapter

from generated.operations import OPERATIONS
from tests.contract import bundle
from tests.contract.example_book import STATEMENT
from tests.contract.story import tell
from tests.contract.world import World
from tests.live import Service
from tests.sdk.conftest import run
from tests.sdk.plan import LATE, Planner, Step, masked

pytestmark = pytest.mark.timeout(300)
ONCE: Final = Retry(tries=1)
SEED: Final = 64
REFUSED: Final = dict.fromkeys(LATE, "what it takes is over before it is sent")
"""Operations that answer no success here, and why."""


class Pythonic:
    """What both Python clients are told."""

    def __init__(self, step: Step) -> None:
        self.name = step.operation + ("_as" if step.media else "")
        self.streams = step.operation.startswith("stream_")
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
    answers, statuses = [], list[int]()
    hooks = {"response": [lambda response: statuses.append(response.status_code)]}
    with httpx.Client(event_hooks=hooks, timeout=30) as http:
        for step in steps:
            client, given = Client(url, token=step.token, http=http, retry=ONCE), Pythonic(step)
            try:
                body = getattr(client, given.name)(*given.positional, **step.query)
                if given.streams:
                    events, body = body, next(body)
                    events.close()
            except Problem as problem:
                body = problem.slug
            answers.append(told(step, statuses, body))
    return answers


async def through_async_python(url: str, steps: list[Step]) -> list[Any]:
    answers, statuses = [], list[int]()

    async def note(response: httpx.Response) -> None:
        statuses.append(response.status_code)

    async with httpx.AsyncClient(event_hooks={"response": [note]}, timeout=30) as http:
        for step in steps:
            client, given = (
                AsyncClient(url, token=step.token, http=http, retry=ONCE),
                Pythonic(step),
            )
            try:
                body = getattr(client, given.name)(*given.positional, **step.query)
                if given.streams:
                    events, body = body, await anext(body)
                    await events.aclose()
                else:
                    body = await body
            except Problem as problem:
                body = problem.slug
            answers.append(told(step, statuses, body))
    return answers


def told(step: Step, statuses: list[int], body: Any) -> dict[str, Any]:
    return {"operation": step.operation, "status": statuses[-1], "body": plain(body)}


def through_typescript(url: str, steps: list[Step], scripts: Path) -> list[Any]:
    plan = {"url": url, "steps": [step.for_typescript() for step in steps]}
    answers: list[Any] = json.loads(run(["node", "parity.mjs"], scripts, json.dumps(plan)))
    return answers


async def plan(url: str, database: str) -> list[Step]:
    """The calls in a new world, whose names are those of the others."""
    random.seed(SEED)
    async with httpx.AsyncClient(base_url=url, timeout=30) as http:
        world = await tell(http, admin_of=database)
        mapped = await world.upload(STATEMENT, "mapped.csv")
        with contextlib.closing(Planner(url, world, mapped["id"])) as planner:
            steps = await asyncio.to_thread(planner.steps)
        await all_read(world)
    return steps


async def all_read(world: World) -> None:
    """The documents of the plan's own, each of which is an entry of the audit when it is read."""
    waiting = True
    async with asyncio.timeout(90):
        while waiting:
            page = await world.owner.do("GET", f"/ocr/books/{world.book}/documents")
            waiting = any(each["status"] != "done" for each in page["items"])
            await asyncio.sleep(0.1)


class TestParity:
    async def test_every_operation_ends_alike_through_all_sdks(
        self,
        service: Service,
        sdk_database_url: str,
        scripts: Path,
        request: pytest.FixtureRequest,
    ) -> None:
        url = service.url
        plans = [await plan(url, sdk_database_url) for _ in range(3)]
        python = await asyncio.to_thread(through_python, url, plans[0])
        awaited = await through_async_python(url, plans[1])
        script = await asyncio.to_thread(through_typescript, url, plans[2], scripts)
        statuses = Counter(answer["status"] for answer in python)
        with request.config.pluginmanager.getplugin("capturemanager").global_and_fixture_disabled():
            print(  # noqa: T201  # the figures of the run
                f"\nparity: {len(OPERATIONS)} operations, {len(python)} calls by each SDK,"
                f" statuses {dict(sorted(statuses.items()))}, {len(REFUSED)} refused"
            )
        assert {answer["operation"] for answer in python} == set(OPERATIONS)
        for answers in zip(python, awaited, script, strict=True):
            one, two, three = map(masked, answers)
            assert one == two, f"the Python clients differ: {one['operation']}"
            assert one == three, f"Python and TypeScript differ: {one['operation']}"
        failed = {answer["operation"] for answer in python if answer["status"] >= 300}
        assert failed == set(REFUSED)
