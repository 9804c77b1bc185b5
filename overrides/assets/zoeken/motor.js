/* The engine: from the files that the build made to results. It knows no page and no worker. */

import { leesIndex } from "./inhoud.js";
import { maakOpzoeker } from "./opzoeken.js";
import { maakScorer } from "./scoren.js";
import { zinnenVan } from "./zinnen.js";

/* A written question that is so near sends a visitor to its own place on the page. */
const RAAK = 0.8;
const EERDER = 2;
/* What a direct answer leads to, comes first among the results, or among the first. */
const VOORRANG = { plaats: 3, nummer: 1, verwijzing: 3, begrip: 1, taal: 3, nood: 0.5 };
/* Of what is found, this share of the best is still worth showing. */
const ONDERGRENS = 0.12;

export function maakMotor(index, tekst = async () => []) {
  const inhoud = leesIndex(index);
  const scoor = maakScorer(inhoud);
  const opzoeken = maakOpzoeker(index.opzoek);
  const opAdres = new Map(inhoud.paginas.map(([adres], nummer) => [adres, nummer]));

  /* The results with what the direct answers lead to lifted. */
  function gerangschikt(vraag, antwoorden, typend) {
    const { termen, treffers } = scoor(vraag, typend);
    const alle = new Map(treffers.map((treffer) => [treffer.pagina, treffer]));
    for (const { soort, delen } of antwoorden)
      for (const { adres = "" } of delen) {
        const pagina = opAdres.get(adres.split("#")[0]);
        if (pagina === undefined) continue;
        const nu = alle.get(pagina) ?? { pagina, score: 0, dichtbij: 0 };
        alle.set(pagina, { ...nu, score: nu.score + VOORRANG[soort], plek: adres.split("#")[1] });
      }
    return { termen, treffers: [...alle.values()].sort((een, ander) => ander.score - een.score) };
  }

  function treffer({ pagina, vraag, dichtbij, plek }) {
    const [adres, titel, soort, regel] = inhoud.paginas[pagina];
    const id = plek ?? (dichtbij > RAAK ? vraag.plek : "");
    return { adres: id ? `${adres}#${id}` : adres, titel, soort, regel, stukken: [], plekken: [] };
  }

  /* {vraag, antwoorden, treffers, totaal}; `volledig` adds the sentences, for which the text has to be there. */
  async function zoek(vraag, { aantal = 10, eerder = false, volledig = false, typend = false } = {}) {
    const antwoorden = opzoeken(vraag);
    const { termen, treffers } = gerangschikt(vraag, antwoorden, typend);
    const beste = treffers[0]?.score ?? 0;
    const getoond = treffers.filter(({ pagina, score }) => score >= beste * ONDERGRENS && (eerder || inhoud.paginas[pagina][4] !== EERDER));
    const uit = getoond.slice(0, aantal).map(treffer);
    if (volledig) {
      const teksten = await tekst();
      getoond.slice(0, aantal).forEach(({ pagina, vraag: geschreven }, plaats) => {
        const [adres] = inhoud.paginas[pagina];
        const { stukken, plekken } = zinnenVan(teksten[pagina] ?? [], termen, geschreven?.plek);
        uit[plaats].stukken = stukken;
        uit[plaats].plekken = plekken.map(({ plek, ...rest }) => ({ adres: `${adres}#${plek}`, ...rest }));
      });
    }
    return { vraag, antwoorden, treffers: uit, totaal: getoond.length };
  }

  return { zoek };
}

/* The engine with its files, from the folder where the build puts them; the text is fetched when it is first needed. */
export async function laadMotor(map) {
  const haal = async (naam) => {
    const antwoord = await fetch(new URL(naam, map));
    if (!antwoord.ok) throw new Error(`${naam}: ${antwoord.status}`);
    return antwoord.json();
  };
  let tekst;
  return maakMotor(await haal("index.json"), () => (tekst ??= haal("tekst.json")));
}
