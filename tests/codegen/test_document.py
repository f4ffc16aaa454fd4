"""The bundle: one explicit document of many files."""

import json
from pathlib import Path
from typing import Any

import pytest

from codegen.press import Files


@pytest.fixture(scope="module")
def document(zoo: tuple[Path, Files]) -> Any:
    return json.loads(zoo[1]["openapi.json"])


@pytest.fixture(scope="module")
def animals(document: Any) -> Any:
    return document["paths"]["/api/v1/budget/books/{book_id}/animals"]


def resolved(document: Any, node: Any) -> Any:
    while "$ref" in node:
        _, _, kind, name = node["$ref"].split("/")
        node = document["components"][kind][name]
    return node


def named(document: Any, operation: Any) -> list[str]:
    return [resolved(document, p)["name"] for p in operation["parameters"]]


class TestTheBundle:
    def test_leads_every_reference_to_a_component_of_its_own(self, document: Any) -> None:
        def references(node: Any) -> list[str]:
            if isinstance(node, list):
                return [found for item in node for found in references(item)]
            if not isinstance(node, dict):
                return []
            own = [node["$ref"]] if "$ref" in node else []
            return own + [found for item in node.values() for found in references(item)]

        found = references(document)
        assert found
        for reference in found:
            assert reference.startswith("#/components/")
            assert resolved(document, {"$ref": reference})

    def test_gives_path_parameters_to_each_operation(self, document: Any, animals: Any) -> None:
        assert "parameters" not in animals
        assert named(document, animals["post"]) == ["book_id", "Idempotency-Key"]

    def test_rewrites_the_tags_of_a_union(self, document: Any) -> None:
        union = document["components"]["schemas"]["AnimalCreate"]
        assert union["discriminator"]["mapping"]["cat"] == "#/components/schemas/CatCreate"

    def test_keeps_what_designers_wrote(self, document: Any) -> None:
        animal = document["components"]["schemas"]["Animal"]
        assert list(animal)[:3] == ["type", "description", "additionalProperties"]
        assert animal["properties"]["homepage"]["maxLength"] == 30
        assert document["components"]["examples"]["Felix"]["value"]["born_on"] == "2020-02-29"

    def test_describes_the_domains_in_order(self, document: Any) -> None:
        assert document["info"]["version"] == "1.2.3"
        text = document["info"]["description"]
        assert text.index("## System") < text.index("## Zoo")
        assert [tag["name"] for tag in document["tags"]] == ["weather", "animals"]


class TestTheAdditions:
    def test_a_creation_is_idempotent_and_says_where_it_is(
        self, document: Any, animals: Any
    ) -> None:
        created = animals["post"]["responses"]["201"]["headers"]
        assert {"Idempotent-Replayed", "Location", "ETag", "X-Request-Id"} <= set(created)
        conflict = animals["post"]["responses"]["409"]
        examples = conflict["content"]["application/problem+json"]["examples"]
        assert set(examples) == {"idempotency-key-in-flight", "cage-full"}
        assert "Retry-After" in conflict["headers"]
        assert examples["cage-full"]["value"]["room"] == 3
        reused = resolved(document, animals["post"]["responses"]["422"])
        slugs = set(reused["content"]["application/problem+json"]["examples"])
        assert slugs == {"invalid-input", "idempotency-key-reused"}

    def test_a_cached_read_is_conditional(self, document: Any, animals: Any) -> None:
        assert named(document, animals["get"])[-1] == "If-None-Match"
        assert {"ETag", "Cache-Control", "Vary"} <= set(
            animals["get"]["responses"]["200"]["headers"]
        )
        assert "content" not in animals["get"]["responses"]["304"]

    def test_a_guarded_write_may_fail_its_precondition(self, document: Any) -> None:
        animal = document["paths"]["/api/v1/budget/books/{book_id}/animals/{animal_id}"]
        assert "412" in animal["patch"]["responses"]
        assert "412" not in animal["get"]["responses"]
        assert "ETag" in animal["patch"]["responses"]["200"]["headers"]
        assert "Idempotent-Replayed" not in animal["patch"]["responses"]["200"]["headers"]

    def test_credentials_may_be_refused_where_they_are_asked(self, document: Any) -> None:
        weather = document["paths"]["/weather"]["get"]["responses"]
        greeting = document["paths"]["/greeting"]["get"]["responses"]
        assert "401" not in weather
        assert "404" not in weather
        assert "WWW-Authenticate" in resolved(document, greeting["401"])["headers"]

    def test_every_problem_is_a_problem_document(self, document: Any) -> None:
        for item in document["paths"].values():
            for operation in item.values():
                for status, written in operation["responses"].items():
                    if status >= "4" and operation.get("x-profile") != "oauth":
                        content = resolved(document, written)["content"]
                        assert list(content) == ["application/problem+json"], operation
                        assert content["application/problem+json"]["examples"]

    def test_errors_of_oauth_are_those_of_rfc_6749(self, document: Any) -> None:
        answers = document["paths"]["/token"]["post"]["responses"]
        assert "422" not in answers
        examples = resolved(document, answers["400"])["content"]["application/json"]["examples"]
        told = {slug: each["value"]["error"] for slug, each in examples.items()}
        assert told == {"bad-request": "bad_request", "invalid-input": "invalid_request"}
        sold = answers["409"]["content"]["application/json"]
        assert sold["schema"] == {"$ref": "#/components/schemas/OAuthError"}
        assert sold["examples"]["sold-out"]["value"]["error"] == "sold_out"

    def test_a_deprecated_operation_says_so_in_every_answer(self, document: Any) -> None:
        export = document["paths"]["/api/v1/budget/books/{book_id}/export"]["get"]
        for written in export["responses"].values():
            assert {"Deprecation", "Sunset"} <= set(resolved(document, written)["headers"])
