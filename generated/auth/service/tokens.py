"""What the domain auth does with tokens, for whoever implements or calls it."""

from typing import Protocol
from uuid import UUID

from generated.auth.models import (
    PersonalToken,
    PersonalTokenCreate,
    PersonalTokenCreated,
    PersonalTokenPage,
    PersonalTokenRotate,
    PersonalTokenRotated,
    PersonalTokenUpdate,
    ScopeList,
)
from generated.runtime import Caller, Encoded, Visitor


class TokensService(Protocol):
    """One method an operation; 7 of them."""

    async def list_tokens(
        self,
        caller: Caller,
        *,
        limit: int,
        cursor: str | None,
    ) -> PersonalTokenPage | Encoded[PersonalTokenPage]:
        """List the caller's personal access tokens.

        The newest first, without their secrets. A token that has run out stays listed for 30 days;
        a revoked one is gone at once.
        """
        ...

    async def create_token(
        self,
        caller: Caller,
        *,
        body: PersonalTokenCreate,
    ) -> PersonalTokenCreated | Encoded[PersonalTokenCreated]:
        """Make a personal access token.

        Makes a token for a program: with the scopes it needs, for the books it needs (all of the
        caller's, present and future, when `book_ids` is left out), and with an end. **The answer is
        the only place where the secret is ever shown.** A token cannot make tokens: this needs a
        session. At most 100 tokens may exist at a time.

        Fails with step-up-required where the account has a second factor that was not used
        within 600 seconds: `verify_second_factor`, and call again.

        Raises SessionRequired, BookNotFound, TooManyTokens.
        """
        ...

    async def get_token(
        self,
        caller: Caller,
        token_id: UUID,
    ) -> PersonalToken | Encoded[PersonalToken]:
        """Get a personal access token.

        What the token may do and when it was last used; never its secret.
        """
        ...

    async def update_token(
        self,
        caller: Caller,
        token_id: UUID,
        *,
        body: PersonalTokenUpdate,
    ) -> PersonalToken | Encoded[PersonalToken]:
        """Change a personal access token.

        Changes the fields that are sent (JSON Merge Patch): the name, what the token may do, and for
        which books. It keeps its secret and its end, and every worker goes by the change within a
        second. A token cannot change tokens: this needs a session.

        Fails with step-up-required where the account has a second factor that was not used
        within 600 seconds: `verify_second_factor`, and call again.

        Raises SessionRequired, BookNotFound.
        """
        ...

    async def revoke_token(
        self,
        caller: Caller,
        token_id: UUID,
    ) -> None:
        """Revoke a personal access token.

        The token stops working within a second, on every server, and is gone from the list. A
        token may revoke itself.
        """
        ...

    async def rotate_token(
        self,
        caller: Caller,
        token_id: UUID,
        *,
        body: PersonalTokenRotate,
    ) -> PersonalTokenRotated | Encoded[PersonalTokenRotated]:
        """Give a personal access token another secret.

        The token gets a new secret and a new end; its id, name and scopes stay. The secret that it
        had works for 24 hours more, or until the old end if that comes sooner, so that programs can
        be told one after the other. Rotated again meanwhile, only the last two secrets work. **The
        answer is the only place where the new secret is ever shown.** This needs a session.

        Fails with step-up-required where the account has a second factor that was not used
        within 600 seconds: `verify_second_factor`, and call again.

        Raises SessionRequired.
        """
        ...

    async def list_scopes(
        self,
        caller: Visitor,
    ) -> ScopeList | Encoded[ScopeList]:
        """List what tokens can be allowed.

        Every scope with what it allows, for whoever lets people choose. The list comes as a whole
        and changes only with the server's version.
        """
        ...
