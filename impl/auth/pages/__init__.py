"""The authorization server's pages for people: HTML without scripts."""

from fastapi import APIRouter

from impl.auth.oauth.metadata import AUTHORIZE, DEVICE, LOGOUT
from impl.auth.pages.consent import CONSENT, ConsentPages
from impl.auth.pages.device import DevicePages
from impl.auth.pages.elsewhere import BEGIN, ElsewherePages
from impl.auth.pages.logout import LogoutPages
from impl.auth.pages.visits import Visits
from impl.auth.providers.client import BACK
from impl.auth.service import AuthService


def bind(service: AuthService, visits: Visits) -> APIRouter:
    """The addresses that browsers are led to; none of them is an operation of the specification."""
    router = APIRouter(include_in_schema=False)
    consent = ConsentPages(service, visits)
    router.add_route(AUTHORIZE, consent.authorize, methods=["GET"])
    router.add_route(CONSENT, consent.show, methods=["GET"])
    router.add_route(CONSENT, consent.answer, methods=["POST"])
    elsewhere = ElsewherePages(service, visits)
    router.add_route(BEGIN, elsewhere.begin, methods=["GET"])
    router.add_route(BACK, elsewhere.back, methods=["GET"])
    logout = LogoutPages(service, visits)
    router.add_route(LOGOUT, logout.show, methods=["GET"])
    router.add_route(LOGOUT, logout.answer, methods=["POST"])
    device = DevicePages(service, visits)
    router.add_route(DEVICE, device.show, methods=["GET"])
    router.add_route(DEVICE, device.answer, methods=["POST"])
    return router
