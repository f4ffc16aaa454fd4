"""The form of the files of openapi/: the same meaning, comments kept, and no second opinion."""

import textwrap
from pathlib import Path

import pytest

from codegen.fmt.files import format_text, specification_files
from tests.codegen.conftest import ROOT

FILES = specification_files(ROOT)
HEAD = "openapi: 3.1.0\n"


def formatted(text: str) -> str:
    return format_text(textwrap.dedent(text), "openapi/coins.yaml")


def same(text: str, expected: str) -> None:
    """The text becomes the expected one, which stays as it is."""
    assert formatted(text) == textwrap.dedent(expected)
    assert formatted(expected) == textwrap.dedent(expected)


class TestTheRepository:
    @pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
    def test_is_formatted_and_formatting_it_changes_nothing(self, path: Path) -> None:
        text = path.read_text(encoding="utf-8")
        assert format_text(text, path.name) == text

    def test_has_files(self) -> None:
        assert len(FILES) > 20


class TestKeywords:
    def test_of_an_operation_stand_in_one_order_and_its_lists_in_brackets(self) -> None:
        same(
            """\
            openapi: 3.1.0
            paths:
              /coins:
                get:
                  responses: {}
                  x-rate-class: read
                  security:
                    - bearer:
                        - budget:read
                  tags: [ coins ]
                  description: "The coins."
                  summary: List coins
                  operationId: list_coins
                parameters:
                - {$ref: '#/components/parameters/Limit'}
            info: {version: 1.0.0, title: Coins}
            """,
            """\
            openapi: 3.1.0
            info: { title: Coins, version: 1.0.0 }

            paths:
              /coins:
                parameters:
                  - $ref: '#/components/parameters/Limit'

                get:
                  operationId: list_coins
                  summary: List coins
                  description: The coins.
                  tags: [coins]
                  security: [{ bearer: [budget:read] }]
                  x-rate-class: read
                  responses: {}
            """,
        )

    def test_of_a_schema_stand_in_one_order_but_not_what_its_author_ordered(self) -> None:
        same(
            """\
            openapi: 3.1.0
            components:
              schemas:
                Coin:
                  properties:
                    side: { $ref: "#/components/schemas/Side" }
                    at:
                      $ref: '#/components/schemas/At'
                  required:
                    - side
                    - at
                  type: object
                  examples:
                    - {side: tail, at: 1}
                Side: {enum: [tail, head], type: string}
            """,
            """\
            openapi: 3.1.0

            components:
              schemas:
                Coin:
                  type: object
                  required: [side, at]
                  properties:
                    side: { $ref: '#/components/schemas/Side' }
                    at: { $ref: '#/components/schemas/At' }
                  examples:
                    - { side: tail, at: 1 }

                Side: { type: string, enum: [tail, head] }
            """,
        )

    def test_of_a_problem_stand_in_one_order_and_the_problems_in_the_authors(self) -> None:
        same(
            """\
            # The catalogue.

            gone:
              meaning: It was there.
              status: 410

            # later
            bad:
              status: 400
              title: Bad
              meaning: It is bad.
            """,
            """\
            # The catalogue.

            gone:
              status: 410
              meaning: It was there.

            # later
            bad:
              status: 400
              title: Bad
              meaning: It is bad.
            """,
        )

    def test_of_other_files_stay_as_they_are(self) -> None:
        text = "rules:   {b: off,   a: off} # as it is\n"
        assert format_text(text, "openapi/spectral.yaml") == text


class TestValues:
    @pytest.mark.parametrize(
        ("written", "wanted"),
        [
            ('"plain"', "plain"),
            ("'200'", "'200'"),
            ("'no'", "'no'"),
            ("no", "'no'"),
            ("TRUE", "true"),
            ("~", "null"),
            ("", "null"),
            ("1e3", "1e3"),
            ("'2026-01'", "'2026-01'"),
            ("2026-01-31T12:00:00Z", "'2026-01-31T12:00:00Z'"),
            ("0190a5c3-40dd-7d04-8d00-000000000d01", "0190a5c3-40dd-7d04-8d00-000000000d01"),
            ("'y'", "y"),
            ("'.'", "'.'"),
            ("'12:30:00'", "'12:30:00'"),
            ("'a: b'", "'a: b'"),
            ("'a # b'", "'a # b'"),
            ("'#/components/schemas/Id'", "'#/components/schemas/Id'"),
            ('"Ada\'s: one"', '"Ada\'s: one"'),
            ("'say \"it''s: so\"'", "'say \"it''s: so\"'"),
            ('"tab\\there"', '"tab\\there"'),
            ('"\\u0007"', '"\\U00000007"'),
            ("''", "''"),
            ("' a'", "' a'"),
            ("a\n  b", "a b"),
            (">-\n  a\n  b", "a b"),
            (">\n  a\n  b\n", ">\n  a b"),
            (">\n  a\n\n  b\n\n\n  c\n", ">\n  a\n\n  b\n\n\n  c"),
            ("|\n    a\n     b\n", "|\n  a\n   b"),
            ('"a\\nb"', "|-\n  a\n  b"),
            ('" a\\nb"', '" a\\nb"'),
            ("|+\n  a\n\n", "|+\n  a\n\n"),
            ("[]", "[]"),
            ("{ }", "{}"),
            ("[a,\n  'b, c', [d], {e: f}]", "[a, 'b, c', [d], { e: f }]"),
        ],
    )
    def test_are_quoted_only_where_they_must_be(self, written: str, wanted: str) -> None:
        text = f"{HEAD}info:\n  x: {written}\n".replace("\n  ", "\n    ").replace("    x:", "  x:")
        expected = f"{HEAD}info:\n  x: {wanted}\n".replace("\n  ", "\n    ").replace(
            "    x:", "  x:"
        )
        assert format_text(text, "a.yaml") == expected
        assert format_text(expected, "a.yaml") == expected

    def test_that_do_not_fit_a_line_are_folded_or_lose_their_brackets(self) -> None:
        words = "word " * 22 + "end"
        text = (
            f"{HEAD}x: {words}\nabcdefghijklm: [{', '.join(['abcdefgh'] * 9)}]\nz: {{a: {words}}}\n"
        )
        written = formatted(text)
        assert max(map(len, written.splitlines())) <= 100
        assert "x: >-\n  word word" in written
        assert "abcdefghijklm:\n  [abcdefgh, abcdefgh" in written
        assert "z:\n  a: >-\n    word" in written

    def test_of_several_lines_that_cannot_stand_as_they_are_are_broken_in_quotes(self) -> None:
        rows = "\\r\\n".join(["a,b,c,d,e,f,g,h,i,j"] * 6)
        written = formatted(f'{HEAD}x: "{rows}\\r\\n  x"\n')
        assert 'x: "a,b,c,d,e,f,g,h,i,j\\r\\n\\\n  a,b' in written
        assert formatted(written) == written

    def test_that_an_anchor_names_are_written_where_they_come_first(self) -> None:
        same(
            """\
            openapi: 3.1.0
            components:
              examples:
                Coin:
                  value: &coin { side: tail }
              schemas:
                Coin:
                  examples: [*coin]
            """,
            """\
            openapi: 3.1.0

            components:
              schemas:
                Coin:
                  examples: [&coin { side: tail }]

              examples:
                Coin:
                  value: *coin
            """,
        )


ANYWHERE = """\
a: | # of the mark
  # text
  b # text
# under the text
b:
  # alone
  c
c: # of the key
  - # of the dash
    a: 1
  - b # of the item
    # deep
d: {}
e: {a: 1, # of a
  # above b
  b: 2
  # below b
  }
f: [ # nothing
]
g: {
  # empty
}
# end
"""


class TestComments:
    def test_alone_are_left_as_they_are(self) -> None:
        written = "# What was decided on.\n# Nothing yet.\n"
        assert format_text(written, "openapi/breaking.yaml") == written

    def test_stay_at_what_they_were_written_for(self) -> None:
        same(
            """\
            # About the file.
            # In two lines.

            openapi: 3.1.0
            # Where it lives.
            paths:
              /b: # second
                # Before the method.
                get:
                  summary: S   # a '#' sign: "#"
                  # Its name.
                  operationId: get_b
                  tags: [ # why
                    b] # after
                # The end of the path.

              # Below all paths.
            """,
            """\
            # About the file.
            # In two lines.

            openapi: 3.1.0

            # Where it lives.
            paths:
              /b:  # second
                # Before the method.
                get:
                  # Its name.
                  operationId: get_b
                  summary: S  # a '#' sign: "#"
                  tags:  # after
                    # why
                    - b
                # The end of the path.

              # Below all paths.
            """,
        )

    def test_may_stand_anywhere(self) -> None:
        text = HEAD + ANYWHERE
        written = formatted(text)
        assert formatted(written) == written
        assert "g: {}\n# empty\n# end\n" in written
        for name in ("mark", "key", "dash", "item", "a", "above b", "below b", "nothing", "end"):
            assert written.count(f"{name}\n") == 1
        assert "c:  # of the key\n  -  # of the dash\n    a: 1\n" in written
        assert (
            "a: |  # of the mark\n  # text\n  b # text\n# under the text\n# alone\nb: c" in written
        )
        assert "  - b  # of the item\n  # deep\nd: {}" in written
