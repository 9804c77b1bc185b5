/* The wegwijzer, one question at a time. It reads the questions and outcomes that stand on the page as text, so there is
   one tree. Answers live in `gegeven` and nowhere else: not in the address, not on the device, not on the network. */

const vak = document.getElementById("wegwijzer");
const deel = (naam) => vak.querySelector(`[data-deel="${naam}"]`);
const haltes = new Map([...document.querySelectorAll("section.halte")].filter((halte) => !vak.contains(halte))
  .map((halte) => [halte.querySelector("h3").id, halte]));
const begin = haltes.keys().next().value;
let gegeven = [];

/* A copy without ids, with a heading that can take the focus. */
function kopie(halte) {
  const stuk = document.createElement("div");
  stuk.innerHTML = halte.innerHTML;
  stuk.querySelectorAll("[id]").forEach((element) => element.removeAttribute("id"));
  /* Its card would be bound to the original; the way to the definition stays in the text below. */
  stuk.querySelectorAll("a.begrip").forEach((woord) => woord.replaceWith(...woord.childNodes));
  const kop = document.createElement("h2");
  kop.tabIndex = -1;
  kop.append(...stuk.querySelector("h3").childNodes);
  stuk.querySelector("h3").replaceWith(kop);
  /* Who answered sees the ground of those answers, unfolded, and no other; where a question belongs is said above it. */
  const antwoorden = gegeven.map(({ id }) => id);
  stuk.querySelectorAll(".grond").forEach((grond) => {
    if (antwoorden.includes(grond.dataset.antwoord)) grond.open = true;
    else grond.remove();
  });
  stuk.querySelectorAll(".keuze, .waar").forEach((element) => element.remove());
  return stuk;
}

function knop(koppeling, vraag) {
  const nieuw = document.createElement("button");
  nieuw.type = "button";
  nieuw.textContent = koppeling.textContent;
  nieuw.addEventListener("click", () => {
    gegeven.push({ vraag, id: koppeling.dataset.antwoord, antwoord: koppeling.textContent, naar: koppeling.hash.slice(1) });
    toon();
  });
  return nieuw;
}

const huidige = () => gegeven[gegeven.length - 1]?.naar ?? begin;

function regel({ vraag, antwoord }) {
  const punt = document.createElement("li");
  const gekozen = document.createElement("b");
  gekozen.textContent = antwoord;
  punt.append(`${vraag} `, gekozen);
  return punt;
}

function toon(metFocus = true) {
  const halte = haltes.get(huidige());
  const uitkomst = halte.classList.contains("uitkomst");
  const stuk = kopie(halte);
  const kop = stuk.querySelector("h2");
  stuk.querySelectorAll(".antwoorden a").forEach((koppeling) => koppeling.replaceWith(knop(koppeling, kop.textContent)));
  deel("halte").className = halte.className;
  deel("halte").replaceChildren(...stuk.childNodes);
  deel("waar").textContent = uitkomst
    ? `Uitkomst, na ${gegeven.length} ${gegeven.length === 1 ? "vraag" : "vragen"}`
    : halte.querySelector(".waar").textContent;
  deel("terug").hidden = deel("opnieuw").hidden = deel("gegeven").hidden = gegeven.length === 0;
  vak.querySelector(".gegeven").replaceChildren(...gegeven.map(regel));
  if (!metFocus) return;
  kop.focus();
  vak.scrollIntoView({ block: "start" });
}

deel("terug").addEventListener("click", () => { gegeven.pop(); toon(); });
deel("opnieuw").addEventListener("click", () => { gegeven = []; toon(); });
/* Who comes back to this page, or after us, finds it as it was at the start. */
addEventListener("pagehide", () => { gegeven = []; toon(false); });
vak.hidden = false;
toon(false);
