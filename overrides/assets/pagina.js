/* What a page does beyond plain HTML. Without this file every link still leads where it says. Nothing is stored, nothing is sent. */

/* What is folded opens for the address of something in it, or of its own line; not every browser does so by itself. */
function vouwOpen() {
  const doel = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  for (let vouw = doel && doel.closest("article details"); vouw; vouw = vouw.parentElement.closest("details")) vouw.open = true;
}
addEventListener("hashchange", vouwOpen);
vouwOpen();

/* A browser leaves a half-visible link in a wide table where it is; whoever goes by keyboard sees it whole. */
document.addEventListener("focusin", ({ target }) => {
  if (target.closest(".tabelrol") && !target.matches(".tabelrol")) target.scrollIntoView({ block: "nearest", inline: "nearest" });
});

/* On a wide screen the contents and the menu stand open. Style shows that where it can reach inside a closed <details>;
   here they are opened in truth, for browsers that can't and for whoever asks the state. */
const breed = matchMedia("(min-width: 64rem)");
const menu = document.querySelector(".menu details");
function zetInhoud() {
  document.querySelectorAll(".vouw details, .menu details").forEach((vouw) => { vouw.open = breed.matches; });
}
breed.addEventListener("change", zetInhoud);
if (breed.matches) zetInhoud();

/* The panel of the menu lies over the text: it goes when one goes elsewhere. */
function sluitMenu() {
  if (!breed.matches) menu.open = false;
}
document.addEventListener("pointerdown", ({ target }) => { if (!menu.contains(target)) sluitMenu(); });
document.addEventListener("focusin", ({ target }) => { if (!menu.contains(target)) sluitMenu(); });
document.addEventListener("keydown", (toets) => {
  if (toets.key !== "Escape" || breed.matches || !menu.open) return;
  if (menu.contains(document.activeElement)) menu.firstElementChild.focus();
  sluitMenu();
});

/* Long contents start where the reader is. */
function inBeeld(regel) {
  const rol = regel.closest(".vouw");
  const vak = rol.scrollHeight > rol.clientHeight && getComputedStyle(rol).overflowY === "auto" ? rol : rol.parentElement;
  const hoog = regel.getBoundingClientRect().top - vak.getBoundingClientRect().top;
  if (breed.matches && (hoog < 0 || hoog > vak.clientHeight - 60)) vak.scrollTop += hoog - vak.clientHeight / 2;
}
const hier = document.querySelector(".deel [aria-current]");
if (hier) inBeeld(hier);

/* The contents of the page follow the reading: the last heading that has passed the upper part of the window. */
const koppen = new Map([...document.querySelectorAll(".koppen li a")].map((regel) => [document.getElementById(decodeURIComponent(regel.hash.slice(1))), regel]));
koppen.delete(null);
function volg() {
  const gelezen = [...koppen.keys()].filter((kop) => kop.getBoundingClientRect().top < innerHeight * 0.3).pop();
  for (const [kop, regel] of koppen) {
    if (kop !== gelezen) regel.removeAttribute("aria-current");
    else if (!regel.hasAttribute("aria-current")) {
      regel.setAttribute("aria-current", "true");
      inBeeld(regel);
    }
  }
}
const wacht = new IntersectionObserver(volg, { rootMargin: "1000000px 0px -70% 0px" });
koppen.forEach((_, kop) => wacht.observe(kop));

/* After two screens the way back to the top stands under the contents, beside the text. */
const naarBoven = document.querySelector(".koppen .naarboven");
if (naarBoven) {
  const begin = new IntersectionObserver(([top]) => { naarBoven.hidden = top.isIntersecting; }, { rootMargin: "200% 0px 0px 0px" });
  begin.observe(document.querySelector(".kop"));
}
