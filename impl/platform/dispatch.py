"""From method and path to an operation in one look-up.

The framework tries one route after the other, inside layers of which our operations need none:
with a hundred operations that costs more than all the rest of a request. Whatever is no operation
(pages, unknown paths, wrong methods) still goes the framework's way.
"""

from collections.abc import Awaitable, Callable, Iterable
from typing import TypeAlias

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route
from starlette.types import ASGIApp, Receive, Scope, Send

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
        node = _find(self._root, scope["path"].split("/"), 0, values)
        found = node.ends.get(scope["method"]) if node and not scope.get("root_path") else None
        if found is None:
            await self._app(scope, receive, send)
            return
        endpoint, names = found
        scope["path_params"] = dict(zip(names, values, strict=True))
        response = await endpoint(Request(scope, receive, send))
        await response(scope, receive, send)


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
