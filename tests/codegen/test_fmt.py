"""The form of the files of openapi/: the same meaning, comments kept, and no second opinion."""

import textwrap
from pathlib import Path

import pytest

from codegen.__main__ import main
from codegen.faults import SpecError
from codegen.fmt.files import format_text, replace, specification_files
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


class TestFaults:
    @pytest.mark.parametrize(
        ("text", "place", "message"),
        [
            ("a: [1\nb: 2\n", "x.yaml:2:2", "no YAML"),
            ("- a\n", "x.yaml:1:1", "no mapping"),
            ("", "x.yaml:1:1", "no mapping"),
            ("a: 1\na: 2\n", "x.yaml:2:1", "stands twice"),
            ("a: &x 1\nb: &x 2\n", "x.yaml:2:4", "the anchor &x stands twice"),
            ("a: !!str 1\n", "x.yaml:1:4", "the tag"),
            ("a: *x\n", "x.yaml:1:4", "there is no &x"),
            ("a: &x\n  b: *x\n", "x.yaml:2:6", "there is no &x"),
            ("a: 1\rb: 2\n", "x.yaml:1:5", "U+000D"),
            ("%YAML 1.2\n---\na: 1\n", "x.yaml:1:1", "directive"),
            ("a: 1\n---\nb: 1\n", "x.yaml:2:1", "a second document"),
            ("? [a]\n: 1\n", "x.yaml:1:3", "no plain word"),
        ],
    )
    def test_name_the_place_and_the_way_out(self, text: str, place: str, message: str) -> None:
        with pytest.raises(SpecError) as caught:
            format_text(text, "x.yaml")
        assert str(caught.value).startswith(f"{place}: ")
        assert message in str(caught.value)
        assert "way out: " in str(caught.value)

    def test_leave_the_file_as_it_was(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        broken, sound = tmp_path / "broken.yaml", tmp_path / "sound.yaml"
        broken.write_text("openapi: [\n", encoding="utf-8")
        sound.write_text('openapi: "3.1.0"\n', encoding="utf-8")
        assert main(["--root", str(tmp_path), "fmt", str(broken), str(sound)]) == 1
        assert broken.read_text(encoding="utf-8") == "openapi: [\n"
        assert sound.read_text(encoding="utf-8") == "openapi: 3.1.0\n"
        printed = capsys.readouterr()
        assert "broken.yaml:2:1: no YAML" in printed.err
        assert printed.out == "sound.yaml\n"
        assert sorted(path.name for path in tmp_path.iterdir()) == ["broken.yaml", "sound.yaml"]

    def test_are_told_of_files_that_cannot_be_read(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        (tmp_path / "latin.yaml").write_bytes(b"a: \xe9\n")
        for name, message in (("latin.yaml", "not UTF-8"), ("none.yaml", "No such file")):
            assert main(["fmt", str(tmp_path / name)]) == 1
            assert message in capsys.readouterr().err


class TestWriting:
    def test_is_refused_where_it_would_change_what_the_file_says(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("codegen.fmt.files.lay_out", lambda _root: "openapi: 3.1.1\n")
        with pytest.raises(SpecError, match="would not survive formatting"):
            formatted(HEAD)

    def test_leaves_nothing_behind_when_it_fails(self, tmp_path: Path) -> None:
        (tmp_path / "a.yaml").mkdir()
        with pytest.raises(OSError, match=r"a\.yaml"):
            replace(tmp_path / "a.yaml", "a: 1\n")
        assert [path.name for path in tmp_path.iterdir()] == ["a.yaml"]


class TestTheCheck:
    def test_names_the_first_line_that_differs_and_writes_nothing(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        folder = tmp_path / "openapi"
        folder.mkdir()
        text = 'openapi: 3.1.0\ninfo:\n  title: "Coins"\n'
        (folder / "coins.yaml").write_text(text, encoding="utf-8")
        assert main(["--root", str(tmp_path), "fmt", "--check"]) == 1
        printed = capsys.readouterr().err
        assert printed.startswith("openapi/coins.yaml:3:1: not in the house's form")
        assert 'written:   title: "Coins"\n    wanted:    title: Coins' in printed
        assert "Run `make fmt`" in printed
        assert (folder / "coins.yaml").read_text(encoding="utf-8") == text
        assert main(["--root", str(tmp_path), "fmt"]) == 0
        assert main(["--root", str(tmp_path), "fmt", "--check"]) == 0
