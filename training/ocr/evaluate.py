"""`make eval-ocr`: how well receipts and invoices are read, on 150 that no model has seen.

Everything goes the way of an upload: decoding in a sandbox, the reading process, the extraction as
clients see it. A few minutes; `make eval-ocr LIMIT=10` reads ten.
"""

import asyncio
import datetime as dt
import json
import os
import resource
import statistics
import sys
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import psutil

from impl.ocr.engines.reader import Reader, Reading, Task
from impl.ocr.extraction import words
from impl.ocr.extraction.plain import Json, value_of
from impl.platform.settings import Settings
from training.ocr import receipts
from training.ocr.scores import Tally, calibration_error, reliability

TODAY: Final = dt.date(2026, 11, 23)
TARGETS: Final = {"total": 0.95, "date": 0.94, "company, exact": 0.85, "company, fuzzy": 0.90}
_LINES_TARGET: Final = 0.83
_MEDIAN_TARGET: Final = 2.5
_MEMORY_TARGET: Final = 800


@dataclass(slots=True)
class Eyes:
    """The reading process of the service, with a watch on its time and memory."""

    reader: Reader
    seconds: list[float] = field(default_factory=list)
    memory: int = 0
    """Most resident bytes of the process, its sandboxes not counted."""

    async def read(self, content: bytes, media_type: str, currency: str) -> Reading:
        task = Task(media_type, currency, TODAY.isoformat(), 20, 50_000_000, 40.0, 1024)
        began = time.perf_counter()
        found = await self.reader.read(task, content, self._look)
        self.seconds.append(time.perf_counter() - began)
        await self._look("done", 100)
        return found

    async def _look(self, _stage: str, _percent: int) -> None:
        if self.reader.pid is not None:
            self.memory = max(self.memory, psutil.Process(self.reader.pid).memory_info().rss)


async def evaluate(most: int | None) -> None:
    """Print the tables."""
    settings = Settings()
    reader = Reader(
        threads=settings.ocr_threads,
        memory_mib=settings.ocr_memory_mib,
        timeout_seconds=settings.ocr_timeout_seconds,
        idle_seconds=settings.ocr_idle_seconds,
    )
    eyes = Eyes(reader)
    try:
        await _receipts(eyes, most)
        await _invoices(eyes)
    finally:
        await reader.close()


async def _receipts(eyes: Eyes, most: int | None) -> None:
    known = {words.compact(each.truth.merchant) for each in receipts.training()}
    every, strangers = Tally(), Tally()
    for number, each in enumerate(receipts.development()):
        if number == most:
            break
        assert each.image is not None  # noqa: S101  # those of the development set have one
        found = (await eyes.read(each.image.read_bytes(), "image/jpeg", "MYR")).extraction
        every.add(found, each.truth)
        if words.compact(each.truth.merchant) not in known:
            strangers.add(found, each.truth)
        if (number + 1) % 25 == 0:
            print(f"{number + 1} receipts read", file=sys.stderr, flush=True)
    print(f"\n{len(eyes.seconds)} receipts that no model has seen\n")
    _show(_scores(every, strangers))
    print()
    _show(_cost(eyes))
    print("\nConfidence, and how often it was right\n")
    _show(_confidences(every))


def _scores(every: Tally, strangers: Tally) -> Iterator[tuple[str, ...]]:
    yield "", "right", "wanted", "", "of merchants not in training"
    for name, target in TARGETS.items():
        share = every.share(name)
        yield (
            name, f"{share:.1%} of {every.of[name]}", f"{target:.0%}", _verdict(share >= target),
            f"{strangers.share(name):.1%} of {strangers.of[name]}",
        )  # fmt: skip
    precision, recall, f1 = every.line_scores
    yield (
        "line prices, F1", f"{f1:.3f} (precision {precision:.3f}, recall {recall:.3f})",
        f"{_LINES_TARGET}", _verdict(f1 >= _LINES_TARGET), f"{strangers.line_scores[2]:.3f}",
    )  # fmt: skip


def _cost(eyes: Eyes) -> Iterator[tuple[str, ...]]:
    median = statistics.median(eyes.seconds)
    ordered = sorted(eyes.seconds)
    megabytes = eyes.memory / 1e6
    yield (
        "seconds a receipt, median",
        f"{median:.2f}",
        f"{_MEDIAN_TARGET}",
        _verdict(median <= _MEDIAN_TARGET),
    )
    yield "seconds a receipt, p95", f"{ordered[int(0.95 * (len(ordered) - 1))]:.2f}", "", ""
    yield (
        "memory of the reading process, MB",
        f"{megabytes:.0f}",
        f"{_MEMORY_TARGET}",
        _verdict(megabytes <= _MEMORY_TARGET),
    )
    spent = resource.getrusage(resource.RUSAGE_SELF)
    yield "processors, load average", f"{os.cpu_count()}, {os.getloadavg()[0]:.1f}", "", ""
    yield "processor seconds of this process", f"{spent.ru_utime:.0f}", "", ""


def _confidences(tally: Tally) -> Iterator[tuple[str, ...]]:
    yield "", "confidence", "number", "mean", "right"
    for name, outcomes in tally.outcomes.items():
        for bounds, count, said, right in reliability(outcomes):
            yield name, bounds, str(count), f"{said:.3f}", f"{right:.3f}"
        yield (
            name,
            "calibration error",
            str(len(outcomes)),
            f"{calibration_error(outcomes):.3f}",
            "",
        )


def _verdict(holds: bool) -> str:  # a condition is all it takes
    return "holds" if holds else "FALLS SHORT"


# --- invoices ------------------------------------------------------------------------------------


async def _invoices(eyes: Eyes) -> None:
    print("\nInvoices (PDFs with text; test use only)\n")
    rows: list[tuple[str, ...]] = [("", "total", "date", "number", "issuer", "currency")]
    for path in sorted((receipts.FOLDER / "invoices").glob("*.pdf")):
        truth = _truth(path)
        if truth is not None:
            found = (await eyes.read(path.read_bytes(), "application/pdf", "EUR")).extraction
            rows.append((path.stem, *_compared(found, truth)))
    _show(rows)


def _truth(path: Path) -> Json | None:
    labels = path.with_suffix(".json")
    if not labels.exists():
        return None
    found = json.loads(labels.read_text(encoding="utf-8"))
    return found[0] if found else None


def _compared(found: Json, truth: Json) -> Iterator[str]:
    total = value_of(found, "total")
    yield _agree(None if total is None else total / 100, truth.get("amount"))
    date = (
        dt.datetime.fromisoformat(truth["date"]).date().isoformat() if truth.get("date") else None
    )
    yield _agree(value_of(found, "date"), date)
    yield _agree(value_of(found, "number"), truth.get("invoice_number"))
    yield _agree(*(
        words.compact(str(each)) if each else None
        for each in (value_of(found, "merchant_name"), truth.get("issuer"))
    ))  # fmt: skip
    yield _agree(value_of(found, "currency"), truth.get("currency"))


def _agree(found: object, wanted: object) -> str:
    if wanted is None:
        return "-"
    return "right" if str(found) == str(wanted) or found == wanted else f"{found} for {wanted}"


def _show(rows: Iterable[tuple[str, ...]]) -> None:
    listed = [*rows]
    widths = [max(len(row[n]) for row in listed if n < len(row)) for n in range(len(listed[0]))]
    for row in listed:
        print("  ".join(text.ljust(widths[n]) for n, text in enumerate(row)).rstrip())


def main() -> int:
    most = int(sys.argv[1]) if len(sys.argv) > 1 and sys.argv[1] else None
    asyncio.run(evaluate(most))
    return 0


if __name__ == "__main__":
    sys.exit(main())
