"""The four health questions in words."""

from __future__ import annotations

from typing import assert_never

from bot.render.markup import Html, lines, paragraphs
from bot.render.reader import Reader
from domain.screening import SafetyQuestion


def health_question(question: SafetyQuestion, reader: Reader) -> Html:
    """Return one of the four health questions."""
    match question:
        case SafetyQuestion.OPIOID:
            return paragraphs(
                reader.say("Four health questions. “Not sure” is a good answer."),
                reader.say(
                    "1 of 4: in the last 4 weeks, even once, did you take codeine, co-codamol, "
                    "dihydrocodeine, tramadol, tapentadol, morphine, oxycodone, hydrocodone, fentanyl, "
                    "methadone, buprenorphine, heroin or kratom? Bought, given or prescribed, tablets or "
                    "patches."
                ),
            )
        case SafetyQuestion.CONDITIONS:
            return lines(
                reader.say("2 of 4: is any of these true?"),
                reader.say(
                    "Allergy to naltrexone or naloxone. Liver disease. Severe kidney disease. A transplant. "
                    "Pregnant, trying, or breastfeeding. Feeling ill since you stopped an opioid. "
                    "Another naltrexone medicine (such as Mysimba or Contrave)."
                ),
            )
        case SafetyQuestion.OTHER_MEDICINES:
            return lines(
                reader.say("3 of 4: is any of these true?"),
                reader.say(
                    "An operation or dentist planned. Loperamide or other diarrhoea medicine. Cough "
                    "medicine. Thyroid tablets. A lot of alcohol. MS with stiff muscles."
                ),
            )
        case SafetyQuestion.MIND:
            return reader.say(
                "4 of 4: do you now have thoughts of ending your life or hurting yourself, or do you see "
                "or hear things that others do not?"
            )
        case _:
            assert_never(question)
