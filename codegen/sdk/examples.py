"""The specification's examples, as calls: what a client sends, and what it is answered."""

from typing import Any, Final

from codegen.ir import EVENT_STREAM, JSON, Contract, Operation, Param
from codegen.positions import Json

_OF_A_KIND: Final[dict[str, Json]] = {"string": "a", "integer": 1, "number": 1, "boolean": True}


class Examples:
    """Makes the cases of one contract."""

    def __init__(self, contract: Contract) -> None:
        self._contract = contract
        self._document = contract.document

    def cases(self) -> list[dict[str, Json]]:
        """One case an example: each of a body with the first answer, each other answer in turn."""
        return [case for each in self._contract.operations for case in self._of_operation(each)]

    def _of_operation(self, operation: Operation) -> list[dict[str, Json]]:
        written = self._document["paths"][operation.path]
        node = written[operation.method.lower()]
        parameters = [
            self._follow(p) for p in [*written.get("parameters", []), *node.get("parameters", [])]
        ]
        bodies = self._bodies(operation, node)
        answers = self._answers(operation, node)
        common = {
            "operation": operation.id,
            "method": operation.method,
            "path": operation.path,
            "params": [self._param(param, parameters) for param in operation.params],
        }
        return [
            {
                **common,
                "body": bodies[min(n, len(bodies) - 1)],
                "answer": answers[min(n, len(answers) - 1)],
            }
            for n in range(max(len(bodies), len(answers)))
        ]

    def _param(self, param: Param, parameters: list[Any]) -> dict[str, Json]:
        written = next(
            p for p in parameters if (p["name"], p["in"]) == (param.name, param.location)
        )
        return {
            "name": param.name,
            "field": param.field,
            "in": param.location,
            "csv": param.array == "csv",
            "value": self._example_of(written, param),
        }

    def _example_of(self, written: Json, param: Param) -> Json:
        """The first that is there: the parameter's example, its schema's, a value of the kind."""
        found = self._examples(written)
        schema = self._follow(written["schema"])
        found += schema.get("examples", []) or schema.get("enum", [])
        if found:
            return found[0]
        value = schema.get("default", _OF_A_KIND[param.kind])
        return [value] if param.array and not isinstance(value, list) else value

    def _bodies(self, operation: Operation, node: Json) -> list[Json]:
        if operation.body is None:
            return [None]
        body = operation.body
        media = body.media_types[0]
        content = self._follow(node["requestBody"])["content"][media]
        files = [part.name for part in body.parts if part.kind == "file"]
        return [
            {
                "model": body.model,
                "form": media if body.parts else None,
                "files": files,
                "value": value,
            }
            for value in self._examples(content)
        ]

    def _answers(self, operation: Operation, node: Json) -> list[Json]:
        """What each success looks like, in each form that has an example."""
        found: list[Json] = []
        for success in operation.successes:
            response = self._follow(node["responses"][str(success.status)])
            plain = {"status": success.status, "media": None, "model": None, "value": None}
            contents = response.get("content", {})
            if not contents:
                found.append(plain)
            for media, content in contents.items():
                model = {JSON: success.model, EVENT_STREAM: success.event}.get(media)
                named = {**plain, "media": media, "model": model}
                found += [{**named, "value": value} for value in self._examples(content)]
        return found

    def _examples(self, holder: Json) -> list[Json]:
        """The values of a media type's or parameter's examples."""
        own = [holder["example"]] if "example" in holder else []
        named = [self._follow(each) for each in holder.get("examples", {}).values()]
        return own + [each["value"] for each in named if "value" in each]

    def _follow(self, node: Json) -> Json:
        while "$ref" in node:
            found: Json = self._document
            for part in node["$ref"].removeprefix("#/").split("/"):
                found = found[part]
            node = found
        return node
