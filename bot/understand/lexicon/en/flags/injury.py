"""English for accidents that may need strong pain relief."""

from bot.understand.lexicon.en.forms import phrases
from bot.understand.lexicon.shape import Phrases

INJURY: Phrases = {
    "accident": phrases(
        """
        car|bike|road|motorbike|traffic|bad|an|nasty|serious|work|cycling|skiing|had
        accident|crash|wreck|smash, crashed my|the|into car|bike|a?, had|in|been|having an?
        accident|crash|wreck, hit|run|knocked by|over|down|off by? a|my?
        car|bike|bus|van|lorry|truck, rear ended, broke|broken|fractured|snapped my|a|an
        leg|arm|wrist|hip|ankle|ribs|rib|bone|collarbone|foot|hand|nose|finger|back|neck|pelvis,
        fell|fallen|tumbled|falling down|off|from the|my|a|some|bike|stairs|ladder|horse|roof,
        bad|nasty|heavy|had fall, had|having emergency surgery|operation|op, emergency
        surgery|operation|op, took|taken|had a? nasty|bad|big? fall|tumble, car crash|smash|wreck,
        came|come|thrown|knocked off my|the|a
        bike|motorbike|moped|scooter|horse|ladder|roof|bicycle|quad, car|van|bike|we|i
        went|gone|came|skidded off|into the|a road|ditch|tree|wall|hedge|river,
        rolled|wrote|written|totalled|totaled off? the|my|a car|van|bike,
        slipped|fell|fallen|tripped down the? stairs|steps,
        smashed|smash|pranged|totalled|wrecked|flipped up? the|my|a|our car|van|bike|truck,
        been|was in a smash|prang|crash|shunt|wreck, knocked over|down, badly burnt|burned,
        burned|burnt my, crash~ the|my|our|into, <vehicle> ..
        accident|crash~|smash~|wreck~|collision|flip~|overturn~|rolled, had|been|in|involved ..
        accident|crash|smash|collision|prang|wreck|pileup, hit|run|knocked|clipped
        by|over|down|off by? a|my|some|the? <vehicle>|driver, t boned|tboned, rear ended|shunted,
        <vehicle> .. hit|smashed|ran|ploughed|drove into|over me|us|my,
        broke|broken|fractured|snapped|smashed|shattered|dislocated my|a|an|both|the|2|some?
        left|right? <bone>|bones|legs|arms|wrists, <bone> .. broken|fractured|snapped|dislocated,
        fell|fallen|tumbled|falling|slipped|tripped|toppled down|off|from|over ..
        stairs|ladder|horse|roof|bike|wall|ice|steps|bath|shower|kerb|scaffold|tree|rug|pavement|chair,
        had|took|taken a nasty|bad|big|heavy|terrible|awful|serious? fall|tumble|spill,
        thrown|came|come|knocked|fell .. off|from .. <vehicle>|horse|pony|ladder, emergency
        surgery|operation|op|theatre|appendix|caesarean|section, rushed .. to|into|for ..
        theatre|surgery, whiplash, concussion|concussed, badly|severely|bad|nasty|severe
        burn~|scald~|cut|injured, burn~|scald~ my|myself ..
        <bone>|arm|leg|hand|face|chest|badly|bad, emergency .. tonight|today|now ..
        operation|op|surgery, appendix .. burst|out tonight,
        slic~|slice~|cut|gash~|slash~|stab~|chop~|trap~|crush~ my .. <bone>|hand|finger|thumb|palm
        .. open|badly|bone|deep|stitches|door, need~|needed|had stitches, glued|stitched up at|in,
        nail through my, electrocuted, chip pan|fire burn, boiling water|kettle .. over|on my|me,
        <bone> .. broke|broken|snapped|fractured, wrists|legs|arms|ankles is|are? broke|broken,
        went|drove|ran|smash~|plough~|crash~|slam~|rammed into the|my|our|us|me|a
        back|side|us|me|tree|wall|car|lorry|bike, <vehicle> .. into the|my|us|me|our, pile up,
        write off, hit a|the deer|tree|wall|lamppost|kerb
        """
    ),
}
