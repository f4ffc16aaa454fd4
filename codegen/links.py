"""Where a created resource is: the template of Location, from the links of the response."""

import re
from typing import Final

from codegen.bundle import Bundle, operations
from codegen.faults import Faults
from codegen.positions import Node

_FROM_PATH: Final = re.compile(r"\$request\.path\.(\w+)")
_OF_ONE: Final = ("get_", "update_", "replace_", "delete_")
_FROM_BODY: Final = re.compile(r"\$response\.body#/(\w+)")


class LinkCompiler:
    """Knows the path of every operation, so that links can be checked and followed."""

    def __init__(self, bundle: Bundle, faults: Faults) -> None:
        self._paths = {str(o.get("operationId")): path for path, _, o in operations(bundle)}
        self._bundle = bundle
        self._faults = faults

    def check(self, operation: Node, response: Node) -> None:
        for link in response.get("links", {}).values():
            node = self._bundle.follow(link)
            named = node.get("operationId")
            if named not in self._paths:
                self._faults.add(
                    node.at("operationId"),
                    f"the link leads to an unknown operation {named}",
                    "name an operationId that exists",
                    operation.get("operationId"),
                )

    def location(self, operation: Node, response: Node) -> str | None:
        """The path of the resource: `{path.x}` of the request, `{body.x}` of the answer.

        None when no link of the response leads to the resource itself.
        """
        nodes = [self._bundle.follow(link) for link in response.get("links", {}).values()]
        for verb in _OF_ONE:
            for node in nodes:
                target = str(node.get("operationId"))
                if target.startswith(verb) and target in self._paths:
                    return self._filled(self._paths[target], node, operation)
        return None

    def _filled(self, path: str, link: Node, operation: Node) -> str | None:
        for name in re.findall(r"\{(\w+)\}", path):
            expression = str(link.get("parameters", {}).get(name, ""))
            source = _source(expression)
            if source is None:
                self._faults.add(
                    link.at("parameters"),
                    f"cannot derive Location: {name} comes from {expression!r}",
                    "write $request.path.<name> or $response.body#/<member>",
                    operation.get("operationId"),
                )
                return None
            path = path.replace("{" + name + "}", source)
        return path


def _source(expression: str) -> str | None:
    """Where a runtime expression takes its value from, as the template writes it."""
    from_path, from_body = _FROM_PATH.fullmatch(expression), _FROM_BODY.fullmatch(expression)
    if from_path:
        return "{path." + from_path[1] + "}"
    return "{body." + from_body[1] + "}" if from_body else None
