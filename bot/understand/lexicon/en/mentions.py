"""English for what calls for the short safety form."""

from bot.understand.lexicon.en.forms import phrases
from bot.understand.lexicon.shape import Phrases

# Opioids as the safety question of the clinic names them, with common brands (British and American).
MENTIONS: Phrases = {
    "opioid": phrases(
        """
        codeine|codiene|codein|codine|codene|codeines, co|coco
        codamol|codemol|codamols|dydramol|proxamol, cocodamol|codamol|cocodamols,
        tramadol|tramacet|ultram|tramadols|tramodol|tramadal|zydol|zamadol,
        oxy|oxys|oxycodone|oxycontin|oxynorm|oxycodon|roxicodone|endone|targin|targinact|longtec|shortec,
        percocet|percocets|percs|perc,
        vicodin|vicodins|norco|norcos|lortab|lorcet|hydrocodone|hydros,
        morphine|morphin|oramorph|zomorph|sevredol|mst|contin,
        fentanyl|fentanil|fent|duragesic|abstral|actiq|matrifen|durogesic, methadone|methadose,
        suboxone|subutex|buprenorphine|butrans|butec|temgesic|sublocade|espranor|bupe|buvidal|transtec,
        tapentadol|nucynta|palexia, dihydrocodeine|dhc|dihydrocodine|paramol, heroin,
        kratom|mitragyna, hydromorphone|dilaudid|palladone, pethidine|meperidine|demerol,
        oxymorphone|opana, opioid|opioids|opiate|opiates, tylenol 3|#, tylenol with codeine,
        solpadeine|solpadine|nurofen plus, nurofen plus, panadeine, meptazinol|meptid,
        pentazocine, belbuca, tylex|kapake|solpadol|zapain,
        codiene|codein|codine|codene|codeines|dihydrocodiene|dihydrocodeine|dihydrocodein|dihidrocodeine,
        tramadol|tramadole|tramodol|tramadols, oxycodone|oxycotin|oxicodone,
        morphine|morfine|morphene|oramorph|oromorph, fentanyl|fentanil|fentanol|fentynal,
        buprenorphin|bupranorphine|butrans|butran, methadone|methodone, hydrocodone|hydrocodon,
        percocet|percocets|percaset|perkocet,
        opiate|opiates|opioid|opioids|opoid|opoids|opiod|opiods, naloxone|narcan, dhcs, bu trans,
        norspan, jurnista, tapentadol, lofexidine, diamorphine, co codaprin
        """
    ),
    "surgery": phrases(
        """
        surgery|surgeries|surgeon, operation|operations,
        my|an|the|emergency|hip|knee|back|having|minor op, op on|tomorrow|next|is|was|went,
        procedure, operated on, having my
        gallbladder|appendix|tonsils|womb|ovaries|spleen|kidney|uterus|thyroid .. out|removed,
        gallbladder|appendix|tonsils|hysterectomy out|removed,
        anaesthetic|anesthetic|anaesthesia|anesthesia, hysterectomy, hip|knee replacement,
        caesarean, endoscopy|colonoscopy, pre op, preop, post op, postop,
        hip|knee|shoulder|back|hernia|gallbladder|womb|cataract gets|getting|being
        done|replaced|removed, go~ under the knife, under the knife, tak~|take~ my ..
        gallbladder|appendix|tonsils|womb|ovaries|spleen|kidney|uterus|thyroid out, hernia
        repair|op, keyhole, arthroscopy, anaesthetist|anesthetist, under general, c section,
        csection, biopsy, stent|bypass|pacemaker, knee|hip|shoulder replacement|replaced, spinal
        fusion, laparoscopy|laparoscopic, being put under, tonsillectomy|appendectomy|mastectomy,
        operate~ me|my|on|the, operating on|my|me, operated, they cut me open, op
        booked|planned|scheduled|cancelled|done, my <bone> done $|next|on|in|soon|this, hav~|have
        .. <bone> done
        """
    ),
    "dentist": phrases(
        """
        dentist|dentists, dental, tooth|teeth .. out|pulled|extraction|extracted|removed, root
        canal, wisdom tooth|teeth, tooth extraction, extraction, orthodontist, abscess,
        a|another|my filling $|today|yesterday|tomorrow|next|done|at|this|on, crown fitted|done,
        filling tomorrow|on|at, tooth|teeth .. out|pull~|extract~|extraction|remov~|remove~, root
        canal, wisdom tooth|teeth, dental, denture|dentures fitting, crown
        fitt~|fitting|fitted|done|on, implant|implants tooth|teeth, hygienist
        """
    ),
    "hospital": phrases(
        """
        hospital|hospitals|hosp, a and|& e, minor injuries|injury, ae $, in|to|at the? er, emergency
        room|department, ambulance|paramedics|paramedic, er gave|doctor|said|sent|nurse|staff, the er,
        been admitted, keep|keeping|kept me|us in|overnight, kept in overnight|for, they want|wanted to
        keep me, theyre|are keeping me, rushed in, on a drip, discharged from, admitted $, admitted
        to|overnight|again|yesterday|last|as|for|today, on the ward, inpatient, casualty, ed $, on ward,
        ward #, infirmary, on the ward, ward round, in|into|at|to icu|itu|hdu|theatre|resus,
        outpatients|outpatient, taken in, blue lighted, kept in, inpatient, emergency ward, ae, sit~ in
        ae, urgent care, walk in centre|center, triage
        """
    ),
    "~staff": phrases(
        """
        hospital|hosp
        doctor|dr|doc|consultant|specialist|nurse|pharmacist|pharmacy|team|clinic|rheumatologist|neurologist
        """
    ),
    "pregnancy": phrases(
        """
        pregnant|pregnancy|preggers|preg, expecting a? baby|twins, trying for a baby, trying for
        another, trying to get pregnant, positive pregnancy? test, breastfeeding|breast feeding?,
        period is # weeks|days? late, period .. late, missed my? period, ivf, trying to conceive,
        late period, period is late, ttc, nursing my .. baby, breast feed~|fed,
        breastfeeding|breastfed, nursing .. # month|week old, try~ for a baby|another|kids, try
        for a? baby|another, 2 lines on the, positive test, # weeks|wks|months
        pregnant|gone|preggers, up the duff, expecting our|my first|second|third|baby|1st|2nd,
        expecting twins|again|in, midwife, antenatal, morning sickness, due in|date .. baby, bun
        in the oven, missed period, baby .. on the way, first trimester, trimester, knocked up,
        fertility treatment|clinic, ivf, im|were|we are expecting $, found out .. expecting $,
        turns out im expecting
        """
    ),
    "cough_medicine": phrases(
        """
        cough syrup|medicine|mixture|drops|meds|linctus|med|sweets|suppressant|medication, linctus,
        robitussin|nyquil|dextromethorphan|benylin|covonia|dayquil|pholcodine|delsym|mucinex|bronchostop,
        night nurse, cough medicine|mixture|syrup|linctus|bottle|meds|stuff|remedy|liquid|suppressant,
        simple|codeine linctus, codeine linctus,
        benylin|covonia|robitussin|nyquil|mucinex|bronchostop|tixylix|venos|buttercup, lemsip|beechams ..
        cough, night nurse|day nurse, day nurse
        """
    ),
    "diarrhoea_medicine": phrases(
        """
        loperamide|imodium|immodium|lomotil|diocalm|diphenoxylate, diarrhoea|diarrhea
        tablets|medicine|meds|pills|medication, kaopectate|codeine phosphate,
        imodium|immodium|imodiums|loperamide|lopermide|loperimide|diocalm|lomotil, diarrhoea
        relief|tablets|medicine|capsules|stuff, anti diarrhoea~|diarrhoeal
        """
    ),
    "thyroid": phrases(
        """
        thyroid|underactive,
        levothyroxine|thyroxine|synthroid|eltroxin|liothyronine|levo|euthyrox|thyroxin,
        hashimotos, thyroid|thyroids, underactive, overactive thyroid,
        levo|levothyroxine|levothroxine|levothyroxin|thyroxine|thyroxin|synthroid|eltroxin|liothyronine|carbimazole|t3|t4,
        hashimotos|hashimoto|hashis|graves
        """
    ),
    "alcohol": phrases(
        """
        alcohol,
        wine|beer|beers|vodka|whisky|whiskey|rum|gin|prosecco|champagne|cider|lager|cocktails|cocktail|sherry|tequila|booze|boozy,
        glass|glasses|bottle|bottles of red|white|rose|fizz|bubbly|plonk|wine, g &|and ts|t, gin
        and|& tonic|tonics, drunk $, pissed as, got|bit|so|very|really drunk|tipsy, pints|pint,
        hungover|hangover, too much to drink, been|was drinking, few|couple drinks, drinks
        last|tonight, few|couple of drinks, can|could|should|may i still? drink
        on|with|while|tonight|$|alcohol, drinking again|heavily|too|a lot,
        wine|beer|beers|pint|pints|vodka|whisky|whiskey|rum|gin|gins|prosecco|champagne|champers|cider|lager|stout|guinness|ale|cocktail|cocktails|margarita|margaritas|mojito|sherry|port|brandy|baileys|tequila|shots|sangria|aperol|shandy|bubbly|plonk|vino|booze,
        bottle|glass|glasses|drop|can|cans of
        red|white|rose|fizz|wine|bubbly|lager|cider|beer|stella|vino, drunk
        $|last|tonight|again|as, tipsy|pissed|hammered|merry|sozzled|squiffy, had a drink
        $|tonight|with, few|couple|many|some|2|3|4
        drinks|bevvies|jars|bevies|sherbets|scoops|pints, bevvy|bevvies, drinking
        again|heavily|too|a|wine|last|tonight, on the booze|lash|wine|beer|sauce|drink, nightcap,
        hangover|hungover, alcohol|alcoholic, off my face, g and t|ts, gin and tonic, hot toddy,
        schooner|schooners|middy|stubby|stubbies|tinny|tinnies|bevy, few jars, dram|drams|swally,
        half and half, too|so|bit|really|still|very drunk
        """
    ),
}
