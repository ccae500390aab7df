"""Methods of the Bot API, by name in lower case (Telegram does not mind the case)."""

from collections.abc import Callable, Mapping

from sandbox.methods import about, deleting, editing, fetching, hooking, pinning, sending, tapping
from sandbox.params import Params
from sandbox.world import World

Method = Callable[[World, Params], object]

METHODS: Mapping[str, Method] = {
    **about.METHODS,
    **deleting.METHODS,
    **editing.METHODS,
    **fetching.METHODS,
    **hooking.METHODS,
    **pinning.METHODS,
    **sending.METHODS,
    **tapping.METHODS,
}
