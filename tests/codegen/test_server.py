"""Generated operations, routers, Protocols and problems."""

import datetime as dt
import inspect
from typing import Any, get_type_hints
from uuid import UUID

import pytest
from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from tests.codegen.conftest import Load

BOOK = UUID("0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f")


class Recorder:
    """A runtime that keeps the bindings whose requests it is handed."""

    def __init__(self) -> None:
        self.bindings: list[Any] = []

    async def handle(self, request: Request, binding: Any) -> Response:
        assert request.scope["type"] == "http"
        self.bindings.append(binding)
        return Response()


class Service:
    """Some of the fixture's operations; keeps what it is called with."""

    def __init__(self) -> None:
        self.calls: list[tuple[tuple[object, ...], dict[str, object]]] = []

    async def list_animals(self, *args: object, **kwargs: object) -> str:
        self.calls.append((args, kwargs))
        return "page"

    update_animal = create_animal = export_animals = list_animals


def bound(load: Load, service: object) -> dict[str, Any]:
    """The bindings of the fixture's main domain by operation id, as requests reach them."""
    recorder = Recorder()
    router: APIRouter = load("budget.router").bind(service, recorder)
    for route in router.routes:
        endpoint: Any = getattr(route, "endpoint")  # noqa: B009  # not every route has one
        with pytest.raises(StopIteration):
            endpoint(Request({"type": "http"})).send(None)
    return {binding.operation.id: binding for binding in recorder.bindings}


class TestOperations:
    def test_carry_what_the_specification_says(self, load: Load) -> None:
        operation = load("operations").CREATE_ANIMAL
        assert operation.scopes == {"zoo:write"}
        assert operation.min_role == "editor"
        assert operation.idempotent
        assert operation.success == 201
        assert operation.location == "/api/v1/budget/books/{path.book_id}/animals/{body.id}"
        assert operation.accepts == ("application/json",)

    def test_know_their_security(self, load: Load) -> None:
        operations = load("operations")
        assert operations.GET_WEATHER.security == "none"
        assert operations.GET_GREETING.security == "optional"
        assert operations.LIST_ANIMALS.security == "required"
        assert operations.FEED_ANIMAL.scopes == {"zoo:feed", "zoo:write"}

    def test_know_every_status_they_answer(self, load: Load) -> None:
        assert load("operations").LIST_ANIMALS.statuses == {
            *(200, 304, 400, 401, 403, 404, 406, 422, 429, 500, 501, 503)
        }
        assert load("operations").FEED_ANIMAL.statuses >= {200, 202, 204, 409, 413, 415}
        assert 412 in load("operations").UPDATE_ANIMAL.statuses

    def test_know_their_end_their_events_and_their_media(self, load: Load) -> None:
        operations = load("operations")
        assert operations.EXPORT_ANIMALS.sunset == dt.date(2027, 1, 1)
        assert operations.EXPORT_ANIMALS.produces == ("text/csv", "application/json")
        assert operations.DELETE_ANIMAL.produces == ()
        assert operations.FEED_ANIMAL.emits == ("animal.fed",)
        assert operations.GET_DREAM.planned
        assert not operations.UPLOAD_PHOTO.transaction

    def test_know_where_a_ticket_may_stand_for_a_token(self, load: Load) -> None:
        operations = load("operations")
        assert operations.WATCH_ANIMALS.ticket == "ticket"
        assert operations.WATCH_ANIMALS.scopes == {"zoo:read"}
        assert operations.WATCH_ANIMALS.security == "required"
        assert operations.LIST_ANIMALS.ticket is None

    def test_are_all_found_by_id(self, load: Load) -> None:
        found = load("operations").OPERATIONS
        assert len(found) == 13
        assert all(name == operation.id for name, operation in found.items())


class TestEvents:
    def test_are_the_webhooks_of_the_specification(self, load: Load) -> None:
        (event,) = load("events").EVENTS.values()
        assert (event.name, event.title) == ("animal.fed", "An animal was fed")
        assert event.description == "Told when an animal has eaten."
        assert event.example == {"type": "animal.fed", "meal": {"food": "fish", "grams": 80}}

    def test_have_a_schema_that_refers_to_nothing_else(self, load: Load) -> None:
        meal = load("events").EVENTS["animal.fed"].schema["properties"]["meal"]
        assert meal["description"] == "What it ate."
        assert meal["properties"]["food"]["type"] == "string"

    def test_have_models_of_their_messages(self, load: Load) -> None:
        (event,) = load("events").EVENTS.values()
        assert load("budget.models").AnimalFed.model_validate(event.example).meal.grams == 80


class TestARouter:
    def test_serves_every_operation_at_its_path(self, load: Load) -> None:
        router = load("budget.router").bind(Service(), Recorder())
        operations = load("operations").OPERATIONS.values()
        served = {(method, route.path) for route in router.routes for method in route.methods}
        declared = {(o.method, o.path) for o in operations if o.domain == "budget"}
        assert served - {("HEAD", path) for _, path in declared} == declared

    def test_binds_a_missing_method_to_nothing(self, load: Load) -> None:
        bindings = bound(load, Service())
        assert bindings["list_animals"].call is not None
        assert bindings["delete_animal"].call is None
        assert bindings["get_dream"].call is None

    async def test_spreads_parameters_over_the_method_s_arguments(self, load: Load) -> None:
        service = Service()
        binding = bound(load, service)["list_animals"]
        given = binding.model.model_validate(
            {"book_id": str(BOOK), "min_legs": 2, "tag": ["a"], "ids": [str(BOOK)], "from_": "sea"}
        )
        assert await binding.call("caller", given, None) == "page"
        assert service.calls == [
            (
                ("caller", BOOK),
                {
                    "kind": "cat",
                    "tag": ["a"],
                    "ids": [BOOK],
                    "born_from": None,
                    "min_legs": 2,
                    "tame": None,
                    "from_": "sea",
                    "x_trace_hint": None,
                    "limit": 50,
                    "cursor": None,
                },
            )
        ]

    async def test_hands_over_versions_bodies_and_the_media_type(self, load: Load) -> None:
        service, runtime = Service(), load("runtime")
        bindings = bound(load, service)
        ids = {"book_id": str(BOOK), "animal_id": str(BOOK)}
        given = bindings["update_animal"].model.model_validate(ids | {"if_match": '"v3.s9"'})
        await bindings["update_animal"].call("caller", given, "body")
        export = bindings["export_animals"]
        await export.call("caller", export.model.model_validate(ids), None, "text/csv")
        assert service.calls[0][1] == {
            "if_match": runtime.IfMatch(frozenset({3})),
            "body": "body",
        }
        assert service.calls[1][1] == {"accept": "text/csv"}

    def test_knows_where_parameters_stand(self, load: Load) -> None:
        binding = bound(load, Service())["list_animals"]
        stand = {p.name: (p.field, p.location, p.kind, p.array) for p in binding.parameters}
        assert stand["X-Trace-Hint"] == ("x_trace_hint", "header", "string", None)
        assert stand["from"] == ("from_", "query", "string", None)
        assert stand["tag"] == ("tag", "query", "string", "repeat")
        assert stand["ids"] == ("ids", "query", "string", "csv")
        assert stand["tame"] == ("tame", "query", "boolean", None)
        assert stand["min_legs"] == ("min_legs", "query", "integer", None)
        assert "Idempotency-Key" not in stand
        assert "If-None-Match" not in stand

    def test_knows_every_part_of_a_form(self, load: Load) -> None:
        body = bound(load, Service())["upload_photo"].body
        parts = {part.name: part for part in body.parts}
        assert body.media_type == "multipart/form-data"
        assert list(parts) == ["photo", "thumbnails", "stars", "labels", "place"]
        assert parts["photo"].kind == "file"
        assert parts["photo"].media_types == ("image/png", "image/jpeg")
        assert parts["photo"].max_bytes == 1048576
        assert parts["thumbnails"].array
        assert parts["stars"].kind == "integer"
        assert parts["labels"].array
        assert parts["place"].kind == "json"

    def test_a_form_s_model_takes_uploads(self, load: Load) -> None:
        runtime = load("runtime")
        photo = runtime.Upload(b"png", "felix.png", "image/png")
        form = load("budget.models").PhotoUpload.model_validate({"photo": photo, "stars": 4})
        assert form.photo is photo

    def test_tells_several_successes_apart_by_class(self, load: Load) -> None:
        service = load("budget.service")
        binding = bound(load, Service())["feed_animal"]
        assert binding.successes == {
            service.FeedAnimalOk: 200,
            service.FeedAnimalAccepted: 202,
            service.FeedAnimalNoContent: 204,
        }
        assert service.FeedAnimalAccepted(body="order").status == 202
        assert not binding.body.required


class TestAProtocol:
    def test_has_a_method_for_every_operation_but_planned_ones(self, load: Load) -> None:
        protocol = load("budget.service").Service
        names = {name for name, _ in inspect.getmembers(protocol, inspect.iscoroutinefunction)}
        operations = load("operations").OPERATIONS.values()
        expected = {o.id for o in operations if o.domain == "budget" and not o.planned}
        assert names == expected

    def test_a_stream_gives_events(self, load: Load) -> None:
        returns = get_type_hints(load("budget.service").Service.watch_animals)["return"]
        assert returns == load("runtime").Events[load("budget.models").Animal]

    def test_puts_the_caller_first_and_the_path_next(self, load: Load) -> None:
        signature = inspect.signature(load("budget.service").Service.update_animal)
        assert list(signature.parameters) == [
            "self",
            "caller",
            "book_id",
            "animal_id",
            "if_match",
            "body",
        ]
        assert signature.parameters["if_match"].kind is inspect.Parameter.KEYWORD_ONLY

    def test_anybody_calls_what_asks_for_no_credentials(self, load: Load) -> None:
        service, runtime = load("system.service").Service, load("runtime")
        weather = inspect.signature(service.get_weather).parameters["caller"]
        greeting = inspect.signature(service.get_greeting).parameters["caller"]
        assert weather.annotation is runtime.Visitor
        assert greeting.annotation == runtime.Caller | runtime.Visitor

    def test_is_documented_from_the_specification(self, load: Load) -> None:
        doc = inspect.getdoc(load("budget.service").Service.create_animal)
        assert doc == "Take in an animal.\n\nFinds it a cage.\n\nRaises CageFull."


class TestProblems:
    def test_are_the_catalogue(self, load: Load) -> None:
        problems = load("problems")
        full = problems.CATALOGUE["cage-full"]
        assert full is problems.CageFull
        assert (full.status, full.title, full.commits) == (409, "Cage full", False)
        assert problems.AnimalAsleep.commits
        assert problems.NotFound.action.startswith("Check the id.")

    def test_take_their_own_members_by_name(self, load: Load) -> None:
        full = load("problems").CageFull
        assert full("Full.", room=3, keeper=BOOK).members == {"room": 3, "keeper": BOOK}
        with pytest.raises(TypeError, match="keeper"):
            full("Full.", room=3)

    def test_a_domain_names_those_it_may_raise(self, load: Load) -> None:
        assert "CageFull" in load("budget.problems").__all__
        assert "CageFull" not in load("system.problems").__all__
        assert "NotFound" in load("system.problems").__all__
