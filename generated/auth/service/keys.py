"""What the domain auth does with keys, for whoever implements or calls it."""

from typing import Protocol

from generated.auth.models import JsonWebKeySet, KeyRotation, SigningKeyList
from generated.runtime import Caller, Encoded, Visitor


class KeysService(Protocol):
    """One method an operation; 3 of them."""

    async def list_signing_keys(
        self,
        caller: Caller,
    ) -> SigningKeyList | Encoded[SigningKeyList]:
        """List signing keys.

        The key that comes next, the one that signs, and those that only verify any more. Each is
        published a day before it signs, and verifies for a day after.
        """
        ...

    async def rotate_signing_keys(
        self,
        caller: Caller,
        *,
        body: KeyRotation,
    ) -> SigningKeyList | Encoded[SigningKeyList]:
        """Let another key sign.

        Keys rotate by themselves every 90 days. This asks for it before: the next key takes over as
        soon as it has been published for a day (`takes_over_at`), and nobody notices.

        In an emergency, when a private key got out, all keys are replaced at once. Within five
        seconds, on every server, no access token from before is taken, the caller's own included;
        sessions go on with their refresh tokens.

        Fails with step-up-required where the account has a second factor that was not used
        within 600 seconds: `verify_second_factor`, and call again.
        """
        ...

    async def get_jwks(
        self,
        caller: Visitor,
    ) -> JsonWebKeySet | Encoded[JsonWebKeySet]:
        """Get the public signing keys.

        The keys that access tokens are signed with (RFC 7517), for whoever verifies them: the key
        that comes next, the one in use, and those whose tokens may still be alive. A `kid` that is
        not here is reason to fetch this document once more; a key stands here for a day before it
        signs, so a copy that is some minutes old is as good.
        """
        ...
