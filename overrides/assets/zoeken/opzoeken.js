/* The answers above the results: what a question names (a number, a place, a paragraph, a concept), or cries out.
   In: the look-ups of index.json, made by macros/zoeken/opzoeken.py with its words folded, and a question. Out: at most
   two answers, the most urgent first: {soort, delen: [text or {tekst, adres}]}. The words of the question are not in
   them, and nothing is kept. */
import { vouw } from "./vouwen.js";
import { gedraaid, gewoon, leesNummers, leesPlekken, leesPostcodes } from "./herkennen.js";

const MEEST = 2;
/* In a story of so many words no place is guessed from a wrong letter. */
const LANG = 40;
const NIET_LATIJN = /(?![\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}])\p{L}/gu;
const VREEMDE_LETTER = /[ąćčďđęěğıłńňőřśşšșťțůűźżžåæøñßãõ¿¡]/u;
const OVER_ZICHZELF = /(?:^| )(?:ik|mij|mijn|mezelf|wij|ons)(?: |$)/;

const link = ([tekst, adres]) => ({ tekst, adres });
const bel = ([tekst, adres]) => ({ tekst: `Bel ${tekst}`, adres });
const kijk = (weg) => (weg ? [" Kijk bij ", link(weg), "."] : []);

/* How many of these words and phrases a question has. */
function teller(woorden = []) {
  const los = new Set(woorden);
  const stukken = woorden.filter((woord) => woord.includes(" ")).map((stuk) => ` ${stuk} `);
  return ({ kaal, rij }) =>
    new Set(rij.filter((woord) => los.has(woord))).size + stukken.filter((stuk) => kaal.includes(stuk)).length;
}

/* Whether one letter makes the difference: another, one more, one less, or two that changed places. Not the first. */
function scheeltEen(een, ander) {
  if (een === ander || een[0] !== ander[0] || Math.abs(een.length - ander.length) > 1) return false;
  let i = 0;
  while (een[i] === ander[i]) i += 1;
  const [a, b] = [een.slice(i), ander.slice(i)];
  if (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2)) return true;
  return a.slice(1) === b.slice(1) || a.slice(1) === b || a === b.slice(1);
}

/* How a word sounds, as far as people write that sound in another way: `verkragt`, `aangerandt`. */
const klank = (woord) => woord.replaceAll("ch", "g").replace(/dt?$/, "t");

/* What is left of a question when the words of a kind go from its ends, as soon as it is a name. */
function tussen(rij, rand, isNaam) {
  let [begin, einde] = [0, rij.length];
  const vorm = () => rij.slice(begin, einde).join(" ");
  while (begin < einde && !isNaam(vorm()) && rand.has(rij[begin])) begin += 1;
  while (begin < einde && !isNaam(vorm()) && rand.has(rij[einde - 1])) einde -= 1;
  return vorm();
}

/* ---------- A cry for help */

/* A phrase of the data, as it is looked for; `…` in it is at most three words in between. */
function maakStuk(vorm, nummer) {
  const delen = vorm.split("…");
  const kan = (tekst) => delen.every((deel) => tekst.includes(` ${deel} `));
  const zoek = () => (delen[1] ? new RegExp(` ${delen.join(" ((?:[^ ]+ ){0,3})")} `, "gu") : ` ${vorm} `);
  return { vorm, nummer, kan, zoek };
}

function maakNood({ nood, woorden, gelijk }) {
  const vanWerk = teller([...(woorden.zakelijk ?? []), ...(woorden.weetvraag ?? [])]);
  const een = new Map(Object.entries(gelijk).flatMap(([woord, rij]) => rij.split(" ").map((ander) => [ander, woord])));
  const rijen = [woorden["geen-nood"] ?? [], ...nood.map(([rij]) => rij)];
  const alle = rijen.flatMap((rij, nummer) => rij.map((vorm) => maakStuk(vorm, nummer)));
  alle.sort((a, b) => b.vorm.length - a.vorm.length);
  const bekend = new Set([...alle.flatMap(({ vorm }) => vorm.replaceAll("…", " ").split(" ")), ...een.keys()]);
  const heel = [...een.keys(), ...alle.map(({ vorm }) => vorm)];
  const lang = heel.filter((vorm) => vorm.length > 8 && !/[ …]/.test(vorm));

  /* One form for what people write in many: `heeeelp`, `verkragt`, `m'n man`, `ex`. */
  function herstel(woord) {
    const kort = woord.replace(/(.)\1{2,}/gu, "$1$1");
    const bijna = (vorm) => scheeltEen(kort, vorm) || klank(kort) === klank(vorm);
    const goed = kort.length < 8 || bekend.has(kort) ? kort : lang.find(bijna) ?? kort;
    return een.get(goed) ?? goed;
  }

  /* The longest first, and its words are gone: `mijn vader slaat mij` is not `slaat mij` as well. */
  return (vraag) => {
    let tekst = ` ${vraag.rij.map(herstel).join(" ")} `.replace(/ mij (?=(?:man|vader|papa|oma|kind) )/g, " mijn ");
    const werk = vanWerk(vraag);
    const gevonden = new Set();
    for (const { kan, zoek, nummer, vorm } of alle) {
      if (!kan(tekst)) continue;
      const over = tekst.replaceAll(zoek(), (_, er) => (typeof er === "string" ? ` | ${er}| ` : " | "));
      if (over !== tekst && nummer && (OVER_ZICHZELF.test(vorm) || !werk)) gevonden.add(nummer - 1);
      tekst = over;
    }
    return [...gevonden].sort((a, b) => a - b).map((nummer) => noodantwoord(nood[nummer]));
  };
}

function noodantwoord([, zin, nummer, bereik, pagina]) {
  const verder = pagina ? [" Lees verder: ", link(pagina), "."] : [];
  return { soort: "nood", delen: [`${zin} `, bel(nummer), [".", bereik].filter(Boolean).join(" "), ...verder] };
}

/* ---------- A number, a postcode, a place */

function maakNummer({ nummers, deuren, woorden }) {
  const alle = nummers.flatMap(([wegen, naam, zinnen]) => wegen.map((weg) => ({ weg, naam, zinnen })));
  const van = new Map(alle.map((een) => [gedraaid(een.weg[0]), een]));
  const opNaam = new Map(alle.reverse().map((een) => [vouw(een.naam).replace(/^(?:de|\d+) | nederland$/g, ""), een]));
  const rand = new Set(woorden.nummervraag);
  return (vraag) => {
    const gevonden = leesNummers(vraag, (cijfers) => van.has(cijfers), woorden);
    const bekend = new Set(gevonden.map((cijfers) => van.get(cijfers)));
    bekend.add(opNaam.get(tussen(vraag.rij, rand, (vorm) => opNaam.has(vorm))));
    bekend.delete(undefined);
    const delen = [...bekend].map(({ weg, naam, zinnen }) => [link(weg), [`: ${naam}.`, zinnen].filter(Boolean).join(" ")]);
    if (nummers.length && gevonden.length && !bekend.size) delen.push(["Dit nummer kennen we hier niet."]);
    return delen.map((een) => ({ soort: "nummer", delen: [...een, ...kijk(deuren.nummers)] }));
  };
}

const naarGemeente = ([naam, adres]) => ({ tekst: `gemeente ${naam}`, adres });

function maakPostcode({ plaatsen, gemeenten, advies, regio, deuren, woorden }) {
  const van = new Map();
  for (const plaats of plaatsen)
    for (const reeks of plaats[2].split(" ").filter(Boolean)) {
      const [begin, einde = begin] = reeks.split("-");
      for (let code = Number(begin); code <= Number(einde); code += 1) van.set(String(code), plaats);
    }
  function delen(code) {
    if (!van.has(code)) {
      const bellen = advies ? [` Noem bij ${advies[0]} je woonplaats, dan kom je uit bij je eigen regio. `, bel(advies.slice(1)), "."] : [];
      return [`Postcode ${code} ligt niet in een van de ${regio}.`, ...bellen, ...kijk(deuren.buurt)];
    }
    const [naam, nummer, , grens] = van.get(code);
    const [eigen, buur] = [gemeenten[nummer], gemeenten.find(([een]) => een === grens)];
    const rand = grens ? [" Een klein deel hoort bij ", buur ? naarGemeente(buur) : `gemeente ${grens}`, "."] : [];
    const plaats = naam === eigen[0] ? "" : `${naam}, `;
    return [`Postcode ${code} hoort bij ${plaats}`, naarGemeente(eigen), ".", ...rand];
  }
  const lees = (vraag) => (van.size ? leesPostcodes(vraag, (code) => van.has(code), woorden) : []);
  return (vraag) => lees(vraag).map((code) => ({ soort: "plaats", delen: delen(code) }));
}

/* A name as it is compared, glued: `Sint Jansklooster` and `st. jansklooster`, `IJsselmuiden` and `ysselmuiden`. */
const naamvorm = (gevouwen) => gevouwen.replace(/^st /, "sint ").replaceAll("ij", "y").replaceAll(" ", "");

function maakPlaats({ plaatsen, gemeenten, naamgenoten, deuren, woorden }) {
  const [gewone, geen] = ["gewone-plaats", "geen-plaats"].map((soort) => new Set((woorden[soort] ?? []).map(naamvorm)));
  const erbij = new Set(woorden.plaats);
  const zakelijk = teller(woorden.zakelijk);
  const namen = new Map();
  const alle = [...plaatsen, ...gemeenten.map(([naam], nummer) => [naam, nummer])];
  for (const [naam, nummer] of alle) {
    const vorm = naamvorm(vouw(naam));
    namen.set(vorm, { naam, vorm, gemeente: gemeenten[nummer], uitleg: naamgenoten[naam], meer: /[ -]/.test(naam) });
  }
  const lang = [...namen.keys()].filter((vorm) => vorm.length > 5 && !gewone.has(vorm) && !geen.has(vorm));

  /* The place that words name, with `bijna` when a letter is wrong. An everyday word needs a word beside it. */
  function opPlek(rij, begin, lengte) {
    const vorm = naamvorm(rij.slice(begin, begin + lengte).join(" "));
    const heel = rij.length === lengte;
    const ervoor = heel || erbij.has(rij[begin - 1]);
    const past = (plek) => plek && (lengte === 1 || plek.meer || vorm.length > 8);
    const plek = namen.get(vorm);
    const bijwoord = ervoor || erbij.has(rij[begin + lengte]);
    if (past(plek)) return heel || (!geen.has(vorm) && (bijwoord || !gewone.has(vorm))) ? plek : null;
    const lijkt = (naam) => (ervoor || naam.length > 7) && scheeltEen(vorm, naam);
    const bijna = vorm.length > 4 && rij.length < LANG && namen.get(lang.find(lijkt));
    return past(bijna) ? { ...bijna, bijna: `Bedoel je ${bijna.naam}? ` } : null;
  }

  function delen({ naam, vorm, gemeente, uitleg, bijna = "" }) {
    if (uitleg) return [`${bijna}Er is meer dan één ${naam}. ${uitleg}`, ...kijk(deuren.buurt)];
    const hoort = gewone.has(vorm) || geen.has(vorm) ? "is ook een plaats in" : "hoort bij";
    const waar = naam === gemeente[0] ? "" : `${naam} ${hoort} gemeente ${gemeente[0]}. `;
    return [`${bijna}${waar}Hulp in de buurt: `, naarGemeente(gemeente), "."];
  }

  return (vraag) => {
    const gevonden = [];
    for (let begin = 0; begin < vraag.rij.length && !zakelijk(vraag); begin += 1) {
      const lengte = [3, 2, 1].find((aantal) => begin + aantal <= vraag.rij.length && opPlek(vraag.rij, begin, aantal));
      if (!lengte) continue;
      gevonden.push({ soort: "plaats", delen: delen(opPlek(vraag.rij, begin, lengte)) });
      begin += lengte - 1;
    }
    return gevonden;
  };
}

/* ---------- A place in a text, a language, a concept */

function maakVerwijzing({ plekken = {} }) {
  const van = new Map();
  for (const [pad, rij] of Object.entries(plekken))
    for (const [naam, titel, id] of rij) {
      const kop = naam.replace("paragraaf ", "§ ").replace(/^[a-z]/, (letter) => letter.toUpperCase());
      const tekst = [kop, titel].filter(Boolean).join(kop[0] === "§" ? " " : ": ");
      van.set(naam, [...(van.get(naam) ?? []), [tekst, id ? `${pad}#${id}` : pad]]);
    }
  return (vraag) =>
    leesPlekken(vraag).flatMap((namen) => {
      const wegen = namen.flatMap((naam) => van.get(naam) ?? []);
      const delen = wegen.flatMap((weg, nummer) => [nummer ? " of " : "Ga naar ", link(weg)]);
      return delen.length ? [{ soort: "verwijzing", delen: [...delen, "."] }] : [];
    });
}

function maakTaal({ talen, deuren }) {
  const alle = talen.map(([een, klein]) => [teller(een), teller(klein)]);
  const engels = deuren.engels ? ["This page is in English: ", link(deuren.engels), ". "] : [];
  const ander = deuren.taal ? ["Spreek je een andere taal? ", link(deuren.taal), "."] : [];
  return (vraag) => {
    const schrift = (vraag.ruw.match(NIET_LATIJN) ?? []).length > 1 || VREEMDE_LETTER.test(vraag.ruw);
    if (!schrift && !alle.some(([een, klein]) => een(vraag) || klein(vraag) > 1)) return [];
    return [{ soort: "taal", delen: [...engels, ...ander] }].filter(({ delen }) => delen.length);
  };
}

function maakBegrip({ begrippen = [], woorden, gemeenten }) {
  const rand = new Set(woorden.begripvraag);
  const ook = begrippen.flatMap((begrip) => begrip[3].map((naam) => [naam, begrip])).reverse();
  const namen = new Map([...ook, ...begrippen.map((begrip) => [vouw(begrip[0]), begrip])]);
  for (const [naam] of gemeenten) namen.delete(vouw(naam));
  const lang = [...namen.keys()].filter((naam) => naam.length > 7);
  return ({ rij }) => {
    const vorm = tussen(rij, rand, (naam) => namen.has(naam));
    const begrip = namen.get(vorm) ?? namen.get(lang.find((naam) => scheeltEen(vorm, naam)));
    return begrip ? [{ soort: "begrip", delen: [link(begrip), `: ${begrip[2]}`] }] : [];
  };
}

const SOORTEN = [maakNood, maakNummer, maakPostcode, maakPlaats, maakVerwijzing, maakTaal, maakBegrip];

/* Give the function that answers questions from these look-ups. What leads to the same number or page is said once. */
export function maakOpzoeker(opzoek) {
  const zoekers = SOORTEN.map((maak) => maak(opzoek));
  return (vraag) => {
    const ruw = gewoon(vraag);
    const kaal = ` ${vouw(ruw)} `;
    const gelezen = { ruw, kaal, rij: kaal.trim() ? kaal.trim().split(" ") : [], over: ruw };
    const eerste = new Map();
    for (const antwoord of zoekers.flatMap((zoek) => zoek(gelezen))) {
      const weg = antwoord.delen.find((deel) => deel.adres)?.adres;
      if (!eerste.has(weg)) eerste.set(weg, antwoord);
    }
    return [...eerste.values()].slice(0, MEEST);
  };
}
