"""How long it takes from a save to its verdict, beside everything done anew by `make`."""

import gc
import os
import resource
import shutil
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import psutil

from codegen.dev.edits import EDITS, Edit
from codegen.dev.loop import Loop, Verdict
from codegen.output import write
from codegen.press import Press

NAIVE: Final = ("generate", "lint", "types")
"""What one would do without the loop: `make generate && make lint && make types`."""
_COPIED: Final = ("openapi", "impl", "generated", "pyproject.toml")


@dataclass(frozen=True, slots=True)
class Took:
    """One edit's way to its verdict."""

    name: str
    wall: float
    cpu: float
    """Processor time of the loop, its generators, formatters and type checker."""
    sound: bool
    seconds: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Distribution:
    """The turns of all edits."""

    turns: tuple[Took, ...]
    operations: int

    def wall(self, percent: int) -> float:
        return percentile([turn.wall for turn in self.turns], percent)

    def cpu(self, percent: int) -> float:
        return percentile([turn.cpu for turn in self.turns], percent)


def percentile(values: Sequence[float], percent: int) -> float:
    """The value that so many of a hundred do not exceed; between two, the share of each."""
    return statistics.quantiles(values, n=100, method="inclusive")[percent - 1]


def measure(root: Path, home: Path, rounds: int = 1, edits: Sequence[Edit] = EDITS) -> Distribution:
    """Each edit saved in a copy of the project, judged, and taken back."""
    with tempfile.TemporaryDirectory(prefix="centime-edits-") as name:
        copy = Path(name)
        for part in _COPIED:
            _copy(root / part, copy / part)
        with Loop(copy, home) as loop:
            loop.first()
            gc.collect()
            gc.freeze()
            turns = [_turn(loop, copy, edit) for _ in range(rounds) for edit in edits]
            gc.unfreeze()
            return Distribution(tuple(turns), loop.operations)


def _copy(source: Path, target: Path) -> None:
    if source.is_dir():
        shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__", "docs"))
    elif source.exists():
        shutil.copy(source, target)


def _turn(loop: Loop, root: Path, edit: Edit) -> Took:
    path = root / edit.file
    before = path.read_text(encoding="utf-8")
    path.write_text(edit.of(before), encoding="utf-8")
    took = timed(edit.name, lambda: loop.save([path]))
    path.write_text(before, encoding="utf-8")
    again = loop.save([path])
    if not again.sound:
        raise RuntimeError(f"{edit.name} cannot be taken back: {again}")
    return took


def timed(name: str, save: Callable[[], Verdict]) -> Took:
    """A save by the wall's clock and by the processor's."""
    family = _family()
    spent, began = _spent(family), time.perf_counter()
    verdict = save()
    wall, cpu = time.perf_counter() - began, _spent(family) - spent
    return Took(name, wall, cpu, verdict.sound, dict(verdict.seconds))


def _spent(family: Sequence[psutil.Process]) -> float:
    """Processor seconds of this process, those that have ended below it, and those that run on."""
    own = sum(
        usage.ru_utime + usage.ru_stime
        for usage in map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    )
    return own + sum(_of(process) for process in family)


def _family() -> list[psutil.Process]:
    """What runs on below this process, and mypy's daemon, which leaves the family."""
    return [
        *psutil.Process().children(recursive=True),
        *(each for each in psutil.process_iter(["cmdline"]) if _is_ours(each)),
    ]


def _is_ours(process: psutil.Process) -> bool:
    line = process.info["cmdline"] or []
    return process.pid != os.getpid() and any("centime-edits-" in part for part in line)


def _of(process: psutil.Process) -> float:
    try:
        times = process.cpu_times()
    except psutil.NoSuchProcess:
        return 0.0
    return float(times.user + times.system)


def naive(root: Path) -> Took:
    """Everything done anew, by the verbs of the Makefile."""
    began, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    codes = [_made(root, verb) for verb in NAIVE]
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Took("make " + ", make ".join(NAIVE), time.perf_counter() - began, cpu, not any(codes))


def _made(root: Path, verb: str) -> int:
    command = ["make", verb]
    return subprocess.run(command, cwd=root, check=False, capture_output=True).returncode


def cold(root: Path, home: Path) -> float:
    """Seconds of a build by a press that was not warm, written where nothing was."""
    with tempfile.TemporaryDirectory() as name:
        copy = Path(name)
        _copy(root / "openapi", copy / "openapi")
        began = time.perf_counter()
        with Press(copy, home) as press:
            write(copy / "generated", press.build())
            return time.perf_counter() - began


def page(found: Distribution, whole: Took) -> str:
    """What the verb prints."""
    width = max(len(turn.name) for turn in found.turns)
    lines = [f"{'edit':{width}}   wall s   cpu s  verdict  steps (wall s)"]
    for turn in found.turns:
        steps = " ".join(f"{name} {took:.2f}" for name, took in turn.seconds.items())
        verdict = "sound" if turn.sound else "not yet"
        lines.append(f"{turn.name:{width}}  {turn.wall:7.2f} {turn.cpu:7.2f}  {verdict:7}  {steps}")
    for percent in (50, 95):
        told = f"p{percent} of {len(found.turns)} saves, {found.operations} operations"
        lines.append(f"{told}: wall {found.wall(percent):.2f} s, cpu {found.cpu(percent):.2f} s")
    lines.append(f"{whole.name}: wall {whole.wall:.1f} s, cpu {whole.cpu:.1f} s")
    return "\n".join(lines)
