"""The reading process: takes documents one at a time, and answers what they say.

Started by impl/ocr/engines/reader.py when there is something to read. It stands back behind
everything else on the machine, keeps its engine loaded, decodes files in sandboxes of their own,
and ends when its memory passes the limit, or when nobody is left to answer.
"""

import asyncio
import contextlib
import datetime as dt
import os
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, BinaryIO, Final

import orjson

from impl.ocr.engines import frames
from impl.ocr.engines.decoding import Limits, open_document, picture_of
from impl.ocr.engines.engine import PATIENCE, Engine, Picture
from impl.ocr.engines.refusals import Damaged, NoText, TooCostly, Unreadable
from impl.ocr.extraction.extract import extract
from impl.ocr.extraction.pages import Page
from impl.ocr.extraction.plain import as_json
from impl.ocr.extraction.rankers import shipped
from impl.platform import sandbox, sandbox_worker

Report = Callable[[str, int], None]
_NICENESS: Final = 19
_MIB: Final = 2**20
_OWN_TEXT: Final = "pdf text"
_LOOK_EVERY: Final = 0.1


class Readers:
    """What reads pages: decoders in sandboxes, and one engine, loaded when it is needed."""

    def __init__(self, load: Callable[[], Engine]) -> None:
        self._load = load
        self._engine: Engine | None = None

    async def read(self, task: dict[str, Any], content: bytes, report: Report) -> dict[str, Any]:
        """The answer to a task; raises Unreadable."""
        pages, engine = await self._pages(task, content, report)
        if not any(page.boxes for page in pages):
            raise NoText("No text was found on it; take the picture again, sharp and upright.")
        report("extracting", 92)
        found = extract(
            pages,
            base_currency=task["base_currency"],
            today=dt.date.fromisoformat(task["today"]),
            rankers=shipped(),
        )
        return {"pages": len(pages), "engine": engine, "extraction": as_json(found)}

    async def _pages(
        self, task: dict[str, Any], content: bytes, report: Report
    ) -> tuple[list[Page], str]:
        report("reading", 2)
        known: tuple[Page | None, ...] = (None,)
        if task["media_type"] == "application/pdf":
            known = (await _decoded(open_document, task, content)).pages
        pages: list[Page] = []
        for number, own in enumerate(known, start=1):
            report("reading", 2 + 85 * (number - 1) // len(known))
            pages.append(own or await self._recognised(task, content, number, report))
        names = [_OWN_TEXT] if any(known) else []
        if not all(known) and self._engine is not None:
            names.append(self._engine.name)
        return pages, " and ".join(names)

    async def _recognised(
        self, task: dict[str, Any], content: bytes, number: int, report: Report
    ) -> Page:
        picture: Picture = await _decoded(picture_of, task, content, number)
        if self._engine is None:
            self._engine = self._load()
        report("reading", 20 if number == 1 else 40)
        return self._engine.read(picture)


async def _decoded(function: Callable[..., Any], task: dict[str, Any], content: bytes,
                   *more: int) -> Any:  # noqa: ANN401  # what the function gives  # fmt: skip
    limits = Limits(task["pages"], task["pixels"])
    try:
        return await sandbox.run(
            function, content, task["media_type"], *more, limits,
            seconds=task["seconds"], patience=PATIENCE, memory_mib=task["memory_mib"],
        )  # fmt: skip
    except sandbox.SandboxTimeout:
        raise TooCostly("Decoding the file takes too long; send it smaller.") from None
    except sandbox.SandboxMemory:
        raise TooCostly("Decoding the file takes too much memory; send it smaller.") from None
    except sandbox.SandboxCrash:
        raise Damaged("The file is damaged; save it anew and upload it again.") from None


class Shift:
    """The processor time of the task at hand, bounded: it ends the process in its midst."""

    def __init__(self, most: float) -> None:
        self._most = most
        self._began: float | None = None

    def begin(self) -> None:
        self._began = time.process_time()

    def end(self) -> None:
        self._began = None

    def watch(self) -> None:  # pragma: no cover  # seen by what it does
        """For a thread: engines let others run while they compute."""
        while True:
            began = self._began
            if began is not None and time.process_time() - began > self._most:
                os._exit(sandbox_worker.TIME_EXIT)
            time.sleep(_LOOK_EVERY)


async def serve(readers: Readers, tasks: BinaryIO, answers: BinaryIO, shift: Shift) -> None:
    """Answer tasks until there are no more."""
    loop = asyncio.get_running_loop()

    def say(message: object) -> None:
        answers.write(frames.packed(message))
        answers.flush()

    def report(stage: str, percent: int) -> None:
        say({"stage": stage, "progress": percent})

    async with sandbox.warm(picture_of):
        while (header := await loop.run_in_executor(None, frames.read, tasks)) is not None:
            content = await loop.run_in_executor(None, frames.read, tasks)
            if content is None:
                return
            shift.begin()
            try:
                say({"result": await readers.read(orjson.loads(header), content, report)})
            except Unreadable as refusal:
                say({"refused": {"code": refusal.code, "message": refusal.message}})
            finally:
                shift.end()


def _stand_back() -> None:  # pragma: no cover  # seen by what it does
    """Compute when nobody else wants to; what is merely nice still delays who wakes up."""
    if sys.platform == "linux":
        os.sched_setscheduler(0, os.SCHED_IDLE, os.sched_param(0))
        with contextlib.suppress(OSError):  # where the kernel groups sessions, ours stands back too
            Path("/proc/self/autogroup").write_text(str(_NICENESS), encoding="ascii")
    else:
        os.nice(_NICENESS)


def main(threads: int, memory_mib: int, seconds: float) -> None:  # pragma: no cover  # the same
    _stand_back()
    answers = os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDWR)
    os.dup2(nothing, 1)  # what libraries print must not pass for an answer
    sandbox_worker.watch_memory(memory_mib * _MIB)
    shift = Shift(seconds * threads)
    threading.Thread(target=shift.watch, daemon=True).start()

    def load() -> Engine:
        from impl.ocr.engines.rapid import RapidEngine  # noqa: PLC0415  # a PDF's text needs none

        return RapidEngine(threads)

    asyncio.run(serve(Readers(load), sys.stdin.buffer, answers, shift))
