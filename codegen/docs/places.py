"""Where everything is described: a page a resource, and its domain's page for the rest."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from codegen.docs.markdown import Links
from codegen.docs.schemas import is_described
from codegen.ir import Contract, Domain, Model, Operation
from codegen.positions import Json

SHARED: Final = "reference/shared.html"
_COMPONENTS: Final = "#/components/"
_SCHEMAS: Final = f"{_COMPONENTS}schemas/"


@dataclass(frozen=True, slots=True)
class Resource:
    """The operations under one tag of a domain, and the models that are theirs."""

    domain: str
    name: str
    operations: tuple[Operation, ...]
    models: tuple[Model, ...]

    @property
    def path(self) -> str:
        return f"reference/{self.domain}/{self.name}.html"

    @property
    def title(self) -> str:
        return self.name.replace("-", " ").capitalize()


@dataclass(frozen=True, slots=True)
class Chapter:
    """A domain with its resources; `models` are those of none of them."""

    domain: Domain
    resources: tuple[Resource, ...]
    models: tuple[Model, ...]

    @property
    def name(self) -> str:
        return self.domain.name

    @property
    def path(self) -> str:
        return f"reference/{self.name}.html"


def chapters(contract: Contract) -> tuple[Chapter, ...]:
    """The domains that can be called."""
    return tuple(_chapter(contract, domain) for domain in contract.domains if domain.operations)


def links_of(contract: Contract, read: tuple[Chapter, ...]) -> Links:
    """Where operations, models, problems and events are described."""
    links = {problem.slug: f"problems.html#{problem.slug}" for problem in contract.problems}
    links |= {event.name: f"events.html#{event.name}" for event in contract.events}
    links |= {model.name: f"{SHARED}#{model.name}" for model in described(contract.shared)}
    for chapter in read:
        links |= {model.name: f"{chapter.path}#{model.name}" for model in chapter.models}
        for resource in chapter.resources:
            told = [operation.id for operation in resource.operations]
            told += [model.name for model in resource.models]
            links |= {name: f"{resource.path}#{name}" for name in told}
    return links


def described(models: tuple[Model, ...]) -> tuple[Model, ...]:
    return tuple(model for model in models if is_described(model.schema))


def _chapter(contract: Contract, domain: Domain) -> Chapter:
    tags = tuple(dict.fromkeys(operation.tag for operation in domain.operations))
    homes = _homes(contract, domain)
    return Chapter(
        domain,
        tuple(
            Resource(
                domain.name,
                tag,
                tuple(each for each in domain.operations if each.tag == tag),
                tuple(each for each in described(domain.models) if homes.get(each.name) == tag),
            )
            for tag in tags
        ),
        tuple(each for each in described(domain.models) if each.name not in homes),
    )


def _homes(contract: Contract, domain: Domain) -> dict[str, str]:
    """The resource of each model: of those that speak of it, one of its own file comes first."""
    components = _Components(contract.document["components"])
    speaking: dict[str, list[Operation]] = {}
    for operation in domain.operations:
        node = contract.document["paths"][operation.path][operation.method.lower()]
        for name in components.schemas_of(node):
            speaking.setdefault(name, []).append(operation)
    homes: dict[str, str] = {}
    for model in domain.models:
        found = speaking.get(model.name, [])
        beside = [each for each in found if each.place.file == model.place.file]
        for first in (beside or found)[:1]:
            homes[model.name] = first.tag
    return homes


class _Components:
    """What the parts of a document come to, by their references."""

    def __init__(self, components: dict[str, Json]) -> None:
        self._next = {
            f"{_COMPONENTS}{kind}/{name}": tuple(_references(node))
            for kind, members in components.items()
            for name, node in members.items()
        }

    def schemas_of(self, node: Json) -> set[str]:
        """The names of all schemas that a part speaks of, however indirectly."""
        seen: set[str] = set()
        waiting = list(_references(node))
        while waiting:
            reference = waiting.pop()
            if reference not in seen:
                seen.add(reference)
                waiting += self._next[reference]
        return {each.removeprefix(_SCHEMAS) for each in seen if each.startswith(_SCHEMAS)}


def _references(node: Json) -> Iterator[str]:
    if isinstance(node, list):
        for item in node:
            yield from _references(item)
    elif isinstance(node, dict):
        reference = node.get("$ref")
        if isinstance(reference, str) and reference.startswith(_COMPONENTS):
            yield reference
        for member in node.values():
            yield from _references(member)
