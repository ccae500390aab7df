"""A location pin to its time zone, looked up in a helper process: the map takes 40 MB once it is asked."""

import asyncio
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import tzfpy


async def find_zone(latitude: float, longitude: float) -> str | None:
    """Return the IANA zone at a place in degrees, or None; the helper process ends with the answer."""
    # spawn: a forked child would hold the database lock and the writer's connection
    pool = ProcessPoolExecutor(max_workers=1, mp_context=get_context("spawn"))
    try:
        return await asyncio.get_running_loop().run_in_executor(pool, zone_at, latitude, longitude)
    finally:
        pool.shutdown(wait=False)


def zone_at(latitude: float, longitude: float) -> str | None:
    """Return the IANA zone at a place in degrees; None off the globe and at sea, where no zone has a name."""
    zone = tzfpy.get_tz(longitude, latitude)
    return zone if zone and not zone.startswith("Etc/") else None
