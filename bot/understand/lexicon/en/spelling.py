"""English spelling: short forms, and slips of the thumb."""

from bot.understand.lexicon.en.forms import words
from bot.understand.lexicon.shape import pairs

# "do not" and "don t" are read as "dont": one spelling for each negation.
_NOT = {
    "do": "dont",
    "does": "doesnt",
    "did": "didnt",
    "have": "havent",
    "has": "hasnt",
    "had": "hadnt",
    "is": "isnt",
    "are": "arent",
    "was": "wasnt",
    "were": "werent",
    "can": "cant",
    "could": "couldnt",
    "will": "wont",
    "would": "wouldnt",
    "should": "shouldnt",
}
MERGED = {
    **{(verb, "not"): short for verb, short in _NOT.items()},
    **{(short[:-1], "t"): short for short in _NOT.values()},
    ("head", "ache"): "headache",
    ("head", "aches"): "headaches",
    ("any", "more"): "anymore",
    ("to", "night"): "tonight",
    ("pain", "killer"): "painkiller",
    ("pain", "killers"): "painkillers",
    ("some", "one"): "someone",
    ("no", "one"): "nobody",
    ("any", "one"): "anyone",
    ("half", "past"): "half",
    ("for", "yesterday"): "yesterday",
    ("for", "last"): "last",
    ("2", "take"): "take",
    ("2", "tell"): "tell",
    ("2", "say"): "say",
    ("2", "sleep"): "sleep",
    ("for", "today"): "today",
    ("for", "tonight"): "tonight",
}

# Short words are too near to one another for a guess by distance; these slips were thought of one by one.
SLIPS = pairs(
    """
    2day today, vivd vivid, arvo afternoon, morn morning, mornin morning, yr year, yrs years,
    2morrow tomorrow, 2moro tomorrow, tonit tonight, slepe sleep, slepp sleep, nightmers
    nightmares, nitemares nightmares, diahrrea diarrhoea, wanto want, wan want, codomol codamol,
    dentits dentist, dentis dentist, denist dentist, bout about, abt about, arount around, carnt
    cant, toungue tongue, tounges tongue, tongu tongue, brethe breathe, lvl level, constipashun
    constipation, diarrhoe diarrhoea, diarrea diarrhoea, diorrhea diarrhoea, dioreah diarrhoea,
    diarreah diarrhoea, diahrea diarrhoea, diarhea diarrhoea, dihorrea diarrhoea, nauseus
    nauseous, nausous nauseous, pian pain, apin pain, pani pain, paim pain, painn pain, paain
    pain, oain pain, pqin pain, psin pain, paon pain, pein pain, toook took, tok took, tooked
    took, tokk took, tookk took, toko took, tuk took, takn taken, tken taken, takne taken, takin
    taking, tookit took, cannot cant, cany cant, cnat cant, caint cant, couldn couldnt, didn
    didnt, didint didnt, dident didnt, dint didnt, havnt havent, haven havent, doesn doesnt, don
    dont, wasn wasnt, isn isnt, ain isnt, aint isnt, tonite tonight, tonigt tonight, tonght
    tonight, 2nite tonight, nite night, nites nights, nihgt night, todya today, tday today, yday
    yesterday, yest yesterday, yester yesterday, cos because, coz because, cuz because, bcos
    because, becos because, bc because, n and, nd and, adn and, ad and, u you, ur your, forgt
    forgot, fogot forgot, forogt forgot, missd missed, misssed missed, skiped skipped, skipt
    skipped, skpped skipped, ldm ldn, lnd ldn, dnl ldn, hlep help, halp help, hepl help, undoo
    undo, unod undo, ndo undo, noo no, ys yes, yse yes, yess yes, yea yeah, yh yeah, naw no,
    tounge tongue, toung tongue, tung tongue, tonge tongue, swolen swollen, swollan swollen, swoln
    swollen, breth breath, brethe breathe, breeth breathe, breate breathe, braeth breathe, brath
    breath, dieing dying, dya day, slep slept, sleept slept, slpt slept, dizy dizzy, dizzie dizzy,
    tird tired, tierd tired, tirred tired, hedache headache, headake headache, hed head, wana
    wanna, wnat want, wnt want, cheast chest, chset chest, hart heart, dreems dreams, ov of, wi
    with, w with, wiv with, abit bit, alot lot, arnt arent, wernt werent, dnt dont, dunt dont,
    cudnt couldnt, couldent couldnt, cldnt couldnt, nuthing nothing, nothin nothing, og of, hurst
    hurts, nitemare nightmare, diareah diarrhoea, diarhoea diarrhoea, diarea diarrhoea, diahorrea
    diarrhoea, diarhorea diarrhoea, ytook took, ttook took, tookl took, vommiting vomiting,
    vomitting vomiting, vomitted vomited, puk puke, ppl people, peeps people, cannae cant, canny
    cant, cannot cant, dinnae dont, didnae didnt, wasnae wasnt, isnae isnt, havenae havent, hasnae
    hasnt, couldnae couldnt, wouldnae wouldnt, doesnae doesnt, willnae wont, heid head, heids
    heads, ma my, gaun going, goin going, aff off, oot out, doon down, aboot about, nrs pain, vas
    pain, syncope fainted, syncopal fainted, dyspnoea breathless, dyspnea breathless, sobbing
    sobbing, skipd skipped, skpd skipped, tkn taken, tken taken, tk took, frgt forgot, frgot
    forgot, forgpt forgot, forhot forgot, ystrday yesterday, ystday yesterday, naseua nausea,
    nasuea nausea, nausia nausea, nausua nausea, chesy chest, chets chest, chst chest, chext
    chest, swetting sweating, pts patients, pt patient, wbu what, migrane migraine, migrain
    migraine, headace headache, anxity anxiety, slpt slept, tmr tomorrow, headach headache, hedach
    headache, pai pain, wa was, hd had, bt but, rember remember, remeber remember, rembr remember,
    teh the, hte the, tge the, thw the, jsut just, juts just, wiht with, taht that, fo of, si is,
    iz is, iss is, ti it, nto not, nt not, hvae have, hav have, ahve have, haev have, form from,
    frm from, wsa was, waz was, woz was, cna can, yestarday yesterday, yesteday yesterday,
    yesturday yesterday, tomoz tomorrow, tmrw tomorrow, tmw tomorrow, tn tonight, 2nt tonight, hav
    have, bcz because, cus because, bin been, bn been, tabs tablets, tab tablet, sumthing
    something, sumone someone, nuffin nothing, nowt nothing, summat something, owt anything, aint
    isnt, wot what, wat what, dat that, dis this, da the, im im, mi my, meh me, thru through, rly
    really, rlly really, realy really, ppl people, peeps people, peple people, v very, vv very,
    vry very, soo so, sooo so
    """
)

# Right words that the telephone puts for ours; read so beside these words: "#" is any number, ">it" an "it"
# that follows.
_DOSE = words("dose ldn meds tablet tablets pill capsule it")
_MINE = words("it my the mine at")
BESIDE = {
    **dict.fromkeys(
        words("pin paint lain plain pan pail pains p paine pian"),
        ("pain", words("# chest back no bad my much in stomach tummy the")),
    ),
    **dict.fromkeys(words("tool toll cook look tok rook"), ("took", words("it my mine"))),
    **dict.fromkeys(words("token take takes"), ("taken", words("dose meds tablet"))),
    **dict.fromkeys(words("len lend land"), ("ldn", words("my the took"))),
    "ut": ("it", words("took taken had have take")),
    "too": ("took", words(">it >my >mine")),
    "cat": ("cant", words("breathe breath sleep stop take eat swallow move cope remember find")),
    "form": ("from", words("my the")),
    "does": ("dose", words("taken took skipped missed")),
}
GLUED = words(
    "it at my the is pain took taken meds dose tablet tablets pill ldn today tonight no a and i was",
    "about level still bad forgot skipped missed had not yes cant sleep feel feeling very so in",
)
DICTATED = {
    "new paragraph": "\n",
    "new line": "\n",
    "full stop": ".",
    "comma": ",",
    "question mark": "?",
    "exclamation mark": "!",
    "exclamation point": "!",
}
