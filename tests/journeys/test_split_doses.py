"""Two doses a day, as a patient meets them: from the prescription to the evening's record."""

from __future__ import annotations

from tests.journeys.courses import hour_of
from tests.world import World
from tests.world.enrolling import prescribed
from tests.world.robot import plain

SPLIT = "1.5 twice daily x42, then 4.5"


async def test_two_doses_a_day_from_the_preview_to_the_record(world: World) -> None:
    """The preview says how often; both times are asked for; each dose is answered by itself."""
    ana = world.ana
    await ana.starts(await world.invitation(prescribed(SPLIT)))
    for tapped in ("Start", "Yes, both", "I agree"):
        await ana.taps(tapped)
    await ana.says("Leeds, England")
    for tapped in ("Yes", "No", "None", "None", "No"):
        await ana.taps(tapped)
    assert "Step 1: 1.5 mg = 1 capsule of 1.5 mg, morning and evening, at least 42 days." in plain(
        ana.last.text
    )
    await ana.taps("This is what my prescriber gave me")
    await ana.taps("1.5 mg")
    assert plain(ana.last.text) == "Your plan has doses in the morning. When will you take those?"
    await ana.taps("09:00")
    assert plain(ana.last.text) == "And the evening dose: when will you take it?"
    await ana.says("14:00")
    assert plain(ana.last.text).startswith("That is less than 6 hours from your morning dose.")
    await ana.says("21:00")
    for tapped in ("Fine", "Hide the medicine's name", "5", "Yes, since ...", "Yesterday"):
        await ana.taps(tapped)
    await ana.taps("1.5 mg")
    await ana.taps("I don't know")
    await world.until(hour_of(world, 21))
    await ana.taps("Taken")
    await world.until(hour_of(world, 9, days=1))
    assert plain(ana.last.text).splitlines() == [
        "Morning check, Wednesday 5 May",
        "This morning's dose: 1 capsule of 1.5 mg = 1.5 mg. Already taken? Do not take another.",
    ]
    await ana.taps("Taken")
    assert plain(ana.last.text).startswith("Wednesday 5 May: morning: dose taken 09:00.")
    await ana.says("/today")
    assert "Next: the evening dose and your pain, tonight at 21:00.\nThen: the morning dose, Thu" in plain(
        ana.last.text
    )
    assert "Morning dose: 1.5 mg = 1 capsule of 1.5 mg. Taken at 09:00." in plain(ana.last.text)
    await world.until(hour_of(world, 21))
    await world.passes(seconds=5)
    assert "Tonight's dose: 1 capsule of 1.5 mg = 1.5 mg." in plain(ana.last.text)
    await ana.taps("5")
    await ana.says("took it")
    sees = "Wednesday 5 May: pain 5, morning: dose taken 09:00, evening: dose taken 21:00."
    assert plain(ana.last.text).startswith(sees)
    await ana.says("/plan")
    assert "1.5 mg = 1 capsule of 1.5 mg, morning and evening" in plain(ana.last.text)
