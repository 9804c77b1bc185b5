/* The engine: from the files that the build made to results. It knows no page and no worker. */

import { leesIndex } from "./inhoud.js";
import { maakOpzoeker } from "./opzoeken.js";
import { maakScorer } from "./scoren.js";

/* A written question that is so near sends a visitor to its own place on the page. */
const RAAK = 0.8;
const EERDER = 2;
/* What a direct answer leads to, comes first among the results or among the first; of a place that is named in a sentence
   the rest of the sentence says more. */
const VOORRANG = { plaats: 3, nummer: 1, verwijzing: 3, begrip: 1, taal: 3, nood: 0.5 };
const LANGE_ZIN = 4;
const IN_ZIN = 0.4;
/* Of what is found, this share of the best is still worth showing. */
const ONDERGRENS = 0.12;

/* `haalVerder` gives what is read after the first result: more questions, and the texts of the pages. */
export function maakMotor(index, haalVerder = async () => undefined) {
  let kennis = maakKennis(index);
  let vol;

  /* {vraag, antwoorden, treffers, totaal}. With `volledig` all that the pages say counts, and each result has the
     sentence that answers; that waits for it once. With `waarom` comes what the results were made of. */
  async function zoek(vraag, { aantal = 10, eerder = false, volledig = false, typend = false, waarom = false } = {}) {
    if (volledig) {
      vol ??= Promise.all([haalVerder(), import("./zinnen.js")]).then(([verder, { zinnenVan }]) => { kennis = maakKennis(index, verder, zinnenVan); });
      await vol;
    }
    const antwoorden = kennis.opzoeken(vraag);
    const { termen, treffers } = gerangschikt(kennis, vraag, antwoorden, typend);
    const grens = (treffers.length ? treffers[0].score : 0) * ONDERGRENS;
    const getoond = treffers.filter(({ pagina, score }) => score >= grens && (eerder || index.paginas[pagina][4] !== EERDER));
    const gevonden = getoond.slice(0, aantal);
    const uitkomst = { vraag, antwoorden, treffers: gevonden.map((een) => treffer(kennis, een, termen)), totaal: getoond.length };
    return waarom ? { ...uitkomst, waarom: { inhoud: kennis.inhoud, termen, gevonden } } : uitkomst;
  }

  return { zoek };
}

function maakKennis(index, verder, zinnenVan = () => ({ stukken: [], gewoon: false, plekken: [] })) {
  const inhoud = leesIndex(index, verder);
  return {
    inhoud,
    paginas: index.paginas,
    scoor: maakScorer(inhoud),
    opzoeken: maakOpzoeker({ ...index.opzoek, ...(verder && verder.opzoek) }),
    opAdres: new Map(index.paginas.map(([adres], nummer) => [adres, nummer])),
    zinnen: (pagina, termen, eerst) => zinnenVan(verder ? verder.stukken[pagina] : [], termen, eerst),
  };
}

/* The pages that have something of a question, best first, those lifted that a direct answer leads to. */
function gerangschikt({ scoor, opAdres }, vraag, antwoorden, typend) {
  const { termen, treffers } = scoor(vraag, typend);
  const alle = new Map(treffers.map((treffer) => [treffer.pagina, treffer]));
  const voorrang = termen.length > LANGE_ZIN ? { ...VOORRANG, plaats: IN_ZIN } : VOORRANG;
  for (const { soort, delen } of antwoorden)
    for (const { adres } of delen) {
      const [kaal, plek] = (adres ?? "?").split("#");
      if (!opAdres.has(kaal)) continue;
      const pagina = opAdres.get(kaal);
      const nu = alle.get(pagina) ?? { pagina, score: 0, dichtbij: 0 };
      alle.set(pagina, { ...nu, score: nu.score + voorrang[soort], plek });
    }
  return { termen, treffers: [...alle.values()].sort((een, ander) => ander.score - een.score) };
}

function treffer({ paginas, zinnen }, { pagina, vraag, dichtbij, plek }, termen) {
  const [adres, titel, soort, regel] = paginas[pagina];
  const geschreven = vraag ? vraag.plek : "";
  const id = plek ?? (dichtbij > RAAK ? geschreven : "");
  const gevonden = zinnen(pagina, termen, geschreven);
  const plekken = gevonden.plekken.map((een) => ({ ...een, adres: `${adres}#${een.plek}` }));
  return { adres: id ? `${adres}#${id}` : adres, titel, soort, regel, stukken: gevonden.stukken, gewoon: gevonden.gewoon, plekken };
}

/* The engine with its files, from the folder where the build puts them. */
export async function laadMotor(map) {
  const haal = async (naam) => {
    const antwoord = await fetch(new URL(naam, map));
    if (!antwoord.ok) throw new Error(`${naam}: ${antwoord.status}`);
    return antwoord.json();
  };
  return maakMotor(await haal("index.json"), () => haal("verder.json"));
}
