"""Security events: what the service writes is what people can be told."""

from generated.auth.models import EmailChange, PasswordChange
from impl.auth.assembly import Auth
from impl.notifications.happenings import MODELS, happened
from impl.platform.settings import Settings
from tests.auth.test_emails import an_email, confirm
from tests.factories.auth import PASSWORD, a_caller, a_token
from tests.factories.mails import link_to


class TestEvents:
    async def test_of_an_account_fit_their_kinds(self, auth: Auth, settings: Settings) -> None:
        caller, email = await a_caller(auth), an_email()
        await a_token(auth, caller)
        await auth.service.change_email(caller, body=EmailChange(email=email, password=PASSWORD))
        await confirm(auth, await link_to(settings, email))
        body = PasswordChange(current_password=PASSWORD, new_password=f"{PASSWORD}, changed")
        await auth.service.change_password(caller, body=body)
        events = await auth.service.events.page(caller.user_id, None, 10)
        titles = {
            each.type: told.title
            for each in events
            if each.type in MODELS
            for told in happened(each.id, each.type, each.at, each.data)
        }
        assert titles == {
            "security.password_changed": "The password of your account was changed",
            "security.email_changed": f"Your account has the address {email} now",
            "security.token_created": "The access token Monthly report was made",
        }
