"""What an operation says beside its inputs and answers: who may call it, and the x- fields."""

from collections.abc import Iterator
from typing import Final

from codegen.breaking.ledger import Spot
from codegen.positions import Json

_ROLES: Final = (None, "viewer", "contributor", "editor", "owner")
_NAMES: Final = {
    "x-emits": ("emission-added", "emission-removed", "tells of {}", "no longer tells of {}"),
    "x-problems": ("problem-added", "problem-removed", "can answer {}", "never answers {}"),
}


def compare_promises(old: Json, new: Json, spot: Spot) -> None:
    _security(old.get("security", []), new.get("security", []), spot.on(old, new, "security"))
    _role(old, new, spot)
    _step_up(old, new, spot)
    _life(old, new, spot)
    _cache(old, new, spot)
    _others(old, new, spot)
    for field, kinds in _NAMES.items():
        _names(field, kinds, old, new, spot)


def _security(old: Json, new: Json, spot: Spot) -> None:
    """Whoever was let in by one of the old alternatives should be by one of the new."""
    before, after = old or [{}], new or [{}]
    if after == before:
        return
    if {} in before and {} not in after:
        spot.note("security-required", f"{spot.label} asks for {_told(after)} now", old, new)
        return
    for choice in before:
        if choice and not any(_opens(choice, other) for other in after):
            _refused(choice, after, spot)
    if {} in after and {} not in before:
        spot.note("security-relaxed", f"{spot.label} can be called without a token", old, new)
        return
    for choice in after:
        if choice and not any(_opens(choice, other) for other in before):
            _accepted(choice, before, spot)


def _opens(token: Json, asked: Json) -> bool:
    """Whether a caller with these schemes and scopes meets the requirement."""
    return all(name in token and set(asked[name]) <= set(token[name]) for name in asked)


def _refused(choice: Json, after: Json, spot: Spot) -> None:
    added = _more_scopes(choice, after)
    if added:
        message = f"{spot.label} asks for the scope {', '.join(added)} too"
        spot.note("scope-added", message, after=added)
    else:
        message = f"{spot.label} is no longer opened by {_told([choice])}"
        spot.note("security-alternative-removed", message, choice)


def _accepted(choice: Json, before: Json, spot: Spot) -> None:
    fewer = _more_scopes(choice, before)
    if fewer:
        message = f"{spot.label} no longer asks for the scope {', '.join(fewer)}"
        spot.note("scope-removed", message, fewer)
    else:
        message = f"{spot.label} is opened by {_told([choice])} too"
        spot.note("security-alternative-added", message, after=choice)


def _more_scopes(choice: Json, others: Json) -> list[str]:
    """The scopes that another alternative with the same schemes has beyond this one."""
    same: Json = next((other for other in others if other.keys() == choice.keys()), {})
    return sorted({s for name in same for s in same[name] if s not in choice[name]})


def _told(choices: Json) -> str:
    told = (
        " and ".join(f"{name} {' '.join(choice[name])}".strip() for name in choice)
        for choice in choices
    )
    return " or ".join(told)


def _role(old: Json, new: Json, spot: Spot) -> None:
    before, after = old.get("x-min-role"), new.get("x-min-role")
    if before == after:
        return
    raised = _ROLES.index(after) > _ROLES.index(before)
    message = f"{spot.label} was open to {before or 'anybody'}, is open to {after or 'anybody'}"
    kind = "role-raised" if raised else "role-lowered"
    spot.on(old, new, "x-min-role").note(kind, message, before, after)


def _step_up(old: Json, new: Json, spot: Spot) -> None:
    """Only accounts with a second factor are asked, and their clients know how to answer."""
    before, after = old.get("x-step-up"), new.get("x-step-up")
    if before == after:
        return
    tighter = after is not None and (before is None or after < before)
    message = f"{spot.label} asked for {_fresh(before)}, asks for {_fresh(after)}"
    kind = "step-up-tightened" if tighter else "step-up-relaxed"
    spot.on(old, new, "x-step-up").note(kind, message, before, after)


def _fresh(seconds: Json) -> str:
    return f"a second factor of {seconds} seconds ago" if seconds else "no second factor"


def _life(old: Json, new: Json, spot: Spot) -> None:
    """Planned, live, deprecated, and when it ends."""
    for kind, message, key in _stages(old, new, spot.label):
        spot.on(old, new, key).note(kind, message)
    before, after = old.get("x-sunset"), new.get("x-sunset")
    if before and new.get("deprecated", False) and before != after:
        message = f"{spot.label} could be gone from {before} on, can be from {after} on"
        earlier = after is not None and str(after) < str(before)
        kind = "sunset-earlier" if earlier else "sunset-later"
        spot.on(old, new, "x-sunset").note(kind, message, before, after)


def _stages(old: Json, new: Json, label: str) -> Iterator[tuple[str, str, str]]:
    planned = [node.get("x-status") == "planned" for node in (old, new)]
    deprecated = [node.get("deprecated", False) for node in (old, new)]
    if planned == [False, True]:
        yield "operation-planned", f"{label} is withdrawn: it answers 501 for now", "x-status"
    if planned == [True, False]:
        yield "operation-live", f"{label} is no longer only planned", "x-status"
    if deprecated == [False, True]:
        until = new.get("x-sunset", "some day")
        yield "operation-deprecated", f"{label} is deprecated, until {until}", "deprecated"
    if deprecated == [True, False]:
        yield "operation-undeprecated", f"{label} is no longer deprecated", "deprecated"


def _cache(old: Json, new: Json, spot: Spot) -> None:
    before, after = old.get("x-cache", "none"), new.get("x-cache", "none")
    if before == after:
        return
    kinds = {(False, True): "cache-added", (True, False): "cache-removed"}
    kind = kinds.get((before != "none", after != "none"), "cache-changed")
    message = f"x-cache of {spot.label} was {before}, is {after}"
    spot.on(old, new, "x-cache").note(kind, message, before, after)


def _others(old: Json, new: Json, spot: Spot) -> None:
    before, after = old.get("x-idempotent", False), new.get("x-idempotent", False)
    if before != after:
        kind = "idempotency-added" if after else "idempotency-removed"
        word = "takes" if after else "ignores"
        message = f"{spot.label} {word} the Idempotency-Key"
        spot.on(old, new, "x-idempotent").note(kind, message)
    for field, kind in (
        ("x-rate-class", "rate-class-changed"),
        ("x-profile", "profile-changed"),
        ("x-secret", "secret-changed"),
    ):
        before, after = old.get(field), new.get(field)
        if before != after:
            message = f"{field} of {spot.label} was {before or 'none'}, is {after or 'none'}"
            spot.on(old, new, field).note(kind, message, before, after)
    _promised_latency(old, new, spot)


def _promised_latency(old: Json, new: Json, spot: Spot) -> None:
    before, after = old.get("x-slo-p95-ms"), new.get("x-slo-p95-ms")
    if before == after:
        return
    slower = after is None or (before is not None and after > before)
    message = f"{spot.label} promised {before or 'no'} ms, promises {after or 'no'} ms"
    kind = "slo-loosened" if slower else "slo-tightened"
    spot.on(old, new, "x-slo-p95-ms").note(kind, message, before, after)


def _names(field: str, kinds: tuple[str, str, str, str], old: Json, new: Json, spot: Spot) -> None:
    """A list whose members come and go."""
    added, removed, comes, goes = kinds
    before, after = old.get(field, []), new.get(field, [])
    at = spot.on(old, new, field)
    for name in after:
        if name not in before:
            at.note(added, f"{spot.label} {comes.format(name)}", after=name)
    for name in before:
        if name not in after:
            at.note(removed, f"{spot.label} {goes.format(name)}", name)
