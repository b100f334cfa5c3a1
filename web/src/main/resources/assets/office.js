// Keeps a page of the office up to date while nobody is in the middle of it, and what is being typed from being lost.
const live = document.getElementById("live");
const notice = document.querySelector("#changed");
const typed = document.querySelector("form[data-still-here]");
let waiting = 0;

const LONG = 30 * 60 * 1000;
let touched = Date.now();
for (const sign of ["keydown", "pointerdown"]) {
  addEventListener(sign, () => { touched = Date.now(); }, { passive: true });
}
// Whoever has left the desk stays signed in no longer because of us.
const somebodyIsThere = () => Date.now() - touched < LONG;

async function refresh() {
  const answer = await fetch(location.href, { headers: { Accept: "text/html" } }).catch(() => null);
  if (!answer?.ok || answer.redirected) {
    // The sign-in has ended, or nothing answers: what stands there is old, and says so.
    notice.textContent = notice.dataset.old;
    notice.hidden = false;
    return;
  }
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("live");
  if (fresh?.innerHTML === live.innerHTML) {
    notice.hidden = true;
    return;
  }
  if (!fresh || live.contains(document.activeElement)) {
    notice.textContent = notice.dataset.news;
    notice.hidden = false;
    return;
  }
  live.replaceChildren(...fresh.childNodes);
  notice.hidden = true;
}

function changed() {
  if (!somebodyIsThere()) {
    notice.textContent = notice.dataset.news;
    notice.hidden = false;
    return;
  }
  clearTimeout(waiting);
  waiting = setTimeout(refresh, 200 + Math.random() * 300);
}

if (live?.dataset.changes) {
  const changes = new EventSource(live.dataset.changes);
  changes.addEventListener("case-changed", changed);
  changes.addEventListener("progress", (event) => {
    if (JSON.parse(event.data).state !== "RUNNING") {
      changes.close();
    }
    changed();
  });
  // Not everything that stands there is told of: letters and practitioners are looked up now and then.
  setInterval(() => somebodyIsThere() && changed(), 60 * 1000);
}

if (typed) {
  const ask = (event) => event.preventDefault();
  typed.addEventListener("input", () => addEventListener("beforeunload", ask), { once: true });
  typed.addEventListener("submit", () => removeEventListener("beforeunload", ask));
  setInterval(() => somebodyIsThere() && fetch(typed.dataset.stillHere).catch(() => null), 4 * 60 * 1000);
}
