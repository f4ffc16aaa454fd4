"""Ruff, over all generated Python at once: the only formatter."""

import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

_STYLE: Final = ("--isolated", "--no-cache", "--quiet", "--config", "line-length = 100")
_FIXES: Final = ("--select", "I,F401,UP", "--target-version", "py311", "--fix-only")
_FIRST_PARTY: Final = 'lint.isort.known-first-party = ["generated", "centime"]'


def format_python(files: dict[str, str]) -> dict[str, str]:
    """The same files with imports sorted, unused ones gone, and in the house's layout."""
    if not files:
        return {}
    ruff = str(Path(sys.executable).parent / "ruff")
    with tempfile.TemporaryDirectory() as folder:
        for name, code in files.items():
            path = Path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(code, encoding="utf-8")
        check = [ruff, "check", *_STYLE, "--config", _FIRST_PARTY, *_FIXES, "--unsafe-fixes"]
        subprocess.run([*check, folder], check=True)
        subprocess.run([ruff, "format", *_STYLE, folder], check=True)
        return {name: Path(folder, name).read_text(encoding="utf-8") for name in files}
