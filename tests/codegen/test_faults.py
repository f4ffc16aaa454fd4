"""What the press refuses: with the place, the operation and a way out, all at once."""

from pathlib import Path

import pytest

from codegen.__main__ import main
from codegen.examples import ExampleCheck
from codegen.faults import Fault, SpecError
from codegen.sources import Sources
from codegen.spec import compile_contract
from tests.codegen.conftest import copy_specs

ANIMALS = "openapi/budget/animals.yaml"
ZOO = "openapi/budget.yaml"
SHARED = "openapi/shared.yaml"
SYSTEM = "openapi/system.yaml"
PROBLEMS = "openapi/problems.yaml"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copy_specs(tmp_path)


def edit(project: Path, file: str, old: str, new: str) -> int:
    """Replaces the first `old`; gives the line on which the new text's `<here>` stood."""
    path = project / file
    text = path.read_text(encoding="utf-8")
    assert old in text, f"the fixture has no {old!r}"
    text = text.replace(old, new, 1)
    line = text.count("\n", 0, text.find("<here>")) + 1
    path.write_text(text.replace("<here>", ""), encoding="utf-8")
    return line


def faults(project: Path) -> tuple[Fault, ...]:
    with pytest.raises(SpecError) as caught:
        compile_contract(Sources(project), ExampleCheck())
    return caught.value.faults


GET = "operationId: get_animal\n        summary: Get an animal\n"
Case = tuple[str, str, str, str, str | None]
"""A file, a text in it, what to put there, what the fault says, and of which operation."""
CASES: list[Case] = [
    # keywords that are not compiled
    (ANIMALS, GET, GET + "        <here>callbacks: {}\n", "'callbacks'", "get_animal"),
    (ANIMALS, GET, GET + "        <here>x-colour: red\n", "'x-colour'", "get_animal"),
    (ANIMALS, "legs: { type: integer,", "legs: { <here>not: {}, type: integer,", "'not'", None),
    (
        ANIMALS,
        "legs: { type: integer,",
        "legs: { <here>nullable: true, type: integer,",
        "null",
        None,
    ),
    (
        ANIMALS,
        "{ name: tame, in: query, schema",
        "{ <here>content: {}, name: tame, in: query, schema",
        "'content'",
        "list_animals",
    ),
    (
        ANIMALS,
        "            explode: false",
        "            <here>allowReserved: true",
        "Reserved",
        "list_animals",
    ),
    # values of keywords
    (
        ANIMALS,
        "type: string, format: date }\n        seen",
        "type: string, <here>format: time }\n        seen",
        "unknown format 'time'",
        None,
    ),
    (
        ANIMALS,
        "tame: { type: boolean }",
        "tame: { <here>type: [boolean, string] }",
        "several types",
        None,
    ),
    (ANIMALS, "      minProperties: 1", "      <here>minProperties: 2", "minProperties: 1", None),
    (ANIMALS, "      maxProperties: 1", "      <here>maxProperties: 2", "maxProperties: 1", None),
    (
        ANIMALS,
        "      minProperties: 1\n      maxProperties: 1",
        "      <here>maxProperties: 1",
        "maxProperties alone",
        None,
    ),
    (
        ANIMALS,
        "      required: [items, next_cursor]",
        "      <here>required: [items, last]",
        "last",
        None,
    ),
    (ANIMALS, "keeper: { oneOf: [", "keeper: { <here>anyOf: [{ type: integer }, ", "anyOf", None),
    (
        ANIMALS,
        "        tame: { type: boolean }",
        "        <here>copy: { type: boolean }",
        "'copy'",
        None,
    ),
    # operations
    (
        ANIMALS,
        GET,
        GET.replace("operationId: get_animal", "<here>operationId: getAnimal"),
        "verb_noun",
        "getAnimal",
    ),
    (ANIMALS, "x-min-role: owner", "<here>x-min-role: boss", "'boss'", "delete_animal"),
    (
        ANIMALS,
        "        x-idempotent: true\n        x-problems: [cage-full]",
        "        x-problems: [<here>full-cage]",
        "no problem full-cage",
        "create_animal",
    ),
    (
        ANIMALS,
        "x-problems: [cage-full]",
        "x-problems: [<here>not-found]",
        "platform's problem",
        "create_animal",
    ),
    (
        ANIMALS,
        "operationId: get_animal\n                parameters",
        "<here>operationId: get_bird\n                parameters",
        "unknown operation get_bird",
        "create_animal",
    ),
    (
        ANIMALS,
        "animal_id: $response.body#/id",
        "animal_id: $request.body#/id",
        "cannot derive Location",
        "create_animal",
    ),
    (
        ZOO,
        "schema: { $ref: '#/components/schemas/Meal' }\n            example: { food",
        "schema: { type: object }\n            example: { food",
        "no one named schema",
        "feed_animal",
    ),
    # examples
    (
        ANIMALS,
        "example: { name: Tom }",
        "<here>example: { name: 3 }",
        "3 is not of type 'string'",
        "update_animal",
    ),
    (ANIMALS, "        legs: 4\n", "        legs: four\n", "'four' is not of type", "list_animals"),
    (ANIMALS, "born_on: '2020-02-29'", "born_on: '2021-02-29'", "is not a 'date'", "get_animal"),
    (
        SHARED,
        "maximum: 200, default: 50",
        "maximum: 200, <here>default: 500",
        "500 is greater",
        None,
    ),
    # references
    (
        ANIMALS,
        "$ref: '#/components/parameters/AnimalId'",
        "<here>$ref: '#/components/parameters/Nobody'",
        "no parameters named Nobody",
        None,
    ),
    (
        ZOO,
        "$ref: budget/animals.yaml#/components/pathItems/Animals",
        "<here>$ref: budget/birds.yaml#/components/pathItems/Animals",
        "no file openapi/budget/birds.yaml",
        None,
    ),
    # the catalogue and YAML itself
    (PROBLEMS, "  commits: true\n", "  <here>colour: red\n", "unknown field colour", None),
    (
        ANIMALS,
        "        tame: { type: boolean }",
        "        tame: { type: boolean }\n        <here>tame: {}",
        "'tame' stands twice",
        None,
    ),
    (ANIMALS, "components:\n", "components: [\n", "no YAML", None),
    (ANIMALS, "tame: { type: boolean }", "tame: { <here><<: {} }", "merge keys", None),
    (PROBLEMS, "animal-asleep:\n", "<here>bird-flown: gone\nanimal-asleep:\n", "no mapping", None),
    (PROBLEMS, "  title: Cage full\n", "", "lacks title", None),
    (ZOO, "openapi: 3.1.0", "<here>openapi: 3.0.3", "not OpenAPI 3.1.0", None),
    # inputs
    (ANIMALS, "explode: false", "style: pipeDelimited", "style pipeDelimited", "list_animals"),
    (ANIMALS, "name: tame,", "name: body,", "cannot be a Python argument", "list_animals"),
    (
        ANIMALS,
        "{ name: tame, in: query, schema: { type: boolean } }",
        "{ name: tame, in: query, schema: { type: object } }",
        "is no scalar",
        "list_animals",
    ),
    (
        ANIMALS,
        "      in: path\n      required: true\n",
        "      in: path\n",
        "path parameter animal_id is optional",
        "get_animal",
    ),
    (
        ANIMALS,
        "application/json:\n              schema: { $ref: '#/components/schemas/AnimalUpdate'",
        "text/csv:\n              schema: { $ref: '#/components/schemas/AnimalUpdate'",
        "cannot read a body of text/csv",
        "update_animal",
    ),
    # answers
    (ZOO, "{ type: string, maxLength: 100000 }", "{ type: text }", "unknown type 'text'", None),
    (ZOO, "text/csv:", "text/event-stream:", "the events of the stream", "export_animals"),
    (ZOO, "text/csv:", "text/event-stream:", "stands beside others", "export_animals"),
    (
        ANIMALS,
        "schema: { $ref: '#/components/schemas/AnimalPage' }",
        "schema: { type: object }",
        "the body of 200 has no name",
        "list_animals",
    ),
    (
        ANIMALS,
        "        '204': { description: It is",
        "        '303': { description: It is",
        "no success",
        "delete_animal",
    ),
    # shapes
    (
        ANIMALS,
        "        tame: { type: boolean }",
        "        tame: <here>[boolean]",
        "no mapping",
        None,
    ),
    (
        ANIMALS,
        "      properties:\n        items",
        "      <here>properties: []\n      x:\n        items",
        "no map",
        None,
    ),
    (
        ANIMALS,
        "        propertyName: kind\n        mapping:",
        "        propertyName: kind\n        tags:",
        "does not say its tags",
        None,
    ),
    (
        ANIMALS,
        "items: { type: string, maxLength: 10 }",
        "items: { type: array, <here>uniqueItems: true, items: { type: string } }",
        "list in a list",
        None,
    ),
    (
        ANIMALS,
        "security: [{ bearer: ['zoo:read'] }]",
        "<here>security: [{ bearer: [a] }, { bearer: [b] }]",
        "several security",
        "list_animals",
    ),
    (
        ANIMALS,
        "security: [{ bearer: ['zoo:read'] }]",
        "<here>security: [{ cookie: [] }]",
        "unknown security scheme",
        "list_animals",
    ),
    (
        ZOO,
        "{ peephole: [] }",
        "{ bearer: [a] }",
        "several security",
        "watch_animals",
    ),
    (
        ANIMALS,
        "security: [{ bearer: ['zoo:read'] }]",
        "<here>security: [{ peephole: [] }]",
        "a ticket does not fit here",
        "list_animals",
    ),
    # events
    (ZOO, "animal.fed:", "animal.sated:", "no event animal.fed", "feed_animal"),
    (ZOO, "animal.fed:", "fed:", "fed is no name of an event", None),
    (ZOO, "      summary: An animal was fed\n", "", "animal.fed is not described", None),
    (ZOO, "meal: { food: fish", "<here>meal: { food: 1", "does not fit its schema", None),
    # references between files
    (
        ZOO,
        "#/components/pathItems/Animals",
        "#/components/schemas/Animal",
        "refers to no path",
        None,
    ),
    (
        ZOO,
        "$ref: '#/components/schemas/Place'",
        "<here>$ref: '#/definitions/Place'",
        "cannot follow $ref",
        None,
    ),
]


class TestAFault:
    @pytest.mark.parametrize("case", CASES, ids=lambda case: case[3])
    def test_names_its_place_its_operation_and_a_way_out(self, project: Path, case: Case) -> None:
        file, old, new, message, operation = case
        line = edit(project, file, old, new)
        found = [fault for fault in faults(project) if message in fault.message]
        assert found, [str(fault) for fault in faults(project)]
        fault = next(f for f in found if operation is None or f.operation == operation)
        assert fault.place.file == file
        assert fault.remedy
        if "<here>" in new:
            assert fault.place.line == line
        if operation is not None:
            assert f"in {operation}" in str(fault)

    def test_comes_with_all_the_others(self, project: Path) -> None:
        edit(project, ANIMALS, "x-rate-class: write", "x-rate-class: fast")
        edit(project, ANIMALS, "x-min-role: owner", "x-min-role: boss")
        edit(project, ZOO, "x-problems: [animal-asleep]", "x-problems: [asleep]")
        assert len(faults(project)) == 3

    def test_of_a_name_that_the_press_has_for_a_type_of_its_own(self, project: Path) -> None:
        edit(project, ANIMALS, "schemas/AnimalKind'", "schemas/Choice'")
        edit(project, ANIMALS, "schemas/AnimalKind'", "schemas/Choice'")
        line = edit(project, ANIMALS, "    AnimalKind: {", "    <here>Choice: {")
        (fault,) = faults(project)
        assert (fault.place.file, fault.place.line) == (ANIMALS, line)
        assert "Choice is a type of the press's own" in str(fault)

    def test_of_a_name_used_twice_shows_both_places(self, project: Path) -> None:
        edit(project, ZOO, "    Place:\n", "    Animal: { type: object }\n    Place:\n")
        edit(
            project,
            ZOO,
            "place: { $ref: '#/components/schemas/Place' }",
            "place: { $ref: '#/components/schemas/Animal' }",
        )
        found = faults(project)
        assert any(f"{ANIMALS}:" in f.message or f"{ZOO}:" in f.message for f in found)

    def test_of_a_path_written_twice_shows_both_places(self, project: Path) -> None:
        path = "/api/v1/budget/books/{book_id}/animals"
        edit(project, SYSTEM, "  /greeting:\n", f"  {path}: {{}}\n  /greeting:\n")
        (found,) = [f for f in faults(project) if "is also at" in f.message]
        assert SYSTEM in found.message
        assert found.place.file == ZOO

    def test_of_a_file_that_is_no_mapping_is_told(self, project: Path) -> None:
        (project / "openapi" / "shared.yaml").write_text("- 1\n", encoding="utf-8")
        assert "holds no mapping" in faults(project)[0].message

    def test_two_operations_of_one_name_are_both_shown(self, project: Path) -> None:
        edit(project, ANIMALS, "operationId: delete_animal", "operationId: get_animal")
        found = [f for f in faults(project) if "2 operations are get_animal" in f.message]
        assert len(found) == 2

    @pytest.mark.parametrize(
        ("old", "new", "message"),
        [
            ("        x-min-role: owner\n", "", "x-min-role and {book_id}"),
            ("        x-rate-class: write\n", "", "lacks x-rate-class"),
            ("        summary: Get an animal\n", "", "lacks summary"),
            ("        tags: [animals]\n", "        tags: [animals, more]\n", "one tag"),
            ("x-cache: private", "x-idempotent: true", "only POST"),
            ("        x-idempotent: true\n", "        x-cache: book\n", "only GET"),
            ("x-cache: private", "x-cache: public", "depends on a token"),
            ("x-cache: private", "x-sunset: '2027-01-01'", "not deprecated"),
            ("x-cache: private", "x-step-up: soon", "x-step-up is 'soon'"),
            ("x-cache: private", "x-step-up: 0", "x-step-up is 0"),
            ("{animal_id}", "{beast_id}", "path parameter"),
        ],
    )
    def test_is_found_where_a_house_rule_is_broken(
        self, project: Path, old: str, new: str, message: str
    ) -> None:
        file = ZOO if "{" in old else ANIMALS
        edit(project, file, old, new)
        assert any(message in fault.message for fault in faults(project))

    def test_is_printed_by_the_command_line(
        self, project: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        line = edit(project, ANIMALS, "x-min-role: owner", "<here>x-min-role: boss")
        assert main(["--root", str(project), "generate"]) == 1
        printed = capsys.readouterr().err
        assert f"{ANIMALS}:{line}:9: x-min-role is 'boss' in delete_animal" in printed
        assert "way out: use one of viewer" in printed
        assert not (project / "generated").exists()
