"""How guides and schemas become pages."""

from typing import Any

import pytest

from codegen.docs.code import highlighted
from codegen.docs.markdown import Writer, plain, slug
from codegen.docs.schemas import Reader

LINKS = {"list_things": "reference/zoo.html#list_things", "Thing": "reference/zoo.html#Thing"}
DOCUMENT: Any = {
    "components": {
        "schemas": {
            "Id": {"type": "string", "format": "uuid", "description": "An id."},
            "Kind": {"type": "string", "enum": ["cat", "dog"], "description": "What it is."},
            "Thing": {
                "type": "object",
                "description": "A thing.",
                "required": ["id"],
                "properties": {"id": {"$ref": "#/components/schemas/Id"}},
            },
            "Both": {
                "allOf": [
                    {"$ref": "#/components/schemas/Thing"},
                    {"properties": {"more": {"type": "boolean"}, "id": {"type": "null"}}},
                ]
            },
        }
    }
}


@pytest.fixture
def writer() -> Writer:
    return Writer(LINKS, "../")


@pytest.fixture
def reader(writer: Writer) -> Reader:
    return Reader(DOCUMENT, LINKS, writer, "../")


def ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


class TestMarkdown:
    def test_a_page_has_a_title_and_headings_with_anchors_of_their_own(
        self, writer: Writer
    ) -> None:
        page = writer.page(
            "# Zoo\n\n## A `b`\n\nWords\nmore.\n\n### Deep\n\n## A b\n\n|x|\n|-|\n|y|\n"
        )
        assert page.title == "Zoo"
        assert [(h.anchor, h.text) for h in page.headings] == [("a-b", "A b"), ("a-b-2", "A b")]
        assert page.headings[0].words == "Words more."
        assert '<h2 id="a-b-2">' in page.html
        assert 'tabindex="0"' in page.html
        assert "<h1>" not in page.html

    def test_pieces_in_several_languages_are_tabs(self, writer: Writer) -> None:
        html = writer.text("```sh\nls\n```\n\n```python\nx = 1\n```\n\n```text\nout\n```\n")
        assert html.count('type="radio"') == 2
        assert html.count(" checked") == 1
        assert 'id="tabs1-python"' in html
        assert 'aria-label="Prints"' in html

    def test_code_without_a_language_can_be_scrolled_by_keyboard_too(self, writer: Writer) -> None:
        assert 'tabindex="0"' in writer.text("So:\n\n    pip install centime-client\n")

    def test_pieces_of_one_language_stand_alone(self, writer: Writer) -> None:
        html = writer.text("```python\nx = 1\n```\n\n```python\ny = 2\n```\n\n```json\n{}\n```\n")
        assert "radio" not in html
        assert html.count('class="code"') == 3

    def test_names_lead_to_what_they_name_but_not_inside_a_link(self, writer: Writer) -> None:
        assert str(writer.line("See `list_things`.")) == (
            'See <a href="../reference/zoo.html#list_things"><code>list_things</code></a>.'
        )
        assert writer.line("[a `Thing`](other.md#x)").count("<a ") == 1
        assert 'href="other.html#x"' in writer.line("[a `Thing`](other.md#x)")
        assert 'href="https://example.org/a.md"' in writer.line("[x](https://example.org/a.md)")

    def test_nothing_in_it_is_html(self, writer: Writer) -> None:
        assert "<b>" not in writer.text("<b>bold</b> `<i>`\n\n```sh\n<u>\n```\n")

    def test_words_without_marks(self) -> None:
        assert plain("A [link](to.md) to `code`,\n**bold**.") == "A link to code, bold."
        assert slug("What's `a.b`, then?") == "what-s-a.b-then"


class TestCode:
    def test_is_coloured_in_few_classes(self) -> None:
        assert str(highlighted('{"a": null}', "json")) == (
            '{<span class="a">"a"</span>: <span class="n">null</span>}\n'
        )

    def test_of_no_language_is_only_escaped(self) -> None:
        assert str(highlighted("a < b", "text")) == "a &lt; b"


class TestSchemas:
    @pytest.mark.parametrize(
        ("schema", "words"),
        [
            ({"type": "string"}, "text"),
            ({"type": ["string", "null"], "format": "date"}, "date or null"),
            (ref("Id"), "UUID"),
            (ref("Thing"), '<a href="../reference/zoo.html#Thing">Thing</a>'),
            ({"type": "array", "items": ref("Kind")}, "list of text"),
            ({"anyOf": [ref("Id"), {"type": "null"}]}, "UUID or null"),
            ({}, "any"),
        ],
    )
    def test_types_are_said_in_words(self, reader: Reader, schema: Any, words: str) -> None:
        assert str(reader.type_of(schema)) == words

    @pytest.mark.parametrize(
        ("schema", "words"),
        [
            ({"minLength": 1, "maxLength": 120}, "1 to 120 characters"),
            ({"minLength": 0, "maxLength": 2000}, "at most 2,000 characters"),
            ({"minimum": 1, "maximum": 2**53 - 1}, "at least 1"),
            ({"minimum": -(2**53) + 1, "maximum": 2**53 - 1}, ""),
            ({"minItems": 2, "maxItems": 2}, "2 items"),
            ({"default": False}, "false if left out"),
            ({"maximum": 10, "default": 5}, "at most 10, 5 if left out"),
        ],
    )
    def test_limits_are_said_in_words(self, reader: Reader, schema: Any, words: str) -> None:
        assert reader.row("x", schema, required=False)["limits"] == words

    def test_a_property_says_what_it_is(self, reader: Reader) -> None:
        row = reader.row("kinds", {"type": "array", "items": ref("Kind")}, required=True)
        assert row["values"] == ["cat", "dog"]
        nullable = {"anyOf": [ref("Kind"), {"type": "null"}], "description": "Its kind."}
        row = reader.row("kind", nullable, required=False)
        assert (row["values"], str(row["description"])) == (["cat", "dog"], "Its kind.")
        assert str(reader.row("id", ref("Id"), required=True)["description"]) == "An id."

    def test_members_without_a_name_stand_in_their_place(self, reader: Reader) -> None:
        inner = {"type": "object", "properties": {"deep": {"type": "integer"}}}
        assert [r["name"] for r in reader.row("x", inner, required=True)["children"]] == ["deep"]
        several = {"type": "array", "items": inner}
        assert [r["name"] for r in reader.row("x", several, required=True)["children"]] == ["deep"]
        for named in (ref("Thing"), {"type": "array", "items": ref("Thing")}):
            assert reader.row("x", named, required=True)["children"] == []

    def test_of_several_parts_has_the_members_of_each(self, reader: Reader) -> None:
        rows = reader.rows(ref("Both"))
        assert [(row["name"], row["required"]) for row in rows] == [("id", True), ("more", False)]
