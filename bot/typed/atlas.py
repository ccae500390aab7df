"""Well-known towns that no time zone is named for, by zone and region; a slash parts the names of one town.

Compact on purpose: whoever lives elsewhere types the next bigger town, picks from the list or sends a pin.
Written by hand from general knowledge; a test holds every zone against the time zone table.
"""

from typing import Final

_UK: Final = "Europe/London"
_EASTERN: Final = "America/New_York"
_CENTRAL: Final = "America/Chicago"
_MOUNTAIN: Final = "America/Denver"
_PACIFIC: Final = "America/Los_Angeles"

ATLAS: Final = (
    (_UK, "England", """
        Birmingham, Leeds, Manchester, Liverpool, Sheffield, Bristol, Newcastle/Newcastle upon Tyne,
        Nottingham, Leicester, Coventry, Bradford, Hull, Stoke/Stoke-on-Trent, Wolverhampton, Derby,
        Southampton, Portsmouth, Plymouth, Brighton, Reading, Norwich, Oxford, Cambridge, York, Exeter,
        Bath, Bournemouth, Middlesbrough, Sunderland, Milton Keynes, Luton, Northampton, Preston, Blackpool,
        Bolton, Ipswich, Swindon, Gloucester, Cheltenham, Worcester, Lincoln, Peterborough, Canterbury,
        Carlisle, Durham, Lancaster, Chester, Colchester, Chelmsford, Slough, Watford, Wigan, Huddersfield,
        Stockport, Rochdale, Salford, Doncaster"""),
    (_UK, "Scotland", "Edinburgh, Glasgow, Aberdeen, Dundee, Inverness, Perth, Stirling, Paisley"),
    (_UK, "Wales", "Cardiff, Swansea, Newport, Wrexham, Bangor"),
    (_UK, "Northern Ireland", "Belfast, Derry/Londonderry, Lisburn, Bangor"),
    ("Europe/Dublin", "Ireland", "Cork, Galway, Limerick, Waterford, Drogheda, Dundalk, Sligo, Kilkenny"),
    ("Europe/Oslo", "Norway", """
        Bergen, Trondheim, Stavanger, Tromsø/Tromso, Drammen, Fredrikstad, Kristiansand, Sandnes, Bodø/Bodo,
        Ålesund/Alesund, Skien, Sarpsborg, Tønsberg/Tonsberg, Haugesund, Hamar, Lillehammer"""),
    ("Europe/Stockholm", "Sweden", """
        Göteborg/Gothenburg, Malmö/Malmo, Uppsala, Västerås/Vasteras, Örebro/Orebro, Linköping/Linkoping,
        Helsingborg, Jönköping/Jonkoping, Norrköping/Norrkoping, Lund, Umeå/Umea, Gävle/Gavle"""),
    ("Europe/Copenhagen", "Denmark", """
        København, Aarhus/Århus, Odense, Aalborg/Ålborg, Esbjerg, Randers, Kolding"""),
    ("Europe/Helsinki", "Finland", """
        Espoo, Tampere, Vantaa, Oulu, Turku, Jyväskylä/Jyvaskyla, Lahti, Kuopio"""),
    ("Atlantic/Reykjavik", "Iceland", "Akureyri, Keflavik/Keflavík"),
    ("Europe/Amsterdam", "Netherlands", """
        Rotterdam, The Hague/Den Haag/Hague, Utrecht, Eindhoven, Groningen, Tilburg, Almere, Breda,
        Nijmegen, Arnhem, Haarlem, Maastricht, Leiden, Delft"""),
    ("Europe/Brussels", "Belgium", """
        Bruxelles/Brussel, Antwerp/Antwerpen/Anvers, Ghent/Gent, Charleroi, Liège/Liege, Bruges/Brugge,
        Namur, Leuven/Louvain"""),
    ("Europe/Berlin", "Germany", """
        Hamburg, Munich/München/Muenchen, Cologne/Köln/Koeln, Frankfurt/Frankfurt am Main, Stuttgart,
        Düsseldorf/Dusseldorf/Duesseldorf, Leipzig, Dortmund, Essen, Bremen, Dresden, Hanover/Hannover,
        Nuremberg/Nürnberg/Nuernberg, Duisburg, Bochum, Wuppertal, Bielefeld, Bonn, Münster/Muenster,
        Karlsruhe, Mannheim, Augsburg, Wiesbaden, Kiel, Freiburg, Mainz, Heidelberg, Rostock, Kassel,
        Erfurt, Saarbrücken, Ulm, Würzburg/Wurzburg, Regensburg, Göttingen/Gottingen, Aachen, Braunschweig,
        Magdeburg, Lübeck/Lubeck"""),
    ("Europe/Vienna", "Austria", "Wien, Graz, Linz, Salzburg, Innsbruck, Klagenfurt"),
    ("Europe/Zurich", "Switzerland", """
        Zürich, Geneva/Genève/Genf, Basel, Bern/Berne, Lausanne, Lucerne/Luzern, St. Gallen/St Gallen,
        Lugano, Winterthur"""),
    ("Europe/Paris", "France", """
        Marseille/Marseilles, Lyon/Lyons, Toulouse, Nice, Nantes, Strasbourg, Montpellier, Bordeaux, Lille,
        Rennes, Reims, Le Havre, Grenoble, Dijon, Angers, Nîmes/Nimes, Brest, Tours, Limoges, Metz"""),
    ("Europe/Madrid", "Spain", """
        Barcelona, Valencia, Seville/Sevilla, Zaragoza, Málaga/Malaga, Murcia, Palma, Bilbao, Alicante,
        Córdoba/Cordoba, Valladolid, Vigo, Gijón/Gijon, Granada, Santander, San Sebastián/San Sebastian"""),
    ("Europe/Lisbon", "Portugal", "Lisboa, Porto/Oporto, Braga, Coimbra, Faro, Setúbal/Setubal"),
    ("Europe/Rome", "Italy", """
        Roma, Milan/Milano, Naples/Napoli, Turin/Torino, Palermo, Genoa/Genova, Bologna, Florence/Firenze,
        Bari, Catania, Venice/Venezia, Verona, Padua/Padova, Trieste, Parma, Pisa, Perugia"""),
    ("Europe/Athens", "Greece", "Thessaloniki, Patras, Heraklion, Larissa, Piraeus"),
    ("Europe/Warsaw", "Poland", """
        Warszawa, Kraków/Krakow/Cracow, Łódź/Lodz, Wrocław/Wroclaw, Poznań/Poznan, Gdańsk/Gdansk, Szczecin,
        Lublin, Katowice, Bydgoszcz, Białystok/Bialystok"""),
    ("Europe/Prague", "Czechia", "Praha, Brno, Ostrava, Plzeň/Pilsen, Olomouc, Liberec"),
    ("Europe/Budapest", "Hungary", "Debrecen, Szeged, Pécs/Pecs, Győr/Gyor, Miskolc"),
    ("Europe/Bucharest", "Romania", """
        București, Cluj/Cluj-Napoca, Timișoara/Timisoara, Iași/Iasi, Constanța, Brașov"""),
    ("Europe/Sofia", "Bulgaria", "Plovdiv, Varna, Burgas"),
    ("Europe/Zagreb", "Croatia", "Split, Rijeka, Osijek, Zadar, Dubrovnik"),
    ("Europe/Belgrade", "Serbia", "Novi Sad, Niš/Nis, Kragujevac"),
    ("Europe/Kyiv", "Ukraine", "Kyiv, Kharkiv, Odesa/Odessa, Dnipro, Lviv"),
    ("Europe/Istanbul", "Türkiye", "Ankara, Izmir/İzmir, Bursa, Antalya, Adana"),
    ("Europe/Moscow", "Russia", "Moskva, Saint Petersburg/St Petersburg, Kazan, Nizhny Novgorod, Sochi"),
    ("Asia/Nicosia", "Cyprus", "Limassol, Larnaca, Paphos"),
    (_EASTERN, "New York, USA", """
        NYC/New York City, Brooklyn, Queens, Bronx, Manhattan, Staten Island, Buffalo, Rochester, Syracuse,
        Albany, Yonkers"""),
    (_EASTERN, "Massachusetts, USA", "Boston, Worcester, Springfield, Cambridge, Lowell"),
    (_EASTERN, "Pennsylvania, USA", "Philadelphia/Philly, Pittsburgh, Allentown, Harrisburg"),
    (_EASTERN, "USA", "Washington/Washington DC/DC"),
    (_EASTERN, "Maryland, USA", "Baltimore, Annapolis"),
    (_EASTERN, "Maine, USA", "Portland, Augusta, Bangor"),
    (_EASTERN, "New Hampshire, USA", "Manchester, Concord"),
    (_EASTERN, "Vermont, USA", "Burlington"),
    (_EASTERN, "Rhode Island, USA", "Providence"),
    (_EASTERN, "Connecticut, USA", "Hartford, New Haven, Stamford, Bridgeport"),
    (_EASTERN, "New Jersey, USA", "Newark, Jersey City, Trenton, Princeton"),
    (_EASTERN, "Delaware, USA", "Wilmington, Dover"),
    (_EASTERN, "Virginia, USA", "Richmond, Norfolk, Virginia Beach, Arlington, Alexandria"),
    (_EASTERN, "North Carolina, USA", "Charlotte, Raleigh, Durham, Greensboro, Wilmington, Asheville"),
    (_EASTERN, "South Carolina, USA", "Charleston, Columbia, Greenville"),
    (_EASTERN, "Georgia, USA", "Atlanta, Savannah, Augusta, Athens, Columbus"),
    (_EASTERN, "Florida, USA", """
        Miami, Orlando, Tampa, Jacksonville, St Petersburg/St. Petersburg, Tallahassee, Fort Lauderdale,
        Sarasota, Naples, Gainesville"""),
    (_EASTERN, "Ohio, USA", "Columbus, Cleveland, Cincinnati, Toledo, Akron, Dayton"),
    (_EASTERN, "West Virginia, USA", "Charleston"),
    ("America/Detroit", "Michigan, USA", "Ann Arbor, Grand Rapids, Lansing, Flint"),
    ("America/Indiana/Indianapolis", "Indiana, USA", "Fort Wayne, South Bend, Bloomington"),
    ("America/Kentucky/Louisville", "Kentucky, USA", "Lexington"),
    (_EASTERN, "Tennessee, USA", "Knoxville, Chattanooga"),
    (_CENTRAL, "Tennessee, USA", "Nashville, Memphis"),
    (_CENTRAL, "Illinois, USA", "Springfield, Peoria, Rockford, Naperville"),
    (_CENTRAL, "Texas, USA", """
        Houston, Dallas, Austin, San Antonio, Fort Worth, Arlington, Corpus Christi, Plano"""),
    (_CENTRAL, "Missouri, USA", "St Louis/St. Louis/Saint Louis, Kansas City, Springfield, Columbia"),
    (_CENTRAL, "Kansas, USA", "Wichita, Topeka, Kansas City"),
    (_CENTRAL, "Minnesota, USA", "Minneapolis, St Paul/St. Paul/Saint Paul, Rochester, Duluth"),
    (_CENTRAL, "Wisconsin, USA", "Milwaukee, Madison, Green Bay"),
    (_CENTRAL, "Iowa, USA", "Des Moines, Cedar Rapids"),
    (_CENTRAL, "Nebraska, USA", "Omaha, Lincoln"),
    (_CENTRAL, "Oklahoma, USA", "Oklahoma City, Tulsa"),
    (_CENTRAL, "Louisiana, USA", "New Orleans, Baton Rouge, Shreveport"),
    (_CENTRAL, "Alabama, USA", "Birmingham, Montgomery, Mobile, Huntsville"),
    (_CENTRAL, "Arkansas, USA", "Little Rock"),
    (_CENTRAL, "Mississippi, USA", "Jackson"),
    (_CENTRAL, "North Dakota, USA", "Fargo, Bismarck"),
    (_CENTRAL, "South Dakota, USA", "Sioux Falls"),
    (_MOUNTAIN, "Colorado, USA", "Colorado Springs, Boulder, Fort Collins, Aurora"),
    (_MOUNTAIN, "Utah, USA", "Salt Lake City, Provo"),
    (_MOUNTAIN, "New Mexico, USA", "Albuquerque, Santa Fe"),
    (_MOUNTAIN, "Texas, USA", "El Paso"),
    (_MOUNTAIN, "Montana, USA", "Billings, Missoula, Bozeman"),
    (_MOUNTAIN, "Wyoming, USA", "Cheyenne"),
    ("America/Phoenix", "Arizona, USA", "Tucson, Scottsdale, Mesa, Tempe, Flagstaff"),
    (_PACIFIC, "California, USA", """
        LA, San Francisco, San Diego, San Jose, Sacramento, Oakland, Fresno, Long Beach, Berkeley,
        Bakersfield, Anaheim, Santa Barbara, Palo Alto"""),
    (_PACIFIC, "Washington, USA", "Seattle, Spokane, Tacoma, Vancouver, Bellevue"),
    (_PACIFIC, "Oregon, USA", "Portland, Eugene, Salem, Bend"),
    (_PACIFIC, "Nevada, USA", "Las Vegas, Reno"),
    ("Pacific/Honolulu", "Hawaii, USA", "Hilo"),
    ("America/Toronto", "Ontario, Canada", """
        Ottawa, Hamilton, London, Mississauga, Kitchener, Waterloo, Kingston, Windsor, Brampton, Sudbury,
        Guelph"""),
    ("America/Toronto", "Quebec, Canada", """
        Montreal/Montréal, Quebec/Québec/Quebec City, Laval, Gatineau, Sherbrooke"""),
    ("America/Vancouver", "British Columbia, Canada", """
        Victoria, Surrey, Burnaby, Kelowna, Nanaimo, Richmond"""),
    ("America/Edmonton", "Alberta, Canada", "Calgary, Red Deer, Lethbridge"),
    ("America/Winnipeg", "Manitoba, Canada", "Brandon"),
    ("America/Regina", "Saskatchewan, Canada", "Saskatoon"),
    ("America/Halifax", "Nova Scotia, Canada", "Dartmouth, Sydney"),
    ("America/Moncton", "New Brunswick, Canada", "Fredericton, Saint John"),
    ("America/St_Johns", "Newfoundland, Canada", "St John's/St. John's/Saint John's"),
    ("America/Mexico_City", "Mexico", "Guadalajara, Puebla, León/Leon, Querétaro/Queretaro"),
    ("America/Sao_Paulo", "Brazil", """
        Rio de Janeiro/Rio, Brasília/Brasilia, Belo Horizonte, Curitiba, Porto Alegre"""),
    ("America/Argentina/Buenos_Aires", "Argentina", "Rosario, La Plata, Mar del Plata"),
    ("America/Argentina/Cordoba", "Argentina", "Córdoba/Cordoba"),
    ("America/Santiago", "Chile", "Valparaíso/Valparaiso, Concepción/Concepcion"),
    ("America/Bogota", "Colombia", "Medellín/Medellin, Cali, Barranquilla"),
    ("America/Lima", "Peru", "Arequipa, Cusco, Trujillo"),
    ("Australia/Sydney", "New South Wales, Australia", "Newcastle, Wollongong"),
    ("Australia/Sydney", "Australia", "Canberra"),
    ("Australia/Melbourne", "Victoria, Australia", "Geelong, Ballarat, Bendigo"),
    ("Australia/Brisbane", "Queensland, Australia", "Gold Coast, Cairns, Townsville, Toowoomba"),
    ("Australia/Perth", "Western Australia", "Fremantle"),
    ("Australia/Hobart", "Tasmania, Australia", "Launceston"),
    ("Pacific/Auckland", "New Zealand", "Wellington, Christchurch, Hamilton, Dunedin, Tauranga, Napier"),
    ("Asia/Kolkata", "India", """
        Delhi/New Delhi, Mumbai/Bombay, Bangalore/Bengaluru, Chennai/Madras, Hyderabad, Pune,
        Ahmedabad, Jaipur, Kochi/Cochin, Lucknow"""),
    ("Asia/Karachi", "Pakistan", "Lahore, Islamabad, Rawalpindi, Faisalabad, Hyderabad, Peshawar"),
    ("Asia/Dhaka", "Bangladesh", "Chittagong"),
    ("Asia/Shanghai", "China", """
        Beijing, Guangzhou, Shenzhen, Chengdu, Wuhan, Hangzhou, Nanjing, Tianjin, Xi'an/Xian"""),
    ("Asia/Tokyo", "Japan", "Osaka, Kyoto, Yokohama, Nagoya, Sapporo, Kobe, Fukuoka, Hiroshima"),
    ("Asia/Seoul", "South Korea", "Busan, Incheon, Daegu"),
    ("Asia/Jerusalem", "Israel", "Tel Aviv, Haifa, Beersheba"),
    ("Asia/Dubai", "United Arab Emirates", "Abu Dhabi, Sharjah"),
    ("Asia/Riyadh", "Saudi Arabia", "Jeddah, Mecca, Medina"),
    ("Asia/Ho_Chi_Minh", "Vietnam", "Hanoi, Saigon, Da Nang"),
    ("Africa/Johannesburg", "South Africa", """
        Cape Town, Durban, Pretoria, Port Elizabeth, Bloemfontein, East London"""),
    ("Africa/Cairo", "Egypt", "Alexandria, Giza"),
    ("Africa/Lagos", "Nigeria", "Abuja, Kano, Ibadan, Port Harcourt"),
    ("Africa/Nairobi", "Kenya", "Mombasa, Kisumu"),
    ("Africa/Casablanca", "Morocco", "Rabat, Marrakesh/Marrakech, Fes, Tangier, Agadir"),
)  # fmt: skip
