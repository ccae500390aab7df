"""Right English words that look like a slip of a word of the lexicon: never corrected.

From the 32,000 most frequent words of English, those within one or two strokes of a word with a meaning here.
"""

from bot.understand.lexicon.en.forms import words

REAL_WORDS = words(
    """
    rook tool toon gook pawn lain oain suck sock wick dick soak sics rose dosa fose acne pull poll pilk slip
    skit ship skid paid pair main gain rain tick nick silk sink soup look hook book cook tock tops abreast
    abridged abstract accidental accidents acclaimed accounted accounting accounts achilles acres acted
    actin acting addicted admittedly adrift advancing adventure adventures advise adviser advisers advises
    aesthetic aesthetics afternoons agent agonizing airwaves airways alcoholic alcoholics alcoholism alice
    alight alike allergies allotted along alter ambulances amounted amounts amour angel angela angeles
    angelina angelo angle angles animal animated animation annoy answered answers antibody anxiously appeal
    appealed appealing appeals applying arched arches archived ardent arena armor armoured arrested arrests
    arrive arrives ascended ascending ashes aspiring assed assorted assuring asteroid asteroids astral
    astray attach attaches attackers attacking attracts aviation awaiting awaken aware awhile awoke backed
    backer backing backs bagged bagging bailed bailey baird baiting baked baking balanced balances balloons
    ballroom balls bananas banded bands banged banger bankers banking banks banned banning barbed barks
    barley barred barrie barriers barrister barry bashed bathrooms batted battered batting battle beads
    beaming beams beans bearing bearings beast beasts beaten beater beatings beatles becoming bedrooms
    beetle befriend behaving bein beings believed believer believers believes bella belle bellevue bello
    bells belts bending betting betts bicycles bidding bikes biking billions billy birthing bitches bitching
    bitchy bitterly blackened blacks bladder blake blanc bland blank blanks blaster blasting bleached
    bleaching bleeding bleep blend blending blends blight blinding bling blink blinking blisters block
    blockade blocker blockers blocking blogging bloke blokes blooming blooms blown blows blurring blush
    blushing boarding boasting boats boeing boggling bollocks bolts bonded bonds bonus booby booing booked
    booking bookings boomer boone boost boosting boosts booted booth booths booty borden border bordered
    bordering borders bored boring boroughs bother bottled bottles bottling bottoms bouts bowel bowen bowers
    bowing bowled bowles bowls boxes boxing boyer boyfriends braced braces bracing brackets brady bragged
    bragging braid brains brake braking brand brandi branding brando brands brandt braun breach breached
    breaches breaching bread breadth breasted breasts breathed breather breed breeding breeds brian brice
    bricks bride bridges bridget bridging briefing briggs brine bringing brisk brooding brooke brothel
    brothels brotherly browne brownies browning browns brows brunt brushes brushing bubble buckeyes buckley
    budding bugged bugger buick building bully bumpy bunkers burdened burdens buren buried burner burns
    burst bursting burying bushes busted busting busts butchered buzzer buzzfeed bypassed cabal caller
    calmed calming camera campers camping camps camry canals cannon captains captures cardigan cardinal
    carey carly carnal carpets cashed cashing casually catching catchy causality ceased ceases ceilings
    cellar centered centers centred centres centro certainly certainty chain chalk chalmers chambers champ
    champaign champs chance chandler chang changer changing channing chanted chanting chaps chapters charge
    charged chargers charging charmed charming charter chartered charters charting chase chatted chatting
    cheat cheated cheaters cheating checkers checking checks cheek cheeky cheer cheering chefs chemistry
    chess chester chewy chick chicks childish childrens chile chili chilli chilly chipped chipping chips
    choir choke choose choosing chopper chores christian christians chubby chuckled chuckles chunk chunks
    churches cinder circling claiming clair clamp clams clapper clapping clash clashed clashes clasp cleans
    clear clears cleary clicked clicking clicks cliffs climbed climbing climbs clinched clinging clinical
    clinics clipper clippers clipping clocked clogged clone cloned clones cloning closest closets closures
    clothing clouds cloudy clout clover cloves clown clump clutches clutching cluttered coached coaching
    coalition coasters cockroach cocks coding colin collab collars collection collections collective
    collector collectors colleges collisions collusion colon colonial colorado coloring colors colours
    colton combines combing comic comin compete competed competes completed completes completion complexes
    complexity conceived concession concessions conclusion concussion concussions cones confessed confession
    confided confined confines confuse confuses confusing connected connecting connects conner conor
    consciously conserve consonant constance constants constituted constitution constraint constraints
    construct constructed constructing constructs consultancy consultants consulting consumed contain
    contains contestant contiguous continue continues continuously continuum contract contracted contracting
    contracts contrived controlled controller controllers controlling convened converse conversing converted
    converting converts conveyed conveying cooke cooks cooperate cooperated cooperating cooperation coping
    copped cornea cornered corners coroner corrected correcting corrects couch coulda counter countered
    countering counters countess counties coupe coupled couples coupling courageous court courting courts
    coven coverings covert coveted cracker crafting crammed crank crashes crashing crass crawley crawling
    craze crease creation creators creature creed creek creeks creep creeping creeps crest crews crickets
    cries crippled critters cropped cropping crops crowd crowding crowe crowning crowns crows cruising
    crumbling crumpled crunchy crusades crush crushed crusher crust crusty crutches cultured cunts curry
    curtain curtains cushing cuttings cycles daisy damon dangling danny darkness daunting dawned dearly
    dearth deaths debating decade deceived decide decidedly decides decision decisions declared declined
    decode decreased decreasing deletion delicious delirium deliver delivered delivers delusion demanded
    demon demos denial denny dentistry departmental departments deployed depraved depressive deprive
    depriving depth derailed derive derived derives deriving deserted deserts deserved desired desires
    desperately despised dessert desserts detached detained devil devon dicks dieting digestion dilution
    diner dining dinners dipped dipping disappears discarded discharge discharges dishes disparate dispenser
    distorted ditched ditches ditching dived diver dives diving doable doctoral doctors dodge doggy doin
    domes donny doubleday doubly doubted doubting doves downer downey downing downs draft drafted drafting
    drafts dragged dragging drags drain draining dramas drawings drawn draws dread dreaded dreading dreads
    dreamer dreamers dreamy dredging dressing dried dripping drivers drone drooling droves drowning drugs
    drummer drumming drummond drunks dryer dunne dutch dwelling dwellings dwindled dyeing earle earliest
    easter eater eaton eclipsed effected efforts electing elephants emergence emergent emery emitting emory
    emotion emotions employed employing enacting encoding endings enduring engineer engines enlisting
    enormously entice entirely entirety entrants erection escape escapes escorted esteemed estranged
    evenings exciting excluded excludes excluding exclusive executing exhausting exhaustive existent exists
    exiting exits expanded expanding expands expansive expectant expended expensive exploited exploiting
    exploits explore explored explorer explorers explores exploring explosion explosives exporting exposing
    extinction extracting extracts extradition extras extremes extremity eyeball faced facet facets faction
    factions factored facts fades fading failing failings fails failures fairness fairway fairy faithful
    faked fakes faking families fanny fares farming farther fastball fasten fasting fates feather feathers
    featured feces feeder feelin feelings fewer fiddling fielding fiend fighter fighters figured figurines
    figuring filed files filing filler fillet filly filmed filming filter filters finder finer finisher
    finishers finishes finnish firms firsts fists fitter fittings fixtures flame flames flaming flamingo
    flanked flanking flapping flaps flared flares flashed flashing flashy flask flattened flatter flattered
    flattering flattery flavored flavoured flawed fleeting fleshy flicks flies flight flinders flint
    flirting float floating floats flood flooding flooring flopped flops fluke flushed flustered flying
    follower followers fontaine foods footballer forester foreword forge forged forgets forgo formatting
    forwarded forwards foster fountains fracking fraction fractional fractions fracture fractures freak
    freaking freaks freezing friction frida fridays fried friendly fright frighten fringe fronting fronts
    frost fruitful fruition fuller function funerals funky furnished fuses futility futures gaines gallo
    gallon gallons gallows gallup gaping garde gardener gardens gases gassed genera generally generals
    generate gettin ghost giants giles girlfriends gloss goin goodbyes goode goulding governmental
    governments graced graces grades grant granting grapes graphical graphics graphite grappling grasped
    grasping grass grasses grassy grated grating grave gravel greed greek greene greens greer greet gretchen
    grids grimes grinding grits groom groping grounded grounds groves growling gunna gushing habitation
    hails hairy hallowed hallways hamper hampered hamstring handel handing handled handler handlers handles
    handling handy hanger hangin hangs hanks hanover happened happiest harden harding hardy harper hatching
    haunt haunting havens havin hawking header heads healed heals healy heaps hearings hearst heartache
    heartbreak heartfelt heated heaven heavenly heavens heaviest hedges heirs hells helper heralded herds
    herein heroic heroine heroines heron herring hides hijacking hikes hindered hines hires hoard hoarding
    hobby hodge holdings homeless homelessness hopelessly horde horne horrified horses horus housed
    housemates houses howard humbling hundreds hungary hunter hunting hunts hurley husbandry hydro icloud
    imitating impatient implanted impossibly incense incredible incurred indignation infantry infants
    infected infecting infested inflamed inflation inflicted inflicting informal infrared ingestion inhale
    inhaled inherent injuring inquired inquiries insanely insect inserts insiders insights insignia inspires
    instance instruct instructor instructs insulated insulating insured intended intensely intensive
    interact interacted intercept interested interests internet interrupt interrupts intersect intolerance
    involve involves irritate irritation isolated isolates isolating issued issuer joins jumps keating khaki
    kidneys killer killings kipling kitchens kneel kneeling knickers knight knights knobs knows labels
    laborers labourer labourers lacked lacking lacks lacrosse ladders lagged lambs lamps lander lanes lange
    larger largo larry laser latex latter launching lawful lawfully layer laying leads leafs leaked leaks
    leaned leans leapt lease leased leaves legged lemons lending lester leveling lever libel lifeline lifes
    lifetime lighted lighten lightest lights liked likes liking limbo linen liners lines lining linked
    linking links linus liquids liter litter livery lives livin lloyd loans lobes locked lodged longed longs
    lookin looming looms looped looping loops loosen looser looted looting lords loser losers losses lover
    loves lowry lucia lucie lyric lyrical lyrics machinery machines maddy madeline magic magnetism maker
    makers makin males malone managed manager managers manages mandy mania maniac manor marathons marble
    marching marcy mardi mares margaret marking markings marry marty masked masking massages masses
    massively matching mather matic mating matrices mclean meanings measure measures meats medals mediation
    medicare medications medicinal medicines meditation meditations meeting meetings mentally mentioned
    mentions mercy messaged messed messing metabolic metal metallica metals midway midwifery midwives mighty
    migrants migrating millimeter millimeters milly mindy miner minors mirrored mirrors miserably misled
    misses missiles missions mistaken mistakes misused mixtures moaning mocked moderated moderates
    moderation moderator moisture molds mondays monies monte monty monument moons moors mornings moths
    motion mounting mourning mouse mouths movements moves movin mowing muddy munich narrated narrower
    narrowly nearby neatly needle needless negro neighbors nephews nerdy nerve nervously nestle neuron
    newborns newer nieces nightlife nighttime nodes noise noose norma normally norman norse noses noted
    noticing noting numbering nursed nurses offering older oliver opener opening openings openness operate
    operates operatic operative operatives operators oppressed oranges otters outing outsider outsiders
    ovens overcome overcoming overjoyed overrated oversight overture overweight owens paces packed packer
    packets packing painfully painting paintings paired pairing pairings pairs palace paleo palma palmer
    palms pants panty paper paranoia parent parenting parks parrots parse parted parting partnered partridge
    parts partying passages passer passes passions pastures patch patched patented paterson patients patty
    pausing pawns payed payer paying peace pearson peking pelvic pending peoples perch perched percy
    periodic periods perks persona personal personality persons peterson petty pharmacies pharmacists phelps
    phones phony picker pickering picket pickled picky picture pictured pierson piles pillows piloting
    pinching pines pings pinterest pinto pissed pissing pitched pitchers pitches pitching placement places
    placing plains planets planks planner planners planted planting plate plated plating playa player playin
    pleading pleasing pleasure plight plugging plumbing plunging pocket poignant pointe pointing pointy
    poking policies policy polite polled polling polls ponds pooling pools pooping popper popping portions
    posed posing position positively positives possible potion potty powering praising prank prayed praying
    prays preached preaching preceded prefers premiers premises prepping prescribe prescribed prescriptions
    presented presided presiding pressing pressured pressures pressuring presumed pretends pretense
    prevented pricks print printing prints prisoner procedural procedures processed processes processing
    procured professed projectiles projecting projection prone property propped props protective proximal
    psalms pulls pulses pumpkins punitive purposely purposes purse puzzling quarterly quarters quartet quiet
    quits quote rabbi rabbis rabbits rabid raced racer racers racine racked racking racks radios raging
    rained rallying rambling ranged ranging ranting raped rapes rapids raping rapping rarest ratings ratio
    rattling reach reached reaches reaching reacting reactions reactive readings reads realised realized
    reaping rearing reasoned reasons recalled recalls receding received reckless recognised recognises
    recognized recognizes recorded recorder records recovers redding reddy reduction refining reflects
    reflex refunded refuse refuses refuted regaining regarding reich reigning rejection relating relation
    relaxing relay relied relies relieve reliever remembers reminding remote remove remover removes repaid
    repaired repairing repairs repay repeal repealed repeated repeats repelled repent replace replaced
    replacements replaces replay replies reportedly repulsed rescuing residing resisting resolves resolving
    respecting rests retailing retaining retiring retracted retrieved reused reviewed reviving revolved
    revolves revolving rewarding rhythmic rhythms rider ridiculously rigged rigging riggs ringer ringo
    rivera rivers robbing roller ronny rookie roommates rotating rouge rounding rounds rover rugged ruining
    runner runnin rusted sacked sacking sacks saeed saharan sally sample sampson sanction sandy sanitation
    satin saturdays saucer sauces saver savers savings sayin sayings scala scaled scales scaling scalp
    scammed scams scanning scare scares scarf scaring scarring scars scathing scatter scattered scattering
    scent scheming schooled schoolers schooling schooner scolded scoop scooters scope scored scoreless
    scorer scorn scots scouting scouts scraping scrapped scrapping scrappy scream screamed screening
    screwing scripted scripting scripts seams searing seats seattle seconded secondly secretion sectional
    sections securely securing sedation sedition seduction seeded seeding seeds seeking seeming seize
    selection selling sender sending sensed sensei senses sensing sentenced sequence sequences serve served
    serves serving servings settler settlers sever severed severity severn sewing sexist shack shackles
    shade shades shading shadow shadowy shady shaken shaker shale shalt shaming shane shape shapes shaping
    shard shared shares sharing sharpe sharpness shave shaved shawl shedding sheen sheep sheer sheet shelled
    shelling sheltered shelters shifting shifts shilling shimmering shine shippers shipping shire shirt
    shirtless shirts shits shitting shocking shockingly shocks shoes shone shook shoot shooter shooters
    shootings shopped shops shore shorten shorter shortest shorts shorty shout showered showering shredded
    shredding shrinking shrouded shrugged shuffled shuffling shunned shutter shutters shutting sicily sickle
    siege sight signing signings silky simpler simplest simplex simply simpsons sinister sinking sipping
    sitter sittin sized sketched sketches skewed skill skilled skimming skipper skirts skulls slabs slamming
    slapping slaps slash slashed slashing slater slaves sleek sleepers slick slide sliders slides sliding
    slime slipper slippers slippery slipping slips slots slugs slums slush sluts smacking small smart
    smelled smelling smite smoke smokin smoother smoothing smuggled smuggling snails snakes snape snapper
    snare snatched sneak sneakers sneaking sneaks snitch snooping snort snuff soaking sobbing socialist
    softness somethin somethings soothing sounding sourcing southside spalding spamming spank spanning spans
    spares sparing sparking sparks sparring spawning speakers spear spears specialised specialises
    specialists speciality specialize specials speck specs speed speeding spelled spelling spelt spend
    spending spends spice spiced spices spider spies spike spilling spines spinners spiral spirit spirited
    spite spitting splash splashed splashing splinter spoilers spoon spoons sport sports spotting sprained
    sprang spraying springer springing springs sprinkled sprinkling sprinter spurious spurred spurs squashed
    squats squatting stacey stack stacking staff staffed staffers stafford staffs staged stages stain
    stained staining stains stair stakes stale stalin stalked stalking stalks stall standings stardust
    starlight starling starring stars starters starting startling starving stash stashed state stated staten
    static stating station stations stats stave stayed stays stead steaks steal stealing steaming steamy
    steed steel steelers steep steeped steering stein stellar stemming stems steph stepped sterling steroid
    steve stick sticker stickers sticks stiff stiles stinging stinking stinky stint stirling stirring stirs
    stitch stitched stitches stitching stocking stockings stockpile stocks stole stomping stoned stoner
    stones stony stood stoop stopper stopping stops stored stores storing storming stove straighten strait
    straits strand stranded strands strangely stranger strangers strangest strangle strap strapped straps
    strat straws stray stream streamed streaming stretched stretches striking string stringer stripe striped
    stripper strippers stripping strips striving stronger struck strut stuart stubbs studying stuffs stuffy
    stumble stumbled stumbles stunning stunt stunted sturgeon stuttering subbed subconscious sucker suction
    suddenly suicides suite suits sundays sunlight superb supplement supplemental supplemented supplied
    supplier supported supposedly suppressing surgeons swagger swallows swapped swapping swaps swarming
    swear swearing swears sweater sweaters sweep sweeping sweeps sweet sweetest swinging swirling swiss
    switched switches switching swoop sword swords swore sworn table tabled tackle tackling taker talker
    talkin tally tammy tampered tangle tangled tanks tapping tasked tasks tasted tastes tasty teaching teams
    tectonic teddy teenage teenagers televisions tellin tempe tended tendered tending tenth terror terrorism
    terrorist terry testifying tethered thanking theater theaters theatres theme themes theories theres
    theresa therese thin thine thing thingy thinker thinkers thinkin thirds thong thorne thorough threaded
    threat threats threes thriving throats thrones throws thrust thursdays ticked ticket tickled tickling
    tiered tightened tights tilly timed timer timers timing timmy tinker tipped tireless tires tissue
    tissues titles toilets token tolerate tolerated tolls tommy toned tongues tonnes topic topics topped
    toppings topple torch torches tories totality touchy toughest tours toxic toying traced traces tracing
    track traction trail trailer trailing training trains trait trampled trams transfer trapped trapper
    trapping traps traveled traveler travels trays treason treatments trees trekking trenches trending
    trevor triangle triangles tribes tricking trickle trifle trimming triplets trolling troubled troubles
    troubling truce trucking trucks trump trumps trunk truss trusts tryin tucker tuesdays tully tumble
    tumbling tumblr tuned tunic tuning turkeys turks turner twain tweaking tweeting twigs twink twister
    twisting tying tyler tyrone ultra unbeatable unbreakable uncertainty unchecked unconsciously unending
    unsigned unstable untill unusable upright upsets urgently usable utensils vanishes varnish vending venom
    venomous venous vents venus vibration vibrations vices violating violence violet visions visited
    visiting visitors voiced wading wafer waged wager wages waging wailing waist waiter waitin walkin
    walking walks wallis wallpapers wally walter wanda wards wares warnings washer washes wasteful watchdog
    watcher watchers watches watchmen watering waters waterway waved waves waving waxed waxing wears
    wednesdays weighs weighted weights weirdo welding wellbeing wells whale wheeling wheels whine whisk
    whiskers whistle whistler whistles whiting whose whyte wicked widow wielding wight wiley willing wills
    willy winged wings wipes wired wiring wished witches withdraw withdrawn withdraws wobble woods woody
    worded wording worker workin workings worlds worms worries worthy woven wrapping wreak wrenching
    wrestled wrestlers wrestling wretched wright wrinkled writer writing writings wronged wrongs wrote
    yanked yarns yearly yearning zoned
    """
)
