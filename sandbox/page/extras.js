// Scenarios, faults and the log, below the phones.

import { get, post, remove } from "./api.js";
import { timeOf } from "./entities.js";

const FAULTS = [
  ["Telegram is slow", { kind: "delay", method: "sendMessage", seconds: 20, times: 5 }],
  ["Answers get lost", { kind: "reset_after", method: "sendMessage", times: 3 }],
  ["Telegram is unreachable", { kind: "reset_before", times: null }],
  ["Updates come twice", { kind: "duplicated", times: 5 }],
  ["Too many requests", { kind: "flood", method: "sendMessage", seconds: 30 }],
];
const LOG_LENGTH = 200;

export class Extras {
  constructor(clock) {
    this.clock = clock;
    this.log = document.getElementById("log");
    this.list = document.getElementById("fault-list");
    const choices = FAULTS.map(([label, fault]) => this.button(label, () => post("faults", fault)));
    choices.push(this.button("All well again", () => remove("faults")));
    document.getElementById("fault-choices").append(...choices);
  }

  button(label, press) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = label;
    button.addEventListener("click", async () => { await press(); await this.refresh(); });
    return button;
  }

  async refresh() {
    const faults = (await get("faults")).filter((each) => each.times === null || each.hits < each.times);
    document.getElementById("fault-count").textContent = faults.length ? `(${faults.length} on)` : "";
    this.list.replaceChildren(...faults.map((each) => {
      const item = document.createElement("li");
      const often = each.times === null ? "until switched off" : `${each.times - each.hits} more`;
      item.textContent = `${each.kind.replaceAll("_", " ")}${each.method ? ` on ${each.method}` : ""}: ${often}, hit ${each.hits} so far`;
      return item;
    }));
  }

  async drawLevers() {
    const levers = await get("levers");
    document.getElementById("levers").hidden = levers.length === 0;
    const headings = [...new Set(levers.map((each) => each.heading))];
    document.getElementById("lever-list").replaceChildren(...headings.map((heading) => {
      const box = document.createElement("div");
      box.className = "choices";
      box.setAttribute("role", "group");
      box.setAttribute("aria-label", heading);
      const title = document.createElement("h2");
      title.textContent = heading;
      const pulls = levers.filter((each) => each.heading === heading).map((each) => (
        this.button(each.name, () => this.clock.run(() => post(`levers/${encodeURIComponent(each.name)}`)))));
      box.append(title, ...pulls);
      return box;
    }));
  }

  write(events, zone) {
    for (const event of events) {
      const item = document.createElement("li");
      const time = document.createElement("time");
      time.dateTime = event.at;
      time.textContent = `${event.at.slice(0, 10)} ${timeOf(event.at, zone)}`;
      const who = document.createElement("b");
      who.textContent = ` ${event.who} ${event.deed}`;
      item.append(time, who, event.text ? `: ${event.text}` : "");
      this.log.prepend(item);
    }
    while (this.log.children.length > LOG_LENGTH) this.log.lastChild.remove();
  }
}
