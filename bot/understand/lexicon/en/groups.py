"""English words that phrases use as one: `<thing>` is any word for the medicine or its form."""

from bot.understand.lexicon.shape import words

GROUPS = {
    "thing": words(
        "cap caps capsule capsules dose doses ldn med medecine medication medicine meds naltrexone pill",
        "pills tab tablet tablets tabs",
    ),
    "it": words("it mine that them those"),
    "when": words(
        "again already earlier early fine just last late now ok okay thanks then this today tonight too",
        "yesterday",
    ),
    "child": words(
        "baby boy child children childs daughter girl grandchild granddaughter grandkid grandson infant kid",
        "bairn kiddo nipper tot bub eldest youngest grandbaby lad lass stepson stepdaughter kids nephew",
        "niece son teenager toddler",
    ),
    "adult": words(
        "missus bloke roomie wifey boyfriend brother dad father flatmate friend girlfriend gran grandad",
        "grandma housemate hubby husband mom mother mum nan neighbor neighbour partner roommate sister wife",
    ),
    "verb": words("popped swallowed take taken taking took"),
    "unit": words("mcg mg mgs milligram milligrams ml mls"),
    "my": words(
        "my the tonights todays yesterdays a all usual evening night nights morning usual ldn first new",
        "little last full whole 1 daily normal",
    ),
    "pharmacy": words(
        "pharmacy pharmacist chemist chemists boots lloyds walgreens cvs superdrug walmart shop dispensary",
    ),
    "doctor": words(
        "dr doctor doc docs gp consultant nurse specialist rheumatologist rheumy neurologist neuro",
        "prescriber surgeon pharmacist hospital oncologist anaesthetist anesthesiologist midwife obgyn",
        "paramedic",
    ),
    "halt": words("stop skip pause hold cease quit halt"),
    "weekday": words(
        "mon tue tues wed weds thu thur thurs fri monday tuesday wednesday thursday friday saturday sunday"
    ),
    "face": words("tongue tounge lip lips face throat eyelids mouth eye eyes cheeks"),
    "swell": words("swollen swelling swelled swell swells swole ballooned puffy puffed"),
    "bad": words(
        "horrible bad vivid weird strange crazy intense awful terrible scary nasty odd mad wild disturbing",
        "lucid severe",
    ),
}
