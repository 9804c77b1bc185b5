/* What a question asks for: terms, each with a weight and the words of the site that stand for it, and how well (0 to 1). */

import { woorden } from "./vouwen.js";
import { maakHersteller } from "./herstel.js";

/* A sentence of more words is long: the small ones count less. */
const LANG = 6;

const MATE = { synoniem: 0.75, begin: 0.55, langer: 0.35, korter: 0.35, wie: 0.8 };
/* A word that no page has is rarer than all others. */
const ONBEKEND = 4;

export function maakVerstaan({ paginas, woorden: bekend, vragen, synoniemen, vulling, wie }) {
  const herstel = maakHersteller(bekend);
  const lange = [...bekend.keys()].filter((woord) => woord.length > 7);
  const gewichten = new Map();

  /* How much it says that a text has this word: the fewer pages have it, the more. */
  function gewicht(woord) {
    if (!gewichten.has(woord)) gewichten.set(woord, (wie.has(woord) ? MATE.wie : 1) * zeldzaam(woord));
    return gewichten.get(woord);
  }

  function zeldzaam(woord) {
    if (!bekend.has(woord)) return ONBEKEND;
    const { paginas: hier, vragen: nummers } = bekend.get(woord);
    const op = new Set(hier.keys());
    for (const nummer of nummers) op.add(vragen[nummer].pagina);
    return Math.log(1 + paginas.length / op.size);
  }

  /* The words of a question, those that belong together as one: "kinder mishandeling" as the site writes it, and
     behind "in elkaar slaan" what else it is called. */
  function samengenomen(lijst) {
    const uit = [];
    for (let i = 0; i < lijst.length; i++) {
      const zin = [4, 3, 2].map((lengte) => lijst.slice(i, i + lengte)).find((deel) => deel.length > 1 && synoniemen.has(deel.join(" ")));
      const samen = lijst[i] + (lijst[i + 1] ?? "");
      const los = bekend.has(lijst[i]) && bekend.has(lijst[i + 1]) && lijst[i].length < 3;
      if (zin) {
        uit.push(...zin, synoniemen.get(zin.join(" "))[0]);
        i += zin.length - 1;
      } else if (i + 1 < lijst.length && samen.length > 5 && bekend.has(samen) && !los) {
        uit.push(samen);
        i++;
      } else uit.push(lijst[i]);
    }
    return [...new Set(uit)];
  }

  /* Longer words that begin or end with a word, and shorter ones with which it begins or ends. */
  function* samenstellingen(woord) {
    if (woord.length < 5) return;
    for (const ander of lange) if (ander !== woord && (ander.startsWith(woord) || ander.endsWith(woord))) yield [ander, MATE.langer];
    for (let lengte = 5; lengte < woord.length - 2; lengte++)
      for (const deel of [woord.slice(0, lengte), woord.slice(-lengte)]) if (bekend.has(deel)) yield [deel, MATE.korter];
  }

  function* varianten(woord, laatste) {
    const zelf = bekend.has(woord) ? [[woord, 1]] : synoniemen.has(woord) ? [] : herstel(woord);
    yield* zelf;
    for (const [ander, hoe] of zelf) for (const [verwant, mate] of samenstellingen(ander)) yield [verwant, hoe * mate];
    for (const [ander, hoe] of [...zelf, [woord, 1]]) for (const gelijk of synoniemen.get(ander) ?? []) yield [gelijk, hoe * MATE.synoniem];
    /* A word that is not finished, or not known, stands for those that begin so. */
    if (woord.length > 2 && (laatste || !bekend.has(woord))) for (const ander of bekend.keys()) if (ander.startsWith(woord)) yield [ander, MATE.begin];
  }

  function term(woord, laatste, deler) {
    const beste = new Map();
    for (const [ander, hoe] of varianten(woord, laatste)) if (!(beste.get(ander) >= hoe)) beste.set(ander, hoe);
    const zekerste = [...beste].filter(([, hoe]) => hoe > MATE.synoniem).map(([ander, hoe]) => gewicht(ander) * hoe);
    const zwaarte = zekerste.length ? Math.max(...zekerste) : gewicht(woord);
    return { woord, klein: wie.has(woord), varianten: beste, gewicht: wie.has(woord) ? zwaarte / deler : zwaarte };
  }

  /* The terms of a question; `typend` when its last word may not be finished. */
  function verstaan(vraag, typend) {
    const alle = samengenomen(woorden(vraag));
    const zeggend = alle.filter((woord) => !vulling.has(woord));
    const lijst = zeggend.length ? zeggend : alle;
    return lijst.map((woord, plaats) => term(woord, typend && plaats === lijst.length - 1, Math.max(1, lijst.length / LANG)));
  }

  return { verstaan, gewicht };
}
