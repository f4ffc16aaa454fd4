"""Writes generated/, or says how it differs from what it should be."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

_NEVER_OWNED: Final = frozenset({"__pycache__", "node_modules", "dist", "build"})
"""What tools leave in generated/, beside folders that begin with a dot or end in .egg-info."""


_APART: Final = "docs"
"""What another verb of the press writes: the portal."""


def differences(folder: Path, files: dict[str, str]) -> list[str]:
    """The paths below `folder` that are missing, stale or of other content, sorted."""
    different = [name for name, text in files.items() if _text(folder / name) != text]
    stale = [name for name in _existing(folder) if name not in files]
    return sorted((*different, *stale))


def write(folder: Path, files: dict[str, str], *, whole: bool = True) -> list[str]:
    """Makes `folder` hold exactly `files`, or these too; gives the paths that changed."""
    changed = [name for name in differences(folder, files) if whole or name in files]
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


def _existing(folder: Path) -> Iterator[str]:
    for path in folder.rglob("*"):
        inside = path.relative_to(folder)
        if inside.parts[0] == _APART:
            continue
        if path.is_file() and not any(_is_of_a_tool(part) for part in inside.parts[:-1]):
            yield inside.as_posix()


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
