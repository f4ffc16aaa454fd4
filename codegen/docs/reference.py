"""The reference: a page a resource, with its operations and models, and one a domain above them."""

import json
from typing import Final

from markupsafe import Markup

from codegen.docs import code
from codegen.docs.calls import Calls
from codegen.docs.markdown import Links, Writer
from codegen.docs.places import Chapter, Resource
from codegen.docs.schemas import Reader
from codegen.ir import EVENT_STREAM, JSON, Contract, Model, Operation
from codegen.positions import Json

View = dict[str, Json]
TITLES: Final = {"ai": "AI", "ocr": "Documents (OCR)"}
_ENDING: Final = "This file is the table of contents"
_LANGUAGES: Final = {JSON: "json", "application/problem+json": "json"}


def title_of(domain: str) -> str:
    return TITLES.get(domain) or domain.capitalize()


class Reference:
    """Views of one contract's domains."""

    def __init__(self, contract: Contract, links: Links) -> None:
        self._contract = contract
        self._links = links
        self._calls = Calls(contract)
        self._problems = {problem.slug: problem for problem in contract.problems}
        tags = contract.document.get("tags", [])
        self._tags = {tag["name"]: tag.get("description", "") for tag in tags}

    def chapter(self, chapter: Chapter, writer: Writer, root: str) -> View:
        """What the template of a domain's page is given."""
        reader = Reader(self._contract.document, self._links, writer, root)
        return {
            "introduction": writer.text(introduction(self._contract, chapter.domain.name)),
            "resources": [
                {"resource": each, "description": writer.line(self._tags.get(each.name, ""))}
                for each in chapter.resources
            ],
            "models": self.models(chapter.models, writer, reader),
        }

    def resource(self, resource: Resource, writer: Writer, root: str) -> View:
        """What the template of a resource's page is given."""
        reader = Reader(self._contract.document, self._links, writer, root)
        return {
            "introduction": writer.text(self._tags.get(resource.name, "")),
            "operations": [self._operation(each, writer, reader) for each in resource.operations],
            "models": self.models(resource.models, writer, reader),
        }

    def models(self, models: tuple[Model, ...], writer: Writer, reader: Reader) -> list[View]:
        return [
            {
                "name": model.name,
                "description": writer.text(model.schema.get("description", "")),
                "rows": reader.rows(model.schema),
                "types": [] if model.schema.get("properties") else alternatives(model, reader),
            }
            for model in models
        ]

    def _operation(self, operation: Operation, writer: Writer, reader: Reader) -> View:
        node = self._contract.document["paths"][operation.path][operation.method.lower()]
        answer = self._calls.answer(operation)
        return {
            "id": operation.id,
            "summary": operation.summary,
            "method": operation.method,
            "path": Markup("/<wbr>").join(operation.path.split("/")),
            "description": writer.text(operation.description),
            "facts": _facts(operation, writer),
            "deprecated": operation.deprecated,
            "planned": operation.planned,
            "params": self._params(operation, node, reader),
            "body": operation.body and operation.body.model,
            "form": bool(operation.body and operation.body.parts),
            "fields": reader.rows(_reference(operation.body.model)) if operation.body else [],
            "calls": code.tabs(self._calls.of(operation), f"call-{operation.id}"),
            "answers": [self._answer(s.status, node, reader) for s in operation.successes],
            "example": _example(answer),
            "problems": [self._problem(slug) for slug in operation.problems],
            "emits": operation.emits,
        }

    def _params(self, operation: Operation, node: Json, reader: Reader) -> list[View]:
        written = self._contract.document["paths"][operation.path].get("parameters", [])
        views = []
        for each in [*written, *node.get("parameters", [])]:
            param = self._followed(each)
            schema = param["schema"]
            row = reader.row(param["name"], schema, required=param.get("required", False))
            said = param.get("description", "")
            views.append({**row, "in": param["in"], "description": reader.line(said)})
        return views

    def _answer(self, status: int, node: Json, reader: Reader) -> View:
        response = self._followed(node["responses"][str(status)])
        forms = [
            {"media": media, "type": reader.type_of(content.get("schema", {}))}
            for media, content in response.get("content", {}).items()
        ]
        said = reader.line(response.get("description", ""))
        return {"status": status, "description": said, "forms": forms}

    def _problem(self, slug: str) -> View:
        problem = self._problems[slug]
        return {"slug": slug, "status": problem.status, "title": problem.title}

    def _followed(self, node: Json) -> Json:
        if "$ref" in node:
            _, _, kind, name = node["$ref"].split("/")
            return self._contract.document["components"][kind][name]
        return node


def introduction(contract: Contract, domain: str) -> str:
    """What a domain's file says of it, out of the bundle's description."""
    heading = f"## Centime {domain}\n"
    _, _, rest = str(contract.document["info"]["description"]).partition(heading)
    text = rest.partition("\n## ")[0]
    return "\n\n".join(p for p in text.split("\n\n") if not p.strip().startswith(_ENDING)).strip()


def alternatives(model: Model, reader: Reader) -> list[Json]:
    parts = [p for kind in ("anyOf", "oneOf", "allOf") for p in model.schema.get(kind, [])]
    return [reader.type_of(part) for part in parts if "$ref" in part]


def _reference(model: str) -> Json:
    return {"$ref": f"#/components/schemas/{model}"}


def _facts(operation: Operation, writer: Writer) -> list[View]:
    """What the platform does with such a request, in a few words each."""
    facts: list[tuple[str, str]] = []
    if operation.security == "none":
        facts.append(("Token", "none"))
    if operation.scopes:
        facts.append(("Scope", " ".join(f"`{scope}`" for scope in operation.scopes)))
    if operation.min_role:
        facts.append(("Role", f"{operation.min_role} or higher"))
    if operation.step_up:
        asked = f"used within {operation.step_up} seconds, where the account has one"
        facts.append(("Second factor", f"{asked}: `step-up-required`"))
    facts.append(("Rate class", operation.rate_class))
    if operation.idempotent:
        facts.append(("Repeatable", "with an `Idempotency-Key`"))
    if operation.cache != "none":
        facts.append(("Caching", "`ETag` and `If-None-Match`"))
    if operation.deprecated:
        facts.append(("Deprecated", f"since {operation.deprecated_at}, until {operation.sunset}"))
    return [{"name": name, "value": writer.line(value)} for name, value in facts]


def _example(answer: View) -> Json:
    value, media = answer["value"], answer["media"]
    if value is None:
        return None
    if media == EVENT_STREAM:
        return code.block(
            f"id: 42\ndata: {json.dumps(value, ensure_ascii=False)}", "text", "Answer"
        )
    if isinstance(value, str):
        return code.block(value, "text", "Answer")
    return code.block(json.dumps(value, indent=2, ensure_ascii=False), _LANGUAGES[media], "Answer")
