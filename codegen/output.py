"""Writes generated/, or says how it differs from what it should be."""

import os
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Final

_NEVER_OWNED: Final = frozenset({"__pycache__", "node_modules", "dist", "build"})
"""What tools leave in generated/, beside folders that begin with a dot or end in .egg-info."""


_APART: Final = "docs"
"""What another verb of the press writes: the portal."""


def differences(folder: Path, files: dict[str, str], beside: str = "") -> list[str]:
    """The paths below `folder` that are missing, stale or of other content, sorted."""
    different = [name for name, text in files.items() if _text(folder / name) != text]
    stale = [name for name in _existing(folder, beside) if name not in files]
    return sorted((*different, *stale))


def write(folder: Path, files: dict[str, str], *, beside: str = "") -> list[str]:
    """Makes `folder` hold exactly `files`, and what is `beside`; gives the paths that changed."""
    changed = differences(folder, files, beside)
    for name in changed:
        path = folder / name
        if name in files:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(files[name].encode())
        else:
            path.unlink()
            _remove_empty(path.parent, folder)
    return changed


def _text(path: Path) -> str | None:
    try:
        return path.read_bytes().decode()
    except (OSError, UnicodeDecodeError):
        return None


def _existing(folder: Path, beside: str) -> Iterator[str]:
    for place, folders, names in os.walk(folder):
        inside = PurePosixPath(Path(place).relative_to(folder).as_posix())
        top = inside == PurePosixPath()
        left = (_APART, beside) if top else ()
        folders[:] = [name for name in folders if not _is_of_a_tool(name) and name not in left]
        yield from ((inside / name).as_posix() for name in names)


def _is_of_a_tool(folder: str) -> bool:
    return folder in _NEVER_OWNED or folder.startswith(".") or folder.endswith(".egg-info")


def _remove_empty(folder: Path, root: Path) -> None:
    left = [path for path in folder.iterdir() if path.name != "__pycache__"]
    if folder != root and not left:
        for cached in folder.rglob("*.pyc"):
            cached.unlink()
        for cache in folder.glob("__pycache__"):
            cache.rmdir()
        folder.rmdir()
        _remove_empty(folder.parent, root)
