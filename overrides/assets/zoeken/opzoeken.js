/* The answers above the results: what a question names (a postcode, a number, a place, a paragraph, a concept) or cries out.
   In: the look-ups of index.json, made by macros/zoeken/opzoeken.py, and a question. Out: at most two answers, the most
   urgent first: {soort, delen: [text or {tekst, adres}]}. Never an echo of the question; nothing is kept.
   What leads to the same number or page is said once. */
import { vouw } from "./vouwen.js";
import { leesNummers, leesPlekken, leesPostcodes } from "./herkennen.js";

const MEEST = 2;
/* One sound for what people write in many ways: `me man`, `m'n man` and `mijn man`; `slaat me` and `slaat mij`. */
const GELIJK = { mijn: "mij", mn: "mij", me: "mij", ze: "zij", ie: "hij", wordt: "word", wort: "word", wor: "word", wilt: "wil", wou: "wil", wilde: "wil" };
const gelijk = (tekst) => vouw(tekst).replace(/[^ ]+/g, (woord) => (Object.hasOwn(GELIJK, woord) ? GELIJK[woord] : woord));
const NIET_LATIJN = /(?![\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}])\p{L}/gu;
const VREEMDE_LETTER = /[ąćčďđęěğıłńňőřśşšșťțůűźżžåæøñßãõ¿¡]/u;

const link = ([tekst, adres]) => ({ tekst, adres });
const bel = ([tekst, adres]) => ({ tekst: `Bel ${tekst}`, adres });

const GAT = "(?: [^ ]+){0,3} ";

/* Words and phrases as one expression on ` folded words `. */
const zoekWoorden = (woorden = []) => new RegExp(`(?<= )(?:${woorden.map(vouw).join("|") || "(?!)"})(?= )`, "gu");
const verzamel = (woorden = [], vorm = vouw) => new Set(woorden.map(vorm));

/* Whether two words differ by one letter: another, one more, one less, or two changed places; the first stays. */
function scheeltEen(een, ander) {
  if (een === ander || een[0] !== ander[0] || Math.abs(een.length - ander.length) > 1) return false;
  let i = 0;
  while (een[i] === ander[i]) i += 1;
  const [a, b] = [een.slice(i), ander.slice(i)];
  return a.slice(1) === b.slice(1) || a.slice(1) === b || a === b.slice(1) || (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2));
}

/* A phrase as it is cut out of a question; `…` in it is at most three words in between. */
function maakStuk(woord, nummer) {
  const delen = woord.split("…").map(gelijk);
  const vorm = delen.join(" ");
  const zoek = delen.length > 1 ? new RegExp(` ${delen.join(GAT)} `, "gu") : ` ${vorm} `;
  return { vorm, nummer, zoek, past: (tekst) => delen.every((deel) => tekst.includes(` ${deel} `)), zelf: /(?:^| )(?:ik|mij|wij|ons)(?: |$)/.test(vorm) };
}

function maakNood({ nood, woorden }) {
  const zakelijk = zoekWoorden([...(woorden.zakelijk ?? []), ...(woorden.weetvraag ?? [])]);
  const alle = [[woorden["geen-nood"] ?? []], ...nood].flatMap(([rij], nummer) => rij.map((woord) => maakStuk(woord, nummer)));
  alle.sort((een, ander) => ander.vorm.length - een.vorm.length);
  const bekend = new Set(alle.map(({ vorm }) => vorm));
  const lang = [...bekend].filter((vorm) => vorm.length > 6 && !vorm.includes(" "));
  const herstel = (woord) => (bekend.has(woord) ? woord : lang.find((vorm) => scheeltEen(woord, vorm)) ?? woord);

  /* The longest first, and what it takes is gone: `mijn vader slaat mij` is not `slaat mij` as well. */
  return ({ kaal }) => {
    const vanWerk = kaal.search(zakelijk) >= 0;
    const gevonden = new Set();
    let tekst = ` ${gelijk(kaal).replace(/[^ ]{7,}/g, herstel)} `;
    for (const { past, zoek, nummer, zelf } of alle) {
      if (!past(tekst)) continue;
      const over = tekst.replaceAll(zoek, " | ");
      if (over !== tekst && nummer && (zelf || !vanWerk)) gevonden.add(nummer - 1);
      tekst = over;
    }
    return [...gevonden].sort((een, ander) => een - ander).map((nummer) => noodantwoord(nood[nummer]));
  };
}

function noodantwoord([, zin, nummer, bereik, pagina]) {
  const verder = pagina ? [" Lees verder: ", link(pagina), "."] : [];
  return { soort: "nood", delen: [`${zin} `, bel(nummer), `.${bereik ? ` ${bereik}` : ""}`, ...verder] };
}

function maakNummer({ nummers, deuren, woorden }) {
  const van = new Map(nummers.flatMap(([wegen, naam, zinnen]) => wegen.map((weg) => [weg[1].slice(4), { weg, naam, zinnen }])));
  const meer = deuren.nummers ? [" Kijk ook bij ", link(deuren.nummers), "."] : [];
  const geteld = verzamel(woorden.geteld);
  const ervoor = verzamel(woorden["voor-getal"]);
  return (vraag) => {
    const gevonden = leesNummers(vraag, (cijfers) => van.has(cijfers), { geteld, ervoor });
    const bekend = [...new Set(gevonden.map((cijfers) => van.get(cijfers)))].filter(Boolean);
    if (gevonden.length && !bekend.length) return [{ soort: "nummer", delen: ["Dit nummer kennen we hier niet.", ...meer] }];
    return bekend.map(({ weg, naam, zinnen }) => ({ soort: "nummer", delen: [link(weg), `: ${naam}.${zinnen ? ` ${zinnen}` : ""}`, ...meer] }));
  };
}

/* The way to a municipality, of the name of one outside the region the name alone. */
const naarGemeente = ([naam, adres]) => ({ tekst: `gemeente ${naam}`, adres });

function maakPostcode({ plaatsen, gemeenten, advies, regio, deuren, woorden }) {
  const reeksen = plaatsen.flatMap((plaats) => plaats[2].split(" ").filter(Boolean).map((reeks) => [...reeks.split("-"), plaats]));
  const plaatsenVan = (code) => reeksen.filter(([van, tot, plaats]) => (plaats ? code >= van && code <= tot : code === van)).map((reeks) => reeks.at(-1));
  const soorten = Object.fromEntries(["geteld", "voor-getal", "plaats"].map((soort) => [soort, verzamel(woorden[soort])]));
  const buiten = (code) => [`Postcode ${code} ligt niet in een van de ${regio}.`, ...(advies ? [` Bel ${advies[0]}: je komt uit bij je eigen regio. `, bel(advies.slice(1)), "."] : []), ...(deuren.buurt ? [" Kijk bij ", link(deuren.buurt), "."] : [])];
  const binnen = (code, [naam, nummer, , grens]) => {
    const [eigen, buur] = [gemeenten[nummer], gemeenten.find(([een]) => een === grens)];
    const rand = !grens ? [] : [" Een klein deel hoort bij ", buur ? naarGemeente(buur) : `gemeente ${grens}`, "."];
    return [`Postcode ${code} hoort bij ${naam === eigen[0] ? "" : `${naam}, `}`, naarGemeente(eigen), ".", ...rand];
  };
  return (vraag) =>
    leesPostcodes(vraag, soorten, (code) => plaatsenVan(code).length > 0).map((code) => {
      const [plaats] = plaatsenVan(code);
      return { soort: "plaats", delen: plaats ? binnen(code, plaats) : buiten(code) };
    });
}

/* A name as it is compared: `Sint Jansklooster`, `st. jansklooster` and `sintjansklooster`, `ijsselmuiden` and `ysselmuiden`. */
const naamvorm = (tekst) => vouw(tekst).replace(/^st /, "sint ").replaceAll("ij", "y").replaceAll(" ", "");

function maakPlaats({ plaatsen, gemeenten, naamgenoten, deuren, woorden }) {
  const [erbij, gewoon, nooit] = ["plaats", "gewone-plaats", "geen-plaats"].map((soort) => verzamel(woorden[soort], naamvorm));
  const zakelijk = zoekWoorden(woorden.zakelijk);
  const namen = new Map();
  for (const [naam, nummer] of plaatsen) namen.set(naamvorm(naam), { naam, gemeente: gemeenten[nummer], uitleg: naamgenoten[naam] });
  for (const gemeente of gemeenten) namen.set(naamvorm(gemeente[0]), { naam: gemeente[0], gemeente });
  const lang = [...namen.keys()].filter((vorm) => vorm.length > 5 && !gewoon.has(vorm) && !nooit.has(vorm));

  /* A name of one word stands alone; one of more words may be glued, or its words apart. */
  function opPlek(rij, begin, lengte) {
    const vorm = naamvorm(rij.slice(begin, begin + lengte).join(" "));
    const bijwoord = erbij.has(rij[begin - 1]) || erbij.has(rij[begin + lengte]);
    const heel = rij.length === lengte;
    const plek = namen.get(vorm);
    if (plek && (lengte === 1 || vouw(plek.naam).includes(" ")))
      return (heel || !nooit.has(vorm)) && (heel || bijwoord || !gewoon.has(vorm)) ? plek : null;
    if (vorm.length < 5 || !(heel || bijwoord || vorm.length > 7)) return null;
    const bijna = lang.find((een) => scheeltEen(vorm, een));
    return bijna && (heel || bijwoord || bijna.length > 7) && (lengte === 1 || vouw(namen.get(bijna).naam).includes(" ")) ? { ...namen.get(bijna), bijna: true } : null;
  }

  function zin({ naam, gemeente, uitleg, bijna }) {
    const bedoeld = bijna ? `Bedoel je ${naam}? ` : "";
    if (uitleg) return [`${bedoeld}Er is meer dan één ${naam}. ${uitleg}`, ...(deuren.buurt ? [" Kijk bij ", link(deuren.buurt), "."] : [])];
    const ook = gewoon.has(naamvorm(naam)) || nooit.has(naamvorm(naam)) ? "is ook een plaats in" : "hoort bij";
    return [`${bedoeld}${naam === gemeente[0] ? "" : `${naam} ${ook} gemeente ${gemeente[0]}. `}Hulp in de buurt: `, naarGemeente(gemeente), "."];
  }

  return ({ kaal, rij }) => {
    const gevonden = new Map();
    if (kaal.search(zakelijk) >= 0) return [];
    for (let begin = 0; begin < rij.length; begin += 1)
      for (const lengte of [3, 2, 1]) {
        const plek = begin + lengte <= rij.length ? opPlek(rij, begin, lengte) : null;
        if (!plek) continue;
        gevonden.set(plek.uitleg ? plek.naam : plek.gemeente[0], plek);
        begin += lengte - 1;
        break;
      }
    return [...gevonden.values()].map((plek) => ({ soort: "plaats", delen: zin(plek) }));
  };
}

function maakVerwijzing({ plekken }) {
  return (vraag) =>
    leesPlekken(vraag).flatMap((namen) => {
      const wegen = namen.flatMap((naam) => (Object.hasOwn(plekken, naam) ? plekken[naam] : []));
      const delen = wegen.flatMap((weg, nummer) => [nummer ? " of " : "Ga naar ", link(weg)]);
      return delen.length ? [{ soort: "verwijzing", delen: [...delen, "."] }] : [];
    });
}

function maakTaal({ talen, deuren }) {
  const woorden = talen.map(([taal, een, klein]) => ({ taal, een: zoekWoorden(een), klein: zoekWoorden(klein) }));
  const engels = deuren.engels && ["This page is in English: ", link(deuren.engels), ". "];
  const ander = deuren.taal && ["Spreek je een andere taal? ", link(deuren.taal), "."];
  return ({ ruw, kaal }) => {
    const anders = (ruw.match(NIET_LATIJN) ?? []).length > 1 || VREEMDE_LETTER.test(ruw);
    const past = woorden.find(({ een, klein }) => kaal.search(een) >= 0 || new Set(kaal.match(klein)).size > 1);
    if (!anders && !past) return [];
    const delen = [...(engels ?? []), ...(ander ?? [])];
    return delen.length ? [{ soort: "taal", delen }] : [];
  };
}

function maakBegrip({ begrippen, woorden, gemeenten }) {
  const rand = verzamel(woorden.begripvraag);
  const namen = new Map(gemeenten.map(([naam]) => [vouw(naam), null]));
  for (const begrip of begrippen) for (const naam of begrip[3]) if (!namen.has(vouw(naam))) namen.set(vouw(naam), begrip);
  const lang = [...namen.keys()].filter((naam) => naam.length > 7);
  return ({ rij }) => {
    let [begin, einde] = [0, rij.length];
    const gevonden = () => namen.get(rij.slice(begin, einde).join(" "));
    while (begin < einde && !gevonden() && rand.has(rij[begin])) begin += 1;
    while (begin < einde && !gevonden() && rand.has(rij[einde - 1])) einde -= 1;
    const vorm = rij.slice(begin, einde).join(" ");
    const begrip = gevonden() ?? namen.get(lang.find((naam) => scheeltEen(vorm, naam)));
    return begrip ? [{ soort: "begrip", delen: [link(begrip), `: ${begrip[2]}`] }] : [];
  };
}

/* What is written as it is read: digits and dashes plain, what no eye sees left out. */
function gewoon(vraag) {
  const los = String(vraag ?? "").normalize("NFKC").replace(/\p{Cf}/gu, "").replace(/[\p{Pd}−]/gu, "-");
  return los.replace(/[٠-٩۰-۹]/g, (cijfer) => String(cijfer.charCodeAt(0) & 15)).toLowerCase();
}

/* Give the function that answers questions from these look-ups. */
export function maakOpzoeker(opzoek) {
  const zoekers = [maakNood, maakNummer, maakPostcode, maakPlaats, maakVerwijzing, maakTaal, maakBegrip].map((maak) => maak(opzoek));
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
