"""Values that are made up: they fit, they are plausible, and they are always the same."""

import json
from typing import Any

import pytest

from codegen.mock.document import Document
from codegen.mock.instances import Instances, NoInstance
from tests.codegen.mock.specification import TEXT, misfits
from tests.contract import bundle

SCHEMAS = bundle.bundle()["components"]["schemas"]
TOLD = {"example", "examples", "default"}


@pytest.fixture(scope="module")
def instances(whole: Document) -> Instances:
    return Instances(whole)


def bare(schema: Any) -> Any:
    """The schema without what it tells of its values; properties may have such names."""
    if isinstance(schema, list):
        return [bare(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    kept = {k: bare(v) for k, v in schema.items() if k not in TOLD}
    named = schema.get("properties")
    return kept if named is None else {**kept, "properties": {k: bare(v) for k, v in named.items()}}


class TestOfTheSpecification:
    @pytest.mark.parametrize("name", SCHEMAS)
    def test_fits_each_named_schema(self, instances: Instances, name: str) -> None:
        schema = {"$ref": f"urn:mock#/components/schemas/{name}"}
        made = instances.of(schema)
        assert misfits(made, {"$ref": f"#/components/schemas/{name}"}) == []
        assert instances.of(schema) == made

    def test_fits_without_any_example_inside(self) -> None:
        document = json.loads(TEXT)
        schemas = {name: bare(schema) for name, schema in SCHEMAS.items()}
        document["components"]["schemas"] = schemas
        unaided = Instances(Document(json.dumps(document)))
        hard = {}
        for name in schemas:
            try:
                made = unaided.of({"$ref": f"urn:mock#/components/schemas/{name}"})
                assert misfits(made, {"$ref": f"#/components/schemas/{name}"}) == [], name
            except NoInstance as error:
                hard[name] = str(error)
        assert hard == {}


def made(schema: dict[str, Any], name: str = "value", index: int = 0) -> Any:
    value = Instances(Document('{"components": {}}')).of(schema, name, index)
    assert misfits(value, schema) == []
    return value


class TestTexts:
    def test_are_words_of_the_property_s_name(self) -> None:
        assert made({"type": "string", "maxLength": 40}, "display_name") == "Display name"
        assert made({"type": "string"}, "note", 1) == "Note 2"

    @pytest.mark.parametrize(
        ("kind", "text"),
        [
            ("date", "2026-05-01"),
            ("date-time", "2026-05-01T09:30:00Z"),
            ("email", "value@example.org"),
            ("uri", "https://example.org/value"),
            ("uri-reference", "/value"),
        ],
    )
    def test_have_their_format(self, kind: str, text: str) -> None:
        assert made({"type": "string", "format": kind}) == text

    def test_ids_differ_by_name_and_place(self) -> None:
        schema = {"type": "string", "format": "uuid"}
        found = {made(schema, name, index) for name in ("book_id", "id") for index in range(3)}
        assert len(found) == 6

    @pytest.mark.parametrize(("least", "most"), [(0, 3), (12, 12), (300, 400), (0, 0)])
    def test_are_as_long_as_they_may(self, least: int, most: int) -> None:
        schema = {"type": "string", "minLength": least, "maxLength": most}
        assert least <= len(made(schema)) <= most

    @pytest.mark.parametrize(
        "pattern",
        [r"^[A-Z]{3}$", r"^(19|20)[0-9]{2}-(0[1-9]|1[0-2])$", r"^whsec_[A-Za-z0-9+/]+=*$", r"\d"],
    )
    def test_have_their_pattern(self, pattern: str) -> None:
        made({"type": "string", "pattern": pattern, "minLength": 1, "maxLength": 30})


class TestNumbers:
    @pytest.mark.parametrize(
        ("bounds", "value"),
        [
            ({}, 1),
            ({"minimum": 5}, 5),
            ({"maximum": -7}, -7),
            ({"minimum": -10, "maximum": 10}, 1),
            ({"exclusiveMinimum": 1}, 2),
            ({"minimum": 0, "exclusiveMaximum": 1}, 0),
            ({"multipleOf": 25}, 25),
            ({"minimum": 30, "multipleOf": 25, "maximum": 60}, 50),
        ],
    )
    def test_stay_within_bounds(self, bounds: dict[str, int], value: int) -> None:
        assert made({"type": "integer", **bounds}) == value
        assert made({"type": "number", "multipleOf": 1, **bounds}) == value

    def test_have_parts_where_they_may(self) -> None:
        assert made({"type": "number", "minimum": 0.005, "maximum": 0.015}) == 0.01
        assert made({"type": "number", "exclusiveMinimum": 0, "maximum": 0.5}) == 0.5


class TestWholes:
    def test_have_every_member_and_no_null_where_a_value_may_stand(self) -> None:
        schema = {
            "type": "object",
            "additionalProperties": False,
            "properties": {
                "name": {"type": ["null", "string"]},
                "kind": {"oneOf": [{"type": "null"}, {"type": "string", "enum": ["a", "b"]}]},
                "open": {"type": "boolean"},
                "none": {"type": "null"},
                "seven": {"const": 7},
            },
        }
        assert made(schema) == {
            "name": "Name",
            "kind": "a",
            "open": True,
            "none": None,
            "seven": 7,
        }

    def test_keep_to_the_members_they_may_have(self) -> None:
        texts = {"type": "string"}
        choice = {"type": "object", "maxProperties": 1, "properties": {"a": texts, "b": texts}}
        assert made(choice) == {"a": "A"}
        counts = {"type": "object", "minProperties": 2, "additionalProperties": {"type": "integer"}}
        assert made(counts, "count") == {"count_1": 1, "count_2": 2}

    def test_are_of_one_branch_alone(self) -> None:
        cat = {"type": "object", "required": ["kind"], "properties": {"kind": {"const": "cat"}}}
        dog = {"type": "object", "required": ["kind"], "properties": {"kind": {"const": "dog"}}}
        assert made({"oneOf": [cat, dog]}) == {"kind": "cat"}
        ambiguous = [{"type": "integer"}, {"type": "number"}, {"type": "string"}]
        assert made({"oneOf": ambiguous}) == "Value"

    def test_are_all_that_they_must_be(self) -> None:
        parts = [
            {"type": "object", "required": ["a"], "properties": {"a": {"type": "integer"}}},
            {"required": ["b"], "properties": {"b": {"type": "string"}}},
        ]
        assert made({"allOf": parts}) == {"a": 1, "b": "B"}

    def test_lists_have_as_many_different_items_as_they_must(self) -> None:
        letters = {"type": "string", "enum": ["x", "y", "z"]}
        schema = {"type": "array", "minItems": 3, "uniqueItems": True, "items": letters}
        assert made(schema) == ["x", "y", "z"]
        assert made({"type": "array", "maxItems": 0, "items": letters}) == []

    def test_anything_is_a_text(self) -> None:
        assert made({"type": "array", "items": True}, "notes") == ["note"]

    def test_end_where_schemas_do_not(self) -> None:
        node = {"$ref": "urn:mock#/components/schemas/Node"}
        schema = {"type": "object", "properties": {"children": {"type": "array", "items": node}}}
        document = Document(json.dumps({"components": {"schemas": {"Node": schema}}}))
        document.schemas["Node"]["properties"]["children"]["items"] = node
        assert document.fits(Instances(document).of(node), node)

    @pytest.mark.parametrize(
        "schema",
        [
            {"type": "string", "pattern": "^(a|b)$", "minLength": 2},
            {"type": "integer", "minimum": 2, "maximum": 1},
            {"type": "array", "minItems": 4, "uniqueItems": True, "items": {"type": "boolean"}},
        ],
    )
    def test_what_is_too_hard_is_said(self, schema: dict[str, Any]) -> None:
        with pytest.raises(NoInstance, match="no value was found for thing"):
            Instances(Document('{"components": {}}')).of(schema, "thing")
