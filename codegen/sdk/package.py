"""What the clients of all languages share: their templates, fixed files and notions."""

import functools
import textwrap
from collections.abc import Callable
from pathlib import Path
from typing import Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from codegen.ir import Contract, Operation
from codegen.positions import Json
from codegen.types import component_name

_VERSION: Final = "0.0.0"
"""Stands for the contract's version in fixed files."""
_LEFT: Final = frozenset({"__pycache__", "node_modules", "dist"})


class Templates:
    """A folder of templates that write code; what is read of them is kept."""

    def __init__(self, folder: Path) -> None:
        self._environment = _environment(folder)

    def render(self, name: str, view: dict[str, Json]) -> str:
        return self._environment.get_template(f"{name}.jinja2").render(view)


@functools.cache
def _environment(folder: Path) -> Environment:
    return Environment(
        loader=FileSystemLoader(folder),
        undefined=StrictUndefined,
        autoescape=False,  # noqa: S701  # it writes code
    )


def static_files(contract: Contract, folder: Path, target: str) -> dict[str, str]:
    """The files that are as they are, but for the version."""
    version = str(contract.document["info"]["version"])
    return {
        f"{target}/{path.relative_to(folder).as_posix()}": path.read_text(encoding="utf-8").replace(
            _VERSION, version
        )
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not _LEFT & set(path.parts)
    }


def inventory(contract: Contract, naming: Callable[[str], str]) -> str:
    """The operations of a release, for its change log."""
    lines = [
        f"- {domain.name}: {', '.join(f'`{naming(each.id)}`' for each in domain.operations)}"
        for domain in contract.domains
        if domain.operations
    ]
    count = f"{len(contract.operations)} operations, {len(contract.problems)} problems"
    fill = functools.partial(textwrap.fill, width=104, subsequent_indent="  ")
    filled = "\n".join(map(fill, lines))
    return f"\n{count} and {len(contract.events)} events:\n\n{filled}\n"


def item_of(operation: Operation, schemas: dict[str, Json]) -> str | None:
    """The model of a page's items; None when the answer is no page."""
    model = operation.successes[0].model
    paged = any(param.field == "cursor" for param in operation.params)
    if not paged or model is None or not operation.id.startswith("list_"):
        return None
    return component_name(schemas[model]["properties"].get("items", {}).get("items", {}))


def ending_of(operation: Operation) -> str | None:
    """Since when an operation is deprecated, and until when it is there: a message's end."""
    if not operation.deprecated:
        return None
    since = f" since {operation.deprecated_at}" if operation.deprecated_at else ""
    end = f" and may be gone from {operation.sunset} on" if operation.sunset else ""
    return since + end
