// Puts the page together: two phones, the clock, the extras; all follow the history.

import { get } from "./api.js";
import { ClockBar } from "./clock.js";
import { Extras } from "./extras.js";
import { Phone } from "./phone.js";

const WAIT = 25;
const RETRY = 2000;

const template = document.getElementById("phone");
const phones = [new Phone("left", template), new Phone("right", template)];
document.getElementById("phones").append(...phones.map((phone) => phone.element));
const clock = new ClockBar(() => phones[0].zone);
const extras = new Extras(clock);

async function refresh() {
  const people = await get("people");
  phones.forEach((phone, index) => phone.offer(people, index));
  phones[1].element.hidden = phones[1].choices.size < 2;
  await Promise.all([...phones.map((phone) => phone.refresh()), clock.refresh(), extras.refresh()]);
}

async function follow() {
  let last = 0;
  await extras.drawLevers();
  await refresh();
  for (;;) {
    try {
      const news = await get(`history?after=${last}&wait=${WAIT}`);
      const anew = news.last < last;
      last = news.last;
      if (anew) phones.forEach((phone) => phone.clear());
      extras.write(news.events, phones[0].zone);
      await refresh();
    } catch {
      document.getElementById("clock-status").textContent = "The sandbox does not answer.";
      await new Promise((resolve) => { setTimeout(resolve, RETRY); });
    }
  }
}

follow();
