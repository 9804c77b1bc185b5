/* The search field in the head of a page. Nothing is fetched before it has focus. The words go to the page Zoeken in the name
   of the window, which is emptied there: so they stand in no address. Without this file the form and the link lead there too. */

const vorm = document.getElementById("zoekbalk");
const veld = document.getElementById("zoekveld");
const knop = document.querySelector(".zoekknop");

/* If the search engine can't be had there are no suggestions; Enter works all the same. */
const laad = () => import("./voorstellen.js").then(({ begin }) => begin(vorm, veld)).catch(() => {});

function zetOpen(open) {
  vorm.classList.toggle("open", open);
  knop.setAttribute("aria-expanded", open);
  if (open) veld.focus();
}

/* On a small screen the link in the menu opens the field. */
knop.setAttribute("role", "button");
knop.setAttribute("aria-controls", vorm.id);
knop.setAttribute("aria-expanded", "false");
knop.addEventListener("click", (klik) => {
  if (klik.ctrlKey || klik.metaKey || klik.shiftKey || klik.altKey) return;
  klik.preventDefault();
  zetOpen(!vorm.classList.contains("open"));
});
knop.addEventListener("keydown", (toets) => {
  if (toets.key !== " ") return;
  toets.preventDefault();
  knop.click();
});

vorm.addEventListener("submit", (gebeurtenis) => {
  gebeurtenis.preventDefault();
  window.name = veld.value.trim();
  location.assign(vorm.action);
});

/* What was typed does not stay behind: not on this page for Back, nor in the name after a way that led nowhere. */
addEventListener("pagehide", () => { veld.value = ""; });
addEventListener("pageshow", () => { window.name = ""; });

veld.setAttribute("role", "combobox");
veld.setAttribute("aria-autocomplete", "list");
veld.setAttribute("aria-expanded", "false");
if (document.activeElement === veld) laad();
else veld.addEventListener("focus", laad, { once: true });
