"""Refresh tokens and personal access tokens as text."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from impl.auth import opaque
from impl.auth.digests import Digests

SPECIFIED = "ctm_pat_0HbT4mWq9ZsLxV2nRk7YcJ5uGdPa8E2Ezjdk"
"""The example of openapi/auth/tokens.yaml."""


class TestPersonalToken:
    def test_has_thirty_random_characters_and_a_checksum(self) -> None:
        tokens = {opaque.new_personal_token() for _ in range(100)}
        assert len(tokens) == 100
        assert all(re.fullmatch(r"ctm_pat_[0-9A-Za-z]{36}", token) for token in tokens)
        assert all(opaque.is_personal_token(token) for token in tokens)

    def test_the_example_of_the_specification_has_a_right_checksum(self) -> None:
        assert opaque.is_personal_token(SPECIFIED)

    @given(st.integers(min_value=8, max_value=43), st.sampled_from("0Az9"))
    def test_one_wrong_character_is_noticed_without_a_look_up(self, at: int, other: str) -> None:
        changed = SPECIFIED[:at] + other + SPECIFIED[at + 1 :]
        assert opaque.is_personal_token(changed) == (changed == SPECIFIED)

    @pytest.mark.parametrize(
        "text",
        ["", "ctm_pat_", SPECIFIED[:-1], SPECIFIED + "0", SPECIFIED + "\n", " " + SPECIFIED,
         SPECIFIED.replace("ctm", "CTM"), SPECIFIED[:-1] + "\uff4b"],
    )  # fmt: skip
    def test_other_forms_are_no_tokens(self, text: str) -> None:
        assert not opaque.is_personal_token(text)

    def test_the_hint_shows_four_characters_of_the_secret(self) -> None:
        assert opaque.hint(SPECIFIED) == "ctm_pat_…zjdk"


class TestRefreshToken:
    def test_carries_256_bits(self) -> None:
        tokens = {opaque.new_refresh_token() for _ in range(100)}
        assert len(tokens) == 100
        assert all(opaque.is_refresh_token(token) for token in tokens)
        assert {len(token) for token in tokens} == {len("ctm_ref_") + 43}

    def test_other_text_is_none(self) -> None:
        assert not opaque.is_refresh_token("ctm_ref_" + "a" * 42)
        assert not opaque.is_refresh_token(SPECIFIED)


class TestDigests:
    def test_know_a_token_under_an_older_secret(self) -> None:
        before, after = Digests([b"old"]), Digests([b"new", b"old"])
        assert before.of_token(SPECIFIED) in after.candidates(SPECIFIED)
        assert before.of_token(SPECIFIED) != after.of_token(SPECIFIED)

    def test_forget_a_secret_that_was_dropped(self) -> None:
        before, after = Digests([b"old"]), Digests([b"new"])
        assert before.of_token(SPECIFIED) not in after.candidates(SPECIFIED)

    def test_cannot_be_made_without_the_secret(self) -> None:
        assert Digests([b"one"]).of_token(SPECIFIED) != Digests([b"two"]).of_token(SPECIFIED)

    def test_name_a_subject_by_all_of_its_parts(self) -> None:
        digests = Digests([b"one"])
        assert digests.of_subject("a", "bc") != digests.of_subject("ab", "c")
