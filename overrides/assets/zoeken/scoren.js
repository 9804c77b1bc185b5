/* How well each page answers: by the written question that is nearest, and by the words it has. */

import { maakVerstaan } from "./verstaan.js";

const TEL = { vraag: 1, tweede: 0.35, woord: 0.9 };
/* How much it matters that a written question asks nothing else besides. */
const NAUW = 0.5;
/* Of a page with many questions one is sooner near: that tells a little less. */
const VEEL = 0.04;
const ACHTERAAN = 0.3;
const HULP = 1.03;

export function maakScorer(inhoud) {
  const { paginas, woorden: bekend, vragen } = inhoud;
  const { verstaan, gewicht } = maakVerstaan(inhoud);
  const vraaggewichten = [];
  const uitVragen = new Map();

  function vraaggewicht(nummer) {
    vraaggewichten[nummer] ??= vragen[nummer].woorden.reduce((som, woord) => som + gewicht(woord), 0);
    return vraaggewichten[nummer];
  }

  /* A page has the words of its questions too: [page, weight] pairs. */
  function doorVragen(woord) {
    if (!uitVragen.has(woord)) {
      const keren = new Map();
      for (const nummer of bekend.get(woord).vragen) keren.set(vragen[nummer].pagina, (keren.get(vragen[nummer].pagina) ?? 0) + 1);
      uitVragen.set(woord, [...keren].map(([pagina, keer]) => [pagina, Math.min(1, 0.5 + 0.2 * Math.log2(keer))]));
    }
    return uitVragen.get(woord);
  }

  const zeggend = paginas.map(() => 1);
  for (const { pagina } of vragen) zeggend[pagina] += 1;
  zeggend.forEach((keer, pagina) => { zeggend[pagina] = 1 - VEEL * Math.log(keer); });

  const opPagina = (woord) => (bekend.has(woord) ? [...bekend.get(woord).paginas, ...doorVragen(woord)] : []);
  const opVraag = (woord) => (bekend.get(woord)?.vragen ?? []).map((nummer) => [nummer, 1]);

  /* For each page or question the weights of the terms it has, by the best of their words. */
  function optellen(termen, waar) {
    const som = new Map();
    for (const { varianten, gewicht: zwaarte } of termen) {
      const beste = new Map();
      for (const [woord, hoe] of varianten)
        for (const [nummer, mate] of waar(woord)) if (!(beste.get(nummer) >= hoe * mate)) beste.set(nummer, hoe * mate);
      for (const [nummer, mate] of beste) som.set(nummer, (som.get(nummer) ?? 0) + mate * zwaarte);
    }
    return som;
  }

  /* For each page how near its two nearest questions are, and the number of the first. */
  function dichtstbij(termen, geheel) {
    const uit = new Map();
    for (const [nummer, som] of optellen(termen, opVraag)) {
      const { pagina } = vragen[nummer];
      const dichtbij = som / (geheel ** (1 - NAUW) * Math.max(vraaggewicht(nummer), som) ** NAUW);
      const nu = uit.get(pagina) ?? { dichtbij: 0, tweede: 0, nummer };
      if (dichtbij > nu.dichtbij) uit.set(pagina, { dichtbij, tweede: nu.dichtbij, nummer });
      else uit.set(pagina, { ...nu, tweede: Math.max(nu.tweede, dichtbij) });
    }
    return uit;
  }

  /* The pages that have something of a question, best first: {pagina, score, vraag, dichtbij}, and its terms. */
  return function scoor(tekst, typend = false) {
    const termen = verstaan(tekst, typend);
    const geheel = termen.reduce((som, term) => som + term.gewicht, 0) || 1;
    const woordsom = optellen(termen, opPagina);
    const vraagsom = dichtstbij(termen, geheel);
    const treffers = [...new Set([...woordsom.keys(), ...vraagsom.keys()])].map((pagina) => {
      const { dichtbij, tweede, nummer } = vraagsom.get(pagina) ?? { dichtbij: 0, tweede: 0 };
      const [adres, , , , stand] = paginas[pagina];
      const som = zeggend[pagina] * TEL.vraag * dichtbij + TEL.tweede * tweede + (TEL.woord * (woordsom.get(pagina) ?? 0)) / geheel;
      return { pagina, score: som * (stand === 1 ? ACHTERAAN : 1) * (adres.startsWith("hulp/") ? HULP : 1), vraag: vragen[nummer], dichtbij };
    });
    treffers.sort((een, ander) => ander.score - een.score || een.pagina - ander.pagina);
    return { termen, treffers };
  };
}
