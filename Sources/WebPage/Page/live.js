// Only in a page that is served: shows what is wrong in the files, and the page anew when they have changed.
// It stands beside the program of the page and shares nothing with it but the document.

const edition = Number(document.documentElement.dataset.edition);
/** Where the reader was, over the time of loading anew. */
const PLACE = "rejoinder-place";
/** How long to wait, in milliseconds, before asking a server again that does not answer. */
const PAUSE = 1000;

const bar = document.createElement("section");
bar.id = "problems";
bar.hidden = true;
bar.setAttribute("role", "alert");
document.body.prepend(bar);

/**
 * @param {string[]} problems
 * @param {boolean} isEarlier whether the page is of files as they were before
 */
function show(problems, isEarlier) {
  bar.hidden = problems.length === 0;
  if (bar.hidden) {
    bar.replaceChildren();
    return;
  }
  const heading = document.createElement("h2");
  const page = isEarlier ? "The page shows the graph as it was before." : "The page shows what is sound in them.";
  heading.textContent = `The files have errors. ${document.getElementById("main") ? page : "There is no page yet."}`;
  const list = document.createElement("pre");
  list.tabIndex = 0;
  list.textContent = problems.join("\n");
  bar.replaceChildren(heading, list);
}

/** @param {string} text */
function tell(text) {
  const live = document.getElementById("live");
  if (live) live.textContent = text;
}

function keepPlace() {
  const focused = document.activeElement;
  const place = {
    hash: location.hash,
    top: scrollY,
    pane: document.getElementById("pane")?.scrollTop ?? 0,
    open: [...document.querySelectorAll("details[open] > summary")].map((summary) => summary.textContent),
    verdicts: document.getElementById("main")?.classList.contains("with-verdicts") ?? false,
    focus: focused?.id || focused?.getAttribute("href") || ""
  };
  sessionStorage.setItem(PLACE, JSON.stringify(place));
}

/** Brings the reader back to where the page was left, as soon as it is as long as it was. */
function restorePlace() {
  const kept = sessionStorage.getItem(PLACE);
  sessionStorage.removeItem(PLACE);
  const place = kept ? JSON.parse(kept) : null;
  if (place?.hash !== location.hash) return;
  let tries = 60;
  const step = () => {
    const main = document.getElementById("main");
    if (main?.firstElementChild) {
      for (const summary of document.querySelectorAll("details > summary")) {
        if (place.open.includes(summary.textContent)) summary.parentElement?.setAttribute("open", "");
      }
      main.classList.toggle("with-verdicts", place.verdicts);
      while (document.documentElement.scrollHeight < place.top + innerHeight) {
        const more = main.querySelector("button.more:not([hidden])");
        if (!(more instanceof HTMLElement)) break;
        more.click();
      }
      const pane = document.getElementById("pane");
      if (pane) pane.scrollTop = place.pane;
      const links = [...document.querySelectorAll("a[href]")];
      const target = document.getElementById(place.focus) ??
        links.find((link) => link.getAttribute("href") === place.focus);
      if (target instanceof HTMLElement && place.focus) target.focus({preventScroll: true});
      scrollTo(0, place.top);
      if (Math.abs(scrollY - place.top) < 2) return;
    }
    tries -= 1;
    if (tries > 0) requestAnimationFrame(step);
  };
  step();
}

/** Asks for news for as long as the page is open. */
async function follow() {
  let known = 0;
  let said = "";
  for (;;) {
    try {
      const news = await (await fetch(`/changes?after=${known}`, {cache: "no-store"})).json();
      if (news.shown > edition) {
        keepPlace();
        location.reload();
        return;
      }
      known = news.version;
      if (JSON.stringify(news.problems) !== said) {
        show(news.problems, news.shown < news.version);
        if (said !== "" && news.problems.length === 0) tell("The files have no errors any more");
      }
      said = JSON.stringify(news.problems);
    } catch {
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }
}

restorePlace();
follow();

export {};
