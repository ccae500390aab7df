"""English words that phrases use as one: `<thing>` is any word for the medicine or its form."""

from bot.understand.lexicon.en.forms import words

GROUPS = {
    "thing": words(
        "drops 💊 cap caps capsule capsules dose doses ldn med medecine medication medicine meds",
        "naltrexone pill pills tab tablet tablets tabs",
    ),
    "it": words("it mine that them those"),
    "when": words(
        "again already earlier early fine just last late now ok okay thanks then this today tonight too",
        "yesterday",
    ),
    "child": words(
        "baby boy child children childs daughter girl grandchild granddaughter grandkid grandson infant",
        "kid bairn kiddo lo ds dd twins infant newborn grandaughter grandsons granddaughters tots littlun",
        "nipper nipper tot bub eldest youngest grandbaby lad lass stepson stepdaughter kids nephew niece",
        "son teenager toddler",
    ),
    "adult": words(
        "missus bloke roomie wifey boyfriend brother dad father flatmate friend girlfriend gran grandad",
        "grandma housemate hubby husband mom mother mum nan neighbor neighbour partner roommate sister",
        "wife",
    ),
    "verb": words("popped swallowed take taken taking took"),
    "unit": words("mcg mg mgs milligram milligrams ml mls"),
    "my": words(
        "my the tonights todays yesterdays a all usual evening night nights morning usual ldn first new",
        "me mi little last full whole 1 daily normal",
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
        "lucid severe bonkers freaky creepy trippy wacky gory violent upsetting horrid mental insane",
        "bizarre surreal technicolour technicolor graphic frightening terrifying disturbed funny peculiar",
        "unsettling crackers unhinged wack wacked deranged manic haunting twisted realistic lifelike",
        "detailed horrendous horrific ridiculous outrageous barmy nutty psychedelic",
    ),
    "breath": words("breath breathe~ breaths air oxygen breathin"),
    "struggle": words(
        "cant couldnt cannot unable struggle~ fight~ battle~ strain~ difficulty difficult trouble problem",
        "problems hard harder hardly barely laboured labored labouring impossible",
    ),
    "take": words("take~ had have having swallow~ pop~ down~ neck~ drank gulp~ scoff~ eat~ drunk"),
    "took": words("took taken had have swallowed popped downed necked drank gulped scoffed ate eaten"),
    "airway": words("throat throats windpipe airway airways gullet"),
    "swelling_part": words("tongue tongues lip lips face eyelid eyelids cheek cheeks mouth gob jaw neck"),
    "hurt": words(
        "hurt~ pain pains painful ache~ aching achey sore tight tightness tightening tighten~ heavy",
        "heaviness crush~ press~ pressure squeeze~ stab~ sharp burn~ cramp~ grip~ clamp~ twinge twinges",
        "discomfort stabbed constrict~ constricted niggle niggles",
    ),
    "heart": words("heart hearts heartbeat heartbeats ticker pulse"),
    "race": words(
        "race~ pound~ flutter~ thump~ hammer~ bang~ gallop~ thud~ flip~ jump~ skip~ leap~ pump~ boom~",
        "drum~ irregular irregularly erratic erratically fast faster mad mental crazy nuts bonkers",
        "haywire rapid rapidly wild wildly fluttery somersault somersaults clappers hundred marathon",
        "sprint~ uneven",
    ),
    "waste": words("urine wee pee piss wees"),
    "stool": words("stools stool poo poos poop poops motions motion bowel bowels shit crap number2"),
    "dark": words(
        "dark darker darkest brown browny brownish orange orangey black cola coke tea coca amber rusty",
        "rust treacle stout guinness whisky",
    ),
    "pale": words(
        "pale paler white whitish grey gray clay putty cream creamy beige chalky chalk light lighter",
    ),
    "yellow": words("yellow yellowish yellowing yellowy yellowed yellower jaundice jaundiced"),
    "many": words("2 3 4 5 6 double twice two three four several"),
    "bone": words(
        "leg arm wrist hip ankle ribs rib bone collarbone collar shoulder foot hand nose finger toe back",
        "neck pelvis knee elbow thumb jaw shin femur kneecap",
    ),
    "vehicle": words("car van bike motorbike moped scooter lorry truck taxi cab bus minibus quad cycle"),
    "unreal": words(
        "spiders rats snakes demons ghosts angels figures bugs insects beetles ants cockroaches devils",
        "shadows faces creatures people men man woman children girl boy stuff things dead dog cat animals",
    ),
    "hear": words("hear~ heard hears hearin"),
    "see": words("see~ seein"),
    "have": words("have had got has"),
    "belly": words("stomach tummy belly abdomen abdominal gut guts tum tumtum bowel stomache insides"),
    "poor": words(
        "bad badly poor poorly terrible terribly awful awfully rubbish crap crappy shit shite dreadful",
        "shocking broken disturbed wrecked ruined patchy rotten horrible horribly hopeless useless light",
        "restless fitful nonexistent interrupted hell pants lousy atrocious fractured shot diabolical grim",
        "pathetic appalling",
    ),
    "nonstop": words("all nonstop constantly again loads lots continually every"),
    "loo": words("loo toilet bog lav lavatory bathroom throne khazi dunny john"),
}
