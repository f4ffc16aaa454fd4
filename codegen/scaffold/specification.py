"""Where in openapi/ a new operation is written, and what refers to what there."""

import json
import os
from collections.abc import Iterator
from typing import Final

from codegen.fmt.layout import lay_out
from codegen.fmt.tree import Group, meant
from codegen.ir import Contract, Operation
from codegen.positions import Json
from codegen.scaffold import describing
from codegen.scaffold.draft import Draft
from codegen.scaffold.grafting import add, listed, operations_in, within
from codegen.scaffold.wish import Wish, nearest
from codegen.scaffold.words import camel, kebab, plural, singular

_FOLLOW_UPS: Final = ("get", "update", "replace", "delete")


class Specification:
    """The files of one domain, and the operation that comes into one of them."""

    def __init__(self, draft: Draft, contract: Contract, wish: Wish, *, planned: bool) -> None:
        self._draft = draft
        self._contract = contract
        self._wish = wish
        self._planned = planned
        self._of_domain = [each for each in contract.operations if each.domain == wish.domain]
        self._near = nearest(wish, self._of_domain)
        self._contents = f"openapi/{wish.domain}.yaml"
        self._trees = {
            name: draft.tree(name) for name in draft.files(f"openapi/{wish.domain}", ".yaml")
        }
        self._before = {name: lay_out(tree) for name, tree in self._trees.items()}
        self.file = self._place()
        if self.file not in self._trees:
            self._trees[self.file] = _empty(wish)

    def _place(self) -> str:
        """The file of the operations about the same collection, or one of its own."""
        wish = self._wish
        for operation in self._near:
            if operation.path == wish.path or f"/{wish.collection}" in operation.path:
                return operation.place.file
        if len(self._trees) == 1:
            return self._contents
        return f"openapi/{wish.domain}/{wish.collection}.yaml"

    @property
    def _shared(self) -> str:
        return self._from_here("openapi/shared.yaml")

    def _from_here(self, file: str) -> str:
        """A file as the operation's file names it; empty for itself."""
        return "" if file == self.file else os.path.relpath(file, os.path.dirname(self.file))  # noqa: PTH120

    def _reference(self, kind: str, name: str) -> str | None:
        """How the operation's file refers to a component of the domain."""
        for file, tree in self._trees.items():
            group = within(tree, "components").group(kind) if tree.entry("components") else None
            if group is not None and group.entry(name) is not None:
                return f"{self._from_here(file)}#/components/{kind}/{name}"
        return None

    def _component(self, kind: str, name: str, value: Json) -> str:
        """The reference to a component of this name, which is written if there is none."""
        known = self._reference(kind, name)
        if known is None:
            add(within(self._trees[self.file], "components", kind), name, value)
        return known or f"#/components/{kind}/{name}"

    def write(self) -> None:
        """Write the operation and all that it needs into the draft."""
        wish = self._wish
        item = self._path_item()
        add(item, wish.method, self._operation())
        self._link_from_creation()
        self._write_problems()
        for name, tree in self._trees.items():
            if lay_out(tree) != self._before.get(name):
                self._draft.plant(name, tree)

    def _path_item(self) -> Group:
        """The path's mapping, made if need be where its neighbours are."""
        wish, contents = self._wish, within(self._trees[self._contents], "paths")
        for operation in self._of_domain:
            if operation.path == wish.path:
                return self._item_of(contents.group(wish.path))
        parameters = [{"$ref": self._parameter(name)} for name in wish.parameters]
        item: Json = {"parameters": parameters} if parameters else {}
        before = next((each.path for each in self._near if each.domain == wish.domain), None)
        if self.file == self._contents:
            add(contents, wish.path, item, before)
            return within(contents, wish.path)
        name = self._item_name()
        file = os.path.relpath(self.file, "openapi")
        add(contents, wish.path, {"$ref": f"{file}#/components/pathItems/{name}"}, before)
        items = within(self._trees[self.file], "components", "pathItems")
        add(items, name, item)
        return within(items, name)

    def _item_of(self, group: Group | None) -> Group:
        """A path's mapping, followed to the file that has it."""
        reference = group.text("$ref") if group else None
        if group is None or reference is None:
            return group or Group(mapping=True)
        file, _, pointer = reference.partition("#/")
        return within(self._trees[os.path.normpath(f"openapi/{file}")], *pointer.split("/"))

    def _item_name(self) -> str:
        """`Goals` for a collection, `Goal` for one of it, `GoalClose` for what is done to it."""
        wish = self._wish
        things = camel(wish.collection)
        if wish.path.endswith(f"/{wish.collection}"):
            return things
        acts = wish.path.endswith(f"/{kebab(wish.verb)}")
        return camel(singular(wish.collection)) + (camel(wish.verb) if acts else "")

    def _parameter(self, name: str) -> str:
        if name == "book_id":
            return f"{self._shared}#/components/parameters/BookId"
        for file, tree in self._trees.items():
            group = tree.group("components")
            for entry in ((group and group.group("parameters")) or Group(mapping=True)).entries:
                value = meant(entry.value)
                if isinstance(value, Group) and value.text("name") == name:
                    return f"{self._from_here(file)}#/components/parameters/{entry.name}"
        return self._component("parameters", camel(name), describing.parameter(name, self._shared))

    def _operation(self) -> Json:
        wish, words = self._wish, describing.words_of(self._wish)
        reads = wish.method == "get"
        like = self._like(reads)
        operation: dict[str, Json] = {
            "operationId": wish.name,
            "summary": words.summary,
            "description": words.description,
            "tags": [self._tag()],
            "security": [{"bearer": self._scopes(like, reads)}],
            "x-rate-class": "read" if reads else "write",
            "x-slo-p95-ms": 200,
            "parameters": [{"$ref": name} for name in self._parameters()],
            "responses": {words.status: self._answer(words)},
        }
        if self._planned:
            operation["x-status"] = "planned"
        if wish.in_book:
            usual = "viewer" if reads else "editor"
            operation["x-min-role"] = (like and like.min_role) or usual
        if wish.method == "post":
            operation["x-idempotent"] = True
        if reads and wish.in_book:
            operation["x-cache"] = like.cache if like and self._is_near(like) else "none"
        if slugs := self._problems():
            operation["x-problems"] = slugs
        if (body := describing.request_name(wish)) is not None:
            operation["requestBody"] = self._body(body)
        return {key: value for key, value in operation.items() if value != []}

    def _like(self, reads: bool) -> Operation | None:
        """The nearest operation of the domain that reads or writes as this one does."""
        alike = (each for each in self._near if (each.method == "GET") == reads and each.scopes)
        return next(alike, None)

    def _is_near(self, operation: Operation) -> bool:
        return f"/{self._wish.collection}" in operation.path

    def _scopes(self, like: Operation | None, reads: bool) -> list[str]:
        if like is not None:
            return list(like.scopes)
        known = next((each.scopes for each in self._near if each.scopes and not reads), None)
        return list(known or [f"{self._wish.domain}:{'read' if reads else 'write'}"])

    def _tag(self) -> str:
        """The tag of the operations about the same collection, or a new one."""
        for operation in self._near:
            if self._is_near(operation):
                return operation.tag
        name = self._wish.collection
        tree = self._trees[self._contents]
        tags = tree.group("tags")
        values = [meant(entry.value) for entry in tags.entries] if tags else []
        if not any(isinstance(each, Group) and each.text("name") == name for each in values):
            listed(tree, "tags", describing.tag(name))
        return name

    def _parameters(self) -> list[str]:
        names = {
            "list": ("Limit", "Cursor"),
            "update": ("IfMatch",),
            "replace": ("IfMatch",),
            "delete": ("IfMatch",),
        }.get(self._wish.verb, ())
        return [f"{self._shared}#/components/parameters/{name}" for name in names]

    def _body(self, name: str) -> Json:
        wish = self._wish
        schema = self._component("schemas", name, describing.request(wish))
        return {
            "required": True,
            "content": {
                "application/json": {
                    "schema": {"$ref": schema},
                    "examples": {
                        wish.noun or wish.verb: {
                            "summary": describing.words_of(wish).summary,
                            "value": describing.request_example(wish),
                        }
                    },
                }
            },
        }

    def _answer(self, words: describing.Words) -> Json:
        wish = self._wish
        answer: dict[str, Json] = {"description": words.answer}
        if words.status != "204":
            model, value = self._model()
            example = {"summary": words.answer.removesuffix("."), "value": value}
            media = {"schema": {"$ref": model}, "examples": {wish.noun or wish.verb: example}}
            answer["content"] = {"application/json": media}
        if links := dict(self._links()):
            answer["links"] = links
        return answer

    def _model(self) -> tuple[str, Json]:
        """What the answer's body refers to, and an example of it."""
        wish = self._wish
        name = self._resource()
        model = self._component("schemas", name, describing.resource(wish, self._shared))
        if wish.verb != "list":
            return model, self._example(name)
        page = describing.page(wish, model, self._shared)
        value = {"items": [self._example(name)], "next_cursor": None}
        return self._component("schemas", f"{name}Page", page), value

    def _resource(self) -> str:
        """The schema of what it is about: the one that its get answers with, or of its name."""
        for operation in self._of_domain:
            if operation.id == f"get_{self._wish.noun}" and operation.successes[0].model:
                return operation.successes[0].model
        return describing.resource_name(self._wish)

    def _example(self, name: str) -> Json:
        """An example that the specification has of a schema, or that of a new one."""
        document = self._contract.document
        known = document["components"]["schemas"].get(name, {}).get("examples")
        if known is None:
            known = [*_examples_in(document, name), describing.example(self._wish)]
        return json.loads(json.dumps(known[0]))

    def _links(self) -> Iterator[tuple[str, Json]]:
        """What can be done with what was just created."""
        if self._wish.verb != "create":
            return
        for operation in self._of_domain:
            verb, _, noun = operation.id.partition("_")
            if verb in _FOLLOW_UPS and noun == self._wish.noun:
                yield camel(operation.id), self._link(operation.id, operation.path)

    def _link(self, name: str, path: str) -> Json:
        own = f"{self._wish.noun}_id"
        parameters = {
            part[1:-1]: "$response.body#/id"
            if part == f"{{{own}}}"
            else f"$request.path.{part[1:-1]}"
            for part in path.split("/")
            if part.startswith("{")
        }
        return {"operationId": name, "parameters": parameters}

    def _link_from_creation(self) -> None:
        """A creation links to what can be done with the new thing; now there is more."""
        wish = self._wish
        if wish.verb not in _FOLLOW_UPS:
            return
        for tree in self._trees.values():
            for operation in operations_in(tree):
                if operation.text("operationId") == f"create_{wish.noun}":
                    responses = within(operation, "responses")
                    status = "201" if responses.entry("201") else "202"
                    links = within(responses, status, "links")
                    add(links, camel(wish.name), self._link(wish.name, wish.path))

    def _problems(self) -> list[str]:
        wish = self._wish
        if wish.problems is not None:
            return list(wish.problems)
        own = f"{kebab(wish.noun)}-"
        near = [slug for each in self._near if self._is_near(each) for slug in each.problems]
        found = [slug for slug in near if slug.startswith(own) and wish.verb not in ("list", "get")]
        if wish.verb in ("create", "update", "replace") and "name-taken" in self._slugs:
            found.insert(0, "name-taken")
        return list(dict.fromkeys(found))

    @property
    def _slugs(self) -> set[str]:
        return {problem.slug for problem in self._contract.problems}

    def _write_problems(self) -> None:
        new = [slug for slug in self._wish.problems or () if slug not in self._slugs]
        if new:
            file = "openapi/problems.yaml"
            catalogue = self._draft.tree(file)
            for slug in new:
                add(catalogue, slug, describing.problem(slug))
            self._draft.plant(file, catalogue)


def _examples_in(document: Json, name: str) -> Iterator[Json]:
    """Examples of answers that have this schema."""
    for item in document["paths"].values():
        for operation in item.values():
            for response in operation["responses"].values():
                media = response.get("content", {}).get("application/json", {})
                if media.get("schema") == {"$ref": f"#/components/schemas/{name}"}:
                    for example in media.get("examples", {}).values():
                        reference = example.get("$ref", "").rpartition("/")[2]
                        found = document["components"]["examples"].get(reference, example)
                        yield found["value"]


def _empty(wish: Wish) -> Group:
    """A file for the operations about one collection."""
    root = Group(mapping=True)
    title = f"Centime {wish.domain}, {plural(wish.noun).replace('_', ' ')}"
    add(root, "openapi", "3.1.0")
    things = plural(wish.noun).replace("_", " ").capitalize()
    description = f"{things}, and what can be done with them."
    add(root, "info", {"title": title, "version": "1.0.0", "description": description})
    return root
