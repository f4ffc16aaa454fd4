"""What the domain auth does with admin, for whoever implements or calls it."""

from typing import Protocol
from uuid import UUID

from generated.auth.models import (
    AccountLock,
    AccountStatus,
    AdminUser,
    AdminUserPage,
    AdminUserUpdate,
)
from generated.runtime import Caller, Encoded, IfMatch


class AdminService(Protocol):
    """One method an operation; 6 of them."""

    async def list_users(
        self,
        caller: Caller,
        *,
        q: str | None,
        status: AccountStatus | None,
        admin: bool | None,
        limit: int,
        cursor: str | None,
    ) -> AdminUserPage | Encoded[AdminUserPage]:
        """List accounts.

        The newest first, those that were deleted too until they are erased. What admins see is who
        there is and how the accounts stand; nothing of anybody's books.
        """
        ...

    async def get_user(
        self,
        caller: Caller,
        user_id: UUID,
    ) -> AdminUser | Encoded[AdminUser]:
        """Get an account.

        One account, as it stands.
        """
        ...

    async def update_user(
        self,
        caller: Caller,
        user_id: UUID,
        *,
        if_match: IfMatch | None,
        body: AdminUserUpdate,
    ) -> AdminUser | Encoded[AdminUser]:
        """Change an account.

        Gives the person another name, or makes an admin of somebody or of an admin somebody like
        everybody else. Who is an admin is so from the next login or refresh on; who is not one any
        more stops being it within a second, on every server. Nobody changes whether they are an
        admin themselves, so there is always one.

        Fails with step-up-required where the account has a second factor that was not used
        within 600 seconds: `verify_second_factor`, and call again.

        Raises OwnAccount.
        """
        ...

    async def lock_user(
        self,
        caller: Caller,
        user_id: UUID,
        *,
        body: AccountLock,
    ) -> AdminUser | Encoded[AdminUser]:
        """Lock an account.

        Nobody gets in any more: sessions end, and personal access tokens are refused until the
        account is unlocked, within a second, on every server. Whoever logs in with the right
        password is told `account-locked`; a wrong one is answered as ever. What belongs to the
        account stays, and so do shared books. Admins cannot lock themselves.

        Fails with step-up-required where the account has a second factor that was not used
        within 600 seconds: `verify_second_factor`, and call again.

        Raises OwnAccount.
        """
        ...

    async def unlock_user(
        self,
        caller: Caller,
        user_id: UUID,
    ) -> AdminUser | Encoded[AdminUser]:
        """Unlock an account.

        The person can log in again, and personal access tokens work that have not run out.
        Sessions that the lock has ended stay ended.

        Fails with step-up-required where the account has a second factor that was not used
        within 600 seconds: `verify_second_factor`, and call again.
        """
        ...

    async def revoke_user_sessions(
        self,
        caller: Caller,
        user_id: UUID,
    ) -> None:
        """End all sessions of an account.

        Logs the person out of every device, within a second, on every server. They can log in
        again; personal access tokens stay.

        Fails with step-up-required where the account has a second factor that was not used
        within 600 seconds: `verify_second_factor`, and call again.
        """
        ...
