"""Where in impl/ a new operation is written: the method with its signature, marked as unwritten."""

import ast
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from codegen.ir import Contract
from codegen.positions import Json
from codegen.scaffold.draft import Draft
from codegen.scaffold.python import (
    classes,
    imports_for,
    methods,
    tidy,
    with_base,
    with_imports,
    with_method,
)
from codegen.scaffold.wish import Wish, nearest
from codegen.scaffold.words import camel
from codegen.server.view import resources


@dataclass(frozen=True, slots=True)
class Part:
    """A class of a domain's service."""

    file: str
    found: ast.ClassDef

    @property
    def methods(self) -> list[str]:
        return list(methods(self.found))


def write_method(draft: Draft, contract: Contract, wish: Wish) -> str:
    """Writes the method beside those of its resource; gives the file."""
    domain = next(each for each in contract.domains if each.name == wish.domain)
    view, operation = next(
        (view, each)
        for view in (part.as_json() for part in resources(contract, domain))
        for each in view["operations"]
        if each["id"] == wish.name
    )
    code = _method(operation)
    imports = imports_for(code, wish.domain, view["model_names"], view["shared_names"])
    results = [each["name"] for each in view["results"] if each["name"] in code]
    if results:
        imports.append(f"from generated.{wish.domain}.service import {', '.join(results)}")
    parts = list(_parts(draft, wish.domain))
    order = [each.id for each in domain.operations]
    near = [each for each in nearest(wish, domain.operations) if f"/{wish.collection}" in each.path]
    part = (
        _part_of([each.id for each in near], parts)
        or _named(parts, camel(wish.collection))
        or _named(parts, f"{camel(wish.domain)}Service")
    )
    after = [] if part is None else [name for name in part.methods if name in order]
    if part is None or (part.found.bases and not after):
        return _write_part(draft, wish, code, imports, part)
    text = with_method(draft.text(part.file), part.found, code, after[-1] if after else None)
    draft.change(part.file, tidy(draft, part.file, with_imports(text, imports)))
    return part.file


def _method(operation: Json) -> str:
    listed = ["self", f"caller: {operation['caller']}"]
    listed += [f"{each['name']}: {each['python']}" for each in operation["path_params"]]
    named = [f"{each['name']}: {each['python']}" for each in operation["named_params"]]
    arguments = ", ".join([*listed, *(["*", *named] if named else [])])
    return (
        "    @unwritten\n"
        f"    async def {operation['id']}({arguments}) -> {operation['returns']}:\n"
        "        raise NotImplementedError\n"
    )


def _parts(draft: Draft, domain: str) -> Iterator[Part]:
    """The classes of a domain's service, those that compose it first."""
    for name in draft.files(f"impl/{domain}/service", ".py"):
        for found in classes(draft.text(name)):
            yield Part(name, found)


def _part_of(operations: Sequence[str], parts: Sequence[Part]) -> Part | None:
    """The class that has the nearest of these operations."""
    for operation in operations:
        for part in parts:
            if operation in part.methods:
                return part
    return None


def _named(parts: Sequence[Part], name: str) -> Part | None:
    return next((part for part in parts if part.found.name == name), None)


def _write_part(
    draft: Draft, wish: Wish, code: str, imports: Sequence[str], whole: Part | None
) -> str:
    """A part of the service for a new resource, among the bases of the whole."""
    module = wish.collection.replace("-", "_")
    name = f"impl/{wish.domain}/service/{module}.py"
    title = camel(wish.collection)
    text = f'"""{module.replace("_", " ").capitalize()}."""\n\n\nclass {title}:\n{code}'
    draft.create(name, tidy(draft, name, with_imports(text, imports)))
    if whole is not None:
        composed = with_base(draft.text(whole.file), whole.found, title)
        added = f"from impl.{wish.domain}.service.{module} import {title}"
        draft.change(whole.file, tidy(draft, whole.file, with_imports(composed, [added])))
    return name
