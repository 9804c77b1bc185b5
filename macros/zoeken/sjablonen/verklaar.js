/* What is found for words, and why: see `verklaar` in macros/zoeken/meten.py. */
async ([begin, vraag]) => {
  const { laadMotor } = await import(`${begin}assets/zoeken/motor.js`);
  const { zoek } = await laadMotor(`${begin}gemaakt/zoeken/`);
  const { antwoorden, treffers, waarom } = await zoek(vraag, { volledig: true, waarom: true });
  const { inhoud, termen, gevonden } = waarom;

  function staatOp(pagina, woord) {
    const { paginas = new Map(), vragen = [] } = inhoud.woorden.get(woord) ?? {};
    return paginas.has(pagina) || vragen.some((nummer) => inhoud.vragen[nummer].pagina === pagina);
  }

  function telt(pagina, { woord, gewicht, varianten }) {
    const hier = [...varianten].filter(([ander]) => staatOp(pagina, ander)).sort((een, twee) => twee[1] - een[1]);
    const [ander, hoe] = hier[0] ?? ["", 0];
    return [woord, ander, gewicht * hoe];
  }

  return {
    antwoorden: antwoorden.map(({ delen }) => delen.map((deel) => deel.tekst ?? deel).join("")),
    treffers: gevonden.map(({ pagina, score, dichtbij, vraag: geschreven }, plaats) => ({
      ...treffers[plaats],
      score,
      dichtbij,
      vraag: geschreven ? geschreven.woorden : [],
      woorden: termen.map((term) => telt(pagina, term)),
    })),
  };
}
