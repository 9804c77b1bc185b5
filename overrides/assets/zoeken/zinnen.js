/* The sentence of a page that answers, with the words that were asked for marked, and the places that speak of it. */

import { vouw, woorden as woordenVan } from "./vouwen.js";

const LENGTE = 220;
const PLEKKEN = 3;

/* The words of a text as they stand, and what is between them. */
const stukjes = (tekst) => tekst.split(/([^\p{L}\p{N}\p{M}'’]+)/u).filter(Boolean);

/* By text its words: the next question is asked of the same texts. */
const gelezen = new Map();

/* How much of the question a text has, a word counted once. */
function waarde(tekst, termen) {
  if (!gelezen.has(tekst)) gelezen.set(tekst, new Set(woordenVan(tekst)));
  const heeft = gelezen.get(tekst);
  let som = 0;
  for (const { varianten, gewicht } of termen) {
    let beste = 0;
    for (const [woord, hoe] of varianten) if (hoe > beste && heeft.has(woord)) beste = hoe;
    som += gewicht * beste;
  }
  return som;
}

/* [text, marked] pairs. */
function gemerkt(tekst, woorden) {
  return stukjes(tekst).reduce((uit, stukje) => {
    const raak = woorden.has(vouw(stukje));
    const vorige = uit[uit.length - 1];
    if (vorige && vorige[1] === raak) vorige[0] += stukje;
    else uit.push([stukje, raak]);
    return uit;
  }, []);
}

function besteZin(tekst, termen) {
  const zinnen = tekst.match(/[^.?!]+[.?!]*\s*/gu) ?? [tekst];
  const beste = zinnen.reduce((tot, zin) => (waarde(zin, termen) > waarde(tot, termen) ? zin : tot), zinnen[0]).trim();
  return beste.length > LENGTE ? `${beste.slice(0, LENGTE).replace(/\s\S*$/u, "")} …` : beste;
}

/* What a place without a heading is called. */
const begin = (tekst) => `${tekst.split(" ").slice(0, 6).join(" ")} …`;

/* `stukken`: [place, heading, text, 1 for plain words of ours] of a page; `eerst`: the place to prefer. Gives {stukken,
   gewoon, plekken} for a result: the sentence that answers, whether it is plain words of ours, and the places that speak
   of it, the first without words of its own. */
export function zinnenVan(stukken, termen, eerst) {
  const tellend = termen.filter(({ klein }) => !klein);
  const woorden = new Set(tellend.flatMap(({ varianten }) => [...varianten].filter(([, hoe]) => hoe > 0.5).map(([woord]) => woord)));
  const gescoord = stukken
    .map(([plek, kop, tekst, gewoon]) => ({ plek, kop, tekst, gewoon: Boolean(gewoon), score: waarde(tekst, tellend) + waarde(kop, tellend) / 2 }))
    .filter(({ score }) => score > 0)
    .map((stuk) => ({ ...stuk, score: stuk.score + (eerst && stuk.plek === eerst ? 2 : 0) }))
    .sort((een, ander) => ander.score - een.score);
  if (!gescoord.length) return { stukken: [], gewoon: false, plekken: [] };
  const regel = (tekst) => gemerkt(besteZin(tekst, tellend), woorden);
  /* Under one heading one place is enough. */
  const perKop = new Map();
  for (const stuk of gescoord) if (stuk.plek && !perKop.has(stuk.kop)) perKop.set(stuk.kop, stuk);
  const beste = [...perKop.values()].filter(({ score }) => score >= gescoord[0].score / 2).slice(0, PLEKKEN);
  return {
    stukken: regel(gescoord[0].tekst),
    gewoon: gescoord[0].gewoon,
    plekken: beste.map((stuk) => ({ plek: stuk.plek, titel: stuk.kop || begin(stuk.tekst), gewoon: stuk.gewoon, stukken: stuk === gescoord[0] ? [] : regel(stuk.tekst) })),
  };
}
