"""How long the press takes: cold, and warm after a change in one domain."""

import shutil
import statistics
import tempfile
import time
from pathlib import Path

from codegen.output import write
from codegen.press import Press


def measure(root: Path, home: Path, edited: str, rounds: int = 5) -> dict[str, float]:
    """Seconds of a cold build, and the median of warm builds after edits of one file."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        shutil.copytree(root / "openapi", copy / "openapi")
        started = time.perf_counter()
        with Press(copy, home) as press:
            write(copy / "generated", press.build())
            cold = time.perf_counter() - started
            warm = [_edited(press, copy, copy / edited, turn) for turn in range(rounds)]
    return {"press, cold": cold, "press, warm, one domain": statistics.median(warm)}


def _edited(press: Press, root: Path, file: Path, turn: int) -> float:
    """One warm build after an operation has been given another summary."""
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("summary: ", f"summary: {turn} ", 1), encoding="utf-8")
    started = time.perf_counter()
    changed = write(root / "generated", press.build())
    seconds = time.perf_counter() - started
    if not changed:
        raise RuntimeError("the edit changed nothing")
    return seconds
