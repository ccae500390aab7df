// The clock at the top: it moves only when somebody says so.

import { get, post } from "./api.js";
import { dayOf, timeOf } from "./entities.js";

const PLAY_PAUSE = 1400;

export class ClockBar {
  constructor(zone) {
    this.zone = zone;
    this.buttons = [...document.querySelectorAll(".moves button")];
    this.play = document.getElementById("play");
    this.status = document.getElementById("clock-status");
    this.playing = false;
    for (const button of this.buttons) if (button !== this.play) button.addEventListener("click", () => this.press(button));
    this.play.addEventListener("click", () => this.toggle());
  }

  async refresh() { this.draw(await get("clock")); }

  draw(clock) {
    const zone = this.zone();
    document.getElementById("time").textContent = timeOf(clock.now, zone);
    document.getElementById("time").dateTime = clock.now;
    document.getElementById("date").textContent = dayOf(clock.now, zone);
    document.getElementById("zone").textContent = zone.replace("_", " ");
    this.movable = clock.movable;
    this.enable();
  }

  enable() {
    for (const button of this.buttons) {
      button.disabled = !this.movable || (this.busy && button !== this.play) || (this.playing && button !== this.play);
    }
  }

  press(button) {
    const { seconds, next } = button.dataset;
    return this.run(() => post("clock", next ? { next } : { advance_seconds: Number(seconds) }));
  }

  // Runs something that takes the clock along, and shows the time running meanwhile.
  async run(move) {
    if (this.busy) return;
    this.busy = true;
    this.status.textContent = "moving…";
    this.enable();
    const ticking = setInterval(() => this.refresh().catch(() => {}), 250);
    try {
      await move();
      this.status.textContent = "";
    } catch (error) {
      this.status.textContent = error.message;
      this.stop();
    } finally {
      clearInterval(ticking);
      this.busy = false;
      await this.refresh();
    }
  }

  async toggle() {
    if (this.playing) return this.stop();
    this.playing = true;
    this.play.textContent = "Stop";
    this.play.setAttribute("aria-pressed", "true");
    while (this.playing) {
      await this.run(() => post("clock", { next: "prompt" }));
      if (this.playing) await new Promise((resolve) => { setTimeout(resolve, PLAY_PAUSE); });
    }
    return undefined;
  }

  stop() {
    this.playing = false;
    this.play.textContent = "Play";
    this.play.setAttribute("aria-pressed", "false");
    this.enable();
  }
}
