/* What in a question is a telephone number, a postcode or the number of a place in a text, however it is written.
   Each takes what it reads out of `over`, so that the next does not take it for something else. `soorten` has lists of
   folded words that tell how a number is meant. */
import { woorden } from "./vouwen.js";

const REEKS = /[+(]{0,2}\d(?:[ ()./-]{0,3}\d)*(?![\p{L}\p{N}])/gu;
const GEEN_REEKS = /(?:[\p{L}\p{N}€$]|\d[.,]|[€$] )$/u;
const KORT = /^(?:11[23]|1[ -]1[ -][23])$/;
/* Of the length and with the begin of a number: eleven digits at most after 0, +, 00, 14 0 or 116. */
const TELEFOON = /^(?:0\d{6,11}|[+]\d{8,14}|140\d{2,3}|116\d{3})$/;
const DATUM = /^\d\d?[-/. ]\d\d?[-/. ]\d{2,4}$/;
const POSTCODE = /([1-9]\d{3})(?:[ -]?([a-z]{2}))?(?![\p{L}\p{N}]|[.,-]\d)/gu;
const GEEN_POSTCODE = /(?:[\p{L}\p{N}€$+/]|[€$] |\d[.,-])$/u;
/* Letters behind four digits that are a word: `2026 in de stad`. */
const TWEE = new Set("al as bv de en er ga he ik in is ja je me mn na nu of om op te tm to uw we ze zo".split(" "));
const NAMEN = "par(?:agraaf)?|hoofdstuk|hfst|bijlage|ambitie|actielijn|actie|stap|principe|pijler";
const CODE = "(\\d+(?:[.,]\\d+)*|een|twee|drie|vier|vijf)(?:[ .]?([a-z]))?";
const PLEK = new RegExp(`(§+|\\b(?:${NAMEN}))[ .]*(?:nr|nummer)?[ .]*${CODE}(?![\\p{L}\\p{N}])`, "gu");
const LOS = /^[^\p{L}\p{N}§]*(\d+(?:[.,]\d+)+)[ .]?([a-z])?[^\p{L}\p{N}]*$/u;
const SOORT = { par: "paragraaf", hoofdstuk: "paragraaf", hfst: "paragraaf" };
const TELWOORD = { een: "1", twee: "2", drie: "3", vier: "4", vijf: "5" };

/* A question as it is read: digits and dashes plain, what no eye sees left out. */
export function gewoon(vraag) {
  const los = String(vraag ?? "").normalize("NFKC").replace(/\p{Cf}/gu, "").replace(/[\p{Pd}−]/gu, "-");
  return los.replace(/[٠-٩۰-۹]/g, (cijfer) => String(cijfer.charCodeAt(0) & 15)).toLowerCase();
}

/* Replace what has this form, but not behind what `geen` tells: browsers of some years ago can't look back in a form. */
function vervang(tekst, vorm, geen, door) {
  let uit = "";
  let vanaf = 0;
  vorm.lastIndex = 0;
  for (let raak = vorm.exec(tekst); raak; raak = vorm.exec(tekst)) {
    if (geen.test(tekst.slice(Math.max(0, raak.index - 2), raak.index))) {
      vorm.lastIndex = raak.index + 1;
      continue;
    }
    uit += tekst.slice(vanaf, raak.index) + door(raak);
    vanaf = vorm.lastIndex;
  }
  return uit + tekst.slice(vanaf);
}

/* The folded word right before and the one right after what stands in a text, or nothing. */
const ernaast = ({ 0: alles, index, input }) =>
  [woorden(input.slice(Math.max(0, index - 40), index)).pop(), woorden(input.slice(index + alles.length).slice(0, 40))[0]];

/* A number as it is dialled here: digits, with a nought for this country. */
export const gedraaid = (tekst) => tekst.replace(/[^\d+]/g, "").replace(/^(?:[+]|00)310?/, "0");

/* The numbers as they are dialled: those that are known, else those that have the form of one. */
export function leesNummers(vraag, kent, soorten) {
  const gevonden = [];
  vraag.over = vervang(vraag.over, REEKS, GEEN_REEKS, (raak) => {
    const [reeks] = raak;
    const [voor, na] = ernaast(raak);
    const telt = soorten.geteld?.includes(na) || soorten["voor-getal"]?.includes(voor);
    const delen = [...reeks.matchAll(/[+]?\d+/g)];
    const van = (i, j) => reeks.slice(delen[i].index, delen[j].index + delen[j][0].length);
    const vast = (i, j) => gedraaid(van(i, j));
    const lang = (i, j) => !DATUM.test(van(i, j)) && (/^[0+]/.test(vast(i, j)) || !van(i, j).includes("."));
    const mag = (i, j) => (vast(i, j).length > 3 ? lang(i, j) : KORT.test(van(i, j)) && !telt);
    const bekend = [];
    for (let i = 0; i < delen.length; i += 1)
      for (let j = Math.min(delen.length, i + 12) - 1; j >= i; j -= 1)
        if (kent(vast(i, j)) && mag(i, j)) {
          bekend.push(vast(i, j));
          i = j;
          break;
        }
    const heel = vast(0, delen.length - 1);
    const vorm = TELEFOON.test(heel) && !telt && mag(0, delen.length - 1);
    gevonden.push(...(bekend.length || !vorm ? bekend : [heel]));
    return bekend.length || vorm ? "|" : reeks;
  });
  return gevonden;
}

/* The postcodes, as four digits. A year is none, nor what is counted; one from elsewhere must be all that is asked. */
export function leesPostcodes(vraag, kent, soorten) {
  const gevonden = new Set();
  const los = vraag.over.replace(/(^|[^\p{L}])(pc|postcode)(?=\d)/gu, "$1$2 ");
  const anders = vraag.rij.filter((woord) => !/^\d|^..$/.test(woord) && !soorten.plaats?.includes(woord));
  vraag.over = vervang(los, POSTCODE, GEEN_POSTCODE, (raak) => {
    const [alles, code, letters] = raak;
    const [voor, na] = ernaast(raak);
    const heel = letters && !TWEE.has(letters);
    const jaar = code >= "1900" && code < "2100";
    const telt = soorten.geteld?.includes(letters ?? na) || soorten["voor-getal"]?.includes(voor);
    if (!heel && (jaar || telt || !(kent(code) || !anders.length))) return alles;
    gevonden.add(code);
    return "|";
  });
  return [...gevonden];
}

/* What places are called that a question names: a list of names for each; a bare `2.3` can be two. */
export function leesPlekken(vraag) {
  const gevonden = [];
  const los = LOS.exec(vraag.over);
  if (los) return [namen("paragraaf", los[1], los[2]).concat(namen("actielijn", los[1], los[2]))];
  for (const [, woord, nummer, letter] of vraag.over.matchAll(PLEK)) {
    if (TELWOORD[nummer] && vraag.rij.length > 3) continue;
    const soort = woord[0] === "§" ? "paragraaf" : SOORT[woord] ?? woord;
    gevonden.push(namen(soort, TELWOORD[nummer] ?? nummer, letter));
  }
  return gevonden;
}

/* With a letter it is an actie; a letter that means nothing is left out. */
function namen(soort, nummer, letter) {
  const code = nummer.replaceAll(",", ".");
  return soort.startsWith("actie") && letter ? [`actie ${code}${letter}`] : [`${soort} ${code}`];
}
