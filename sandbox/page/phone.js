// One phone: the chat of one person with the bot, or a group in which the bot is.

import { get, post } from "./api.js";
import { dayOf, drawText, timeOf } from "./entities.js";

const SHOWN = 150;
const HERE = Intl.DateTimeFormat().resolvedOptions().timeZone;

export class Phone {
  constructor(side, template) {
    this.side = side;
    this.element = template.content.firstElementChild.cloneNode(true);
    this.find = (selector) => this.element.querySelector(selector);
    this.select = this.find("select");
    this.list = this.find(".messages");
    this.person = null;
    this.group = null;
    this.replyTo = null;
    this.drawn = new Map();
    this.atEnd = true;
    this.listen();
  }

  get zone() { return this.person?.zone || HERE; }
  get chatId() { return this.group?.id ?? this.person?.id; }

  listen() {
    this.list.addEventListener("scroll", () => {
      this.atEnd = this.list.scrollHeight - this.list.scrollTop - this.list.clientHeight < 80;
    });
    new ResizeObserver(() => { if (this.atEnd) this.list.scrollTop = this.list.scrollHeight; }).observe(this.list);
    this.select.addEventListener("change", () => this.choose(this.select.value));
    this.find(".composer").addEventListener("submit", (event) => { event.preventDefault(); this.send(); });
    this.find("textarea").addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); this.send(); }
    });
    this.find(".pinned").addEventListener("click", () => this.show(this.pinned));
    this.find(".replying button").addEventListener("click", () => this.reply(null));
    for (const button of this.element.querySelectorAll("[data-deed]")) {
      button.addEventListener("click", () => { button.closest("details").open = false; this.act(button.dataset.deed); });
    }
  }

  // Whose phone this may be: everybody, and everybody in each of their groups.
  offer(people, fallback) {
    const choices = people.flatMap((person) => [
      { value: `${person.id}`, label: person.name, person, group: null },
      ...person.groups.map((group) => (
        { value: `${person.id}/${group.id}`, label: `${person.name} in ${group.title}`, person, group })),
    ]);
    this.choices = new Map(choices.map((choice) => [choice.value, choice]));
    const kept = this.select.value || localStorage.getItem(`phone-${this.side}`);
    this.select.replaceChildren(...choices.map(({ value, label }) => new Option(label, value)));
    const value = this.choices.has(kept) ? kept : (choices[Math.min(fallback, choices.length - 1)]?.value ?? "");
    this.select.value = value;
    const chosen = this.choices.get(value);
    [this.person, this.group] = [chosen?.person ?? null, chosen?.group ?? null];
    this.element.setAttribute("aria-label", chosen ? `Phone of ${chosen.label}` : "Phone");
  }

  choose(value) {
    localStorage.setItem(`phone-${this.side}`, value);
    const chosen = this.choices.get(value);
    [this.person, this.group] = [chosen.person, chosen.group];
    this.element.setAttribute("aria-label", `Phone of ${chosen.label}`);
    this.clear();
    return this.refresh();
  }

  clear() {
    this.drawn.clear();
    this.list.replaceChildren();
    this.reply(null);
  }

  async refresh() {
    if (!this.person) return;
    const asked = this.chatId;
    const chat = await get(`chats/${asked}?last=${SHOWN}`);
    if (asked === this.chatId) this.draw(chat);
  }

  draw(chat) {
    this.chat = chat;
    this.find(".title").textContent = chat.title;
    this.find(".state").textContent = this.state(chat);
    this.drawPinned(chat);
    this.drawKeyboard(chat.reply_keyboard ?? []);
    this.drawMenu(chat.menu);
    this.drawMessages(chat.messages);
  }

  state(chat) {
    if (this.person.deleted) return "account deleted";
    if (chat.bot_status === "kicked") return "blocked";
    if (chat.action) return "is typing…";
    return chat.kind === "private" ? "bot" : `${chat.kind}, bot is ${chat.bot_status}`;
  }

  drawPinned(chat) {
    const message = chat.pinned;
    this.pinned = message?.id;
    this.find(".pinned").hidden = !message;
    this.find(".pinned b").textContent = message?.text ?? "";
  }

  // Only what changed is drawn again, so that focus and reading position stay where they are.
  drawMessages(messages) {
    const { atEnd } = this;
    const first = this.drawn.size === 0;
    let day = "";
    const wanted = [];
    for (const message of messages) {
      const today = dayOf(message.at, this.zone);
      if (today !== day) wanted.push([`day ${today}`, today, () => this.drawDay(today)]);
      day = today;
      wanted.push([`${message.id}`, JSON.stringify(message), () => this.drawMessage(message)]);
    }
    if (!wanted.length) wanted.push(["empty", "empty", () => this.drawEmpty()]);
    const kept = new Map();
    wanted.forEach(([key, print, make], index) => {
      const known = this.drawn.get(key);
      const item = known?.print === print ? known.item : make();
      if (known && known.item !== item) { known.item.replaceWith(item); if (!first) item.classList.add("changed"); }
      if (!known && !first) item.classList.add("new");
      if (this.list.children[index] !== item) this.list.insertBefore(item, this.list.children[index] ?? null);
      kept.set(key, { print, item });
    });
    for (const [key, { item }] of this.drawn) if (!kept.has(key)) item.remove();
    const grown = [...kept.keys()].some((key) => !this.drawn.has(key));
    this.drawn = kept;
    if (first || (atEnd && grown)) this.list.scrollTop = this.list.scrollHeight;
  }

  drawDay(words) {
    const item = document.createElement("li");
    item.className = "day";
    item.textContent = words;
    return item;
  }

  drawEmpty() {
    const item = document.createElement("li");
    item.className = "empty";
    const words = document.createElement("p");
    words.textContent = this.chat.about || "Nothing has been said here yet.";
    item.append(words);
    if (this.chat.kind === "private") item.append(this.button("Start", () => this.act("start"), "start"));
    return item;
  }

  drawMessage(message) {
    const item = document.createElement("li");
    if (message.service.length) return this.drawService(message, item);
    const mine = message.author === this.person.id;
    item.className = `message ${mine ? "mine" : "theirs"}`;
    item.dataset.id = message.id;
    const bubble = document.createElement("div");
    bubble.className = "bubble";
    if (this.group && !mine) bubble.append(this.line("author", message.name));
    if (message.forwarded_from) bubble.append(this.line("forward", `Forwarded from ${message.forwarded_from}`));
    if (message.reply_to) bubble.append(this.drawQuote(message.reply_to));
    if (message.media) bubble.append(this.drawMedia(message.media));
    bubble.append(this.drawWords(message), this.drawMeta(message, mine));
    item.append(bubble);
    if (message.buttons.length) item.append(this.drawButtons(message));
    return item;
  }

  drawService(message, item) {
    item.className = "service";
    item.textContent = `${message.name}: ${message.service.join(", ").replaceAll("_", " ")}`;
    return item;
  }

  line(kind, words) {
    const line = document.createElement("p");
    line.className = kind;
    line.textContent = words;
    return line;
  }

  drawQuote(id) {
    const original = this.chat.messages.find((each) => each.id === id);
    const quote = this.button(original?.text || "a message", () => this.show(id), "quote");
    quote.setAttribute("aria-label", `In reply to: ${quote.textContent}`);
    return quote;
  }

  drawWords(message) {
    const words = document.createElement("div");
    words.className = "text";
    words.dir = "auto";
    words.append(drawText(message.text, message.entities, this.zone));
    return words;
  }

  drawMeta(message, mine) {
    const meta = document.createElement("p");
    meta.className = "meta";
    const notes = [];
    if (message.pinned) notes.push("pinned");
    if (message.protected) notes.push("protected");
    if (message.from_bot && message.silent) notes.push("silent");
    if (message.edited_at) notes.push("edited");
    const time = document.createElement("time");
    time.dateTime = message.at;
    time.textContent = timeOf(message.at, this.zone);
    if (message.edited_at) time.title = `edited ${timeOf(message.edited_at, this.zone)}`;
    const reply = this.button("Reply", () => this.reply(message), "plain");
    meta.append(reply);
    if (mine && message.text) meta.append(this.button("Edit", () => this.correct(message), "plain"));
    meta.append(notes.join(" · "), " ", time);
    return meta;
  }

  drawMedia(media) {
    if (media.kind === "photo") {
      const picture = document.createElement("img");
      picture.src = media.url;
      picture.alt = "Picture; what it shows is said in the words below it";
      if (media.width) { picture.width = media.width; picture.height = media.height; }
      return picture;
    }
    const said = {
      document: `File: ${media.name} (${media.bytes} bytes)`,
      voice: `Voice message, ${media.duration} s`,
      sticker: media.emoji,
      location: `Location ${media.latitude}, ${media.longitude}`,
      contact: `Contact ${media.first_name} ${media.phone_number}`,
    }[media.kind] ?? media.kind;
    const element = document.createElement(media.kind === "document" ? "a" : "p");
    element.className = `media ${media.kind}`;
    element.textContent = said;
    if (media.kind === "document") { element.href = media.url; element.download = media.name; }
    return element;
  }

  drawButtons(message) {
    const box = document.createElement("div");
    box.className = "buttons";
    box.setAttribute("role", "group");
    box.setAttribute("aria-label", "Answers");
    let place = 0;
    for (const row of message.buttons) {
      const line = document.createElement("div");
      for (const each of row) {
        const index = place;
        place += 1;
        const button = this.button(each.label, () => this.tap(message, each, index), each.style ?? "");
        if (each.url) button.append(this.line("hint", "link"));
        if (each.copies) button.append(this.line("hint", "copy"));
        line.append(button);
      }
      box.append(line);
    }
    return box;
  }

  drawKeyboard(rows) {
    const print = JSON.stringify(rows);
    if (print === this.keyboardPrint) return;
    this.keyboardPrint = print;
    this.find(".keyboard").replaceChildren(...rows.map((row) => {
      const line = document.createElement("div");
      line.append(...row.map((each) => this.button(each.label, () => this.press(each))));
      return line;
    }));
  }

  drawMenu(menu) {
    const box = this.find(".commands");
    box.hidden = menu.length === 0;
    box.querySelector(".sheet").replaceChildren(...menu.map((each) => (
      this.button(`/${each.command} – ${each.description}`, () => { box.open = false; this.say(`/${each.command}`); }))));
  }

  button(label, press, kind = "") {
    const button = document.createElement("button");
    button.type = "button";
    button.className = kind;
    button.textContent = label;
    button.addEventListener("click", press);
    return button;
  }

  show(id) {
    const item = this.list.querySelector(`[data-id="${id}"]`);
    item?.scrollIntoView({ block: "center", behavior: "smooth" });
    item?.classList.remove("changed");
    requestAnimationFrame(() => item?.classList.add("changed"));
  }

  reply(message) {
    this.replyTo = message?.id ?? null;
    this.editing = null;
    this.find(".replying").hidden = !message;
    this.find(".replying span").textContent = message ? `Replying to: ${message.text || message.media?.kind}` : "";
    if (message) this.find("textarea").focus();
  }

  correct(message) {
    this.reply(message);
    this.editing = message.id;
    this.find(".replying span").textContent = `Editing: ${message.text}`;
    this.find("textarea").value = message.text;
  }

  send() {
    const field = this.find("textarea");
    const text = field.value.trim();
    if (!text) return;
    field.value = "";
    this.say(text);
  }

  say(text) {
    const [reply, editing] = [this.replyTo, this.editing];
    this.reply(null);
    if (editing) return this.act("edit", { message_id: editing, text });
    return this.act("say", reply ? { text, reply_to: reply } : { text });
  }

  press(button) {
    if (button.asks_location) return this.act("tap", { label: button.label });
    return this.act(button.asks_contact ? "contact" : "say", { text: button.label });
  }

  async tap(message, button, index) {
    if (button.url) { window.open(button.url, "_blank", "noopener"); }
    if (button.copies) { await navigator.clipboard?.writeText(button.copies).catch(() => {}); this.flash(`Copied: ${button.copies}`); }
    const tap = await this.act("tap", { index, message_id: message.id });
    const answer = tap?.id && !tap.answered ? await get(`taps/${tap.id}`) : tap;
    if (answer?.text) this.flash(answer.text);
  }

  async act(deed, body = {}) {
    try {
      const more = this.group ? { group: this.group.id } : {};
      const done = await post(`people/${this.person.id}/${deed}`, { ...body, ...more });
      await this.refresh();
      this.list.scrollTop = this.list.scrollHeight;
      return done;
    } catch (error) {
      this.flash(error.message);
      return null;
    }
  }

  flash(words) {
    const toast = this.find(".toast");
    toast.textContent = words;
    toast.classList.add("shown");
    clearTimeout(this.fading);
    this.fading = setTimeout(() => toast.classList.remove("shown"), 3500);
  }
}
