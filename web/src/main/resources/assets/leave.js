// Leaves at once: nothing is left to see while the browser is on its way, and "back" does not lead here.
const form = document.querySelector("form.leave");
const CLOSE_TOGETHER = 2000;
let presses = [];
let alone = false;

function leave() {
  document.documentElement.hidden = true;
  fetch(form.action, { method: "POST", keepalive: true, redirect: "manual" });
  location.replace(form.dataset.to);
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  leave();
});

// A press of Shift is down and up with nothing between: no capital letter, no click, no key that is held.
function forget() {
  alone = false;
  presses = [];
}

addEventListener("keydown", (event) => {
  if (event.key !== "Shift" || event.repeat) {
    forget();
  } else {
    alone = true;
  }
});

addEventListener("keyup", (event) => {
  if (event.key !== "Shift" || !alone) {
    return;
  }
  alone = false;
  presses = [...presses, event.timeStamp].filter((at) => event.timeStamp - at < CLOSE_TOGETHER);
  if (presses.length === 3) {
    leave();
  }
});

addEventListener("pointerdown", forget);
addEventListener("blur", forget);
