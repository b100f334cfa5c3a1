// Leaves at once: nothing is left to see while the browser is on its way, and "back" does not lead here.
const form = document.querySelector("form.leave");
let presses = 0;

function leave() {
  document.documentElement.hidden = true;
  fetch(form.action, { method: "POST", keepalive: true, redirect: "manual" });
  location.replace(form.dataset.to);
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  leave();
});

addEventListener("keydown", (event) => {
  presses = event.key === "Shift" ? presses + 1 : 0;
  if (presses === 3) {
    leave();
  }
});
