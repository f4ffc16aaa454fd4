"""What is served is what the specification says: routes, operations.py and the bundle agree."""

import json
from typing import Any

import pytest
from fastapi import FastAPI
from starlette.routing import BaseRoute, Route

from generated.operations import OPERATIONS
from impl.platform.site import BUNDLE

METHODS = {"get", "put", "post", "delete", "patch", "options", "head", "trace"}


@pytest.fixture(scope="module")
def bundle() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(BUNDLE.read_bytes())
    return loaded


def _in_bundle(bundle: dict[str, Any]) -> dict[str, tuple[str, str]]:
    return {
        operation["operationId"]: (method.upper(), path)
        for path, item in bundle["paths"].items()
        for method, operation in item.items()
        if method in METHODS
    }


def _flat(routes: list[BaseRoute]) -> list[Route]:
    found: list[Route] = []
    for route in routes:
        if isinstance(route, Route):
            found.append(route)
        else:
            original = getattr(route, "original_router", route)
            found += _flat(getattr(original, "routes", None) or [])
    return found


class TestContract:
    def test_every_operation_of_the_bundle_is_in_operations_with_its_method_and_path(
        self, bundle: dict[str, Any]
    ) -> None:
        known = {id_: (each.method, each.path) for id_, each in OPERATIONS.items()}
        assert known == _in_bundle(bundle)
        assert len(known) > 40

    def test_every_operation_is_routed_and_nothing_else_is_under_the_api(
        self, app: FastAPI, bundle: dict[str, Any]
    ) -> None:
        routed = {
            route.name: ((route.methods or set()) - {"HEAD"}, route.path)
            for route in _flat(app.routes)
            if route.path.startswith("/api/") or route.name in OPERATIONS
        }
        wanted = {name: ({method}, path) for name, (method, path) in _in_bundle(bundle).items()}
        assert routed == wanted

    def test_statuses_of_the_bundle_are_those_of_operations(self, bundle: dict[str, Any]) -> None:
        for item in bundle["paths"].values():
            for method, operation in item.items():
                if method in METHODS:
                    declared = {int(status) for status in operation["responses"]}
                    assert OPERATIONS[operation["operationId"]].statuses == declared
