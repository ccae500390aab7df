"""Hooking: the webhook set, taken away, and looked at."""

import re

from sandbox.errors import bad_request
from sandbox.params import Params
from sandbox.webhooks import Webhook
from sandbox.world import World

_SECRET = re.compile(r"[A-Za-z0-9_-]{0,256}")
_TAKEN = re.compile(r"https://.+|http://(127\.0\.0\.1|localhost)(:\d+)?/.*")


def set_webhook(world: World, params: Params) -> object:
    """Bring updates to a url from now on (Telegram wants https; on loopback http will do)."""
    url, secret = params.text("url"), params.text("secret_token")
    if not url:
        return delete_webhook(world, params)
    if not _TAKEN.fullmatch(url):
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    if not _SECRET.fullmatch(secret):
        raise bad_request("secret token contains unallowed characters")
    if params.flag("drop_pending_updates"):
        world.updates.drop()
    read_allowed(world, params)
    world.webhook = Webhook(url, secret, params.integer("max_connections", 40))
    world.updates.wake()
    return True


def delete_webhook(world: World, params: Params) -> object:
    """Let the bot ask for updates again."""
    if params.flag("drop_pending_updates"):
        world.updates.drop()
    world.webhook = Webhook()
    return True


def get_webhook_info(world: World, params: Params) -> object:
    """Answer what the webhook is, what waits for it and what went wrong."""
    del params
    return world.webhook.json(len(world.updates.pending()), world.updates.allowed)


def read_allowed(world: World, params: Params) -> None:
    """Remember `allowed_updates`, if they were given."""
    kinds = params.structure("allowed_updates")
    if isinstance(kinds, list):
        world.updates.allow(str(kind) for kind in kinds)


METHODS = {
    "setwebhook": set_webhook,
    "deletewebhook": delete_webhook,
    "getwebhookinfo": get_webhook_info,
}
