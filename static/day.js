// The day control: moves a view through the days without asking the server.
//
// It knows nothing about the subject. The server publishes, for each view, what every part of the page that depends on
// the day holds from which day on (docs/API.md, /data/steps), and this puts the right value in its place. Without a
// script the form and the links do the same; what is seen here only is therefore made here.

const SVG = 'http://www.w3.org/2000/svg';
const MS = 864e5;
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

const number = (iso) => Date.parse(iso) / MS;
const iso = (day) => new Date(day * MS).toISOString().slice(0, 10);

/** How many of the sorted `list` are not above `value`. */
function upTo(list, value, of = (item) => item) {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (of(list[middle]) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function furnished(made, attributes, inside) {
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...inside);
  return made;
}

const element = (name, attributes, ...inside) => furnished(document.createElement(name), attributes, inside);
const drawn = (name, attributes, ...inside) => furnished(document.createElementNS(SVG, name), attributes, inside);

/** A day in the addresses and words of a page. */
class Written {
  constructor(score) {
    this.months = score.months;
    this.opens = number(score.opens);
    const asked = new URLSearchParams(location.search);
    this.pins = ['edition', 'known'].filter((name) => asked.has(name)).map((name) => `${name}=${asked.get(name)}`).join('&');
  }

  words(day) {
    const date = new Date(day * MS);
    return `${date.getUTCDate()} ${this.months[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
  }

  /** `text` with its placeholders filled. The opening day goes without saying, as in the server's own addresses. */
  fill(text, day) {
    if (!text.includes('{')) return text;
    return text.replaceAll('{day}', this.words(day)).replace(/\?date=\{date\}([^#\s]*)/, (_, more) => {
      const parts = [day === this.opens ? more.slice(1) : `date=${iso(day)}${more}`, this.pins];
      const query = parts.filter(Boolean).join('&');
      return query && `?${query}`;
    }).replace(/\?([^#\s]*)\{date\}([^#\s]*)/, (_, before, after) =>
      `?${[`${before}${iso(day)}${after}`, this.pins].filter(Boolean).join('&')}`);
  }

  address(day) {
    return this.fill(`${location.pathname}?date={date}`, day);
  }
}

/** An element whose inside depends on the day. */
class Slot {
  constructor(place, steps, forms, dated, index) {
    Object.assign(this, { place, steps, forms, dated, form: -1, bound: [] });
    this.step = this.find(index);
  }

  find(index) {
    return this.steps[upTo(this.steps, index, (step) => step[0]) - 1];
  }

  show(index, day, written) {
    const step = this.find(index);
    const [, form, ...numbers] = step;
    if (step === this.step && !this.dated[form]) return;
    this.step = step;
    if (form !== this.form) {
      this.form = form;
      this.bound = [];
      const fresh = document.createDocumentFragment();
      this.build(fresh, this.forms[form], this.place.namespaceURI);
      this.place.replaceChildren(fresh);
    }
    let next = 0;
    for (const [node, name, said] of this.bound) {
      if (name) {
        node.setAttribute(name, written.fill(said, day));
        continue;
      }
      let text = said[0];
      for (let part = 1; part < said.length; part += 1) text += numbers[next++] + said[part];
      text = written.fill(text, day);
      if (node.data !== text) node.data = text;
    }
  }

  build(parent, nodes, space) {
    for (const node of nodes) {
      if (typeof node === 'string') {
        const text = document.createTextNode('');
        this.bound.push([text, '', node.split('{}')]);
        parent.append(text);
        continue;
      }
      const [name, attributes, ...inside] = node;
      const within = name === 'svg' ? SVG : space;
      const made = document.createElementNS(within, name);
      for (const [key, value] of Object.entries(attributes)) {
        const open = value.includes('{date}');
        made.setAttribute(key, open ? '' : value);
        if (open) this.bound.push([made, key, value]);
      }
      this.build(made, inside, within);
      parent.append(made);
    }
  }
}

/** The shapes of a map. Those with one history change together; names and links follow when there is time. */
class Shapes {
  constructor(score, index, written) {
    this.written = written;
    this.looks = score.looks;
    this.links = [...document.querySelectorAll('#counties > a, #territories > a')];
    this.whole = this.links.length === score.shapes.length;
    this.groups = score.histories.map((history) => ({ history, look: -1, shapes: [] }));
    this.of = score.shapes.map((history) => this.groups[history]);
    this.links.forEach((link, position) => {
      const shapes = link.querySelectorAll('path, rect, circle');
      this.of[position]?.shapes.push(...shapes);
    });
    for (const group of this.groups) group.look = this.find(group, index);
    // Its parent listens: a drawing that listens for focus is a stop for Tab itself.
    const map = document.querySelector('svg.map')?.parentElement;
    const freshen = (event) => {
      const link = event.target.closest?.('a');
      if (link) this.freshen(this.links.indexOf(link));
    };
    for (const kind of ['pointerover', 'pointerdown', 'focusin', 'click']) map?.addEventListener(kind, freshen, true);
  }

  find({ history }, index) {
    let look = history[1];
    for (let at = 2; at < history.length && history[at] <= index; at += 2) look = history[at + 1];
    return look;
  }

  show(index, day) {
    this.day = day;
    for (const group of this.groups) {
      const look = this.find(group, index);
      if (look === group.look) continue;
      group.look = look;
      const name = this.looks[look][0];
      for (const shape of group.shapes) {
        shape.setAttribute('class', shape.classList.contains('chip') ? `${name} chip` : name);
      }
    }
    clearTimeout(this.soon);
    this.soon = setTimeout(() => this.freshenFrom(0), 150);
  }

  freshenFrom(start) {
    const end = Math.min(start + 300, this.links.length);
    for (let position = start; position < end; position += 1) this.freshen(position);
    if (end < this.links.length) this.soon = setTimeout(() => this.freshenFrom(end));
  }

  /** Brings the name and the address of one link up to the day. */
  freshen(position) {
    const link = this.links[position];
    if (!link || this.day === undefined) return;
    const address = this.written.fill(`${link.getAttribute('href').split('?')[0]}?date={date}`, this.day);
    if (link.getAttribute('href') !== address) link.setAttribute('href', address);
    const title = link.querySelector('title:last-of-type');
    const said = title.textContent;
    const name = `${said.slice(0, said.indexOf(': ') + 2)}${this.looks[this.of[position].look][1]}`;
    if (said !== name) title.textContent = name;
  }
}

/** The line that marks the day in the lanes of a place. */
class Lines {
  constructor(score, written) {
    this.written = written;
    this.charts = [...document.querySelectorAll('svg.lanes')].flatMap((chart, position) => {
      const line = chart.querySelector('path.day');
      const axis = score.axes[position]?.map(([day, x]) => [number(day), x]);
      return line && axis ? [{ chart, line, label: line.nextElementSibling, axis }] : [];
    });
  }

  show(day) {
    for (const { chart, line, label, axis } of this.charts) {
      const [[from, left], [fold, middle], [to, right]] = axis;
      const along = (a, b, x, y) => x + (y - x) * Math.min(1, Math.max(0, b === a ? 1 : (day - a) / (b - a)));
      const x = day <= fold ? along(from, fold, left, middle) : along(fold, to, middle, right);
      line.setAttribute('d', line.getAttribute('d').replace(/^M\S+/, `M${Math.round(x * 10) / 10}`));
      label.textContent = this.written.words(day);
      // The chart of the other width is not shown, and has no lengths.
      const length = label.getComputedTextLength() || label.textContent.length * 6.5;
      label.setAttribute('x', Math.round(Math.min(Math.max(x - length / 2, 0), chart.viewBox.baseVal.width - length)));
    }
  }
}

/** The milestones over the slider: a tick each, and names as far as there is room. */
class Milestones {
  constructor(score, go) {
    [this.first, this.last] = [number(score.first), number(score.last)];
    this.all = score.milestones.map(([day, when, name, turn]) => ({ day: number(day), name, turn, said: `${when}: ${name}` }));
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
    const marks = this.all.map((mark) => ({
      ...mark,
      x: Math.round(THUMB / 2 + ((width - THUMB) * (mark.day - this.first)) / (this.last - this.first)) + 0.5,
      row: ROWS,
    }));
    if (named) {
      const turns = marks.filter((mark) => mark.turn);
      for (const mark of [...turns, ...marks.filter((other) => !other.turn)]) this.name(mark, marks, width);
    }
    for (const mark of marks) {
      const top = mark.text ? mark.row * ROW + 3 : height - (mark.turn ? TICK : 7);
      const tick = drawn('path', { class: mark.turn ? 'turn' : '', d: `M${mark.x} ${top}V${height}` });
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
    const text = drawn('text', { class: mark.turn ? 'turn' : '' }, mark.name);
    text.dataset.day = iso(mark.day);
    this.sheet.append(text);
    const length = text.getComputedTextLength() + 5;
    const places = [[mark.x, 'start', 4], [mark.x - length, 'end', -4]].filter(([from]) => from >= 0 && from + length <= width);
    for (let place = 0; place < ROWS; place += 1) {
      const row = mark.turn ? place : ROWS - 1 - place;
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
    this.all.forEach((mark, position) => {
      if (mark.day === day) this.links[position]?.setAttribute('aria-current', 'date');
      else this.links[position]?.removeAttribute('aria-current');
    });
    const begun = this.all.filter((mark) => mark.day <= day).sort((a, b) => a.day - b.day).pop();
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
    const besides = new Set(score.besides);
    this.changes = this.days.filter((_, position) => !besides.has(position + 1));
    [this.first, this.last] = [number(score.first), number(score.last)];
    this.says = score.says;
    const written = this.written = new Written(score);
    const index = upTo(this.days, this.day);
    const dated = score.forms.map((form) => JSON.stringify(form).includes('{da'));
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
    return direction < 0 ? this.changes[upTo(this.changes, day - 1) - 1] : this.changes[upTo(this.changes, day)];
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
    const pace = Math.min(1200, Math.max(100, 3e4 / this.changes.length));
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
    this.late ??= setTimeout(() => {
      this.late = undefined;
      history.replaceState(null, '', this.written.address(this.day));
    }, LAG);
  }

  /** Brings the control itself, the title and the canonical address up to the day. */
  tell() {
    const { day, written } = this;
    const latest = this.milestones.show(day);
    this.latest.textContent = latest && `${this.says.latest} ${latest}`;
    this.date.value = iso(day);
    if (Number(this.slider.value) !== day) this.slider.value = day;
    this.slider.setAttribute('aria-valuetext', `${written.words(day)}. ${this.phase.textContent}`);
    [-1, 1].forEach((direction, position) => {
      const link = this.steps[position];
      const to = this.change(direction);
      link.parentElement.hidden = to === undefined;
      if (to === undefined) return;
      link.setAttribute('href', written.address(to));
      link.querySelector('.when').textContent = `, ${written.words(to)}`;
    });
    document.title = [this.heading.textContent, ...document.title.split(' – ').slice(-1)].join(' – ');
    const canonical = document.querySelector('link[rel=canonical]');
    canonical?.setAttribute('href', written.fill(`${canonical.href.split('?')[0]}?date={date}`, day));
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
