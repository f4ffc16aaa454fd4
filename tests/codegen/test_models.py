"""Generated models: as strict as the schemas, and no stricter."""

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from tests.codegen.conftest import Load

ID = "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"
FELIX: dict[str, Any] = {
    "id": ID,
    "name": "Felix",
    "kind": "cat",
    "legs": 4,
    "weight": 4.5,
    "grade": 2,
    "tame": True,
    "born_on": "2020-02-29",
    "seen_at": "2026-01-31T12:00:00Z",
    "homepage": "https://example.org/felix",
    "keeper": ID,
    "counts": {"mice": 3},
    "version": 1,
}


def adapter(load: Load, name: str) -> TypeAdapter[Any]:
    model: Any = getattr(load("budget.models"), name)
    return TypeAdapter(model)


@pytest.fixture(scope="session")
def animal(load: Load) -> TypeAdapter[Any]:
    return adapter(load, "Animal")


@pytest.fixture(scope="session")
def animal_create(load: Load) -> TypeAdapter[Any]:
    return adapter(load, "AnimalCreate")


def refusals(model: TypeAdapter[Any], value: object) -> list[tuple[tuple[int | str, ...], str]]:
    with pytest.raises(ValidationError) as caught:
        model.validate_python(value)
    return [(error["loc"], error["type"]) for error in caught.value.errors()]


class TestAnAnimal:
    @pytest.mark.parametrize(
        ("field", "value"),
        [
            ("legs", 4.0),
            ("legs", 0),
            ("weight", 4),
            ("weight", None),
            ("grade", None),
            ("seen_at", None),
            ("seen_at", "2026-01-31T12:00:00.5+01:00"),
            ("homepage", None),
            ("keeper", None),
            ("counts", {}),
            ("id", ID.upper()),
        ],
    )
    def test_may_be_what_the_schema_says(
        self, animal: TypeAdapter[Any], field: str, value: object
    ) -> None:
        animal.validate_python(FELIX | {field: value})

    @pytest.mark.parametrize(
        ("field", "value"),
        [
            ("legs", "4"),
            ("legs", True),
            ("legs", 4.5),
            ("legs", -1),
            ("legs", 101),
            ("legs", None),
            ("weight", "4.5"),
            ("weight", True),
            ("weight", 0),
            ("weight", float("nan")),
            ("weight", float("inf")),
            ("grade", 7),
            ("grade", "2"),
            ("tame", "true"),
            ("tame", 1),
            ("born_on", "2021-02-29"),
            ("born_on", "2020-2-29"),
            ("born_on", 0),
            ("born_on", "20200229"),
            ("seen_at", "2026-01-31"),
            ("seen_at", "2026-01-31T12:00:00"),
            ("seen_at", 1769860800),
            ("homepage", "felix"),
            ("homepage", "https://example.org/a-path-that-is-too-long"),
            ("homepage", "https://example.org/a b"),
            ("id", ID.replace("-", "")),
            ("id", f"{{{ID}}}"),
            ("keeper", "Ada"),
            ("kind", "fish"),
            ("name", ""),
            ("name", " Felix"),
            ("name", "F" * 21),
            ("counts", {"mice": -1}),
            ("counts", {"mice": "3"}),
            ("counts", {"a": 1, "b": 1, "c": 1, "d": 1}),
            ("version", 2**53),
        ],
    )
    def test_is_refused_when_a_member_breaks_the_schema(
        self, animal: TypeAdapter[Any], field: str, value: object
    ) -> None:
        places = refusals(animal, FELIX | {field: value})
        assert {place[0] for place, _ in places} == {field}

    @pytest.mark.parametrize("field", sorted(FELIX))
    def test_needs_every_required_member_even_a_nullable_one(
        self, animal: TypeAdapter[Any], field: str
    ) -> None:
        left = {name: value for name, value in FELIX.items() if name != field}
        assert refusals(animal, left) == [((field,), "missing")]

    def test_refuses_members_it_does_not_know(self, animal: TypeAdapter[Any]) -> None:
        assert refusals(animal, FELIX | {"wings": 2}) == [(("wings",), "extra_forbidden")]


class TestATaggedUnion:
    def test_is_told_by_its_tag(self, animal_create: TypeAdapter[Any], load: Load) -> None:
        models = load("budget.models")
        cat = animal_create.validate_python({"kind": "cat", "name": "Tom"})
        dog = animal_create.validate_python({"kind": "dog", "name": "Rex", "tricks": ["sit"]})
        assert isinstance(cat, models.CatCreate)
        assert isinstance(dog, models.DogCreate)

    def test_refuses_an_unknown_tag_and_another_branch_s_member(
        self, animal_create: TypeAdapter[Any]
    ) -> None:
        assert refusals(animal_create, {"kind": "fish"})[0][1] == "union_tag_invalid"
        strange = {"kind": "cat", "name": "Tom", "tricks": ["sit"]}
        assert refusals(animal_create, strange) == [(("cat", "tricks"), "extra_forbidden")]

    def test_is_read_from_a_body(self, load: Load) -> None:
        values, models = load("values"), load("budget.models")
        body = values.Tagged(models.AnimalCreate)
        assert body.model_validate_json(b'{"kind": "cat", "name": "Tom"}').name == "Tom"
        assert body.model_validate({"kind": "cat", "name": "Tom"}).name == "Tom"


class TestOptionalMembers:
    def test_get_their_default(self, animal_create: TypeAdapter[Any]) -> None:
        cat = animal_create.validate_python({"kind": "cat", "name": "Tom"})
        assert (cat.lives, cat.note, cat.nick) == (9, None, None)
        assert cat.model_fields_set == {"kind", "name"}

    @pytest.mark.parametrize("field", ["note", "email", "lives"])
    def test_may_be_absent_but_not_null(self, animal_create: TypeAdapter[Any], field: str) -> None:
        places = refusals(animal_create, {"kind": "cat", "name": "Tom", field: None})
        assert [place for place, _ in places] == [("cat", field)]

    def test_may_be_null_when_the_schema_says_so(self, animal_create: TypeAdapter[Any]) -> None:
        cat = animal_create.validate_python({"kind": "cat", "name": "Tom", "nick": None})
        assert "nick" in cat.model_fields_set

    def test_keep_the_name_they_have_in_json(self, load: Load) -> None:
        meal = load("budget.models").Meal.model_validate(
            {"food": "fish", "grams": 1, "from": "sea"}
        )
        assert meal.model_dump(by_alias=True)["from"] == "sea"


class TestArraysAndFormats:
    @pytest.mark.parametrize("tricks", [[], ["sit", "sit"], ["s"] * 6, ["x" * 11], [1], "sit"])
    def test_arrays_keep_their_limits(
        self, animal_create: TypeAdapter[Any], tricks: object
    ) -> None:
        assert refusals(animal_create, {"kind": "dog", "name": "Rex", "tricks": tricks})

    @pytest.mark.parametrize("email", ["ada", "ada@", "@example.org", "a b@example.org", "a@b@c"])
    def test_an_email_is_one(self, animal_create: TypeAdapter[Any], email: str) -> None:
        assert refusals(animal_create, {"kind": "cat", "name": "Tom", "email": email})
        sound = {"kind": "cat", "name": "Tom", "email": "ada@example.org"}
        assert animal_create.validate_python(sound).email == "ada@example.org"

    def test_multiples_are_kept(self, load: Load) -> None:
        meal = adapter(load, "Meal")
        meal.validate_python({"food": "fish", "grams": 2.5})
        assert refusals(meal, {"food": "fish", "grams": 2.3}) == [(("grams",), "multiple_of")]


class TestAnUpdate:
    def test_changes_something(self, load: Load) -> None:
        update = adapter(load, "AnimalUpdate")
        assert refusals(update, {}) == [((), "empty")]
        assert update.validate_python({"homepage": None}).model_fields_set == {"homepage"}

    def test_does_not_take_null_for_what_cannot_be_cleared(self, load: Load) -> None:
        update = adapter(load, "AnimalUpdate")
        assert refusals(update, {"name": None}) == [(("name",), "null")]


class TestAChoice:
    def test_is_exactly_one_of_its_fields(self, load: Load) -> None:
        origin = adapter(load, "Origin")
        assert origin.validate_python({"street": "Elm"}).street == "Elm"
        assert refusals(origin, {}) == [((), "empty")]
        assert refusals(origin, {"street": "Elm", "breeder": "Ann"}) == [((), "too_many")]


class TestSharedModels:
    def test_are_imported_and_not_written_twice(self, load: Load) -> None:
        shared, models = load("shared"), load("budget.models")
        assert models.Version is shared.Version
        assert models.NextCursor is shared.NextCursor

    def test_of_another_domain_are_imported_from_there(self, load: Load) -> None:
        weather, animals = load("system.models"), load("budget.models")
        assert weather.AnimalPage is animals.AnimalPage
        page: dict[str, object] = {"items": [], "next_cursor": None}
        seen = weather.Weather.model_validate({"degrees": 1, "sunny": True, "basking": page})
        assert type(seen.basking) is animals.AnimalPage

    def test_an_open_model_keeps_what_it_does_not_know(self, load: Load) -> None:
        problem = load("shared").Problem.model_validate(
            {"type": "/problems/x", "title": "X", "status": 409, "room": 3}
        )
        assert problem.model_dump()["room"] == 3
