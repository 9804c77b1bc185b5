/* Words that the site does not know become words that it does: by sound, a slip of the finger, split or glued, alike.
   A known word is never mended. */

const KLINKT = [
  [/tsj|tch/g, "ch"], [/sch/g, "sg"], [/ch/g, "g"], [/ck|c(?=[^eiy]|$)|q/g, "k"], [/c/g, "s"], [/ph/g, "f"], [/th/g, "t"], [/x/g, "ks"], [/z/g, "s"], [/v/g, "f"],
  [/dt$|d$/g, "t"], [/b$/g, "p"], [/(?:ei|y|ij)/g, "y"], [/ou|au|ouw|auw/g, "au"], [/uw$/g, "u"], [/ie/g, "i"], [/([a-z])\1/g, "$1"], [/h(?=[^aeiouy]|$)/g, ""],
];

/* How a word sounds in Dutch: two words that sound alike have the same key. */
export function klank(woord) {
  return KLINKT.reduce((tot, [van, naar]) => tot.replace(van, naar), woord);
}

/* Letters to change, add, leave out or swap to come from one word to another; `hoogstens` or more is not told apart. */
export function afstand(een, ander, hoogstens) {
  if (Math.abs(een.length - ander.length) > hoogstens) return hoogstens + 1;
  let voorvorige = [];
  let vorige = Array.from({ length: ander.length + 1 }, (_, j) => j);
  for (let i = 1; i <= een.length; i++) {
    const rij = [i];
    for (let j = 1; j <= ander.length; j++) {
      const zelfde = een[i - 1] === ander[j - 1] ? 0 : 1;
      rij[j] = Math.min(vorige[j] + 1, rij[j - 1] + 1, vorige[j - 1] + zelfde);
      const verwisseld = i > 1 && j > 1 && een[i - 1] === ander[j - 2] && een[i - 2] === ander[j - 1];
      if (verwisseld) rij[j] = Math.min(rij[j], voorvorige[j - 2] + 1);
    }
    if (Math.min(...rij) > hoogstens) return hoogstens + 1;
    [voorvorige, vorige] = [vorige, rij];
  }
  return vorige[ander.length];
}

function drieletters(woord) {
  const rand = ` ${woord} `;
  return new Set(Array.from({ length: rand.length - 2 }, (_, i) => rand.slice(i, i + 3)));
}

export function maakHersteller(bekend) {
  /* Made when the first unknown word comes by. */
  let opKlank;
  let opLengte;
  /* Made when the first comes by that none of the other ways mends. */
  let opDrie;
  const drieTal = new Map();

  const zet = (lijst, sleutel, woord) => (lijst.has(sleutel) ? lijst.get(sleutel).push(woord) : lijst.set(sleutel, [woord]));

  function leesWoorden() {
    opKlank = new Map();
    opLengte = new Map();
    for (const woord of bekend.keys()) {
      if (woord.length < 3) continue;
      zet(opKlank, klank(woord), woord);
      zet(opLengte, woord.length, woord);
    }
  }

  function opAfstand(woord) {
    const hoogstens = woord.length > 7 ? 2 : 1;
    let beste = hoogstens;
    let gevonden = [];
    for (let lengte = woord.length - hoogstens; lengte <= woord.length + hoogstens; lengte++) {
      for (const ander of opLengte.get(lengte) ?? []) {
        if (woord.length < 6 && ander[0] !== woord[0]) continue;
        const ver = afstand(woord, ander, beste);
        if (ver < beste) [beste, gevonden] = [ver, []];
        if (ver <= beste) gevonden.push(ander);
      }
    }
    return gevonden.map((ander) => [ander, beste === 1 ? 0.85 : 0.7]);
  }

  /* Almost the same sound: for longer words. */
  function bijnaZelfdeKlank(woord) {
    const sleutel = klank(woord);
    if (sleutel.length < 5) return [];
    return [...opKlank].filter(([ander]) => afstand(sleutel, ander, 1) === 1).flatMap(([, lijst]) => lijst.map((ander) => [ander, 0.65]));
  }

  /* Two known words of three letters or more in one, with an s between them or not. */
  function gesplitst(woord) {
    for (let i = woord.length - 3; i >= 3; i--) {
      const [voor, na] = [woord.slice(0, i), woord.slice(i)];
      if (!bekend.has(na)) continue;
      const stam = [voor, voor.replace(/s$/, "")].find((deel) => deel.length > 2 && bekend.has(deel));
      if (stam) return [[stam, 0.8], [na, 0.8]];
    }
    return [];
  }

  /* As a compound: a known word of some length at its end or its begin. */
  function deel(woord) {
    for (let lengte = woord.length - 2; lengte >= 5; lengte--) {
      const gevonden = [woord.slice(-lengte), woord.slice(0, lengte)].filter((stuk) => bekend.has(stuk));
      if (gevonden.length) return gevonden.map((stuk) => [stuk, 0.6]);
    }
    return [];
  }

  function leesDrieletters() {
    opDrie = new Map();
    for (const woord of bekend.keys()) {
      if (woord.length < 4) continue;
      const drie = drieletters(woord);
      drieTal.set(woord, drie.size);
      for (const een of drie) zet(opDrie, een, woord);
    }
  }

  function gelijkend(woord) {
    if (woord.length < 5) return [];
    if (!opDrie) leesDrieletters();
    const eigen = drieletters(woord);
    const samen = new Map();
    for (const drie of eigen) for (const ander of opDrie.get(drie) ?? []) samen.set(ander, (samen.get(ander) ?? 0) + 1);
    const gescoord = [];
    for (const [ander, tal] of drieTal) {
      const maat = (2 * (samen.get(ander) ?? 0)) / (eigen.size + tal);
      if (maat > 0.4) gescoord.push([ander, maat * 0.7]);
    }
    return gescoord.sort((een, ander) => ander[1] - een[1]).slice(0, 3);
  }

  /* Known words for an unknown one, each with how sure it is (0 to 1). */
  return function herstel(woord) {
    if (woord.length < 3 || /\d/.test(woord)) return [];
    if (!opKlank) leesWoorden();
    const zelfdeKlank = () => (opKlank.get(klank(woord)) ?? []).map((ander) => [ander, 0.95]);
    for (const weg of [zelfdeKlank, opAfstand, gesplitst, bijnaZelfdeKlank, deel, gelijkend]) {
      const gevonden = weg(woord);
      if (gevonden.length) return gevonden;
    }
    return [];
  };
}
