/* Shows of the list of notes what is chosen; nothing chosen is all. The folds open then, since what is asked for is in them. */

const keuze = document.querySelector(".filter form");
const stand = keuze.querySelector(".stand");
const vouwen = document.querySelectorAll(".meer");
const kop = (element) => Number(element.tagName[1]);

/* What stands between a heading and the next of its level goes with it when nothing of it is left. */
function laatKoppenWeg(alles) {
  document.querySelectorAll("article.tekst :is(h2, h3)[id]").forEach((begin) => {
    const deel = [begin];
    for (let een = begin.nextElementSibling; een && !(/^H\d$/.test(een.tagName) && kop(een) <= kop(begin)); een = een.nextElementSibling) deel.push(een);
    const leeg = !alles && !deel.some((een) => een.matches(".melding:not([hidden])") || een.querySelector(".melding:not([hidden])"));
    deel.filter((een) => !een.matches(".melding, h3") || een === begin).forEach((een) => { een.hidden = leeg; });
  });
}

keuze.addEventListener("change", () => {
  const gekozen = new FormData(keuze);
  const past = (melding, naam) => !gekozen.has(naam) || gekozen.getAll(naam).includes(melding.dataset[naam]);
  const alles = [...gekozen].length === 0;
  let getoond = 0;
  document.querySelectorAll(".melding").forEach((melding) => {
    melding.hidden = !(past(melding, "gewicht") && past(melding, "soort"));
    getoond += !melding.hidden;
  });
  laatKoppenWeg(alles);
  vouwen.forEach((vouw) => { vouw.open = !alles; });
  stand.textContent = alles ? "" : `${getoond} van ${stand.dataset.van} signaleringen`;
});
