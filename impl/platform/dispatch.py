"""From method and path to an operation in one look-up.

The framework tries one route after the other, inside layers of which our operations need none:
with a hundred operations that costs more than all the rest of a request. Whatever is no operation
(pages, unknown paths, wrong methods) still goes the framework's way.
"""

from collections.abc import Awaitable, Callable, Iterable
from typing import TypeAlias, TypeVar, overload

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route
from starlette.types import ASGIApp, Receive, Scope, Send

T = TypeVar("T")
Endpoint: TypeAlias = Callable[[Request], Awaitable[Response]]


class _Node:
    """The paths that begin alike: what may follow, and which methods end here."""

    __slots__ = ("any", "ends", "fixed")

    def __init__(self) -> None:
        self.fixed: dict[str, _Node] = {}
        self.any: _Node | None = None
        self.ends: dict[str, tuple[Endpoint, tuple[str, ...]]] = {}

    def below(self, part: str) -> "_Node":
        if not part.startswith("{"):
            return self.fixed.setdefault(part, _Node())
        if self.any is None:
            self.any = _Node()
        return self.any


class Incoming(Request):
    """A request whose headers are looked up in a dictionary; the first of a name counts."""

    @property
    def headers(self) -> Headers:
        if not hasattr(self, "_headers"):
            self._headers = _Fields(self.scope["headers"])
        return self._headers


class _Fields(Headers):
    def __init__(self, raw: list[tuple[bytes, bytes]]) -> None:
        super().__init__(raw=raw)
        self._first = dict(reversed(raw))

    @overload
    def get(self, key: str, /) -> str | None: ...
    @overload
    def get(self, key: str, /, default: str | T) -> str | T: ...
    def get(self, key: str, /, default: str | T | None = None) -> str | T | None:
        value = self._first.get(key.lower().encode("latin-1"))
        return default if value is None else value.decode("latin-1")


class Dispatch:
    """Serves the operations of the routes, and leaves all other requests to the app."""

    def __init__(self, app: ASGIApp, routes: Iterable[BaseRoute]) -> None:
        self._app = app
        self._root = _Node()
        for route in routes:
            if isinstance(route, Route):
                self._add(route)

    def _add(self, route: Route) -> None:
        node = self._root
        parts = route.path.split("/")
        for part in parts:
            node = node.below(part)
        names = tuple(part[1:-1] for part in parts if part.startswith("{"))
        for method in route.methods or ():
            node.ends[method] = (route.endpoint, names)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        values: list[str] = []
        parts = scope["path"].split("/")
        node = _straight(self._root, parts, values)
        if node is None:
            values.clear()
            node = _find(self._root, parts, 0, values)
        found = node.ends.get(scope["method"]) if node and not scope.get("root_path") else None
        if found is None:
            await self._app(scope, receive, send)
            return
        endpoint, names = found
        scope["path_params"] = dict(zip(names, values, strict=True))
        response = await endpoint(Incoming(scope, receive, send))
        await response(scope, receive, send)


def _straight(root: _Node, parts: list[str], values: list[str]) -> _Node | None:
    """As `_find`, without turning back: enough for nearly all paths."""
    node = root
    for part in parts:
        following = node.fixed.get(part)
        if following is None:
            if node.any is None or not part:
                return None
            values.append(part)
            following = node.any
        node = following
    return node if node.ends else None


def _find(node: _Node, parts: list[str], at: int, values: list[str]) -> _Node | None:
    """The node of the path; its parameters' texts are added to values. Fixed parts go first."""
    if at == len(parts):
        return node if node.ends else None
    part = parts[at]
    fixed = node.fixed.get(part)
    if fixed is not None:
        found = _find(fixed, parts, at + 1, values)
        if found is not None:
            return found
    if node.any is None or not part:
        return None
    values.append(part)
    found = _find(node.any, parts, at + 1, values)
    if found is None:
        values.pop()
    return found
