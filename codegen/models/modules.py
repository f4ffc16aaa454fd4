"""Modules of models, put together from pieces; what has not changed is not asked for again."""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

import orjson

from codegen.ir import Contract, Operation
from codegen.models.code import Blocks, Code, joined
from codegen.models.rings import rings
from codegen.models.schemas import (
    VALUES,
    Piece,
    Preparation,
    looks_inside,
    parameters_name,
)
from codegen.positions import Json
from codegen.sources import SHARED
from codegen.workers import GeneratorError, Worker

MODELS: Final = "models."
"""Before the domain: how pieces name the module of its models."""
_REFERENCE: Final = re.compile(rb'"#/components/schemas/(\w+)"')
_STAND_IN: Final[dict[str, Json]] = {"type": "object"}
_MAY_LOOK_INSIDE: Final = re.compile(rb'"(allOf|discriminator|default)"')
Signature: TypeAlias = tuple[Json, ...]
"""All that a piece's code follows from."""


@dataclass(frozen=True, slots=True)
class Package:
    """Where a package has the modules that pieces name: our types, and each domain's models."""

    values: str
    models: str
    shared: str

    def module(self, name: str) -> str:
        if name == VALUES:
            return self.values
        home = name.removeprefix(MODELS)
        if home == name:
            return name
        return self.shared if home == SHARED else self.models.format(home)


SERVER: Final = Package("generated.values", "generated.{}.models", "generated.shared")


class Models:
    """The code of every schema: `ask` sends what is not known, `receive` takes the answers."""

    def __init__(self, worker: Worker) -> None:
        self._worker = worker
        self._codes: dict[Signature, Code] = {}
        self._asked: list[dict[Signature, Piece]] = []
        self._models: dict[str, list[Signature]] = {}
        self._parameters: dict[str, Signature] = {}

    def ask(self, contract: Contract) -> None:
        """Sends the schemas of a contract that are not known, and the parameters."""
        seen = _Seen(contract)
        unknown: dict[Signature, Piece] = {}
        self._models, self._parameters = {}, {}
        for names in rings(seen.uses):
            signature = seen.of_models(names)
            self._models.setdefault(seen.homes[names[0]], []).append(signature)
            if signature not in self._codes:
                unknown[signature] = seen.preparation.models(names)
        for operation in contract.operations:
            if operation.params:
                signature = self._parameters[operation.id] = seen.of_parameters(operation)
                if signature not in self._codes:
                    unknown[signature] = seen.preparation.parameters(operation)
        self._asked = _layers(unknown)
        for layer in self._asked:
            self._worker.send(_request(layer.values(), {*seen.homes.values(), SHARED}))

    def receive(self) -> None:
        """Takes what was asked for."""
        for layer in self._asked:
            blocks = Blocks(self._worker.receive()["code"])
            for signature, piece in layer.items():
                beside = {name: MODELS + piece.elsewhere[name] for name in piece.looked_into}
                self._codes[signature] = blocks.code(piece.schemas, beside)
            _check(blocks, layer.values())
        self._asked = []

    def models(
        self, home: str, header: str, package: Package, left_out: Collection[str] = ()
    ) -> str:
        """The module of a domain's models, or of the shared ones, in a package."""
        codes = [self._codes[signature] for signature in self._models.get(home, ())]
        kept = [code for code in codes if not set(code.names) & set(left_out)]
        return joined(header, kept, package.module, package.module(MODELS + home))

    def parameters(self, operations: Iterable[Operation], header: str) -> str:
        """The module of the parameters of some operations."""
        wanted = [self._parameters[each.id] for each in operations if each.params]
        return joined(header, [self._codes[signature] for signature in wanted], SERVER.module)


class _Seen:
    """A contract's schemas as signatures: their text, and what they are told of each other."""

    def __init__(self, contract: Contract) -> None:
        schemas = contract.document["components"]["schemas"]
        models = (*contract.shared, *(each for d in contract.domains for each in d.models))
        self.homes = {model.name: model.domain for model in models}
        self.preparation = Preparation(contract, self.homes)
        self._texts = {name: orjson.dumps(schemas[name]) for name in self.homes}
        self.uses = {name: _uses(text) for name, text in self._texts.items()}
        self._looks_inside = {
            name: _MAY_LOOK_INSIDE.search(text) is not None and looks_inside(schemas[name])
            for name, text in self._texts.items()
        }

    def of_models(self, names: tuple[str, ...]) -> Signature:
        texts = tuple(self._texts[name] for name in names)
        used = {other for name in names for other in self.uses[name]}
        inside = any(self._looks_inside[name] for name in names)
        return ("models", names, texts, self._told(used, inside=inside))

    def of_parameters(self, operation: Operation) -> Signature:
        told = [(p.field, p.schema, p.default, p.required) for p in operation.params]
        text = orjson.dumps(told)
        inside = looks_inside([p.schema | p.default for p in operation.params])
        used = self._told(set(_uses(text)), inside=inside)
        return ("parameters", parameters_name(operation), text, used)

    def _told(self, names: set[str], *, inside: bool) -> Signature:
        """What a piece knows of the schemas that it refers to."""
        if inside:
            return tuple((name, self.homes[name], self._texts[name]) for name in self._all(names))
        admits = self.preparation.admits_none
        return tuple((name, self.homes[name], admits(name)) for name in sorted(names))

    def _all(self, names: set[str]) -> list[str]:
        """These, and those that they refer to at any depth."""
        found, waiting = set[str](), list(names)
        while waiting:
            name = waiting.pop()
            if name not in found:
                found.add(name)
                waiting += self.uses[name]
        return sorted(found)


def _uses(text: bytes) -> list[str]:
    """The names of the schemas that a schema refers to, in its order."""
    return list(dict.fromkeys(name.decode() for name in _REFERENCE.findall(text)))


def _layers(pieces: Mapping[Signature, Piece]) -> list[dict[Signature, Piece]]:
    """The pieces so that none stands beside one that it refers to: its stand-in has that name."""
    depths: dict[str, int] = {}
    layers: list[dict[Signature, Piece]] = []
    alone: list[dict[Signature, Piece]] = []
    for signature, piece in pieces.items():
        if piece.looked_into:
            alone.append({signature: piece})
            continue
        depth = max((depths[name] + 1 for name in piece.elsewhere if name in depths), default=0)
        depths |= dict.fromkeys(piece.names, depth)
        if depth == len(layers):
            layers.append({})
        layers[depth][signature] = piece
    return layers + alone


def _check(blocks: Blocks, pieces: Collection[Piece]) -> None:
    """Names that the generator makes up depend on what else there is."""
    made_up = blocks.names.difference(*(piece.schemas for piece in pieces))
    if made_up and not any(piece.looked_into for piece in pieces):
        message = f"the generator made up {', '.join(sorted(made_up))}: give the schema a name"
        raise GeneratorError(message)


def _request(pieces: Collection[Piece], homes: Collection[str]) -> dict[str, Json]:
    """What the worker is asked for some pieces at once."""
    schemas = {name: each for piece in pieces for name, each in piece.schemas.items()}
    schemas |= {name: each for piece in pieces for name, each in piece.looked_into.items()}
    elsewhere: dict[str, dict[str, Json]] = {home: {} for home in sorted(homes)}
    for piece in pieces:
        for name, home in piece.elsewhere.items():
            if name not in schemas:
                elsewhere[home][name] = _STAND_IN
    return {
        "schemas": schemas,
        "package": VALUES,
        "elsewhere": elsewhere,
        "modules": {home: MODELS + home for home in elsewhere},
        "bases": {name: each for piece in pieces for name, each in piece.bases.items()},
        "extra": {name: each for piece in pieces for name, each in piece.extra.items()},
        "header": "",
    }
