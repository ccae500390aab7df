"""Right English words that look like a slip of a word of the lexicon: never corrected.

From the 22,000 most frequent words of English, those within one or two strokes of a word with a meaning here.
"""

from bot.understand.lexicon.shape import words

REAL_WORDS = words(
    """
    rook tool toon gook pawn lain oain suck sock wick dick soak sics rose dosa fose acne pull poll pilk
    slip skit ship skid paid pair main gain rain tick nick silk sink soup look hook book cook tock tops
    abstract accidents achilles acres acting addicted admittedly advise adviser advisers advises
    aesthetic aesthetics afternoons agent airways alcoholic alice alike allergies alter amounted amounts
    angelina angle angles animated answered answers arches ardent arena armor armoured ashes aspiring
    asteroid attach attackers attracts awaiting awaken aware backed backing baking balanced balances
    balloons banged bankers banking banning barley battle beads beams beans bearing bearings beasts
    beaten behaving believed believer believers believes bella belle bellevue bells belts bending
    betting billy blacks bladder blank blight blinking block blockade blocking blogging bloke blooming
    blown boats bonds bonus boone boosting booty bordering bother bottled bottles bowel bowls boxes
    boyfriends braces bragging braid brains brake branding braun breach breached bread breadth breasts
    breathed brian bridging bringing brooke brothel browne browns brows bully buried burner burns burst
    bursting burying camping camps canals captures carey carly casually catching catchy certainly
    certainty chalk champ champs changing chanting charmed charming chase chatting cheat cheated
    checking checks cheek cheeky cheering chess chester childish chile chili chilli chilly choke choose
    chubby circling clamp clapping clash cleans clear clicked clones cloning closest closures clothing
    coached coaching coding collusion colonial colorado coloring combines completed completes conceived
    conclusion concussion confessed confession confined confines confuse confusing consciously conserve
    constance constituted constitution constraint consultancy consultants consulting consumed contain
    contains contestant continue continues continuously continuum cooperation couch coupe coupled
    couples coupling crafting crank crashes crashing crawling craze creation creed creeping crest cries
    cruising crush crushed cultured curry curtain curtains daisy dearly deaths debating deceived decide
    decidedly decides decisions declined decreased decreasing deliver delivered delivers delusion denial
    departmental departments depth detained digestion diner dining dinners disappears distorted diving
    doctoral doctors doubted dread dreaded dreads dreamer dripping drowning drumming earliest eater
    eaton electing emergence emery emotions encoding endings enduring erection estranged evenings
    executing exhausting exhaustive exists exits exporting extinction extracting extracts extradition
    extras extremes faced facets facts fades fading failing fairy fakes faking fanny fares farther
    feather feathers featured feces feelings fewer figuring filing filming finder finer flashed flashy
    flattering fleeting flight flint flirting flushed forge forged forgets fracking fraction fracture
    fractures freezing fried friendly fronts frost funky girlfriends grasping grinding handing handling
    hanover happened harden harding hardy harper header heads healed heals healy heaps hearings
    heartbreak heartfelt heated heavenly heirs herein heroic heroine herring hides hikes hires hoard
    hobby homeless horde horrified horses hungary hunting hunts hydro impatient incense incredible
    infantry infants informal inhale inherent insanely insect inserts insights instance instruct
    instructor intended intensely intensive interact intercept interested interests internet intolerance
    jumps keating killer killings knight knights knows lacked lacrosse ladders larger larry laser
    launching lawful layer leads lending leveling lights liked liking lining linked loans locked loosen
    lords lowry lucia lyric lyrical lyrics maker makers makin males manor marching marking markings
    masked matching mating mclean mediation medicare medications medicinal medicines meditation mentally
    mentioned mentions messed messing metal midway mighty migrants migrating miner minors misled misses
    missions mistaken mistakes moaning moderation moderator moisture mornings motion mounting mourning
    mouse mouths nearby neatly needle needless neighbors nephews nerve nervously newer norma normally
    norman norse noticing noting nurses operate operates operative operatives operators oranges overcome
    overcoming overrated oversight overweight packed packer packets pairs palms pants parent partnered
    passes passions pelvic pending peoples perch perched percy periodic periods perks personal
    personality petty picket piles pines pinterest pissed pissing pitching plains pleasure plight pocket
    poignant pointing poking polled polls posed position positively positives possible powering praising
    preaching prefers prescribe prescribed prescriptions pressing pressured pressures print printing
    prints procedural procedures projecting projection property protective pulls pulses punitive
    purposely purposes purse quarterly quarters quartet quiet quits quote raced racer racers racks
    raging rained ranging raped rapes rapids raping reaching reactions reactive reads reasoned reasons
    recalled recalls reckless reduction reflects reflex reigning rejection relating relation remembers
    remove removes repay repeal repeats repent replacements replay reportedly rescuing respecting
    retiring rigging robbing roommates rouge rounding ruining runner satin scanning scare scarf scars
    scattered scraping scrapped seats secondly securely seeking seeming selling sending severed severity
    sewing sexist shack shades shading shadow shadowy shady shaken shaker shale shalt shaming shapes
    shaping shares sharing sheep sheet sheltered shine shipping shire shirt shits shitting shocking
    shocks shook shoot shore shorten shorter shorts shorty shout shrugged shutting sicily sight sinister
    sipping skilled skipper slapping slash sleek slippers slippery slipping small smelled smelling
    smoother smuggled smuggling snakes soaking sobbing spanning spawning spelled spelling spending spite
    spitting sport spotting squats stack staff stain stains stair stakes stalin stalking stall stars
    starting stash staten static stating station stations steaming steep stepped steroid stick stiff
    stitch stitches stocks stole stood stranded strangely stranger strangers strangest strap stripe
    stripping strips stronger struck stumbled sturgeon suddenly suicides suite suits sunlight superb
    supplement supplemental supplemented supplier suppressing surgeons swapped swapping swear swearing
    sweater sweep sweeping sweeps sweet sweetest swinging switched switches switching swore table
    tackling talkin tammy tanks tasked teams teenage teenagers tended tending tenth terror terrorism
    terrorist terry theme theres thing thingy thinker thinkers thorough threaded threat thriving throats
    throws tights timed timmy tires tolerated tommy tongues torch traces tracing track traction trailer
    transfer treason trevor trolling troubled troubles troubling truce trucks trunk tryin tumble
    tumbling tuned tuning turkeys turner tying tyler ultra unstable upsets usable vending violence
    violet visions visiting wager waist waiter walking walter wanda washer washes watering waters waving
    wears weighs weighted weights weirdo wells whale whine whistles whose wight winged wipes wired
    wished withdraw woody worlds worthy wrestlers wretched wright writer writing writings wrote yearly
    """
)
