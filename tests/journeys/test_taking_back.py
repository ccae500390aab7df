"""Taking back one's own choices in the chat: a stay, another doctor's change, "all the same"."""

from __future__ import annotations

from tests.journeys.courses import on_the_course
from tests.world import World


async def test_a_stay_and_another_doctors_change_are_undone(world: World) -> None:
    """By the button and by the word; the plan and the dose are as they were."""
    ana = world.ana
    await on_the_course(world, evenings=1)
    legs = (await world.case_of(ana)).legs
    await ana.says("/plan")
    await ana.taps("Stay on this dose")
    await ana.taps("Not a good week")
    await ana.taps("Undo")
    ana.sees("Undone: your stay on this dose.")
    await ana.says("my rheumatologist put me on 3 mg")
    await ana.taps("Another doctor changed it")
    await ana.says("undo")
    ana.sees("Undone: what you reported no longer counts.")
    case = await world.case_of(ana)
    assert (case.stepping.other_doctor, case.stepping.stayed_until, case.legs) == (None, None, legs)
