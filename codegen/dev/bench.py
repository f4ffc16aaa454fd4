"""How long it takes from a save to its verdict, beside everything done anew by `make`."""

import gc
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import psutil

from codegen.dev.edits import EDITS, Edit
from codegen.dev.loop import Loop
from codegen.dev.types import CHECKED
from codegen.output import write
from codegen.press import Press

NAIVE: Final = (
    ("generate", (sys.executable, "-m", "codegen", "--root", ".", "generate")),
    ("lint", ("node_modules/.bin/spectral", "lint", "-r", "openapi/spectral.yaml", "--quiet",
              "openapi/!(spectral|shared|problems|breaking).yaml", "generated/openapi.json")),
    ("types", (sys.executable, "-m", "mypy", *CHECKED)),
)  # fmt: skip
"""What one would do without the loop, each in a process that starts anew: as `make` has them."""
COMPARED: Final = ("another summary", "a property more in requests", "an operation more")
"""The edits that are made in that way, too."""
_COPIED: Final = ("openapi", "impl", "generated", "pyproject.toml")
_PREFIX: Final = "centime-edits-"
_LINKED: Final = ("codegen", "node_modules", ".venv-press-models", ".venv-press-server")


@dataclass(frozen=True, slots=True)
class Took:
    """One edit's way to its verdict."""

    name: str
    wall: float
    cpu: float
    """Processor time of all that worked on it: the loop, its generators, ruff, mypy."""
    said: str
    """The verdict: sound, or what is not yet."""
    seconds: dict[str, float] = field(default_factory=dict)
    behind: float = 0.0
    """Seconds after the verdict, until the SDKs were written, too."""


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
    cuts = statistics.quantiles(values, n=100, method="inclusive")
    return max(values) if percent == 100 else cuts[percent - 1]  # noqa: PLR2004  # the largest


def measure(root: Path, home: Path, rounds: int = 1, edits: Sequence[Edit] = EDITS) -> Distribution:
    """Each edit saved in a copy of the project, judged, and taken back."""
    with tempfile.TemporaryDirectory(prefix=_PREFIX) as name:
        copy = Path(name)
        for part in _COPIED:
            _copy(root / part, copy / part)
        with Loop(copy, home) as loop:
            loop.write_clients(loop.first())
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
    took = timed(edit.name, loop, path)
    path.write_text(before, encoding="utf-8")
    again = loop.save([path])
    loop.write_clients(again)
    if not again.sound:
        raise RuntimeError(f"{edit.name} cannot be taken back: {again}")
    return took


def timed(name: str, loop: Loop, path: Path) -> Took:
    """A save by the wall's clock and by the processor's."""
    family = psutil.Process().children(recursive=True)
    spent, began = _spent(family), time.perf_counter()
    verdict = loop.save([path])
    wall, cpu = time.perf_counter() - began, _spent(family) - spent
    loop.write_clients(verdict)
    behind = time.perf_counter() - began - wall
    said = "sound" if verdict.sound else f"not yet: {', '.join(verdict.wrong)}"
    return Took(name, wall, cpu, said, dict(verdict.seconds), behind)


def _spent(family: Sequence[psutil.Process]) -> float:
    """Processor seconds of this process, those that have ended below it, and those that run on."""
    own = sum(
        usage.ru_utime + usage.ru_stime
        for usage in map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    )
    return own + sum(_of(process) for process in family)


def _of(process: psutil.Process) -> float:
    try:
        times = process.cpu_times()
    except psutil.NoSuchProcess:
        return 0.0
    return float(times.user + times.system)


def naive(root: Path, home: Path, edits: Sequence[Edit] = EDITS) -> tuple[Took, ...]:
    """The same edits, with everything done anew; mypy knows what it found before them."""
    with tempfile.TemporaryDirectory(prefix=_PREFIX) as name:
        copy = Path(name)
        for part in _COPIED:
            _copy(root / part, copy / part)
        for part in _LINKED:
            (copy / part).symlink_to(home / part)
        for _, command in NAIVE:
            _run(copy, command)
        return tuple(_anew(copy, edit) for edit in edits if edit.name in COMPARED)


def _anew(root: Path, edit: Edit) -> Took:
    path = root / edit.file
    before = path.read_text(encoding="utf-8")
    path.write_text(edit.of(before), encoding="utf-8")
    began, spent = time.perf_counter(), _spent(())
    seconds, wrong = {}, []
    for name, command in NAIVE:
        started = time.perf_counter()
        if _run(root, command):
            wrong.append(name)
        seconds[name] = time.perf_counter() - started
    wall, cpu = time.perf_counter() - began, _spent(()) - spent
    path.write_text(before, encoding="utf-8")
    said = f"not yet: {', '.join(wrong)}" if wrong else "sound"
    return Took(edit.name, wall, cpu, said, seconds)


def _run(root: Path, command: Sequence[str]) -> int:
    environment = {**os.environ, "MYPYPATH": str(root)}
    done = subprocess.run(command, cwd=root, env=environment, check=False, capture_output=True)
    return done.returncode


def cold(root: Path, home: Path) -> float:
    """Seconds of a build by a press that was not warm, written where nothing was."""
    with tempfile.TemporaryDirectory() as name:
        copy = Path(name)
        _copy(root / "openapi", copy / "openapi")
        began = time.perf_counter()
        with Press(copy, home) as press:
            write(copy / "generated", press.build())
            return time.perf_counter() - began


def page(found: Distribution, whole: Sequence[Took]) -> str:
    """What the verb prints."""
    width = max(len(turn.name) for turn in found.turns)
    anew = {turn.name: turn for turn in whole}
    lines = [f"{'edit':{width}}   wall s   cpu s  SDKs s  anew s  verdict, and its steps (wall s)"]
    for turn in found.turns:
        beside = f"{anew[turn.name].wall:6.1f}" if turn.name in anew else " " * 6
        figures = f"{turn.wall:7.2f} {turn.cpu:7.2f} {turn.behind:7.2f}  {beside}"
        lines.append(f"{turn.name:{width}}  {figures}  {turn.said}: {_steps(turn)}")
    lines.append(f"of {len(found.turns)} saves, {found.operations} operations:")
    for name, of in (("p50", 50), ("p95", 95), ("max", 100)):
        lines.append(f"  {name}: wall {found.wall(of):.2f} s, cpu {found.cpu(of):.2f} s")
    lines.append(f"anew, in processes of their own ({', '.join(name for name, _ in NAIVE)}):")
    lines += [
        f"  {turn.name}: wall {turn.wall:.1f} s, cpu {turn.cpu:.1f} s, {turn.said}: {_steps(turn)}"
        for turn in whole
    ]
    return "\n".join(lines)


def _steps(turn: Took) -> str:
    return " ".join(f"{name} {took:.2f}" for name, took in turn.seconds.items() if name != "all")
