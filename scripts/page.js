// The day control: moves a view through the days without asking the server.
//
// It knows nothing about the subject. The server publishes, for each view, what every part of the page that depends on
// the day holds from which day on (docs/API.md, /data/steps), and this puts the right value in its place. Without a
// script the form and the links do the same; what is seen here only is therefore made here.

const SVG = 'http://www.w3.org/2000/svg';
const MS = 864e5;

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

/** What of a form names the day: only its addresses, or its words too. */
const LINKS = 1;
const WORDS = 2;

const saysTheDay = (nodes) => nodes.some((node) =>
  (typeof node === 'string' ? node.includes('{da') : saysTheDay(node.slice(2))));

/** A day in the addresses and words of a page. */
class Written {
  constructor(score) {
    this.months = score.months;
    this.written = score.written;
    this.opens = number(score.opens);
    const asked = new URLSearchParams(location.search);
    this.pins = ['edition', 'known'].filter((name) => asked.has(name)).map((name) => `${name}=${asked.get(name)}`).join('&');
  }

  words(day) {
    const date = new Date(day * MS);
    const part = { d: date.getUTCDate(), month: this.months[date.getUTCMonth()], year: date.getUTCFullYear() };
    return this.written.replace(/{(\w+)}/g, (_, name) => part[name]);
  }

  /** `text` with its placeholders filled. The opening day goes without saying, as in the server's own addresses. */
  fill(text, day) {
    if (!text.includes('{')) return text;
    return text.replaceAll('{day}', this.words(day)).replace(/\?date=\{date\}([^#\s"]*?)(&size=\w+)?(?=([#\s"])|$)/, (_, more, size = '', end = '') => {
      // An address that names its edition, as those to cite do, needs no other, and one in a code has what it should.
      const pins = more.includes('edition=') || end === '"' ? '' : this.pins;
      const parts = [day === this.opens ? more.slice(1) : `date=${iso(day)}${more}`, pins, size.slice(1)];
      const query = parts.filter(Boolean).join('&');
      return query && `?${query}`;
    }).replace(/\?([^#\s]*)\{date\}([^#\s]*)/, (_, before, after) =>
      `?${[`${before}${iso(day)}${after}`, this.pins].filter(Boolean).join('&')}`)
      // What is left stands in words, as in the title of a frame.
      .replaceAll('{date}', iso(day));
  }

  address(day) {
    return this.fill(`${location.pathname}?date={date}`, day);
  }
}

/** Writes what a node says; what it says already costs no layout. */
function say(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

function put(node, name, value) {
  if (node.getAttribute(name) !== value) node.setAttribute(name, value);
}

/** An element whose inside depends on the day. Its words follow at once, the addresses in it when the day rests. */
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
    this.late = true;
    // What the server made is made anew once, when nobody holds a link of it, and filled ever after.
    if (step === this.step && this.dated[step[1]] < (this.form < 0 ? LINKS : WORDS)) return;
    const [, form, ...numbers] = step;
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
      if (name) continue;
      let text = said[0];
      for (let part = 1; part < said.length; part += 1) text += numbers[next++] + said[part];
      text = written.fill(text, day);
      if (node.data !== text) node.data = text;
    }
  }

  rest(day, written) {
    if (!this.late) return;
    this.late = false;
    for (const [node, name, said] of this.bound) if (name) put(node, name, written.fill(said, day));
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

/** The shapes of a map. Those with one history look alike on every day: a style paints them, and their words stand once. */
class Shapes {
  constructor(score, index, written) {
    this.written = written;
    this.looks = score.looks;
    this.links = [...document.querySelectorAll('#counties > a, #territories > a')];
    this.groups = Object.entries(score.histories).map(([name, history]) => ({ name, history, words: document.getElementById(name) }));
    const words = document.querySelectorAll('#looks > p');
    this.whole = words.length === this.groups.length && this.groups.every((group) => group.words);
    for (const group of this.groups) group.look = this.find(group, index);
  }

  find({ history }, index) {
    let look = history[1];
    for (let at = 2; at < history.length && history[at] <= index; at += 2) look = history[at + 1];
    return look;
  }

  show(index, day) {
    this.day = day;
    clearTimeout(this.soon);
    const painted = new Map();
    let changed = false;
    for (const group of this.groups) {
      const look = this.find(group, index);
      const [mark, said, paint] = this.looks[look];
      if (look !== group.look) {
        group.look = look;
        group.words.className = mark;
        say(group.words, said);
        changed = true;
      }
      if (!painted.has(paint)) painted.set(paint, []);
      painted.get(paint).push(`.${group.name}`);
    }
    if (!changed) return;
    // A sheet of ours comes after the page's own style, which it stands in for.
    if (!this.sheet) document.adoptedStyleSheets.push(this.sheet = new CSSStyleSheet());
    this.sheet.replaceSync([...painted].map(([paint, names]) => `${names}{fill:${paint}}`).join(''));
  }

  freshenFrom(start) {
    const end = Math.min(start + 300, this.links.length);
    for (let position = start; position < end; position += 1) this.freshen(position);
    if (end < this.links.length) this.soon = setTimeout(() => this.freshenFrom(end));
  }

  /** Brings the address of one link up to the day. */
  freshen(position) {
    const link = this.links[position];
    if (!link || this.day === undefined) return;
    put(link, 'href', this.written.fill(`${link.getAttribute('href').split('?')[0]}?date={date}`, this.day));
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
