"""What can be searched for, as an index that is made while the portal is built."""

import json
import subprocess
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

_SCRIPT: Final = Path(__file__).parent / "browser" / "build.mjs"


class NodeError(Exception):
    """The search could not be built; says why, and the way out."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that a search can find."""

    title: str
    where: str
    to: str
    words: str


def build_search(entries: list[Entry], home: Path) -> dict[str, str]:
    """The script of the search, with its library, and the index that it loads."""
    given = json.dumps([asdict(entry) for entry in entries], ensure_ascii=False)
    try:
        done = subprocess.run(
            ["node", str(_SCRIPT)],  # noqa: S607  # whichever Node there is
            input=given,
            cwd=home,
            capture_output=True,
            text=True,
            check=True,
            timeout=60,
        )
    except FileNotFoundError as error:
        raise NodeError(
            "The portal's search is built by Node 20 or later, and `node` was not found.\n"
            "    way out: install it; the service itself needs none"
        ) from error
    except subprocess.CalledProcessError as error:
        raise NodeError(
            f"The portal's search was not built:\n{error.stderr.strip()}\n"
            "    way out: run `npm ci`, then `make docs`"
        ) from error
    files: dict[str, str] = json.loads(done.stdout)
    return files
