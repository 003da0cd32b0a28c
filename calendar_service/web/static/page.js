// Small comforts for every page; without this script all of them are done by hand.
"use strict";

// Offer the browser's own time zone where the pages show another.
const zoneForm = document.querySelector("[data-zone-form]");
if (zoneForm) {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const select = zoneForm.querySelector("select");
  const offer = zoneForm.querySelector("[data-zone-offer]");
  if (own && offer && select.value !== own) {
    offer.textContent = `Use ${own.split("/").pop().replaceAll("_", " ")}`;
    offer.value = own;
    offer.name = "own";
    offer.hidden = false;
  }
}

// Copy an address or a passcode.
for (const button of document.querySelectorAll("[data-copy]")) {
  const source = document.getElementById(button.dataset.copy);
  if (!source) continue;
  button.hidden = false;
  button.addEventListener("click", async () => {
    const text = source.value ?? source.textContent;
    try {
      await navigator.clipboard.writeText(text.trim());
      button.textContent = "Copied";
    } catch {
      if (source.select) source.select();
      button.textContent = "Press Ctrl+C";
    }
    window.setTimeout(() => {
      button.textContent = "Copy";
    }, 2500);
  });
}

// Where a form came back with messages, begin at the first; the address's own fragment is gone to before that.
window.addEventListener("load", () => {
  const wrong = document.querySelector('[aria-invalid="true"]');
  if (wrong) window.setTimeout(() => wrong.focus(), 0);
});
