/* What a page does beyond plain HTML: copy a paragraph's address, open the note that a mark points to.
   Without this file every link still leads where it says. Nothing is stored, nothing is sent. */

const bericht = document.getElementById("bericht");

/* Long enough to read; emptied so that the same words are announced again the next time. */
function meld(tekst) {
  bericht.textContent = tekst;
  clearTimeout(meld.klok);
  meld.klok = setTimeout(() => { bericht.textContent = ""; }, 4000);
}

/* The link is followed as well: the address bar then shows what was copied. */
function kopieerAdres(anker) {
  navigator.clipboard?.writeText(anker.href).then(() => meld("Adres gekopieerd"), () => {});
}

function openSignalering(hash) {
  const noot = hash.length > 1 && document.getElementById(decodeURIComponent(hash.slice(1)));
  if (!noot || !noot.matches("details.signalering")) return false;
  noot.open = true;
  noot.querySelector("summary").focus();
  return true;
}

document.addEventListener("click", (gebeurtenis) => {
  const koppeling = gebeurtenis.target.closest("a");
  const gewoon = !(gebeurtenis.ctrlKey || gebeurtenis.metaKey || gebeurtenis.shiftKey || gebeurtenis.altKey);
  if (!koppeling || !gewoon) return;
  if (koppeling.matches(".anker")) kopieerAdres(koppeling);
  /* Also when the address bar already holds this hash: then no hashchange follows. */
  if (koppeling.matches(".sig")) setTimeout(() => openSignalering(koppeling.hash));
});
addEventListener("hashchange", () => openSignalering(location.hash));
openSignalering(location.hash);
/* Once more when all is there: while loading, the browser itself still moves the focus to the start. */
addEventListener("load", () => setTimeout(() => openSignalering(location.hash)));

/* A browser leaves a half-visible link in a wide table where it is; whoever goes by keyboard sees it whole. */
document.addEventListener("focusin", ({ target }) => {
  if (target.closest(".tabelrol") && !target.matches(".tabelrol")) target.scrollIntoView({ block: "nearest", inline: "nearest" });
});

/* On a wide screen the contents stand open beside the text. Style shows that where it can reach inside a closed <details>;
   here they are opened in truth, for browsers that can't and for whoever asks the state. */
const breed = matchMedia("(min-width: 64rem)");
function zetInhoud() {
  document.querySelectorAll(".vouw details").forEach((vouw) => { vouw.open = breed.matches; });
}
breed.addEventListener("change", zetInhoud);
if (breed.matches) zetInhoud();

/* Long contents start where the reader is. */
const zij = document.querySelector(".zij");
const hier = zij?.querySelector("[aria-current]");
if (hier && breed.matches && hier.offsetTop > zij.clientHeight - 100) zij.scrollTop = hier.offsetTop - zij.clientHeight / 2;
