// The day control itself: slider, milestones, keys, play. It goes on from page.js: both are one module to a browser.

/** Width of the slider's thumb, as in styles/day.css: its middle stands for the day. */
const THUMB = 28;
/** Height of a row of milestones' names, how many rows there are, and the height of ticks below them. */
const ROW = 17;
const ROWS = 4;
const TICK = 11;
/** Below this width there is no room for names: ticks remain, and the list. */
const NARROW = 560;
/** The address follows a moving slider this slowly: browsers refuse more. */
const LAG = 400;
/** What nobody sees while the day moves follows when it has rested this long. */
const REST = 150;

/** The milestones over the slider: a tick each, and names as far as there is room. */
class Milestones {
  constructor(score, go) {
    [this.first, this.last] = [number(score.first), number(score.last)];
    this.all = score.milestones.map(([day, said, short, weight]) => ({ day: number(day), short, weight, said }));
    this.links = [...document.querySelectorAll('.milestones a')];
    this.sheet = drawn('svg', { class: 'ticks', 'aria-hidden': 'true' });
    this.sheet.addEventListener('click', (event) => {
      const mark = event.target.closest('[data-day]');
      if (mark) go(number(mark.dataset.day));
    });
    new ResizeObserver(() => this.draw()).observe(this.sheet);
  }

  draw() {
    const width = this.sheet.clientWidth;
    if (!width || width === this.width) return;
    this.width = width;
    const named = width >= NARROW;
    const height = TICK + (named ? ROWS * ROW : 0);
    this.sheet.setAttribute('viewBox', `0 0 ${width} ${height}`);
    this.sheet.setAttribute('height', height);
    this.sheet.replaceChildren();
    const marks = this.all.filter((mark) => mark.weight !== 'listed').map((mark) => ({
      ...mark,
      x: Math.round(THUMB / 2 + ((width - THUMB) * (mark.day - this.first)) / (this.last - this.first)) + 0.5,
      row: ROWS,
    }));
    if (named) {
      const of = (weight) => marks.filter((mark) => mark.weight === weight);
      for (const mark of [...of('turn'), ...of('shown'), ...of('mark')]) this.name(mark, marks, width);
    }
    for (const mark of marks) {
      const top = mark.text ? mark.row * ROW + 3 : height - (mark.weight === 'mark' ? 7 : TICK);
      const tick = drawn('path', { class: mark.weight, d: `M${mark.x} ${top}V${height}` });
      tick.append(drawn('title', {}, mark.said));
      tick.dataset.day = iso(mark.day);
      this.sheet.prepend(tick);
    }
  }

  /**
   * Writes a name beside its tick, in a row where it runs into no other name and no other name's tick. Turns come
   * first and from the top: where each has its name to the right, the ticks of later ones pass below it.
   */
  name(mark, marks, width) {
    const text = drawn('text', { class: mark.weight }, mark.short);
    text.dataset.day = iso(mark.day);
    this.sheet.append(text);
    const length = text.getComputedTextLength() + 5;
    const places = [[mark.x, 'start', 4], [mark.x - length, 'end', -4]].filter(([from]) => from >= 0 && from + length <= width);
    for (let place = 0; place < ROWS; place += 1) {
      const row = mark.weight === 'turn' ? place : ROWS - 1 - place;
      for (const [from, anchor, gap] of places) {
        const to = from + length;
        const meets = marks.some((other) => other.text && other !== mark && (
          // Its name in this row, its tick through this row, or this tick through its name.
          (other.row === row && other.from < to + 8 && other.to > from - 8)
          || (other.row < row && other.x > from - 4 && other.x < to + 4)
          || (other.row > row && other.from < mark.x + 4 && other.to > mark.x - 4)
          || Math.abs(other.x - mark.x) < 3));
        if (meets) continue;
        Object.assign(mark, { row, from, to, text });
        text.setAttribute('text-anchor', anchor);
        text.setAttribute('x', mark.x + gap);
        text.setAttribute('y', row * ROW + 14);
        return;
      }
    }
    text.remove();
  }

  /** Marks the link of the day in the list; says which milestone is the latest. */
  show(day) {
    let begun;
    this.all.forEach((mark, position) => {
      if (mark.day === day) this.links[position]?.setAttribute('aria-current', 'date');
      else this.links[position]?.removeAttribute('aria-current');
      if (mark.day <= day && !(begun?.day > mark.day)) begun = mark;
    });
    return begun ? begun.said : '';
  }
}

/** Parts above the map grow to their longest text and stay so: a map that jumps cannot be watched. */
function steady(parts) {
  const width = new Map();
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const box = () => target.getBoundingClientRect();
      if (width.get(target) !== box().width) target.style.minHeight = '';
      width.set(target, box().width);
      target.style.minHeight = `${box().height}px`;
    }
  });
  for (const part of parts) observer.observe(part);
}

class Control {
  constructor(room, score) {
    const section = room.closest('.day');
    this.form = section.querySelector('form');
    this.date = this.form.elements.date;
    // A browser that remembers what stood in the field must not decide what is shown.
    this.date.value = this.date.defaultValue;
    this.day = this.committed = number(this.date.value);
    this.days = score.days.map(number);
    [this.first, this.last] = [number(score.first), number(score.last)];
    this.says = score.says;
    const written = this.written = new Written(score);
    const index = upTo(this.days, this.day);
    const dated = score.forms.map((form) => (saysTheDay(form) ? WORDS : JSON.stringify(form).includes('{da') && LINKS));
    const places = [...document.querySelectorAll('[data-s]')];
    this.slots = score.slots.map((steps, position) => new Slot(places[position], steps, score.forms, dated, index));
    this.shapes = new Shapes(score, index, written);
    this.lines = new Lines(score, written);
    this.milestones = new Milestones(score, (day) => this.go(day));
    if (places.length !== score.slots.length || !this.shapes.whole) throw new Error('another page');
    this.heading = document.querySelector('h1');
    this.phase = section.querySelector('.phase strong');
    this.steps = ['prev', 'next'].map((rel) => section.querySelector(`a[rel=${rel}]`));
    this.furnish(room);
    this.listen(section);
    this.tell();
    const parts = [...section.parentElement.children];
    const above = parts.slice(0, parts.indexOf(section)).filter((part) => part.matches('h1, p, dl, ul'));
    steady([...above, section.querySelector('.steps')]);
  }

  /** Makes what only a script can serve. */
  furnish(room) {
    const { says } = this;
    this.slider = element('input', {
      type: 'range', min: this.first, max: this.last, step: 1, autocomplete: 'off', id: 'day-slider',
      'aria-label': says.slider, 'aria-describedby': 'day-keys',
    });
    this.button = element('button', { type: 'button', class: 'play' }, says.play);
    this.latest = element('p', { class: 'latest' });
    this.status = element('p', { class: 'heard', role: 'status' });
    const keys = element('p', { class: 'fine', id: 'day-keys' }, says.keys);
    room.append(this.milestones.sheet, this.slider, element('div', { class: 'playing' }, this.button, this.latest), keys, this.status);
    this.milestones.draw();
    const still = matchMedia('(prefers-reduced-motion: reduce)');
    const respect = () => {
      this.button.hidden = still.matches;
      if (still.matches) this.pause();
    };
    still.addEventListener('change', respect);
    respect();
  }

  listen(section) {
    const { slider } = this;
    slider.addEventListener('input', () => {
      this.pause();
      this.next = Number(slider.value);
      this.frame ??= requestAnimationFrame(() => {
        this.frame = undefined;
        this.move(this.next);
      });
    });
    slider.addEventListener('change', () => this.go(Number(slider.value)));
    slider.addEventListener('keydown', (event) => this.key(event));
    slider.addEventListener('keyup', () => this.commit());
    slider.addEventListener('blur', () => this.commit());
    this.button.addEventListener('click', () => (this.timer ? this.pause() : this.play()));
    const submit = (event) => {
      if (!this.date.validity.valid || !this.date.value) return;
      event.preventDefault();
      this.go(number(this.date.value));
    };
    this.form.addEventListener('submit', submit);
    this.date.addEventListener('change', submit);
    section.addEventListener('click', (event) => {
      const link = event.target.closest('.steps a, .milestones a');
      if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      this.go(this.dayOf(new URL(link.href)));
    });
    // An address is looked at when its link is: it has the day by then.
    const freshen = (event) => {
      const link = event.target.closest?.('a');
      if (!link) return;
      const position = this.shapes.links.indexOf(link);
      if (position < 0) this.rest();
      else this.shapes.freshen(position);
    };
    for (const kind of ['pointerover', 'pointerdown', 'focusin', 'click']) section.parentElement.addEventListener(kind, freshen, true);
    addEventListener('popstate', () => {
      this.pause();
      this.committed = this.dayOf(location);
      this.move(this.committed);
      clearTimeout(this.late);
      this.late = undefined;
    });
  }

  dayOf(address) {
    const date = new URLSearchParams(address.search).get('date');
    return date ? number(date) : this.written.opens;
  }

  /** The change before (-1) or after (1) a day. */
  change(direction, day = this.day) {
    return direction < 0 ? this.days[upTo(this.days, day - 1) - 1] : this.days[upTo(this.days, day)];
  }

  month(direction) {
    const date = new Date(this.day * MS);
    const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + direction];
    const longest = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
    const day = Date.UTC(year, month, Math.min(date.getUTCDate(), longest)) / MS;
    return Math.min(this.last, Math.max(this.first, day));
  }

  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to = {
      ArrowLeft: () => this.change(-1), ArrowDown: () => this.change(-1),
      ArrowRight: () => this.change(1), ArrowUp: () => this.change(1),
      PageDown: () => this.month(-1), PageUp: () => this.month(1),
      Home: () => this.first, End: () => this.last,
    }[event.key];
    if (!to) return;
    event.preventDefault();
    this.pause();
    const day = to();
    if (day !== undefined) this.move(day);
  }

  play() {
    if (this.change(1) === undefined) this.move(this.first);
    this.button.textContent = this.says.pause;
    const pace = Math.min(1200, Math.max(100, 3e4 / this.days.length));
    this.timer = setInterval(() => {
      const day = this.change(1);
      if (day === undefined || document.hidden) this.pause();
      else this.move(day);
    }, pace);
  }

  pause() {
    if (!this.timer) return;
    clearInterval(this.timer);
    this.timer = undefined;
    this.button.textContent = this.says.play;
    this.commit();
  }

  /** Shows a day for good: the reader can come back to the one before. */
  go(day) {
    this.pause();
    this.move(day);
    this.commit();
  }

  commit() {
    clearTimeout(this.late);
    this.late = undefined;
    if (this.day === this.committed) {
      history.replaceState(null, '', this.written.address(this.day));
      return;
    }
    this.rest();
    history.replaceState(null, '', this.written.address(this.committed));
    history.pushState(null, '', this.written.address(this.day));
    this.committed = this.day;
    this.status.textContent = this.heading.textContent;
  }

  /** Shows a day for now. */
  move(day) {
    if (day === this.day) return;
    this.day = day;
    const index = upTo(this.days, day);
    for (const slot of this.slots) slot.show(index, day, this.written);
    this.shapes.show(index, day);
    this.lines.show(day);
    this.tell();
    clearTimeout(this.soon);
    this.soon = setTimeout(() => {
      this.rest();
      this.shapes.freshenFrom(0);
    }, REST);
    this.late ??= setTimeout(() => {
      this.late = undefined;
      history.replaceState(null, '', this.written.address(this.day));
    }, LAG);
  }

  /** Brings addresses, the title and the canonical address up to the day; those of the map follow by and by. */
  rest() {
    const { day, written } = this;
    for (const slot of this.slots) slot.rest(day, written);
    const title = [this.heading.textContent, ...document.title.split(' – ').slice(-1)].join(' – ');
    if (document.title !== title) document.title = title;
    const canonical = document.querySelector('link[rel=canonical]');
    canonical?.setAttribute('href', written.fill(`${canonical.href.split('?')[0]}?date={date}`, day));
  }

  /** Brings the control itself up to the day. */
  tell() {
    const { day, written } = this;
    const latest = this.milestones.show(day);
    say(this.latest, latest && this.says.latest.replace('{milestone}', () => latest));
    this.date.value = iso(day);
    if (Number(this.slider.value) !== day) this.slider.value = day;
    this.slider.setAttribute('aria-valuetext', `${written.words(day)}. ${this.phase.textContent}`);
    [-1, 1].forEach((direction, position) => {
      const link = this.steps[position];
      const to = this.change(direction);
      link.parentElement.hidden = to === undefined;
      if (to === undefined) return;
      link.setAttribute('href', written.address(to));
      say(link.querySelector('.when'), `, ${written.words(to)}`);
    });
  }
}

async function start(room) {
  const { score: address, madeBy } = room.dataset;
  let score = await (await fetch(address)).json();
  // A copy kept from before the last change of the atlas does not fit this page.
  if (score.made_by !== madeBy) score = await (await fetch(address, { cache: 'reload' })).json();
  if (score.made_by === madeBy) new Control(room, score);
  else room.remove();
}

const room = document.querySelector('.slide[data-score]');
if (room) start(room).catch(() => room.remove());
