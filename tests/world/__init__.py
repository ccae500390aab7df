"""A whole world for tests: sandbox, bot, database and clock, and people who tap and type over real HTTP."""

from tests.world.robot import Robot
from tests.world.world import World, open_world

__all__ = ["Robot", "World", "open_world"]
