"""Every rule has its planted fault: an edit of the miniature that makes that very rule speak."""

import shutil
from collections import Counter
from pathlib import Path

import pytest
from miniature import MINIATURE, VISIE, plant

from macros.onderwerpen import REGELS, controleer_getoond, gelezen

# One edit of a file; with nothing to replace, the words are written at its end; with all of it, it goes.
Edit = tuple[str, str, str]
ALL = "*"

EARLIER = "data/visie/2024-2028"
INDEX = "docs/visie/2030-2034/index.md"
REST = "docs/visie/2030-2034/rest.md"
HELP = "docs/hulp/index.md"
CONCEPTS, PARTNERS, LOOK_BACK = "data/begrippen.yml", "data/partners.yml", "data/terugblik.yml"
QUESTIONS, SERIES, CLAIMS = "data/raad/vragen.yml", "data/raad/cijferreeksen.yml", "data/raad/beweringen.yml"
ASKED, SYNONYMS, ANSWERS = (f"data/zoeken/{name}.yml" for name in ("vragen", "synoniemen", "antwoorden"))
LINE = "zin: Bel nu., hulplijn: alarmnummer, pagina: hulp/index.md"
NOTHING = ((ASKED, "de eerste zin"), (SYNONYMS, "meppen"), (SYNONYMS, "mijn"), (ANSWERS, "in gevaar"))
CHANGES = f"{VISIE}/uitgaven/tweede/wijzigingen.yml"
SOURCE = "bron: {document: visie-2030, redactie: hertaald}"
TOLD = f"    - {{periode: 2030-2034, wat: Nog eens., {SOURCE}}}\n"
TWIN = f"- {{id: twee, nummer: 1, soort: actielijn, naam: Twee, inhoud: [], {SOURCE}}}\n"


def edition(id: str, more: str = "") -> str:
    return f"- {{id: {id}, naam: Een, status: concept, toelichting: Zo., {SOURCE}{more}}}\n"


SECOND: Edit = (f"{VISIE}/uitgaven.yml", "", edition("tweede"))
DATED: Edit = (f"{EARLIER}/uitgaven.yml", "", edition("later", ", datum: 2024-01-01"))
FROZEN: Edit = (
    f"{VISIE}/uitgaven/eerste/tekst.yml",
    "",
    f"- {{id: a-punt9, soort: punt, pagina: {INDEX.removeprefix('docs/')}, tekst: Weg.}}\n",
)


def change(id: str, paragraph: str, fields: str) -> str:
    return f"- {{id: {id}, alinea: {paragraph}, {fields}, reden: Zo., {SOURCE}}}\n"


GONE = change("weg", "a-punt9", "soort: vervallen, oud: Weg., stond_na: begin")
WORDS = change("zin", "a-eerst", "soort: gewijzigd, oud: zin, nieuw: regel")


def plain(words: str, beside: str = "campagne") -> tuple[Edit, ...]:
    record = f"- {{id: {beside.partition(',')[0]}-gewoon, bij: [{beside}], tekst: {words}, {SOURCE}}}\n"
    return ((f"{VISIE}/gewone_taal.yml", "", record),)


PLAIN_FAULTS = (
    ("elke_tekst_heeft_gewone_taal", plain("Dat.")),
    ("gewone_taal_wijst_naar_buren", plain("Dat.", "campagne, a-eerst")),
    ("gewone_taal_voegt_niets_toe", plain("Wij en Utrecht.")),
    ("gewone_taal_is_niet_sterker", plain("Dat moet.")),
    ("gewone_taal_leest_makkelijk", plain("Verantwoordelijkheidsverdeling.")),
    ("gewone_taal_is_korter", plain("Wij gaan dat dus doen.")),
    ("gewone_taal_is_anders_gezegd", plain("De zin staat hier de zin.", "a-eerst")),
    ("gewone_taal_verwijst_naar_een_noot", plain("Dat (zie de noot).")),
)


FAULTS: tuple[tuple[str, tuple[Edit, ...]], ...] = (
    *PLAIN_FAULTS,
    # of any page and record
    ("verwijzing_bestaat", (("data/hulp/plaatsen.yml", "gemeente: dorp", "gemeente: drop"),)),
    ("gegevens_en_paginas_horen_samen", ((PARTNERS, ALL, ""),)),
    ("macro_bestaat", ((REST, "{{ pijlers() }}", '{{ pijlers() }}\n\n{{ pijlers("x") }}'),)),
    ("record_bestaat", ((REST, '{{ ambitie("voorkomen") }}', '{{ ambitie("voorkomen") }}\n\n{{ ambitie("x") }}'),)),
    ("merk_bestaat", ((HELP, "{: #praten }", "{: #praten .met-alarmnumer }"),)),
    ("kop_heeft_id", (("docs/index.md", " {: #miniatuur }", ""),)),
    ("alinea_heeft_id", ((INDEX, "  {: #a-punt1 }\n", ""),)),
    ("record_heeft_pagina", ((REST, "{{ kaders() }}", ""),)),
    ("link_leidt_ergens_heen", (("docs/index.md", "{{ deuren() }}", "[x](weg.md)\n\n{{ deuren() }}"),)),
    ("opmaak_is_wat_zij_lijkt", (("docs/index.md", "{{ deuren() }}", "Neem mee:\n- geld\n\n{{ deuren() }}"),)),
    ("noot_staat_er_een_keer", (("docs/index.md", "{{ deuren() }}", "Een noot[^7].\n\n{{ deuren() }}"),)),
    ("link_is_te_lezen", (("docs/index.md", "{{ deuren() }}", "[](index.md)\n\n{{ deuren() }}"),)),
    ("id_betekent_een_ding", (("docs/index.md", "#miniatuur", "#campagne"),)),
    ("paragraaf_bestaat", (("data/documenten.yml", "gebruik: Alleen om", "paragrafen: [Iets]\n  gebruik: Alleen om"),)),
    (
        "paragraaf_bestaat",
        (("data/documenten.yml", "gebruik: ", 'paragrafen: ["2"]\n  gebruik: '),),
    ),
    # visie: records
    ("een_periode_geldt", ((f"{VISIE}/periode.yml", "geldt: ja", "geldt: nee"),)),
    ("periode_heeft_gegevens", (("docs/visie/2040-2044/index.md", "", "# Later {: #later }\n"),)),
    ("document_heeft_dag", (("data/documenten.yml", "  peildatum: 2020-01-03\n", ""),)),
    ("letters_lopen_op", ((f"{VISIE}/ambities.yml", "letter: a", "letter: b"),)),
    (
        "nummer_staat_een_keer",
        (
            (
                f"{VISIE}/pijlers.yml",
                "- id: pijler-een",
                "- {id: twee, nummer: 1, kop: Twee, blokken: [], bron: {document: visie-2030, redactie: letterlijk}}\n"
                "- id: pijler-een",
            ),
        ),
    ),
    (
        "nummer_staat_een_keer",
        ((f"{EARLIER}/themas.yml", "", TWIN),),
    ),
    ("rij_past_bij_kolommen", ((f"{VISIE}/cijfers.yml", '["2029", "1.150"]', '["2029", "1.150", "3"]'),)),
    ("signalering_wijst_woorden_aan", ((f"{VISIE}/signaleringen.yml", "woorden: het", "woorden: dit"),)),
    ("scanfout_is_witruimte", ((f"{VISIE}/signaleringen.yml", "in_bron: sa men", "in_bron: sa man"),)),
    # visie: periods
    (
        "tussentijd_is_verteld",
        (
            (
                f"{EARLIER}/periode.yml",
                "namen:",
                "tussentijd: [{tekst: Niets., bron: {document: visie-2030, redactie: hertaald}}]\nnamen:",
            ),
        ),
    ),
    ("zonder_tekst_is_niets_letterlijk", ((f"{EARLIER}/themas.yml", "redactie: hertaald", "redactie: letterlijk"),)),
    (
        "elke_periode_heeft_een_kant",
        (
            ("data/vergelijkingen.yml", "periode: 2024-2028", "periode: 2030-2034"),
            ("data/vergelijkingen.yml", "[doel-toen, lijn-toen]", "[a-derde]"),
        ),
    ),
    ("kant_wijst_naar_eigen_periode", (("data/vergelijkingen.yml", "[doel-toen, lijn-toen]", "[a-eerst]"),)),
    ("terugblik_is_gedekt", ((f"{VISIE}/periode.yml", "geldt: ja", 'geldt: ja\nterugblik: "1"'),)),
    ("succes_staat_er_nog", (SECOND, FROZEN, (CHANGES, "", GONE), (LOOK_BACK, "[a-eerst]", "[a-punt9]"))),
    ("bericht_wijst_ergens_heen", (("data/over/wijzigingsberichten.yml", "naar: a-eerst", "naar: campagne"),)),
    # visie: editions
    ("map_hoort_bij_uitgave", ((f"{VISIE}/uitgaven/derde/wijzigingen.yml", "", "[]\n"),)),
    ("eerdere_is_bevroren", (SECOND,)),
    (
        "uitgaven_lopen_op",
        (DATED, (f"{EARLIER}/uitgaven.yml", "status: concept", "status: concept\n  datum: 2025-01-01")),
    ),
    ("uitgave_heeft_eigen_adres", ((f"{VISIE}/uitgaven.yml", "id: eerste", "id: begin"),)),
    (
        "uitgave_heeft_eigen_adres",
        (
            (f"{VISIE}/uitgaven.yml", "id: eerste", "id: een"),
            *((f"{VISIE}/uitgaven.yml", "", edition(id)) for id in ("twee-drie", "een-twee", "drie")),
        ),
    ),
    (
        "wijziging_heeft_eigen_id",
        (SECOND, (CHANGES, "", WORDS), (f"{VISIE}/uitgaven/eerste/wijzigingen.yml", "", WORDS)),
    ),
    (
        "id_komt_niet_terug",
        (
            SECOND,
            FROZEN,
            (CHANGES, "", GONE + change("weer", "a-punt9", "soort: nieuw, nieuw: Weg., staat_na: begin")),
        ),
    ),
    ("vervallen_staat_nergens_meer", (SECOND, FROZEN, (CHANGES, "", GONE), (INDEX, "#a-punt2", "#a-punt9"))),
    (
        "signalering_is_verholpen",
        (
            SECOND,
            (CHANGES, "", WORDS),
            (f"{VISIE}/signaleringen.yml", "alinea: a-derde", "alinea: a-derde\n  verholpen: zin"),
        ),
    ),
    ("uitgave_heeft_pagina", (SECOND, FROZEN)),
    # help
    ("titel_is_neutraal", ((HELP, "title: Praten", "title: Stop geweld"),)),
    ("taal_is_nagelezen", ((HELP, "title: Praten", "title: Praten\ntaal: fy"),)),
    ("taal_heeft_een_eerste_pagina", (("data/hulp/talen.yml", "pagina: hulp/index.md", "pagina: hulp/taal.md"),)),
    ("taal_is_nagelezen", (("docs/zoeken.md", "---\n", "---\ntaal: fy\n"),)),
    ("wat_niet_mag_staat_er_niet", ((HELP, "noodnummers()", 'hulplijn("gestopt")'),)),
    ("pagina_heeft_geen_nummer", (("docs/index.md", "{{ deuren() }}", "Bel 0800-1234.\n\n{{ deuren() }}"),)),
    ("getoond_nummer_mag", (("data/deuren.yml", "De kleine visie.", "Bel 0800-9999."),)),
    ("alarmnummer_staat_in_de_zin", ((HELP, "{{ noodnummers() }}", "Bel het alarmnummer.\n\n{{ noodnummers() }}"),)),
    ("nummer_is_zoals_bekend", (("data/hulp/landelijk.yml", '"0800-2000"', '"0800-2020"'),)),
    ("nummer_heeft_vorm", (("data/hulp/gemeenten.yml", "14 0000", "14 00"),)),
    ("hulp_leest_makkelijk", ((HELP, "{{ noodnummers() }}", "Ik " + "zie en " * 20 + "ga."),)),
    ("gemeente_heeft_pagina", (("docs/index.md", "{{ deuren() }}", '{{ deuren() }}\n\n{{ gemeente("dorp") }}'),)),
    ("postcode_hoort_bij_een_plaats", (("data/hulp/plaatsen.yml", '"1005"', '"1003"'),)),
    ("telefoonnummer_staat_een_keer", (("data/hulp/gemeenten.yml", "14 0000", "0900 1111"),)),
    ("nummer_van_een_ander_bestaat", (("data/hulp/gemeenten.yml", "telefoon_van: dorp", "telefoon_van: stad"),)),
    ("vaste_hulplijnen_hebben_een_nummer", (("data/hulp/landelijk.yml", "toon: ja", "toon: zonder"),)),
    ("aantal_gemeenten_klopt", (("data/site.yml", "gemeenten: ", "gemeenten: honderd of "),)),
    ("er_is_een_uitgang", (("data/hulp/instellingen.yml", "- {id: uitgang", "[]\n#"),)),
    ("zoekantwoord_heeft_geen_nummer", ((ANSWERS, "Bel meteen.", "Bel 112."),)),
    ("zoekantwoord_leest_makkelijk", ((ANSWERS, "Bel meteen.", "Ik " + "zie en " * 20 + "ga."),)),
    # meldcode
    ("stap_heeft_toelichting", (("data/meldcode/toelichtingen.yml", "stap: 1", "stap: 9"),)),
    (
        "visie_zegt_het_een_keer",
        ((f"{VISIE}/aanhalingen.yml", "", "- {id: nog-eens, bij: niets, alineas: [a-kijkg]}\n"),),
    ),
    ("weg_heeft_grond", ((f"{VISIE}/aanhalingen.yml", "bij: niets", "bij: melden"),)),
    ("weg_heeft_grond", (("data/meldcode/uitkomsten.yml", "{uitspraak: altijd-melden}", "{uitspraak: mag-melden}"),)),
    ("grond_heeft_punt", (("data/meldcode/wegwijzer.yml", "punt: 1", "punt: 2"),)),
    (
        "meldcode_leest_makkelijk",
        (
            (
                "docs/meldcode/stap-1.md",
                "Hier gaat het over geweld.",
                "Desbetreffende beroepsbeoefenaren dragen verantwoordelijkheid voor documentatie van signaleringen.",
            ),
        ),
    ),
    ("uitspraak_noemt_haar_plaats", (("data/meldcode/uitspraken.yml", "document: wet-2030", "document: stuk-2030"),)),
    ("plicht_komt_van_de_wet", (("data/meldcode/uitspraken.yml", "U meldt bij:", "U meldt altijd bij:"),)),
    ("route_eindigt", (("data/meldcode/wegwijzer.yml", "naar: niets", "naar: veilig"),)),
    ("halte_wordt_bereikt", (("data/meldcode/wegwijzer.yml", "naar: hulp", "naar: melden"),)),
    ("onveilig_is_aangewezen", (("data/meldcode/wegwijzer.yml", "      onveiligheid: acuut\n", ""),)),
    ("onveilig_is_melden", (("data/meldcode/wegwijzer.yml", "naar: hulp", "naar: niets"),)),
    # concepts
    ("code_is_uniek", ((CONCEPTS, "code: RV-002", "code: RV-001"),)),
    ("relatie_is_met_een_ander", ((CONCEPTS, "breder: [geweld-thuis]", "breder: [klein-punt]"),)),
    ("breder_loopt_niet_rond", ((CONCEPTS, "  hulp: ja\n", "  breder: [klein-punt]\n"),)),
    ("verwant_is_niet_breder", ((CONCEPTS, "  hulp: ja\n", "  verwant: [klein-punt]\n"),)),
    ("woorden_staan_er", ((CONCEPTS, "zin staat hier.]", "zin staat daar.]"),)),
    ("omschrijving_heeft_bron", ((CONCEPTS, "letterlijk: [a-gewel]", "letterlijk: []"),)),
    ("vorm_hoort_bij_een_begrip", ((CONCEPTS, "vormen: [klein punt]", "vormen: [klein punt, PIJN]"),)),
    ("term_is_een_vorm", ((CONCEPTS, "vormen: [geweld, pijn]", "vormen: [geweld]"),)),
    ("term_begint_klein", ((CONCEPTS, "term: klein punt", "term: Klein punt"),)),
    ("wet_komt_uit_een_wet", ((CONCEPTS, "document: wet-2030", "document: visie-2030"),)),
    ("geschiedenis_is_van_de_periode", ((CONCEPTS, "uitgave: eerste", "uitgave: concept"),)),
    ("geschiedenis_vertelt_alles_een_keer", ((CONCEPTS, "geldig_vanaf: 2030", "geldig_vanaf: 2031"),)),
    (
        "geschiedenis_vertelt_alles_een_keer",
        ((CONCEPTS, "  geschiedenis:\n", f"  geschiedenis:\n{TOLD}"),),
    ),
    ("vervallen_wijst_verder", ((CONCEPTS, "vervangen_door: [klein-punt]", "vervangen_door: [oud-punt]"),)),
    ("vervallen_wijst_verder", ((CONCEPTS, "  hulp: ja\n", "  verwant: [oud-punt]\n"),)),
    ("pagina_per_begrip", (("docs/begrippen/niets.md", "", "# Niets {: #niets-hier }\n"),)),
    # partners
    ("rol_en_logo_hebben_een_partner", ((PARTNERS, "  logo: logo-een\n", ""),)),
    ("vorm_is_van_een_partner", ((PARTNERS, "[EEN ORGANISATIE]", "[EEN ORGANISATIE, Gemeente]"),)),
    ("partner_heeft_pagina", (("docs/partners/gemeenten.md", "#partner-gemeenten", "#partner-gem"),)),
    ("naam_staat_in_de_tekst", ((PARTNERS, "[EEN ORGANISATIE]", "[TWEE ORGANISATIES]"),)),
    ("soort_past_bij_rol", ((PARTNERS, "soort: genoemd", "soort: hulp"),)),
    ("contact_mag", ((PARTNERS, "contact: opvang", "contact: gestopt"),)),
    (
        "niet_geteld_wijst_woorden_aan",
        ((PARTNERS, "  logo:", "  niet_geteld: [{alinea: a-gemee, woorden: de stad, waarom: Zo.}]\n  logo:"),),
    ),
    (
        "samenwerking_heeft_bewijs",
        ((PARTNERS, "  logo:", "  samenwerking: [{met: gemeenten, hoe: Samen., alineas: [a-gemee]}]\n  logo:"),),
    ),
    # search
    ("zoekplek_staat_op_de_pagina", ((ASKED, "plek: a-eerst", "plek: a-gemee"),)),
    ("antwoordpagina_wordt_gevonden", ((ASKED, "raad/index.md", "zoeken.md"),)),
    ("vraag_staat_een_keer", ((ASKED, "de eerste zin", "Ík ben bang!"),)),
    ("synoniem_staat_een_keer", ((SYNONYMS, "meppen", "Slaan"),)),
    ("synoniem_staat_een_keer", ((SYNONYMS, "[mijn]", "[m’n]"),)),
    ("synoniem_staat_een_keer", ((SYNONYMS, "", "- {id: min, woorden: [m'n], betekent: [min]}\n"),)),
    (
        "zoekantwoord_heeft_eigen_woorden",
        ((ANSWERS, "", f"- {{id: nog-een, woorden: [In gevaar], {LINE}}}\n"),),
    ),
    ("zoekantwoord_heeft_nummer", ((ANSWERS, "alarmnummer", "opvang"),)),
    *(("zoekwoord_heeft_letters", ((file, old, "…"),)) for file, old in NOTHING),
    # council
    ("geen_los_getal", (("docs/raad/index.md", "Wat een raad wil weten.", "Er zijn 3 raden."),)),
    ("getoond_getal_heeft_record", (("docs/raad/index.md", "wil weten.", "wil: 4321."),)),
    ("uitspraak_heeft_plaats", (("data/raad/delen.yml", 'paragraaf: "Geld", ', ""),)),
    ("getal_heeft_grond", (("data/raad/delen.yml", "12.500 euro", "12.600 euro"),)),
    ("som_klopt", (("data/raad/bronverschillen.yml", "2029 + 1 = 2030", "2029 + 2 = 2030"),)),
    ("vindplaats_staat_er", (("data/raad/vindplaatsen.yml", "onderhandelbare uitg", "andere uitg"),)),
    ("vindplaats_is_nodig", (("data/raad/bronverschillen.yml", "visie-uitgangspunt", "stuk-bedrag"),)),
    ("vraag_leidt_verder", ((QUESTIONS, "  knop: Meer over geld\n", ""),)),
    (
        "een_per_sleutel",
        (
            (
                "data/raad/regiovisies.yml",
                "    - {id: kleine-samen,",
                "    - {id: nog-eens, thema: samen, alinea: a-samen}\n    - {id: kleine-samen,",
            ),
        ),
    ),
    ("bewijs_is_van_een_plaats", (("data/raad/regiovisies.yml", ", alinea: a-samen", ""),)),
    ("signalering_staat_in_een_groep", (("data/raad/signaleringsgroepen.yml", "- gelijke-rij", "- scanspatie"),)),
    ("actie_heeft_tags", (("data/raad/actietags.yml", "bij: campagne", "bij: bewust"),)),
    ("tag_staat_een_keer", (("data/raad/actietags.yml", "kenmerk: partner-gemeente", "kenmerk: thema-campagne"),)),
    ("woord_staat_in_tekst", (("data/raad/actietags.yml", "woord: campagne", "woord: theater"),)),
    ("kenmerk_wordt_gebruikt", (("data/raad/actietags.yml", "kenmerk: partner-gemeente", "kenmerk: thema-campagne"),)),
    ("afspraak_ligt_in_de_periode", (("data/raad/uitvoeringsagenda.yml", 'einde: "2032"', 'einde: "2036"'),)),
    # figures
    ("kolom_is_van_de_tabel", ((CLAIMS, 'van: "2029"', 'van: "2030"'),)),
    ("getal_staat_in_tekst", ((SERIES, "woorden: 9. Een noot", "woorden: 9. Twee noten"),)),
    ("oordeel_heeft_maat", ((SERIES, "Er zijn 9 noten", "Er zijn 9 noten, veel"),)),
    ("titel_zegt_wat_er_staat", ((SERIES, "Er zijn 9 noten", "Er zijn 10 noten"),)),
    (
        "gelijk_jaar_is_gesignaleerd",
        ((f"{VISIE}/signaleringen.yml", "alinea: meldingen-2030", "alinea: meldingen-2029"),),
    ),
    (
        "totaal_is_som",
        (
            (f"{VISIE}/cijfers.yml", "      kop: Totaal\n", "      kop: Totaal\n    - {id: kolom-deel, kop: Deel}\n"),
            (f"{VISIE}/cijfers.yml", '["2029", "1.150"]', '["2029", "1.150", "1.149"]'),
            (f"{VISIE}/cijfers.yml", '["2030", "1.150"]', '["2030", "1.150", "1.150"]'),
            (SERIES, "kolommen: [kolom-totaal]", "kolommen: [kolom-totaal]\n  delen: [kolom-deel]"),
        ),
    ),
    ("bewering_staat_in_tekst", ((CLAIMS, 'wordt: "1.150"', 'wordt: "1.151"'),)),
    ("bewering_is_gesignaleerd", ((CLAIMS, "  signalering: gelijke-rij\n", ""),)),
)


def rules_that_speak(project: Path, edits: tuple[Edit, ...], *, shown: bool = False) -> set[str]:
    for file, old, new in edits:
        path = project / file
        if old == ALL:
            path.unlink()
        elif not old:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text((path.read_text("utf-8") if path.exists() else "") + new, "utf-8")
        else:
            plant(project, file, old, new)
    inhoud, problems = gelezen(project)
    more = controleer_getoond(inhoud) if inhoud and shown else ()
    return {problem.rule for problem in (*problems, *more)}


def test_every_rule_has_its_fault_and_a_name_of_its_own() -> None:
    names = Counter(rule.functie.__name__ for rule in REGELS)
    planted = {name for name, _ in FAULTS}
    assert names.keys() - planted == set(), "a rule whose fault is not planted is not a rule"
    assert planted - names.keys() == set(), "this rule is no longer there"
    assert [name for name, count in names.items() if count > 1] == []
    assert [rule.functie.__name__ for rule in REGELS if not rule.functie.__doc__] == []


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One copy for all of them: each fault is taken away again."""
    return shutil.copytree(MINIATURE, tmp_path_factory.mktemp("regels") / "klein")


@pytest.mark.parametrize(("name", "edits"), FAULTS, ids=[name for name, _ in FAULTS])
def test_the_rule_speaks_of_its_fault(copy: Path, name: str, edits: tuple[Edit, ...]) -> None:
    shown = any(rule.functie.__name__ == name and rule.wanneer == "getoond" for rule in REGELS)
    try:
        assert name in rules_that_speak(copy, edits, shown=shown)
    finally:
        for file in {file for file, *_ in edits}:
            if (MINIATURE / file).exists():
                shutil.copy2(MINIATURE / file, copy / file)
                continue
            (copy / file).unlink(missing_ok=True)
            while not any((empty := (copy / file).parent).iterdir()):
                empty.rmdir()
                file = empty.relative_to(copy).as_posix()


def test_no_rule_speaks_of_the_miniature_as_it_is() -> None:
    assert rules_that_speak(MINIATURE, (), shown=True) == set()
