"""Links that authors wrote can be followed: sequences come to every operation that creates."""

import schemathesis
from schemathesis.config import SchemathesisConfig as Config
from schemathesis.core.result import Ok
from schemathesis.specs.openapi.stateful import classify_root_transitions, collect_transitions

from tests.contract import bundle
from tests.contract.fuzz import LABELS

CREATED = {"201", "202"}


class TestLinks:
    def test_can_be_come_to_from_where_sequences_begin(self) -> None:
        """A sequence begins with what needs no id of another kind; the rest is led to."""
        schema = schemathesis.openapi.from_dict(bundle.bundle(), config=Config())
        operations = [each.ok() for each in schema.get_all_operations() if isinstance(each, Ok)]
        transitions = collect_transitions(operations)
        roots = classify_root_transitions(operations, transitions, schema.analysis.dependency_graph)
        reached, waiting = set(roots.reliable), [*roots.reliable]
        while waiting:
            outgoing = transitions.operations[waiting.pop()].outgoing
            new = {link.target.label for link in outgoing} - reached
            reached |= new
            waiting += new
        creating = {
            link.source.label
            for found in transitions.operations.values()
            for link in found.outgoing
            if link.status_code in CREATED
        }
        assert "POST /api/v1/budget/books/{book_id}/transfers" in creating
        assert sorted(LABELS[label] for label in creating - reached) == []
