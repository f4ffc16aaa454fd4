"""Many files become one OpenAPI document, whose components have one flat set of names."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from codegen.faults import Faults, Place, SpecError
from codegen.positions import Items, Json, Node
from codegen.sources import SHARED, Sources, Target

METHODS: Final = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
KINDS: Final = (
    "securitySchemes",
    "parameters",
    "headers",
    "requestBodies",
    "responses",
    "links",
    "examples",
    "schemas",
)
SHARED_FILE: Final = f"openapi/{SHARED}.yaml"
_INLINE: Final = "pathItems"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a component of the bundle was written."""

    domain: str
    file: str
    place: Place


@dataclass(slots=True)
class Bundle:
    """The whole specification as one document, with the origin of each of its parts."""

    document: Node
    domains: tuple[str, ...]
    domain_of_path: dict[str, str]
    origins: dict[tuple[str, str], Origin] = field(default_factory=dict)

    def follow(self, node: Json) -> Json:
        """The node itself, or the component that it refers to."""
        while isinstance(node, dict) and "$ref" in node:
            _, _, kind, name = str(node["$ref"]).split("/")
            node = self.document["components"][kind][name]
        return node


def operations(bundle: Bundle) -> Iterator[tuple[str, str, Node]]:
    """Every operation of the document: path, method, node."""
    for path, item in bundle.document["paths"].items():
        for method in item:
            if method in METHODS:
                yield path, method, item[method]


def events(bundle: Bundle) -> Iterator[tuple[str, Node]]:
    """Every event of the document: its name, and the request that tells of it."""
    for name, item in bundle.document.get("webhooks", {}).items():
        yield name, item.get("post", Node(item.place))


class _Bundler:
    def __init__(self, sources: Sources, faults: Faults) -> None:
        self._sources = sources
        self._faults = faults
        self._taken: dict[tuple[str, str], tuple[Target, Node]] = {}

    def component(self, target: Target) -> str:
        """Takes a component into the bundle, once; gives its reference there."""
        key = target.kind, target.name
        known = self._taken.get(key)
        if known is None:
            copy = Node(target.node.place, target.node.places)
            self._taken[key] = target, copy
            copy.update(self.mapping(target.node, target.file))
        elif known[0].file != target.file:
            self._faults.add(
                target.place,
                f"{target.kind} {target.name} is also defined at {known[0].place}",
                "rename one of them, or move it to shared.yaml",
            )
        return f"#/components/{target.kind}/{target.name}"

    def copy(self, value: Json, file: str) -> Json:
        if isinstance(value, Node):
            return self.mapping(value, file)
        if isinstance(value, Items):
            items = Items(value.place)
            items.places = value.places
            items.extend(self.copy(item, file) for item in value)
            return items
        return value

    def mapping(self, node: Node, file: str) -> Node:
        copy = Node(node.place, node.places)
        for key, value in node.items():
            if key == "$ref":
                copy[key] = self._reference(value, file, node.at(key))
            elif key == "discriminator" and isinstance(value, Node) and "mapping" in value:
                copy[key] = self._tagged(value, file)
            else:
                copy[key] = self.copy(value, file)
        return copy

    def _reference(self, value: Json, file: str, place: Place) -> Json:
        try:
            return self.component(self._sources.find(value, file, place))
        except SpecError as error:
            self._faults.absorb(error)
            return value

    def _tagged(self, node: Node, file: str) -> Node:
        """A discriminator, the values of whose mapping are references without the keyword."""
        copy = self.mapping(node, file)
        tags = node["mapping"]
        for tag, reference in tags.items():
            copy["mapping"][tag] = self._reference(reference, file, tags.at(tag))
        return copy

    def path_item(self, node: Node, file: str) -> Node:
        """A path's operations, each with the parameters that the path gives all of them."""
        if "$ref" in node:
            try:
                target = self._sources.find(node["$ref"], file, node.at("$ref"))
            except SpecError as error:
                self._faults.absorb(error)
                return Node(node.place)
            if target.kind != _INLINE:
                self._faults.add(node.at("$ref"), "a path refers to no path", "name a pathItem")
            node, file = target.node, target.file
        item = self.mapping(node, file)
        common = item.pop("parameters", [])
        for method in METHODS:
            operation = item.get(method)
            if isinstance(operation, Node) and (common or "parameters" in operation):
                own = operation.get("parameters", Items(operation.place))
                operation["parameters"] = _joined(common, own)
        return item

    def components(self) -> Node:
        """All components taken, by kind, in the order of their files and of their lines."""
        files: dict[str, int] = {SHARED_FILE: 0}
        for target, _ in self._taken.values():
            files.setdefault(target.file, len(files))
        ordered = sorted(
            self._taken.items(), key=lambda item: (files[item[1][0].file], item[1][0].place)
        )
        found = Node(Place(SHARED_FILE))
        for wanted in KINDS:
            group = Node(Place(SHARED_FILE))
            for (kind, name), (target, copy) in ordered:
                if kind == wanted:
                    group[name] = copy
                    group.places[name] = target.place
            found[wanted] = group
        return found

    def origins(self) -> dict[tuple[str, str], Origin]:
        return {
            key: Origin(target.domain, target.file, target.place)
            for key, (target, _) in self._taken.items()
        }


def _joined(common: Json, own: Json) -> Items:
    """Parameters of the path first; an operation's own one of the same name stands for it."""
    parameters = Items(own.place)
    parameters.extend([*common, *own])
    places = [*getattr(common, "places", []), *getattr(own, "places", [])]
    parameters.places = places
    return parameters


def bundle(sources: Sources, faults: Faults) -> Bundle:
    """All domains of the project as one document, before the bundler's additions."""
    sources.refresh()
    bundler = _Bundler(sources, faults)
    document = Node(Place(SHARED_FILE))
    domains = tuple(sources.domains())
    tags, paths = Items(document.place), Node(document.place)
    owners: dict[str, str] = {}
    infos: dict[str, Node] = {}
    for domain in domains:
        file = f"openapi/{domain}.yaml"
        source = sources.load(file)
        _check_head(source, faults)
        infos[domain] = source.get("info", {})
        for index, tag in enumerate(source.get("tags", [])):
            tags.append(bundler.copy(tag, file))
            tags.places.append(source["tags"].places[index])
        for path, node in source.get("paths", {}).items():
            place = source["paths"].at(path)
            if path in paths:
                faults.add(place, f"{path} is also at {paths.at(path)}", "write each path once")
                continue
            owners[path] = domain
            paths[path] = bundler.path_item(node, file)
            paths.places[path] = place
    webhooks = _webhooks(bundler, sources, domains)
    shared = sources.load(SHARED_FILE)
    for name, scheme in shared.get("components", {}).get("securitySchemes", {}).items():
        place = shared["components"]["securitySchemes"].at(name)
        bundler.component(Target(SHARED_FILE, "securitySchemes", name, scheme, place))
    names = ["Problem", "ValidationProblem"]
    if any("x-profile" in each for item in paths.values() for each in _operations(item)):
        names.append("OAuthError")
    for name in names:
        bundler.component(
            sources.find(f"#/components/schemas/{name}", SHARED_FILE, Place(SHARED_FILE))
        )
    document.update(
        openapi="3.1.0",
        info=_info(infos),
        servers=[{"url": "/", "description": "The server that gave this document."}],
        tags=tags,
        paths=paths,
        **({"webhooks": webhooks} if webhooks else {}),
        components=bundler.components(),
    )
    return Bundle(document, domains, owners, bundler.origins())


def _operations(item: Node) -> list[Node]:
    return [item[method] for method in METHODS if method in item]


def _webhooks(bundler: _Bundler, sources: Sources, domains: tuple[str, ...]) -> Node:
    """The events that domains tell of, by name (OpenAPI 3.1, 4.8.1)."""
    found = Node(Place(SHARED_FILE))
    for domain in domains:
        file = f"openapi/{domain}.yaml"
        source = sources.load(file)
        for name, node in source.get("webhooks", {}).items():
            found[name] = bundler.path_item(node, file)
            found.places[name] = source["webhooks"].at(name)
    return found


def _check_head(source: Node, faults: Faults) -> None:
    if source.get("openapi") != "3.1.0":
        faults.add(source.at("openapi"), "the file is not OpenAPI 3.1.0", "write openapi: 3.1.0")


def _info(infos: dict[str, Node]) -> dict[str, Json]:
    """One title; one section a domain; the version of the first domain."""
    parts = [f"## {info['title']}\n\n{info['description'].strip()}" for info in infos.values()]
    version = next((info["version"] for info in infos.values()), "0")
    return {
        "title": "Centime",
        "version": version,
        "description": "A spec-first personal-finance backend.\n\n" + "\n\n".join(parts) + "\n",
        "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
    }
