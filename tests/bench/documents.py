"""Requests while documents are read: what the engine leaves of the processors to the others."""

import statistics
import time
from collections.abc import Iterator
from typing import Any, Final
from uuid import uuid4

from tests.bench.figures import Figure
from tests.bench.scale import Scale
from tests.bench.traffic import Traffic
from tests.bench.world import SERVICE, World, plans
from tests.factories.ocr import RECEIPT, picture
from tests.live import working

_AT_MOST: Final = 1.5
_UPLOADED: Final = 4
"""Pictures a round: enough that the engine is busy for the whole turn."""
_PATIENCE: Final = 120


def reading(world: World, scale: Scale) -> Iterator[Figure]:
    """get_transaction at one connection, in turns with and without the engine at work."""
    traffic = Traffic(world.folder, world.person.access_token)
    requests = plans(world.large)["get_transaction"]
    ratios = []
    servers = (world.folder / "service", world.database_url, world.redis_url)
    with working(*servers, SERVICE):
        _finished(world, [_upload(world)])  # the engine is loaded
        for _ in range(scale.rounds):
            idle = traffic.turn(world.service, requests, 1, scale.seconds)
            documents = [_upload(world) for _ in range(_UPLOADED)]
            _until(world, documents[0], "reading")
            busy = traffic.turn(world.service, requests, 1, scale.seconds)
            if _document(world, documents[-1])["status"] == "done":
                raise RuntimeError("the engine had rest during the turn")
            ratios.append(busy.p95 / idle.p95)
            _finished(world, documents)
    yield Figure(
        "get_transaction, p95 while documents are read, of that at rest",
        statistics.median(ratios), "times", _AT_MOST,
    )  # fmt: skip


def _upload(world: World) -> str:
    content = picture((*RECEIPT, f"No {uuid4().hex}"), size=40)
    answer = world.person.http.post(
        f"/ocr/books/{world.large.id}/documents",
        files={"file": ("receipt.png", content, "image/png")},
    )
    answer.raise_for_status()
    return str(answer.json()["id"])


def _document(world: World, document: str) -> dict[str, Any]:
    found: dict[str, Any] = world.person.call(
        "GET", f"/ocr/books/{world.large.id}/documents/{document}"
    )
    return found


def _finished(world: World, documents: list[str]) -> None:
    for each in documents:
        if _until(world, each, "done")["status"] != "done":
            raise RuntimeError("a document was not read")


def _until(world: World, document: str, status: str) -> dict[str, Any]:
    deadline = time.monotonic() + _PATIENCE
    while time.monotonic() < deadline:
        found = _document(world, document)
        if found["status"] in {status, "done", "failed"}:
            return found
        time.sleep(0.02)
    raise RuntimeError(f"the document is not {status} after {_PATIENCE} s")
