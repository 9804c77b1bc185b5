/* The index as it was made at build (macros/zoeken/index.py), read into what the engine asks.

   `woorden`: of each word that search knows the pages that have it, with how much it counts there (0 to 1), and the
   written questions that have it. */

import { woorden as woordenVan } from "./vouwen.js";

const TITEL = 1;
/* In a text: by how often it stands there. */
const KEREN = [0.4, 0.6, 0.75, 0.9];

export function leesIndex(index, verder = { vragen: [], stukken: [] }) {
  const { paginas, vulling, wie } = index;
  const gesteld = [...index.vragen, ...verder.vragen];
  const vragen = gesteld.flatMap(([pagina, plek, regels]) => leesVragen(regels).map((woorden) => ({ pagina, plek, woorden })));
  const inhoud = { paginas, vragen, woorden: new Map(), synoniemen: leesSynoniemen(index.synoniemen), vulling: new Set(vulling.split(" ")), wie: new Set(wie.split(" ")) };
  vragen.forEach((vraag, nummer) => vraag.woorden.forEach((woord) => bij(inhoud.woorden, woord).vragen.push(nummer)));
  paginas.forEach(([, titel], pagina) => woordenVan(titel).forEach((woord) => bij(inhoud.woorden, woord).paginas.set(pagina, TITEL)));
  verder.stukken.forEach((stukken, pagina) => leesTekst(inhoud, stukken, pagina));
  return inhoud;
}

/* Let the words of a page's text count too; the heading above plain words stands above the text beside them already. */
function leesTekst({ woorden, vulling }, stukken, pagina) {
  const keren = new Map();
  for (const woord of woordenVan(stukken.map(([, kop, tekst, gewoon]) => (gewoon ? tekst : `${kop} ${tekst}`)).join(" "))) keren.set(woord, (keren.get(woord) ?? 0) + 1);
  for (const [woord, keer] of keren) {
    if (vulling.has(woord)) continue;
    const waar = bij(woorden, woord).paginas;
    if (!waar.has(pagina)) waar.set(pagina, KEREN[Math.min(KEREN.length, Math.ceil(Math.log2(keer + 1))) - 1]);
  }
}

function bij(woorden, woord) {
  if (!woorden.has(woord)) woorden.set(woord, { paginas: new Map(), vragen: [] });
  return woorden.get(woord);
}

/* A question begins with as many words of the one before as the digit before it says. */
function leesVragen(regels) {
  let vorige = [];
  return regels.split("\n").map((regel) => {
    const samen = Number(regel[0]);
    const rest = regel.slice(1);
    vorige = rest ? vorige.slice(0, samen).concat(rest.split(" ")) : vorige.slice(0, samen);
    return vorige;
  });
}

/* From a word or words to those that mean the same. */
function leesSynoniemen(groepen) {
  const synoniemen = new Map();
  for (const [van, betekent] of groepen)
    for (const uitdrukking of van) {
      const naar = betekent.length ? betekent : van.filter((ander) => ander !== uitdrukking);
      synoniemen.set(uitdrukking, [...(synoniemen.get(uitdrukking) ?? []), ...naar]);
    }
  return synoniemen;
}
