// The text and the fields light each other up: a field's marks share its key.
"use strict";

const marks = [...document.querySelectorAll("mark[data-fields]")];
const fields = [...document.querySelectorAll("[data-field]")];

const marksOf = (key) => marks.filter((mark) => mark.dataset.fields.split(" ").includes(key));

function light(keys, on) {
  for (const mark of marks) {
    if (mark.dataset.fields.split(" ").some((key) => keys.includes(key))) mark.classList.toggle("lit", on);
  }
  for (const field of fields) {
    if (keys.includes(field.dataset.field)) field.classList.toggle("lit-field", on);
  }
}

// Bring a mark into its own scrolling box, leaving the page where it is.
function reveal(mark) {
  const box = mark.closest(".scroll");
  if (!box) return;
  const inside = mark.getBoundingClientRect();
  const around = box.getBoundingClientRect();
  if (inside.top < around.top || inside.bottom > around.bottom) {
    box.scrollTop += inside.top - around.top - around.height / 3;
  }
}

for (const field of fields) {
  const key = field.dataset.field;
  field.addEventListener("pointerenter", () => light([key], true));
  field.addEventListener("pointerleave", () => {
    if (!field.contains(document.activeElement)) light([key], false);
  });
  field.addEventListener("focusin", () => {
    light([key], true);
    const [first] = marksOf(key);
    if (first) reveal(first);
  });
  field.addEventListener("focusout", () => light([key], false));
}

for (const mark of marks) {
  const keys = mark.dataset.fields.split(" ");
  mark.addEventListener("pointerenter", () => light(keys, true));
  mark.addEventListener("pointerleave", () => light(keys, false));
  mark.addEventListener("focusin", () => light(keys, true));
  mark.addEventListener("focusout", () => light(keys, false));
}
