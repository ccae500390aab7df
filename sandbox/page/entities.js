// Text with entities, as elements. Strings here are UTF-16, as Telegram counts them.

const TAGS = {
  bold: "b", italic: "i", underline: "u", strikethrough: "s", code: "code", pre: "pre",
  blockquote: "blockquote", expandable_blockquote: "blockquote",
};

export function drawText(text, entities, zone) {
  const sorted = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return drawSpan(text, 0, text.length, sorted, zone);
}

function drawSpan(text, start, end, entities, zone) {
  const drawn = document.createDocumentFragment();
  let at = start;
  while (entities.length && entities[0].offset < end) {
    const entity = entities.shift();
    if (entity.offset < at) continue;
    drawn.append(text.slice(at, entity.offset));
    at = Math.min(entity.offset + entity.length, end);
    const within = [];
    while (entities.length && entities[0].offset < at) within.push(entities.shift());
    const element = drawEntity(entity, text.slice(entity.offset, at), zone);
    if (!element.firstChild) element.append(drawSpan(text, entity.offset, at, within, zone));
    drawn.append(element);
  }
  drawn.append(text.slice(at, end));
  return drawn;
}

function drawEntity(entity, words, zone) {
  switch (entity.type) {
    case "text_link": return link(entity.url);
    case "url": return link(words);
    case "date_time": return moment(entity, zone);
    case "spoiler": return spoiler();
    default: {
      const element = document.createElement(TAGS[entity.type] ?? "span");
      if (!TAGS[entity.type]) element.className = `mark ${entity.type}`;
      return element;
    }
  }
}

function link(url) {
  const element = document.createElement("a");
  element.href = url;
  element.target = "_blank";
  element.rel = "noopener noreferrer";
  return element;
}

function spoiler() {
  const element = document.createElement("span");
  element.className = "spoiler";
  element.tabIndex = 0;
  element.setAttribute("role", "button");
  element.title = "Show";
  const show = () => element.classList.add("shown");
  element.addEventListener("click", show);
  element.addEventListener("keydown", (event) => event.key === "Enter" && show());
  return element;
}

// A moment is drawn in the zone of the phone, whatever the bot wrote.
function moment(entity, zone) {
  const element = document.createElement("time");
  const at = new Date(entity.unix_time * 1000);
  const format = entity.date_time_format || "dt";
  const options = { timeZone: zone };
  if (format.includes("w")) options.weekday = "short";
  if (/d/.test(format)) Object.assign(options, { day: "numeric", month: "short" });
  if (/D/.test(format)) Object.assign(options, { day: "numeric", month: "long", year: "numeric" });
  if (/[tTr]/.test(format)) Object.assign(options, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  if (/T/.test(format)) options.second = "2-digit";
  element.dateTime = at.toISOString();
  element.title = `${at.toISOString()} – drawn in the phone's own zone`;
  element.textContent = new Intl.DateTimeFormat("en-GB", options).format(at);
  return element;
}

export function timeOf(iso, zone) {
  return new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: zone }).format(new Date(iso));
}

export function dayOf(iso, zone) {
  return new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: zone })
    .format(new Date(iso));
}
