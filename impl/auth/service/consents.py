"""Authorization: clients ask, people answer, by whatever front end puts the question."""

from datetime import datetime, timedelta
from urllib.parse import urlsplit

from generated.auth.models import (
    AuthorizationBegun,
    AuthorizationRequest,
    Consent,
    ConsentAcceptance,
    ConsentRedirect,
    ScopeDescription,
)
from generated.auth.problems import (
    NotFound,
    ProofTooOld,
    RedirectRefused,
    ScopeNotAsked,
    Unauthenticated,
)
from generated.runtime import Caller, Invalid, Visitor
from impl.auth import opaque
from impl.auth import rules as auth_rules
from impl.auth.addresses import with_query
from impl.auth.assurance import Proof
from impl.auth.oauth import requests, rules
from impl.auth.repository.clients import KnownClient
from impl.auth.repository.consents import Code, Question
from impl.auth.service.base import CHALLENGE, Resource, session_of
from impl.platform import clock


class Consents(Resource):
    async def begin_authorization(
        self, caller: Visitor, *, body: AuthorizationRequest
    ) -> AuthorizationBegun:
        del caller
        client = await self.client_of(body)
        text, now = opaque.new(opaque.CONSENT_PREFIX), clock.now()
        asked = requests.checked(body, client, self.digests.of_token(text), now)
        await self.oauth.consents.ask(asked.question)
        return AuthorizationBegun(
            challenge=text,
            consent_uri=with_query(self.oauth.consent_url, {"challenge": text}),
            expires_in=int(rules.ANSWERED_WITHIN.total_seconds()),
        )

    async def client_of(self, body: AuthorizationRequest) -> KnownClient:
        """Who asks, if answers may go where it wants them."""
        client_id = requests.identifier(body.client_id)
        client = None if client_id is None else await self.oauth.clients.known(client_id)
        if client is None:
            raise RedirectRefused("There is no such client.")
        if not rules.redirects_to(body.redirect_uri, client.redirect_uris):
            raise RedirectRefused("The redirect URI is none of this client's.")
        return client

    async def asked_under(self, challenge: str) -> Question | None:
        """The question itself, whoever is to answer it."""
        return await self.oauth.consents.find(self.digests.candidates(challenge), clock.now())

    async def get_consent(self, caller: Caller, challenge: str) -> Consent:
        question, proof, now = await self._asked(caller, challenge)
        wanted, client_id = question.scopes, question.client_id
        before = await self.oauth.grants.covers(caller.user_id, client_id, wanted, now)
        return Consent(
            client_id=client_id,
            client_name=question.client_name,
            redirect_host=urlsplit(question.redirect_uri).hostname or "",
            scopes=[
                ScopeDescription.model_validate(
                    {"name": each, "description": auth_rules.ALLOWS[each]}
                )
                for each in wanted
            ],
            granted_before=before,
            proof_required=not _fresh(question, proof, now),
            expires_at=question.expires_at,
        )

    async def accept_consent(
        self, caller: Caller, challenge: str, *, body: ConsentAcceptance
    ) -> ConsentRedirect:
        question, proof, now = await self._asked(caller, challenge)
        given = question.scopes if body.scopes is None else body.scopes
        for scope in given:
            if scope not in question.scopes:
                why = f"The client did not ask for {scope}."
                raise ScopeNotAsked(why, errors=(Invalid("scope", why, pointer="/scopes"),))
        if not _fresh(question, proof, now):
            raise ProofTooOld("The client asks for a new proof of who is there.")
        await self._answered(question)
        text = opaque.new(opaque.CODE_PREFIX)
        code = Code(
            digest=self.digests.of_token(text),
            user_id=caller.user_id,
            client_id=question.client_id,
            redirect_uri=question.redirect_uri,
            scopes=rules.in_order(given, rules.SCOPES),
            nonce=question.nonce,
            code_challenge=question.code_challenge,
            amr=proof.methods,
            authenticated_at=proof.at,
            expires_at=now + rules.CODE_WORKS,
        )
        await self.oauth.consents.let_out(code)
        told = {"scopes": list(code.scopes), "address": caller.address}
        who = caller.user_id
        await self._note_client("client_let_in", who, question.client_id, by=who, **told)
        return self._back(question, {"code": text})

    async def reject_consent(self, caller: Caller, challenge: str) -> ConsentRedirect:
        question, _, _ = await self._asked(caller, challenge)
        await self._answered(question)
        who, told = caller.user_id, {"address": caller.address}
        await self._note_client("client_turned_away", who, question.client_id, by=who, **told)
        return self._back(question, {"error": "access_denied"})

    async def _asked(self, caller: Caller, challenge: str) -> tuple[Question, Proof, datetime]:
        """The question, and how well it is known who answers."""
        session_id, now = session_of(caller), clock.now()
        question = await self.asked_under(challenge)
        if question is None:
            raise _no_question()
        proof = await self.sessions.proof(caller.user_id, session_id)
        if proof is None:
            raise Unauthenticated("The session has ended.", headers=CHALLENGE)
        return question, proof, now

    async def _answered(self, question: Question) -> None:
        if not await self.oauth.consents.spend(question):
            raise _no_question()

    def _back(self, question: Question, said: dict[str, str]) -> ConsentRedirect:
        to = requests.answer_to(question.redirect_uri, self.oauth.issuer, question.state, said)
        return ConsentRedirect(redirect_to=to)


def _fresh(question: Question, proof: Proof, now: datetime) -> bool:
    """Whether it was proved as lately as the client asks who is there."""
    if question.proof_since is not None and proof.at < question.proof_since:
        return False
    return question.max_age is None or now - proof.at <= timedelta(seconds=question.max_age)


def _no_question() -> NotFound:
    return NotFound("Nothing is asked under this challenge, or not any more.")
