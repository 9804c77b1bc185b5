/* Explains a word in place; it stays the link it is. By touch the first tap explains, and the way on stands in the card. */
let kaart = null;
let bij = null;
let klok = 0;

function maak(woord) {
  const nieuw = document.createElement("span");
  nieuw.className = "begripkaart";
  const uitleg = document.createElement("span");
  uitleg.id = "begripuitleg";
  uitleg.textContent = woord.dataset.uitleg;
  const verder = document.createElement("a");
  verder.href = woord.href;
  verder.textContent = "Lees meer over dit woord";
  nieuw.append(uitleg, " ", verder);
  nieuw.addEventListener("pointerenter", () => clearTimeout(klok));
  nieuw.addEventListener("pointerleave", (wijzer) => wijzer.pointerType === "mouse" && straks());
  return nieuw;
}

/* Right behind the word: what comes next by Tab is the way on. */
function toon(woord) {
  clearTimeout(klok);
  if (bij === woord) return;
  verberg();
  bij = woord;
  kaart = maak(woord);
  woord.after(kaart);
  woord.setAttribute("aria-describedby", "begripuitleg");
  plaats(woord);
}

function plaats(woord) {
  const ruimte = document.documentElement.clientWidth - 16;
  const regel = woord.getClientRects()[0];
  const blok = kaart.offsetParent.getBoundingClientRect();
  const links = Math.max(16, Math.min(regel.left, ruimte - kaart.offsetWidth));
  kaart.style.left = `${links - blok.left}px`;
  kaart.style.top = `${regel.bottom - blok.top + 6}px`;
}

function verberg() {
  clearTimeout(klok);
  bij?.removeAttribute("aria-describedby");
  kaart?.remove();
  bij = kaart = null;
}

const straks = () => { clearTimeout(klok); klok = setTimeout(verberg, 250); };

for (const woord of document.querySelectorAll("a.begrip")) {
  woord.addEventListener("pointerenter", (wijzer) => wijzer.pointerType === "mouse" && toon(woord));
  woord.addEventListener("pointerleave", (wijzer) => wijzer.pointerType === "mouse" && straks());
  woord.addEventListener("focus", () => toon(woord));
  woord.addEventListener("pointerdown", (wijzer) => { woord.tik = wijzer.pointerType !== "mouse" && bij !== woord; });
  woord.addEventListener("click", (klik) => {
    if (!woord.tik) return;
    klik.preventDefault();
    woord.tik = false;
    toon(woord);
  });
}
document.addEventListener("focusin", (beweging) => {
  if (bij && beweging.target !== bij && !kaart.contains(beweging.target)) verberg();
});
document.addEventListener("pointerdown", (wijzer) => {
  if (bij && wijzer.target !== bij && !kaart.contains(wijzer.target)) verberg();
});
document.addEventListener("keydown", (toets) => {
  if (toets.key !== "Escape" || !bij) return;
  if (kaart.contains(document.activeElement)) bij.focus();
  verberg();
});
addEventListener("resize", verberg);
